package org.ctmpreflight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.ctmpreflight.check.contract.AdversarialFiles;
import org.ctmpreflight.check.contract.ContractFinding;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LineEnding;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.RecordReader;
import org.ctmpreflight.layout.RecordWriter;
import org.ctmpreflight.layout.TextEncoding;
import org.ctmpreflight.layout.UploadLine;
import org.ctmpreflight.rules.RulePack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other records of a file do to the findings of a record: nothing, where they are not about its complaint. */
@Tag("slow")
class RecordsProperties {
	private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
	private static final String[][] VALUES = { null,
			{ "Called", "", " ", "Called ", "\"Called\"", "caf\u00E9", "\u0000" },
			{ "Y", "N", "", "y", " Y" }, { "", "Comment", "\u2019" }, { "Y", "N", "U", "", "u" }, { "Y", "N", "U", "" },
			{ "0", "1", "2", "3", "4", "", "5" }, { "Y", "N", "", "x" }, { "", "Alex", " " }, { "", "Sample" },
			{ "", "123", "12a", "1234567890123456" }, { "", "Org" }, { "", "Notes" } };

	private static List<RulePack> packs;

	@TempDir
	private Path folder;

	@BeforeAll
	static void loadPacks() throws Exception {
		packs = Checks.shippedPacks();
	}

	@Test
	void theOrderOfRecordsShouldNotChangeTheirFindings() throws Exception {
		int found = 0;
		for (int seed = 0; seed < 200; seed++) {
			Random random = new Random(seed);
			List<String> records = new ArrayList<>();
			for (int i = random.nextInt(1, 40); i > 0; i--) {
				records.add(record(random, i));
			}
			List<String> before = byRecord(records);
			Collections.shuffle(records, random);
			assertThat(byRecord(records)).as("seed " + seed).isEqualTo(before);
			found += before.size();
		}
		assertThat(found).isPositive();
	}

	/** A record with the only ID of its kind, and any other values. */
	private static String record(Random random, int unique) {
		List<String> values = new ArrayList<>();
		values.add((random.nextInt(10) == 0 ? "X" : "C") + String.format("%010d", unique)
				+ (random.nextInt(10) == 0 ? "0" : ""));
		for (int f = 1; f < VALUES.length; f++) {
			values.add(VALUES[f][random.nextInt(VALUES[f].length)]);
		}
		return String.join("\t", values);
	}

	/** The findings, each with its record in place of the line, sorted. */
	private List<String> byRecord(List<String> records) throws IOException {
		Path file = Files.writeString(folder.resolve("records.TXT"), String.join("\n", records) + "\n");
		List<String> findings = new ArrayList<>();
		for (ContractFinding f : check(file, DAY, null)) {
			findings.add(records.get((int) (f.line() - 1)) + " " + f.severity() + " " + f.code() + " " + f.field());
		}
		Collections.sort(findings);
		return findings;
	}

	@Test
	void aFurtherValidRecordShouldAddNoFinding() throws Exception {
		int changed = 0;
		TreeSet<String> charsets = new TreeSet<>();
		for (long seed = 0; seed < 300; seed++) {
			AdversarialFiles.Case c = AdversarialFiles.upload(seed);
			RecordLayout layout = LayoutCatalog.shipped().find(LayoutCatalog.CASEWORK_UPLOAD, c.layoutVersion())
					.orElseThrow();
			byte[] longer;
			try (InputSource source = InputSource.spool(new ByteArrayInputStream(c.upload()))) {
				longer = withValidRecord(source, layout);
				TextEncoding encoding = TextEncoding.detect(source);
				// a short file may be taken for another encoding, and half a character of UTF-16 takes half of the next
				if (!sameEncoding(longer, encoding) || encoding.utf16() && source.size() % 2 == 1) {
					continue;
				}
				charsets.add(encoding.charset().name());
			}
			List<ContractFinding> before = check(Files.write(folder.resolve("a.TXT"), c.upload()), c.asOf(), layout);
			List<ContractFinding> after = check(Files.write(folder.resolve("a.TXT"), longer), c.asOf(), layout);
			before.removeIf(f -> f.code().equals("file-empty"));
			assertThat(after).as(c.toString()).isEqualTo(before);
			changed++;
		}
		assertThat(changed).isGreaterThan(250);
		assertThat(charsets).containsExactly("UTF-16BE", "UTF-16LE", "UTF-8", "windows-1252");
	}

	private static byte[] withValidRecord(InputSource source, RecordLayout layout) throws IOException {
		TextEncoding encoding = TextEncoding.detect(source);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		RecordWriter writer = new RecordWriter(out, encoding);
		RecordReader reader = new RecordReader(source, encoding, layout);
		LineEnding ending = null;
		for (UploadLine line = reader.read(); line != null; line = reader.read()) {
			writer.copy(source, line);
			ending = line.ending() == null ? ending : line.ending();
		}
		LineEnding own = ending == null ? LineEnding.CRLF : ending;
		writer.endLine(own);
		List<String> values = new ArrayList<>(List.of("C9999999999", "Called the member.", "N"));
		while (values.size() < layout.fields().size()) {
			values.add("");
		}
		writer.write(values, own);
		return out.toByteArray();
	}

	private static boolean sameEncoding(byte[] file, TextEncoding encoding) throws IOException {
		try (InputSource source = InputSource.spool(new ByteArrayInputStream(file))) {
			return TextEncoding.detect(source).equals(encoding);
		}
	}

	private static List<ContractFinding> check(Path file, LocalDate asOf, RecordLayout layout) throws IOException {
		CheckOptions options = CheckOptions.of(asOf, packs)
				.withLayout(layout == null ? null : new LayoutChoice(layout.id(), layout.version()));
		return Checks.findings(options, new CheckInput(file.toString(), file)).orElseThrow();
	}
}
