package org.ctmpreflight.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.RulePack;

/** A folder with files, checked with the shipped pack. */
final class TestRun {
	static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	private final Path folder;
	private final List<CheckInput> inputs = new ArrayList<>();
	private String standardInput = "";
	private CheckOptions options = CheckOptions.of(TODAY, shipped());

	TestRun(Path folder) {
		this.folder = folder;
	}

	static List<RulePack> shipped() {
		try {
			return Checks.shippedPacks();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	/** A record of an open complaint. */
	static String record(String id, String note) {
		return id + "\t" + note + "\tN" + "\t".repeat(10) + "\n";
	}

	/** An ID of the usual form. */
	static String id(int n) {
		return ComplaintIds.text(2500000000L + n);
	}

	/** Writes a file below the folder. */
	Path write(String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	/** Writes a file and checks it. */
	TestRun file(String name, String text) throws IOException {
		inputs.add(new CheckInput(name, write(name, text)));
		return this;
	}

	/** Checks standard input. */
	TestRun standardInput(String text) {
		standardInput = text;
		inputs.add(CheckInput.standardInput());
		return this;
	}

	TestRun with(UnaryOperator<CheckOptions> change) {
		options = change.apply(options);
		return this;
	}

	CheckResult check() throws IOException {
		return new Checker(options, LayoutCatalog.shipped(),
				new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)), CheckMonitor.NONE)
				.check(inputs, List.of());
	}

	/** Findings: code, line, digits of the ID, author of the suppression, mark; what there is of it. */
	static List<String> findings(FileResult file) throws IOException {
		List<String> all = new ArrayList<>();
		try (FindingCursor c = file.findings()) {
			while (c.next()) {
				all.add(file.types().type(c.type()).code() + (c.line() == 0 ? "" : " " + c.line())
						+ (c.complaintId() == FindingCursor.NO_COMPLAINT ? "" : " #" + c.complaintId() % 1000)
						+ (c.suppression() == null ? "" : " by " + c.suppression().author())
						+ (c.baseline() == null ? "" : " " + c.baseline().text()));
			}
		}
		return all;
	}

	/** What of a report on a result a baseline is made from, and some besides. */
	static String report(CheckResult result) throws IOException {
		StringBuilder b = new StringBuilder(
				"{\"schema\":\"ctm-preflight/findings/1\",\"tool\":{\"name\":\"x\"},\"files\":[");
		List<FileResult> files = new ArrayList<>(result.files());
		files.addAll(result.suppressions());
		if (result.download() != null) {
			files.add(result.download());
		}
		for (FileResult file : files) {
			b.append(b.charAt(b.length() - 1) == '[' ? "" : ",\n").append("{\"file\":\"").append(file.file())
					.append("\",\"findings\":[");
			String between = "";
			try (FindingCursor c = file.findings()) {
				while (c.next()) {
					FindingType type = file.types().type(c.type());
					boolean named = c.field() > 0 && !type.code().equals("download-column-unknown");
					b.append(between).append("{\"code\":\"").append(type.code()).append("\",\"severity\":\"")
							.append(type.severity().text()).append("\",\"line\":")
							.append(c.line() == 0 ? null : c.line())
							.append(",\"field\":")
							.append(named ? "\"" + file.layout().fields().get(c.field() - 1).name() + "\"" : null)
							.append(",\"complaintId\":").append(c.complaintId() == FindingCursor.NO_COMPLAINT ? null
									: "\"" + ComplaintIds.text(c.complaintId()) + "\"")
							.append(",\"related\":[],\"baseline\":null}");
					between = ",";
				}
			}
			b.append("],\"more\":{},\"summary\":{}}");
		}
		return b.append("],\"summary\":{\"error\":1}}\n").toString();
	}
}
