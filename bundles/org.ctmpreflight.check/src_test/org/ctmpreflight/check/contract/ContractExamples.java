package org.ctmpreflight.check.contract;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Short ways to write the examples of the tests. */
final class ContractExamples {

	static final LocalDate AFTER = LocalDate.of(2026, 11, 24);
	static final LocalDate BEFORE = LocalDate.of(2025, 10, 30);

	private ContractExamples() {
	}

	/**
	 * A record of an open complaint that nothing is wrong with, changed as told.
	 *
	 * @param changes
	 *            {@code 5=Y} puts Y into field 5
	 */
	static String record(String... changes) {
		List<String> fields = new ArrayList<>(Collections.nCopies(13, ""));
		fields.set(0, "C2500000001");
		fields.set(1, "New note");
		fields.set(2, "N");
		change(fields, changes);
		return String.join("\t", fields);
	}

	/** The same in the layout of seven fields. */
	static String oldRecord(String... changes) {
		return String.join("\t", Arrays.asList(record(changes).split("\t", -1)).subList(0, 7));
	}

	static String lines(String... lines) {
		return String.join("\n", lines) + "\n";
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Bytes of numbers, so that an example can be read byte by byte. */
	static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

	static byte[] join(byte[]... parts) {
		byte[] joined = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
		int place = 0;
		for (byte[] part : parts) {
			System.arraycopy(part, 0, joined, place, part.length);
			place += part.length;
		}
		return joined;
	}

	/** A heading of all columns and rows of good, mostly blank values. */
	static String heading(List<ContractField> columns) {
		return String.join("\t", columns.stream().map(ContractField::name).toList());
	}

	/** A row under the full heading, changed as told. */
	static String row(List<ContractField> columns, String... changes) {
		List<String> fields = new ArrayList<>(Collections.nCopies(columns.size(), ""));
		fields.set(0, "C2500000001");
		fields.set(1, "09/01/2025");
		change(fields, changes);
		return String.join("\t", fields);
	}

	private static void change(List<String> fields, String... changes) {
		for (String change : changes) {
			int sign = change.indexOf('=');
			fields.set(Integer.parseInt(change.substring(0, sign)) - 1, change.substring(sign + 1));
		}
	}

	/** Findings as {@code line/fieldNumber severity code}, with - for null. */
	static List<String> brief(List<ContractFinding> findings) {
		return findings.stream().map(ContractExamples::brief).toList();
	}

	private static String brief(ContractFinding finding) {
		String line = finding.line() == null ? "-" : finding.line().toString();
		String number = finding.fieldNumber() == null ? "-" : finding.fieldNumber().toString();
		return line + "/" + number + " " + finding.severity() + " " + finding.code();
	}
}
