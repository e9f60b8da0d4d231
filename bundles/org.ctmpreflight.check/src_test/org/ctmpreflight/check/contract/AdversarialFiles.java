package org.ctmpreflight.check.contract;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Files made to find a difference between two readings of the contract; a seed alone decides each of them. */
public final class AdversarialFiles {

	/**
	 * Everything that a check of one upload file is given.
	 *
	 * @param name
	 *            the file's name, or null for standard input
	 * @param download
	 *            a plan download that knows a part of the upload's complaints, or null
	 */
	public record Case(long seed, String name, String layoutVersion, LocalDate asOf, byte[] upload, byte[] download,
			List<AgentBrokerCategory> categories) {

		/** What the contract asks for in this case. */
		public List<ContractFinding> expected() {
			ContractDownload read = download == null ? null : ContractDownload.read(download);
			return ContractReading.findings(upload, name, layoutVersion, asOf, read, categories);
		}

		/** Enough to make the case again; no content. */
		@Override
		public String toString() {
			return "seed " + seed + ", " + name + ", " + layoutVersion + " on " + asOf + ", " + upload.length
					+ " bytes, download " + (download == null ? "none" : download.length + " bytes");
		}
	}

	/**
	 * The body of an upload call, and what its check is given.
	 *
	 * @param body
	 *            UTF-8 without a mark, not always JSON
	 */
	public record Body(long seed, LocalDate asOf, byte[] body, byte[] download, List<AgentBrokerCategory> categories) {

		@Override
		public String toString() {
			return "seed " + seed + ", body of " + body.length + " bytes on " + asOf;
		}
	}

	/** A plan download to be checked by itself. */
	public record Download(long seed, LocalDate asOf, byte[] file) {

		@Override
		public String toString() {
			return "seed " + seed + ", download of " + file.length + " bytes on " + asOf;
		}
	}

	private static final LocalDate DAY_BEFORE_RELEASE = LocalDate.of(2025, 10, 30);
	private static final LocalDate LATER = LocalDate.of(2026, 11, 24);

	private AdversarialFiles() {
	}

	/** A small upload file, of at most some sixty lines. */
	public static Case upload(long seed) {
		Choices choices = new Choices(seed);
		return upload(seed, choices, choices.oneOf(0, 1, 1, 2, 3, 5, 10, 25, 60));
	}

	/** An upload file of so many lines. */
	public static Case upload(long seed, int lines) {
		return upload(seed, new Choices(seed), lines);
	}

	private static Case upload(long seed, Choices choices, int lines) {
		boolean old = choices.chance(0.15);
		String version = old ? "pre-2025-10" : "2025-10";
		LocalDate usual = old ? DAY_BEFORE_RELEASE : LATER;
		LocalDate asOf = choices.chance(0.85) ? usual : choices.oneOf(DAY_BEFORE_RELEASE, ContractWords.RELEASE);
		String name = choices.chance(0.8) ? "SAMPLE.TXT"
				: choices.oneOf(null, "sample.txt", "sample.TxT", "sample.csv", "txt", ".txt", "sample.txt.bak",
						"SAMPLE");
		int idCount = lines > 100 ? choices.oneOf(40, lines * 2) : choices.oneOf(2, 5, 12, 40);
		AdversarialValues values = new AdversarialValues(choices, idCount);
		// now and then a whole file in the other version's layout
		boolean oldFields = choices.chance(0.97) ? old : !old;
		int fieldCount = oldFields ? 7 : 13;
		String text = new AdversarialUploads(choices, values, fieldCount).text(lines);
		AdversarialEncodings encodings = new AdversarialEncodings(choices);
		byte[] upload = choices.chance(0.08) ? encodings.tiny(text) : encodings.encoded(text);
		byte[] download = null;
		List<AgentBrokerCategory> categories = List.of();
		if (choices.chance(0.5)) {
			AdversarialDownloads downloads = new AdversarialDownloads(choices, values);
			download = encodings.encoded(downloads.text());
			categories = choices.chance(0.5) ? downloads.categories() : List.of();
		}
		return new Case(seed, name, version, asOf, upload, download, categories);
	}

	/** An upload with one line of the longest length allowed or a byte or two more, blank or not; over 16 MiB. */
	public static Case longLine(long seed) {
		Choices choices = new Choices(seed);
		int bytes = 16_777_216 + choices.oneOf(-1, 0, 1, 2);
		String filler = choices.oneOf(" ", "x", "C2500100000\t");
		String record = "C2500100000\tNote of the record\tN" + "\t".repeat(10);
		boolean utf16 = choices.chance(0.3);
		char[] characters = new char[utf16 ? bytes / 2 : bytes];
		Arrays.fill(characters, filler.charAt(filler.length() - 1));
		filler.getChars(0, filler.length(), characters, 0);
		String text = choices.oneOf("", record + "\n", "\n") + new String(characters) + choices.oneOf("", "\n")
				+ choices.oneOf("", "\ncomplaintId", "\n" + record);
		byte[] upload = utf16 ? AdversarialEncodings.utf16(text, true) : text.getBytes(StandardCharsets.US_ASCII);
		return new Case(seed, "SAMPLE.TXT", "2025-10", LATER, upload, null, List.of());
	}

	/** A plan download to be checked by itself. */
	public static Download download(long seed) {
		Choices choices = new Choices(seed);
		AdversarialValues values = new AdversarialValues(choices, choices.oneOf(2, 5, 12));
		String text = new AdversarialDownloads(choices, values).text();
		LocalDate asOf = choices.chance(0.8) ? LATER : choices.oneOf(DAY_BEFORE_RELEASE, ContractWords.RELEASE);
		return new Download(seed, asOf, new AdversarialEncodings(choices).encoded(text));
	}

	/** The body of an upload call. */
	public static Body body(long seed) {
		Choices choices = new Choices(seed);
		AdversarialValues values = new AdversarialValues(choices, choices.oneOf(2, 5, 12));
		String text = new AdversarialBodies(choices, values).text(choices.oneOf(1, 1, 2, 5, 20));
		LocalDate asOf = choices.chance(0.9) ? LATER : choices.oneOf(DAY_BEFORE_RELEASE, ContractWords.RELEASE);
		byte[] download = null;
		List<AgentBrokerCategory> categories = List.of();
		if (choices.chance(0.4)) {
			AdversarialDownloads downloads = new AdversarialDownloads(choices, values);
			download = new AdversarialEncodings(choices).encoded(downloads.text());
			categories = choices.chance(0.5) ? downloads.categories() : List.of();
		}
		return new Body(seed, asOf, text.getBytes(StandardCharsets.UTF_8), download, categories);
	}
}
