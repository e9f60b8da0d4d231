package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.layout.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** After a fix its finding is gone, and no error has come. */
class QuickFixesTest {
	private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

	private static Checking checking;

	@TempDir
	private Path folder;

	@BeforeAll
	static void loadRules() throws IOException {
		checking = Checking.shipped();
	}

	/** The cases of {@code quick-fixes.txt}: code, line and labels of the fixes that are offered. */
	static List<Arguments> cases() throws IOException {
		List<Arguments> cases = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		String code = null;
		try (InputStream in = QuickFixesTest.class.getResourceAsStream("quick-fixes.txt");
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("        ")) {
					labels.add(line.strip());
				} else if (line.startsWith("    ")) {
					labels = new ArrayList<>();
					cases.add(Arguments.of(code, line.strip(), labels));
				} else if (!line.startsWith("#")) {
					code = line;
				}
			}
		}
		return cases;
	}

	@ParameterizedTest
	@MethodSource("cases")
	void everyFixShouldPutItsFindingRight(String code, String line, List<String> labels) throws Exception {
		boolean record = !Set.of("header-record", "blank-line", "field-count").contains(code);
		check(code, record ? record(line) : characters(line), labels, true, checking);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			complaint-already-resolved | C2500000001~Called me~Y~~Y~N~1 | ! Send the notes and agent/broker fields alone
			note-already-in-ctm        | C2500000002~Called the  member~N | ! Delete the record
			complaint-not-found        | C2500000009~Called~N |
			""")
	void recordsShouldBeHeldAgainstADownload(String code, String record, String label) throws Exception {
		Path download = Checking.download(folder.resolve("download.txt"));
		check(code, record(record), label == null ? List.of() : List.of(label), true,
				new Checking(CheckOptions.of(Checking.DAY, Checking.packs()).withDownload(download)));
	}

	@Test
	void duplicatesShouldBeDeletedByChoice() throws Exception {
		String record = record("C2500000001~Called~N");
		check("duplicate-casework-note", record + "\r\n" + record, List.of("! Delete the record"), true, checking);
		check("duplicate-complaint-id", record + "\r\n" + record("C2500000001~Wrote~N"), List.of(), true, checking);
	}

	@Test
	void theWholeFileShouldBePutRight() throws Exception {
		String record = record("C2500000001~Called~N");
		check("byte-order-mark", "\uFEFF" + record, List.of("Drop the byte order mark"), false, checking);
		check("file-encoding", "\uFEFF" + record, List.of("Write the file in UTF-8"), false, checking);
		check("mixed-line-endings", record + "\n" + record("C2500000002~Called~N") + "\r" + record,
				List.of("End all lines in CRLF", "End all lines in LF"), false, checking);
	}

	private static String characters(String line) {
		return ESCAPE.matcher(line.replace('_', ' ').replace('~', '\t'))
				.replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
	}

	private static String record(String fields) {
		String text = characters(fields);
		return text + "\t".repeat(12 - (int) text.chars().filter(c -> c == '\t').count());
	}

	/** @param labels of the fixes that are offered; a {@code !} stands before choices */
	private void check(String code, String text, List<String> labels, boolean inRow, Checking by) throws Exception {
		String other = record("C2600000000~Called~N");
		Charset charset = code.equals("file-encoding") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
		Path file = Files.writeString(folder.resolve("a.TXT"), text + "\r\n" + other + "\r\n", charset);
		try (UploadDocument document = UploadDocument.open(file, RandomDocuments.LAYOUT);
				LiveCheck check = new LiveCheck(document, by.checker())) {
			check.start();
			assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
			List<LiveFinding> before = all(check, document);
			LiveFinding finding = before.stream().filter(f -> f.code().equals(code)).findFirst().orElseThrow();
			List<QuickFix> fixes = QuickFixes.of(document.snapshot(), finding);
			assertThat(fixes).extracting(f -> (f.choice() ? "! " : "") + f.label()).isEqualTo(labels);
			for (QuickFix fix : fixes) {
				DocumentSnapshot was = document.snapshot();
				List<CellChange> preview = fix.preview(was, finding);
				assertThat(preview.isEmpty()).isEqualTo(!inRow);
				fix.apply(document, finding);
				assertThat(document.undoLabel()).isEqualTo(inRow ? fix.label() : document.undoLabel());
				checkPreview(preview, was, document.snapshot());
				assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
				List<LiveFinding> after = all(check, document);
				assertThat(after).as(fix.label()).noneMatch(f -> f.code().equals(code)
						&& f.fieldNumber() == finding.fieldNumber() && f.row() == finding.row());
				Set<String> errors = errors(after);
				errors.removeAll(errors(before));
				assertThat(errors).as(fix.label()).isEmpty();
				document.undo();
				assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
				if (fix.forAll()) {
					assertThat(fix.applyAll(document, check.findings(), () -> false)).isTrue();
					assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
					assertThat(all(check, document)).as(fix.label()).noneMatch(f -> f.code().equals(code));
					document.undo();
					assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
				}
			}
		}
	}

	private static void checkPreview(List<CellChange> preview, DocumentSnapshot before, DocumentSnapshot after) {
		for (CellChange change : preview) {
			DocumentRow was = before.row(change.row());
			assertThat(change.before()).isEqualTo(change.field() == 0 ? was.text() : was.field(change.field()));
			if (change.after() == null) {
				assertThat(after.rows()).isEqualTo(before.rows() - 1);
			} else {
				DocumentRow is = after.row(change.row());
				assertThat(change.after()).isEqualTo(change.field() == 0 ? is.text() : is.field(change.field()));
			}
		}
	}

	private static List<LiveFinding> all(LiveCheck check, UploadDocument document) throws IOException {
		List<LiveFinding> all = new ArrayList<>();
		check.findings().visit(document.snapshot(), all::add);
		return all;
	}

	private static Set<String> errors(List<LiveFinding> findings) {
		return findings.stream().filter(f -> f.type().severity() == Severity.ERROR)
				.map(f -> f.code() + " " + f.fieldNumber()).collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void allOfAKindShouldBeFixedAsOneEditAndNothingElse() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			lines.add(record("C25000000" + (10 + i) + "~" + (i % 3 == 0 ? "_" : "") + "Called " + i + "~N"
					+ (i % 5 == 0 ? "_" : "")));
		}
		Path file = Files.write(folder.resolve("a.TXT"), lines);
		try (UploadDocument document = UploadDocument.open(file, RandomDocuments.LAYOUT);
				LiveCheck check = new LiveCheck(document, checking.checker())) {
			check.start();
			assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
			LiveFinding first = check.findings().of(document.snapshot(), 0).get(0);
			QuickFix trim = QuickFixes.of(document.snapshot(), first).get(0);
			List<CellChange> preview = trim.previewAll(document.snapshot(), check.findings(), 100, () -> false);
			assertThat(preview).hasSize(17 + 10);
			assertThat(trim.previewAll(document.snapshot(), check.findings(), 5, () -> false))
					.isEqualTo(preview.subList(0, 5));
			assertThat(trim.applyAll(document, check.findings(), () -> true)).isFalse();
			assertThat(document.dirty()).isFalse();
			assertThat(trim.applyAll(document, check.findings(), () -> false)).isTrue();
			Set<Integer> changed = new HashSet<>();
			preview.forEach(c -> changed.add(c.row()));
			for (int row = 0; row < 50; row++) {
				String text = document.snapshot().row(row).text();
				assertThat(text.equals(lines.get(row))).isEqualTo(!changed.contains(row));
				assertThat(text.replace(" ", "")).isEqualTo(lines.get(row).replace(" ", ""));
			}
			assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
			assertThat(check.findings().countsByCode()).isEmpty();
			document.undo();
			assertThat(document.dirty()).isFalse();
		}
	}
}
