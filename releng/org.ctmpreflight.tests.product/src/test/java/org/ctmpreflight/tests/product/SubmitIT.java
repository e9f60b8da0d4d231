package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code preflight submit} and {@code preflight journal} from outside, against the local HPMS. */
@Timeout(180)
class SubmitIT {
	private static final String NOTE = ": told Ms. Quillfeather, 3QF7WY9HN21, what her plan pays for hepatitis.";

	@TempDir
	private Path folder;
	private Path home;

	@BeforeEach
	void start() throws IOException {
		home = LocalHpms.home(folder);
	}

	@AfterEach
	void keep() throws IOException {
		LocalHpms.keep(home);
	}

	private Preflight preflight(LocalHpms hpms) {
		return hpms.preflight(folder).withVariable("PREFLIGHT_HOME", home.toString());
	}

	private static String record(int n) {
		return String.format("C25%08d\tNote %d%s\tN%s", n, n, NOTE, "\t".repeat(10));
	}

	private void write(String... lines) throws IOException {
		Files.writeString(folder.resolve("casework.TXT"), String.join("\r\n", lines) + "\r\n");
	}

	private static Preflight.Result submit(Preflight preflight, int status, String... options) {
		List<String> words = new ArrayList<>(List.of("submit", "casework.TXT"));
		words.addAll(List.of(options));
		Preflight.Result result = preflight.run(words.toArray(String[]::new));
		assertThat(result.err()).doesNotContain("Exception", "\tat ");
		assertThat(result.status()).as(result.err()).isEqualTo(status);
		return result;
	}

	private static void fails(Preflight preflight, int status, String words, String... options) {
		Preflight.Result result = submit(preflight, status, options);
		assertThat(result.err()).contains(words).hasLineCount(1);
		assertThat(result.out()).isEmpty();
	}

	private static JsonNode json(Preflight.Result result) throws IOException {
		return new ObjectMapper().readTree(result.out());
	}

	@Test
	void caseworkIsSentOnceAndTheJournalProvesIt() throws Exception {
		write(record(1), record(2), "", record(3));
		try (LocalHpms hpms = LocalHpms.start(folder)) {
			Preflight preflight = preflight(hpms);
			JsonNode dry = json(submit(preflight, 0, "--dry-run", "--format", "json"));
			assertThat(dry.path("submission").isNull()).isTrue();
			JsonNode first = json(submit(preflight, 0, "--yes", "--format", "json", "--batch", "2"));
			assertThat(first.path("schema").asText()).isEqualTo("ctm-preflight/submission/1");
			assertThat(first.path("file").asText()).isEqualTo("casework.TXT");
			assertThat(first.path("records").get(2)).hasToString("{\"line\":4,\"complaintId\":\"C2500000003\","
					+ "\"outcome\":\"saved\",\"message\":\"Casework Saved\"}");
			assertThat(first.path("summary")).hasToString("{\"saved\":3,\"rejected\":0,\"unknown\":0,\"notSent\":0}");
			String id = first.path("submission").asText();

			Preflight.Result again = submit(preflight, 0, "--yes", "--format", "csv");
			assertThat(again.out().lines()).hasSize(4).last().asString()
					.endsWith(",4,C2500000003,saved,already saved in submission " + id);
			Preflight.Result text = submit(preflight, 0, "--yes");
			assertThat(text.out()).contains("3 saved, 0 rejected, 0 unknown, 0 not sent\nreceipt ");

			assertThat(preflight.run("journal", "list").out().lines()).hasSize(3).first().asString().contains(id,
					"3 saved");
			JsonNode shown = json(preflight.run("journal", "show", id, "--format", "json"));
			assertThat(shown.path("records")).hasSize(3);
			assertThat(shown.path("hpms").asText()).isEqualTo(hpms.url());
			assertThat(preflight.run("journal", "show", id).out()).contains("cms-casework-upload", "Casework Saved");
			assertThat(preflight.run("journal", "show", "x").status()).isEqualTo(2);
			String receipt = first.path("receipt").asText();
			assertThat(preflight.run("journal", "verify", "--receipt", receipt).status()).isZero();
			JsonNode verified = json(preflight.run("journal", "verify", "--format", "json"));
			assertThat(verified.path("unchanged").asBoolean()).isTrue();
			assertThat(json(preflight.run("journal", "export", "--format", "json"))).hasSize(
					verified.path("lines").asInt());
			assertThat(preflight.run("journal", "export").out()).contains(id);

			Path journal = home.resolve("journal/journal.jsonl");
			Files.writeString(journal, Files.readString(journal).replaceFirst("\"saved\"", "\"rejected\""));
			Preflight.Result changed = preflight.run("journal", "verify");
			assertThat(changed.out()).contains("was changed: line ");
			assertThat(changed.status()).isEqualTo(1);
			fails(preflight, 4, "was changed", "--yes");
			Files.delete(journal);
			assertThat(preflight.run("journal", "verify", "--receipt", receipt).status()).isEqualTo(1);
			Runs.fails(preflight.run("journal", "verify"), 4, "there is no journal");
			Runs.fails(preflight.run("journal", "verify", "--receipt", "x"), 2, "is no receipt");
			Runs.fails(preflight.run("journal", "list", "--format", "csv"), 2, "expected text or json");
		}
	}

	@Test
	void errorsAreStatus1() throws Exception {
		write(record(1), record(2).replace("Note", "N\u00f6te"), record(3));
		try (LocalHpms hpms = LocalHpms.start(folder)) {
			Preflight preflight = preflight(hpms);
			Preflight.Result refused = submit(preflight, 1, "--yes");
			assertThat(refused.out()).contains("held back: non-ascii-character", "0 saved");
			assertThat(refused.err()).contains("nothing was sent").hasLineCount(1);
			assertThat(home.resolve("journal")).satisfiesAnyOf(j -> assertThat(j).doesNotExist(),
					j -> assertThat(preflight.run("journal", "list").out()).isEqualTo("no submissions\n"));
			Preflight.Result sent = submit(preflight, 1, "--yes", "--skip-failing");
			assertThat(sent.out()).contains("2 saved, 0 rejected, 0 unknown, 1 not sent");
			assertThat(sent.err()).contains("1 record held back, to casework-held-back.TXT");
			Path heldBack = folder.resolve("casework-held-back.TXT");
			assertThat(heldBack).hasContent(record(2).replace("Note", "N\u00f6te") + "\r\n");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(heldBack))).isEqualTo("rw-------");

			write("C2599999999" + record(4).substring(11));
			Preflight.Result rejected = submit(preflight, 1, "--yes", "--severity", "complaint-not-found=warning",
					"--accept-suppressed");
			assertThat(rejected.out()).contains("rejected  The specified case does not exist.");
			assertThat(rejected.err()).contains("1 record rejected, to casework-to-fix.TXT");
		}
	}

	@Test
	void badUsageIsStatus2() throws Exception {
		write(record(1));
		Preflight preflight = LocalHpms.preflight(folder, "http://127.0.0.1:1").withVariable("PREFLIGHT_HOME",
				home.toString());
		fails(preflight, 2, "--yes sends without asking");
		fails(preflight, 2, "--only-rules", "--yes", "--only-rules", "x");
		fails(preflight, 2, "--as-of", "--yes", "--as-of", "2026-01-01");
		fails(preflight, 2, "--layout", "--yes", "--layout", "casework-upload");
		fails(preflight, 2, "expected text, json or csv", "--yes", "--format", "html");
		fails(preflight, 2, "a number from 1", "--yes", "--batch", "0");
		fails(preflight, 2, "expected lines such as", "--yes", "--resend", "x");
		fails(preflight, 2, "has no record there", "--yes", "--resend", "7");
		fails(preflight, 2, "unknown code", "--yes", "--severity", "x=error");
		fails(preflight, 2, "no such profile", "--yes", "--profile", "x");
		fails(preflight.withVariable("PREFLIGHT_HPMS_URL", null), 2, "PREFLIGHT_HPMS_URL", "--yes");
		fails(preflight.withVariable("PREFLIGHT_HPMS_KEY_SECRET", null), 2, "PREFLIGHT_HPMS_KEY_SECRET", "--yes");
		Runs.fails(preflight.run("submit", "-", "--yes"), 2, "standard input");
		Files.writeString(folder.resolve("plan.txt"), "COMPLAINT_ID\tRECEIVED_DATE\nC2500000001\t10/01/2025\nx\n");
		fails(preflight, 2, "partial", "--yes", "--download", "plan.txt");
	}

	@Test
	void ruleThatCannotBeUsedIsStatus3AndFileThatCannotIsStatus4() throws Exception {
		write(record(1));
		Files.createDirectory(folder.resolve("pack"));
		try (LocalHpms hpms = LocalHpms.start(folder)) {
			Preflight preflight = preflight(hpms);
			Files.writeString(folder.resolve("pack/pack.json"), "{");
			fails(preflight, 3, "pack.json", "--yes", "--rules", "pack");
			Runs.fails(preflight.run("submit", "none.TXT", "--yes"), 4, "none.TXT: there is no such file");
			Files.writeString(folder.resolve("suppressions.yaml"), "- x\n");
			Preflight.Result result = submit(preflight, 4, "--yes");
			assertThat(result.err()).contains("suppressions.yaml:1:").hasLineCount(1);
			assertThat(result.out()).contains("0 saved, 0 rejected, 0 unknown, 1 not sent");
		}
	}

	@Test
	void hpmsThatRefusesIsStatus5AndWhatIsUnknownStatus6() throws Exception {
		write(record(1), record(2), record(3), record(4));
		try (LocalHpms hpms = LocalHpms.withFaults(folder, "token:expired-key@1", "upload:400@1",
				"upload:500-midway@2", "upload:no-line@4")) {
			Preflight preflight = preflight(hpms);
			Preflight.Result refused = submit(preflight, 5, "--yes");
			assertThat(refused.err()).contains("key has expired").hasLineCount(1);
			assertThat(refused.out()).contains("4 not sent");
			Preflight.Result bad = submit(preflight, 5, "--yes");
			assertThat(bad.out()).contains("(400: Parameter: ", "4 not sent");
			assertThat(bad.err()).contains("(400: Parameter: ").hasLineCount(1);
			Preflight.Result unknown = submit(preflight, 6, "--yes", "--batch", "3");
			assertThat(unknown.out()).contains("0 saved, 0 rejected, 3 unknown, 1 not sent");
			assertThat(unknown.err()).contains("(500: Internal Server Error)", "run it again with --resume")
					.hasLineCount(2);
			Preflight.Result dry = submit(preflight, 6, "--dry-run");
			assertThat(dry.err()).contains("run it again with --resume").hasLineCount(1);
			Preflight.Result still = submit(preflight, 6, "--yes");
			assertThat(still.out()).contains("1 saved, 0 rejected, 3 unknown, 0 not sent");
			Preflight.Result resumed = submit(preflight, 6, "--yes", "--resume");
			assertThat(resumed.out()).contains("looked up: CTM holds the note");
			assertThat(submit(preflight, 0, "--yes", "--resume").out()).contains("4 saved, 0 rejected, 0 unknown");
			Preflight.Result download = preflight.run("download", "--output", "after.txt");
			assertThat(download.status()).isZero();
			for (int n = 1; n <= 4; n++) {
				assertThat(Files.readString(folder.resolve("after.txt")).split("Note " + n + ":", -1)).hasSize(2);
			}
		}
		Preflight nowhere = LocalHpms.preflight(folder, "http://127.0.0.1:1").withVariable("PREFLIGHT_HOME",
				home.toString());
		assertThat(submit(nowhere, 0, "--yes").out()).as("by the journal alone").contains("4 saved");
		write(record(5));
		assertThat(submit(nowhere, 5, "--yes").err()).contains("cannot be reached").hasLineCount(1);
	}

	@Test
	void secondProcessAtOnceIsStatus4() throws Exception {
		write(record(1));
		try (LocalHpms hpms = LocalHpms.withFaults(folder, "upload:slow-before@1")) {
			Preflight preflight = preflight(hpms);
			try (Preflight.Running first = preflight.start("submit", "casework.TXT", "--yes")) {
				Path journal = home.resolve("journal/journal.jsonl");
				while (!Files.exists(journal) || !Files.readString(journal).contains("\"sending\"")) {
					assertThat(first.process().waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
				}
				fails(preflight, 4, "the journal is in use by another run", "--yes");
				assertThat(preflight.run("journal", "list").out()).as("it can be read").contains("1 unknown");
				assertThat(first.end().status()).isZero();
			}
			assertThat(submit(preflight, 0, "--yes").out()).contains("already saved");
		}
	}

	@Test
	void journalThatCannotBeWrittenLeavesNothingDoubled() throws Exception {
		try (LocalHpms hpms = LocalHpms.start(folder)) {
			Preflight preflight = preflight(hpms);
			// a journal that is longer than all other files that a run writes
			String[] first = new String[60];
			for (int i = 0; i < first.length; i++) {
				first[i] = record(1 + i % 10).replace("Note", "Note " + i + ",");
			}
			write(first);
			submit(preflight, 0, "--yes", "--batch", "5");
			long blocks = Files.size(home.resolve("journal/journal.jsonl")) / 1024 + 1;
			for (int more = 0; more < 5; more++) {
				String[] lines = new String[6];
				for (int i = 0; i < lines.length; i++) {
					lines[i] = record(1 + i).replace("Note", "Run " + more + ", note");
				}
				write(lines);
				Preflight limited = preflight.with("bash", "-c", "ulimit -f " + (blocks + more) + "; exec \"$@\"",
						"bash",
						Preflight.home().resolve("preflight").toString());
				Preflight.Result result = limited.run("submit", "casework.TXT", "--yes", "--batch", "2");
				assertThat(result.err()).doesNotContain("Exception", "\tat ");
				boolean unknown = result.out().contains(" unknown  ");
				assertThat(result.status()).as(result.err()).isIn(unknown ? List.of(6) : List.of(0, 4));
				if (result.status() != 0) {
					assertThat(result.err()).contains("journal.jsonl: cannot be written");
				}
				assertThat(submit(preflight, 0, "--yes", "--resume").out()).contains("6 saved");
				blocks = Math.max(blocks, Files.size(home.resolve("journal/journal.jsonl")) / 1024);
			}
			assertThat(preflight.run("download", "--output", "after.txt").status()).isZero();
			String after = Files.readString(folder.resolve("after.txt"));
			for (int more = 0; more < 5; more++) {
				for (int i = 1; i <= 6; i++) {
					assertThat(after.split("Run " + more + ", note " + i + ":", -1)).hasSize(2);
				}
			}
		}
	}

	@Test
	void answerAtTheTerminalDecides() throws Exception {
		write(record(1));
		try (LocalHpms hpms = LocalHpms.start(folder)) {
			// script gives the program a terminal of its own
			String command = Preflight.home().resolve("preflight") + " submit casework.TXT";
			Preflight terminal = preflight(hpms).with("script", "--quiet", "--return", "--command", command,
					folder.resolve("typescript").toString());
			Preflight.Result no = terminal.withInput("n\n").run();
			assertThat(no.out()).contains("1 to send to " + hpms.url(), "Send 1 record? [y/N]", "nothing was sent");
			assertThat(no.status()).isZero();
			Preflight.Result yes = terminal.withInput("y\n").run();
			assertThat(yes.out()).contains("1 saved");
			assertThat(yes.status()).isZero();
		}
	}
}
