package org.ctmpreflight.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.hpms.HpmsClient;
import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.hpms.HpmsSettings.TimeLimits;
import org.ctmpreflight.hpms.KeySecret;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.packs.ShippedPacks;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.simulator.Simulator;
import org.ctmpreflight.simulator.SimulatorOptions;
import org.ctmpreflight.submission.Journal;
import org.ctmpreflight.submission.LineNumbers;
import org.ctmpreflight.submission.SubmissionResult;
import org.ctmpreflight.submission.SubmitOptions;
import org.ctmpreflight.submission.Submitter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor gets of real submissions. */
class AuditReportTest {
	private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
	private static final String NOTE = "Called the member about her premium.";
	private static final String SUPPRESSIONS = """
			- code: non-ascii-character
			  complaintId: C2500000003
			  reason: CMS asked for the <line> & "as it is"
			  author: J. Auditor
			  expires: 2099-12-31
			""";

	@TempDir
	private static Path folder;
	private static SubmissionResult first;

	@BeforeAll
	static void submits() throws Exception {
		Path file = folder.resolve("casework.TXT");
		Files.writeString(file, record(1, NOTE) + record(2, "") + record(3, NOTE + " Caf\u00e9"));
		Files.writeString(folder.resolve("other.TXT"), record(4, NOTE));
		Files.writeString(folder.resolve("suppressions.yaml"), SUPPRESSIONS);
		try (Simulator hpms = Simulator.start(new SimulatorOptions().port(0))) {
			first = submit(hpms, file);
			submit(hpms, folder.resolve("other.TXT"));
		}
	}

	private static String record(int complaint, String note) {
		return String.format("C25%08d\t%s\tN", complaint, note) + "\t".repeat(10) + "\r\n";
	}

	private static SubmissionResult submit(Simulator hpms, Path file) throws Exception {
		HpmsSettings settings = new HpmsSettings(hpms.address(), SimulatorOptions.DEFAULT_USER,
				SimulatorOptions.DEFAULT_KEY_ID, "", HpmsSettings.TOKEN_PATH, null, HpmsSettings.LOOK_BACK,
				Duration.ZERO, null,
				new TimeLimits(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(30)));
		List<RulePack> packs = new PackLoader(LayoutCatalog.shipped(), ShippedPacks.precompiled(), null).precompiled()
				.stream().filter(p -> p.info().byDefault()).toList();
		CheckOptions check = CheckOptions.of(LocalDate.now(), packs)
				.withSuppressions(folder.resolve("suppressions.yaml"));
		SubmissionResult result = new Submitter(settings,
				() -> new HpmsClient(settings, new KeySecret(SimulatorOptions.DEFAULT_KEY_SECRET)),
				folder.resolve("journal"), folder.resolve("home/journal.key"))
				.submit(new SubmitOptions(file, file.toString(), check, null, true, false, true, false,
						LineNumbers.NONE, 10, null, "test"), preview -> true);
		assertThat(result.problems()).isEmpty();
		assertThat(result.ending()).isEqualTo(SubmissionResult.Ending.COMPLETE);
		return result;
	}

	private static AuditReport report(AuditScope scope) throws IOException {
		return AuditReport.of(new Journal(folder.resolve("journal")), scope, NOW, "ctm-preflight test");
	}

	@Test
	void itTellsWhatWasCheckedFoundAcceptedSentAndAnswered() throws Exception {
		AuditReport report = report(AuditScope.file("elsewhere/casework.TXT"));
		assertThat(report.records()).isEqualTo(3);
		String html = report.html();
		assertThat(html).contains("file casework.TXT", "Made 2026-01-02 03:04:05 UTC by ctm-preflight test",
				first.submission(), first.receipt().toString(), "cms-casework-upload", "C2500000001",
				"Casework Saved", "held back", "required-field-missing", "non-ascii-character", "line 3, C2500000003",
				"CMS asked for the &lt;line&gt; &amp; &quot;as it is&quot;", "J. Auditor", "2099-12-31");
		assertThat(html).doesNotContain("other.TXT", NOTE);
	}

	@Test
	void itIsWellFormedAndLoadsNothing() throws Exception {
		String html = report(AuditScope.all()).html();
		assertThat(html).contains("other.TXT").doesNotContain("src=", "url(", "@import", "<link");
		DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void printedPagesTellTheSameAndAreTagged() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		report(AuditScope.submission(first.submission())).pdf(out);
		// to be looked at
		Files.write(Path.of("target/audit.pdf"), out.toByteArray());
		try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
			String text = new PDFTextStripper().getText(pdf);
			assertThat(text).contains(first.submission(), "C2500000001", "Casework Saved",
					"required-field-missing", "Page 1 of " + pdf.getNumberOfPages());
			assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
			assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Audit report: submission");
		}
	}

	@Test
	void scopesAreOfDaysFilesAndSubmissions() throws Exception {
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		assertThat(report(AuditScope.days(today.minusDays(1), today, ZoneOffset.UTC)).records()).isEqualTo(4);
		assertThat(report(AuditScope.days(null, today.minusDays(2), ZoneOffset.UTC)).html())
				.contains("The journal has no such submission");
		assertThat(report(AuditScope.days(null, null, ZoneOffset.UTC)).records()).isEqualTo(4);
		assertThat(report(AuditScope.file("C:\\files\\other.TXT")).records()).isEqualTo(1);
		assertThat(report(AuditScope.submission("none")).records()).isZero();
	}

	@Test
	void changedJournalIsNotReported(@TempDir Path other) throws Exception {
		Files.createDirectories(other.resolve("journal"));
		Files.writeString(other.resolve("journal/journal.jsonl"),
				Files.readString(folder.resolve("journal/journal.jsonl")).replaceFirst("casework.TXT", "casework.BAD"));
		assertThatThrownBy(() -> AuditReport.of(new Journal(other.resolve("journal")), AuditScope.all(), NOW, "test"))
				.isInstanceOf(IOException.class).hasMessageContaining("was changed");
	}
}
