package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Submissions that are killed at any moment, to an HPMS that fails by chance, and resumed until all is known: each note
 * stands in CTM once, the journal verifies, and no record is lost. {@code -Dpreflight.kills=200} kills more often,
 * {@code -Dpreflight.seed=N} kills at other moments.
 */
@Timeout(3600)
class CrashIT {
	private static final int COMPLAINTS = 60;
	private static final int RECORDS = 16;
	/** What a run adds to the journal, in bytes: a moment of it that does not hang on how fast the machine is. */
	private static final int JOURNALED = 5500;
	/** From a line of the journal to the middle of the call that follows. */
	private static final int CALL_MILLIS = 25;
	/** HPMS gets over its faults sooner or later. */
	private static final int MOST_RUNS = 40;

	@TempDir
	private Path folder;

	private final int kills = Integer.getInteger("preflight.kills", 20);
	private final Random random = new Random(Integer.getInteger("preflight.seed", 1));
	private int killed;

	@Test
	void eachNoteStandsThereOnceWhereverARunIsKilled() throws Exception {
		Runs.makeArchiveOfClasses();
		Path home = LocalHpms.home(folder);
		List<List<String>> files = new ArrayList<>();
		try (LocalHpms hpms = LocalHpms.start(folder, "--complaints", complaints(), "--state", "state", "--seed",
				String.valueOf(random.nextInt(1000)))) {
			Preflight preflight = hpms.preflight(folder).withVariable("PREFLIGHT_HOME", home.toString());
			String receipt = null;
			while (killed < kills) {
				files.add(write(files.size()));
				receipt = submit(preflight);
			}
			assertThat(preflight.run("journal", "verify", "--receipt", receipt).status()).isZero();
			eachStandsThereOnce(preflight, files);
		}
		LocalHpms.keep(home);
	}

	private String complaints() throws IOException {
		StringBuilder b = new StringBuilder("COMPLAINT_ID\tRECEIVED_DATE\tCONTRACT_ID\tRESOLUTION_DATE\t"
				+ "RESOLUTION_SUMMARY\tPLAN_CASEWORK_NOTES\n");
		IntStream.rangeClosed(1, COMPLAINTS)
				.forEach(n -> b.append(id(n)).append("\t10/01/2025\tH1234\t\t\t\n"));
		Files.writeString(folder.resolve("complaints.txt"), b);
		return "complaints.txt";
	}

	private static String id(int n) {
		return String.format("C26%08d", n);
	}

	/** A file of notes that were never sent before; gives the notes. */
	private List<String> write(int number) throws IOException {
		List<String> notes = new ArrayList<>();
		StringBuilder b = new StringBuilder();
		for (int i = 0; i < RECORDS; i++) {
			String note = String.format("File %d, note %d: told Ms. Quillfeather about hepatitis.", number, i);
			notes.add(note);
			b.append(id(1 + random.nextInt(COMPLAINTS))).append('\t').append(note).append("\tN")
					.append("\t".repeat(10)).append("\r\n");
		}
		Files.writeString(folder.resolve("casework.TXT"), b);
		return notes;
	}

	/** Kills runs and starts new ones until one ends well; gives its receipt. */
	private String submit(Preflight preflight) throws Exception {
		for (int run = 1; run <= MOST_RUNS; run++) {
			List<String> words = new ArrayList<>(
					List.of("submit", "casework.TXT", "--yes", "--batch", "4", "--format", "json"));
			if (run > 1) {
				words.add("--resume");
			}
			try (Preflight.Running running = preflight.start(words.toArray(String[]::new))) {
				boolean kill = killed < kills && (run == 1 || random.nextBoolean());
				if (kill && kill(running.process())) {
					killed++;
					continue;
				}
				Preflight.Result result = running.end();
				assertThat(result.status()).as(result.err()).isIn(0, 5, 6);
				if (result.status() == 0) {
					JsonNode json = new ObjectMapper().readTree(result.out());
					assertThat(json.path("summary").path("saved").asInt()).isEqualTo(RECORDS);
					return json.path("receipt").asText();
				}
			}
		}
		throw new AssertionError("no run ended well");
	}

	/** Kills a run at some moment; false where it ended before. */
	private boolean kill(Process run) throws Exception {
		long until = journaled() + random.nextInt(JOURNALED);
		while (journaled() < until && run.isAlive()) {
			run.waitFor(1, TimeUnit.MILLISECONDS);
		}
		if (run.waitFor(random.nextInt(CALL_MILLIS), TimeUnit.MILLISECONDS)) {
			return false;
		}
		run.destroyForcibly().waitFor();
		return true;
	}

	private long journaled() throws IOException {
		Path journal = folder.resolve("home/journal/journal.jsonl");
		return Files.exists(journal) ? Files.size(journal) : 0;
	}

	private void eachStandsThereOnce(Preflight preflight, List<List<String>> files) throws Exception {
		Preflight.Result download = null;
		for (int run = 1; run <= MOST_RUNS && (download == null || download.status() != 0); run++) {
			download = preflight.run("download", "--output", "after.txt");
		}
		assertThat(download.status()).isZero();
		String after = Files.readString(folder.resolve("after.txt"));
		int sent = 0;
		for (String note : files.stream().flatMap(List::stream).toList()) {
			assertThat(after.split(Pattern.quote(note), -1)).as(note).hasSize(2);
			sent++;
		}
		assertThat(sent).isEqualTo(files.size() * RECORDS);
		assertThat(Arrays.stream(after.split("File [0-9]+, note", -1)).skip(1)).hasSize(sent);
	}
}
