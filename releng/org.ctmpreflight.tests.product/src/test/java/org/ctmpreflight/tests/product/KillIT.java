package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed at any moment leave the old file or the new one, whole, and nothing that keeps the next run from its
 * work; {@link CrashIT} does so with submissions. {@code -Dpreflight.kills=200} kills more often,
 * {@code -Dpreflight.seed=N} at other moments.
 */
@Timeout(3600)
class KillIT {
	private static final int RECORDS = 20_000;
	/** Each is a run of a second or two. */
	private static final int LEAST_KILLS = 4;
	/** About how long a first run takes, which compiles rules and makes the archive of classes. */
	private static final int BOTH_MADE_MILLIS = 5000;

	@TempDir
	private Path folder;

	private final int kills = Math.max(LEAST_KILLS, Integer.getInteger("preflight.kills", 0));
	private final Random random = new Random(Integer.getInteger("preflight.seed", 1));

	@BeforeEach
	void makeArchiveOfClasses() {
		Runs.makeArchiveOfClasses();
	}

	/** Kills a run at a moment up to so many milliseconds, unless it has ended. */
	private void kill(Preflight preflight, long within, String... arguments) throws Exception {
		try (Preflight.Running running = preflight.start(arguments)) {
			running.process().waitFor(random.nextInt((int) within), TimeUnit.MILLISECONDS);
			// the launcher makes the archive of classes with a child
			List<ProcessHandle> children = running.process().descendants().toList();
			running.process().destroyForcibly().waitFor();
			children.forEach(ProcessHandle::destroyForcibly);
			for (ProcessHandle child : children) {
				child.onExit().get();
			}
		}
	}

	/** How long a run takes from start to end, in milliseconds. */
	private static long time(Preflight preflight, int status, String... arguments) {
		long start = System.nanoTime();
		assertThat(preflight.run(arguments).status()).isEqualTo(status);
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
	}

	@Test
	void reportIsTheOldOneOrTheNewOne() throws Exception {
		Files.writeString(folder.resolve("bad.TXT"), ("\t".repeat(12) + "\n").repeat(RECORDS));
		Preflight preflight = Preflight.product().in(folder);
		String[] words = { "check", "bad.TXT", "--format", "json", "--output", "report.json" };
		long time = time(preflight, 1, words);
		Path report = folder.resolve("report.json");
		String whole = Files.readString(report);
		for (int i = 0; i < kills; i++) {
			Files.writeString(report, "old");
			kill(preflight, time, words);
			String left = Files.readString(report);
			assertThat(left.equals("old") || left.equals(whole)).as("old or whole").isTrue();
		}
		assertThat(preflight.run(words).status()).isEqualTo(1);
		assertThat(Files.readString(report).equals(whole)).as("as before").isTrue();
		// what a killed run has left is not taken for casework
		assertThat(preflight.run("check", ".", "--fail-on", "never").out()).contains("./bad.TXT", "in 2 files");
	}

	@Test
	void cacheOfRulesAndArchiveOfClassesAreMadeAnew() throws Exception {
		Files.writeString(folder.resolve("bad.TXT"), "\t".repeat(12) + "\n");
		Runs.writePack(folder.resolve("pack"));
		String[] words = { "check", "bad.TXT", "--rules", "pack" };
		Preflight.Result expected = Preflight.product().in(folder).run(words);
		for (int i = 0; i < kills / 2; i++) {
			Path home = Files.createDirectory(folder.resolve("home" + i));
			Preflight preflight = Preflight.product().in(folder).withVariable("PREFLIGHT_HOME", home.toString());
			kill(preflight, BOTH_MADE_MILLIS, words);
			assertThat(preflight.run(words)).isEqualTo(expected);
			assertThat(preflight.run(words)).as("with what was kept").isEqualTo(expected);
		}
	}

	@Test
	void downloadIsTheOldOneOrTheNewOne() throws Exception {
		try (LocalHpms hpms = LocalHpms.start(folder)) {
			Preflight preflight = hpms.preflight(folder);
			String[] words = { "download", "--output", "plan.txt" };
			long time = time(preflight, 0, words);
			Path plan = folder.resolve("plan.txt");
			String whole = Files.readString(plan);
			for (int i = 0; i < kills; i++) {
				Files.writeString(plan, "old");
				kill(preflight, time, words);
				assertThat(Files.readString(plan)).isIn("old", whole);
			}
			assertThat(preflight.run(words).status()).isZero();
			assertThat(plan).hasContent(whole);
			assertThat(preflight.run("check", "plan.txt").status()).isZero();
		}
	}
}
