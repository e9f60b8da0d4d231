package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;

import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FileResult.RuleOutcome;
import org.ctmpreflight.check.FileRole;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.layout.FindingList;
import org.ctmpreflight.layout.ParserFinding;

/** A file of suppressions and which of them the run has used so far. For use by one thread at a time. */
public final class SuppressionFile {
	/** More is no list that somebody answers for. */
	private static final int MOST_BYTES = 3 << 20;

	private final String name;
	private final List<Suppression> entries;
	private final String sha256;
	private final LocalDate day;
	private final SuppressionIndex index;
	private final BitSet used = new BitSet();

	private SuppressionFile(String name, List<Suppression> entries, String sha256, LocalDate day) {
		this.name = name;
		this.entries = List.copyOf(entries);
		this.sha256 = sha256;
		this.day = day;
		this.index = new SuppressionIndex(this.entries, day);
	}

	/**
	 * @param name   as the user knows it
	 * @param digest null where none is wanted
	 * @throws IOException where it cannot be read or is malformed
	 */
	public static SuppressionFile read(String name, Path file, LocalDate day, MessageDigest digest)
			throws IOException {
		byte[] bytes = bytes(file);
		String sha256 = digest == null ? null : HexFormat.of().formatHex(digest.digest(bytes));
		return new SuppressionFile(name, SuppressionReader.read(bytes, name), sha256, day);
	}

	/**
	 * What stands in a file of suppressions.
	 *
	 * @throws IOException where it cannot be read, or is none
	 */
	public static byte[] bytes(Path file) throws IOException {
		if (Files.isDirectory(file)) {
			throw new IOException("is a folder: name a file of suppressions");
		}
		try (InputStream in = Files.newInputStream(file)) {
			byte[] bytes = in.readNBytes(MOST_BYTES + 1);
			requireSize(bytes);
			return bytes;
		}
	}

	/** @throws IOException where it is too much */
	public static void requireSize(byte[] bytes) throws IOException {
		if (bytes.length > MOST_BYTES) {
			throw new IOException("is too large for suppressions: " + MOST_BYTES + " bytes at most are taken");
		}
	}

	/** The file, as the user knows it. */
	public String name() {
		return name;
	}

	/** What is valid on the day of the check. */
	SuppressionIndex index() {
		return index;
	}

	/** Takes down which entries, by their places, a file has used. */
	void use(BitSet places) {
		used.or(places);
	}

	/** Its own findings, once the run is through. */
	public FileResult result(FindingTypes types, CheckOptions options, Baseline.OfFile baseline) throws IOException {
		FileFindings findings = new FileFindings(types, options, null, baseline);
		FindingWriter writer = findings.writer();
		FindingList found = new FindingList();
		int line = 0;
		for (int i = 0; i < entries.size(); i++) {
			Suppression s = entries.get(i);
			if (s.line() != line) {
				writer.line(line, FindingCursor.NO_COMPLAINT, found, f -> null);
				found.clear();
				line = s.line();
			}
			if (s.expired(day)) {
				addOnce(found, types.number(ParserFinding.SUPPRESSION_EXPIRED));
			} else if (!used.get(i)) {
				addOnce(found, types.number(ParserFinding.SUPPRESSION_UNUSED));
			}
			found.sort();
		}
		writer.line(line, FindingCursor.NO_COMPLAINT, found, f -> null);
		findings.append(writer);
		findings.finish(List.of(writer));
		return new FileResult(name, FileRole.SUPPRESSIONS, null, entries.size(), sha256, types, findings.counts(null),
				RuleOutcome.NONE, () -> findings.cursor(null), findings);
	}

	/** Several entries can stand on one line, where each code is told once. */
	private static void addOnce(FindingList found, int type) {
		for (int i = 0; i < found.size(); i++) {
			if (found.type(i) == type) {
				return;
			}
		}
		found.add(type, 0);
	}
}
