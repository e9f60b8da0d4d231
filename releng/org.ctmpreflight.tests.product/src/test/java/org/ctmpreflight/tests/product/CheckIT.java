package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.tests.product.Runs.fails;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code preflight check} from outside: every exit status, one clear line for each cause, nothing half-written. */
class CheckIT {
	private static final String CLEAN = "C2500000001\tMember was called.\tN" + "\t".repeat(10) + "\r\n";
	private static final String WRONG = "C2500000001\tMember was called.\tY" + "\t".repeat(10) + "\r\n";

	@TempDir
	private Path folder;

	@BeforeEach
	void writeFiles() throws Exception {
		Files.writeString(folder.resolve("clean.TXT"), CLEAN);
		Files.writeString(folder.resolve("wrong.TXT"), WRONG);
	}

	private Preflight.Result run(String... arguments) {
		return Preflight.product().in(folder).run(arguments);
	}

	@Test
	void cleanFileIsStatus0() {
		Preflight.Result result = run("check", "clean.TXT");
		assertThat(result.err()).isEmpty();
		assertThat(result.out()).contains("clean.TXT", "1 record", "nothing found");
		assertThat(result.status()).isZero();
	}

	@Test
	void findingsAreStatus1() {
		Preflight.Result result = run("check", "wrong.TXT");
		assertThat(result.err()).isEmpty();
		assertThat(result.out()).contains("line 1", "5 complainantSatisfied", "satisfied-required-when-resolving");
		assertThat(result.status()).isEqualTo(1);
	}

	@Test
	void failOnNeverIsStatus0() {
		assertThat(run("check", "--fail-on", "never", "wrong.TXT").status()).isZero();
	}

	@Test
	void warningsFailWhereAskedTo() {
		Preflight.Result result = Preflight.product().in(folder).withInput(CLEAN + CLEAN.replace("Member", "Plan"))
				.run("check", "-", "--fail-on", "warning");
		assertThat(result.out()).contains("duplicate-complaint-id");
		assertThat(result.status()).isEqualTo(1);
	}

	@Test
	void unknownOptionsAndWordsAreStatus2() {
		fails(run("check"), 2, "FILE");
		fails(run("check", "--nonsense", "clean.TXT"), 2, "--nonsense");
		fails(run("check", "--format", "pdf", "clean.TXT"), 2, "pdf", "json");
		fails(run("check", "--as-of", "tomorrow", "clean.TXT"), 2, "tomorrow", "yyyy-mm-dd");
		fails(run("check", "--layout", "casework", "clean.TXT"), 2, "casework-upload");
		fails(run("check", "--severity", "field-to-long=off", "clean.TXT"), 2, "did you mean 'field-too-long'?");
		fails(run("explain", "no-such-code-at-all"), 2, "unknown code");
	}

	@Test
	void brokenPackIsStatus3() throws Exception {
		Path pack = Files.createDirectory(folder.resolve("pack"));
		Files.writeString(pack.resolve("pack.json"), "{\"id\":\"mine\",\"version\":\"1\",\"title\":\"Mine\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		Files.writeString(pack.resolve("mine.drl"),
				"rule \"x\"\nwhen\n  CaseworkRecord( resolved == \"Y\" )\nthen\nend\n");
		Preflight.Result result = run("check", "--rules", "pack", "clean.TXT");
		assertThat(result.err()).contains("mine.drl").doesNotContain("\tat ");
		assertThat(result.status()).isEqualTo(3);
		fails(run("check", "--rules", "nowhere", "clean.TXT"), 3, "nowhere", "no such folder");
	}

	@Test
	void packOfThePlanIsUsed() throws Exception {
		Runs.writePack(folder.resolve("pack"));
		Preflight.Result result = run("check", "--rules", "pack", "clean.TXT");
		assertThat(result.err()).isEmpty();
		assertThat(result.out()).contains("Casework Notes speaks of a call.");
		assertThat(result.status()).isEqualTo(1);
	}

	@Test
	void unusableInputsAreStatus4AndTheOthersAreChecked() throws Exception {
		Preflight.Result result = run("check", "nowhere.TXT", "wrong.TXT");
		assertThat(result.out()).contains("satisfied-required-when-resolving");
		fails(result, 4, "nowhere.TXT", "no such file");
		Files.createDirectory(folder.resolve("empty"));
		fails(run("check", "empty"), 4, "without files");
		Files.writeString(folder.resolve("body.json"), "[{]");
		fails(run("check", "body.json"), 4, "body.json", "no JSON");
		fails(run("check", "--download", "clean.TXT", "clean.TXT"), 4, "COMPLAINT_ID");
	}

	@Test
	void outputIsWrittenWholeOrNotAtAll() throws Exception {
		Preflight.Result result = run("check", "wrong.TXT", "--format", "json", "--output", "report.json");
		assertThat(result.status()).isEqualTo(1);
		assertThat(result.out()).isEmpty();
		assertThat(Files.readString(folder.resolve("report.json"))).contains("ctm-preflight/findings/1");
		fails(run("check", "wrong.TXT", "--output", "."), 4, "is a folder");
		fails(run("check", "wrong.TXT", "--output", "no/report.txt"), 4, "no such folder");
		try (var files = Files.list(folder)) {
			assertThat(files.filter(f -> f.getFileName().toString().endsWith(".tmp"))).isEmpty();
		}
	}

	@Test
	void noValueIsShownUnlessAskedFor() {
		String bad = "C2500000001\tSECRET-NOTE\u2019\tSECRET-Y\tSECRET\tq\tSECRET\tz\r\n";
		Preflight.Result hidden = Preflight.product().in(folder).withInput(bad.getBytes(StandardCharsets.UTF_8)).run(
				"check", "-",
				"--layout", "casework-upload/pre-2025-10", "--format", "json");
		assertThat(hidden.out()).contains("value-not-allowed").doesNotContain("SECRET");
		Preflight.Result shown = Preflight.product().in(folder).withInput(bad.getBytes(StandardCharsets.UTF_8))
				.run("check", "-", "--layout", "casework-upload/pre-2025-10", "--show-values");
		assertThat(shown.out()).contains("SECRET-Y");
	}

	@Test
	void sampleShowsManyKindsOfFindings() {
		Path root = Path.of(System.getProperty("preflight.root"));
		Preflight.Result result = Preflight.product().in(root).run("check", "samples/casework-upload.TXT", "--download",
				"samples/plan-download.txt");
		assertThat(result.out()).contains("header-record", "field-count", "value-not-allowed", "quoted-value",
				"note-already-in-ctm", "complaint-not-found", "duplicate-casework-note", "non-ascii-character");
		assertThat(result.status()).isEqualTo(1);
		assertThat(Preflight.product().in(root).run("check", "samples/casework-upload-clean.TXT").status()).isZero();
	}
}
