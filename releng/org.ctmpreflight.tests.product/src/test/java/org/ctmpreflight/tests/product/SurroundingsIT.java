package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.tests.product.Runs.fails;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Full disks, folders that nobody may write to, no home, no locale, no memory: the outcome is the same, or one line and the
 * status tell what is missing, and what stood there before stands there still.
 */
@Timeout(300)
class SurroundingsIT {
	private static final String WRONG = "C2500000001\tMember was called.\tY" + "\t".repeat(10) + "\r\n";
	/** Where not even root can make a file. */
	private static final String READ_ONLY = "/proc/preflight";

	@TempDir
	private Path folder;

	@BeforeEach
	void writeFile() throws Exception {
		Runs.makeArchiveOfClasses();
		Files.writeString(folder.resolve("wrong.TXT"), WRONG.repeat(3000));
	}

	private Preflight.Result run(String... arguments) {
		return Preflight.product().in(folder).run(arguments);
	}

	@Test
	void fullDiskLeavesTheOldReport() throws Exception {
		for (String format : new String[] { "text", "json", "sarif", "csv", "html" }) {
			Path report = Files.writeString(folder.resolve("report." + format), "old");
			fails(Surroundings.fileSize(64).in(folder).run("check", "wrong.TXT", "--format", format, "--output",
					"report." + format), 4, "report." + format + ": cannot be written");
			assertThat(report).hasContent("old");
			Files.delete(report);
		}
		fails(Surroundings.fileSize(64).in(folder).run("convert", "wrong.TXT", "--to", "json", "--output", "body.json"),
				4, "body.json: cannot be written");
		assertThat(HostileFilesIT.names(folder)).containsExactly("wrong.TXT");
	}

	@Test
	void fullDeviceIsStatus4() {
		fails(run("check", "wrong.TXT", "--output", "/dev/full"), 4, "/dev/full: cannot be written");
		fails(Surroundings.fullOutput().in(folder).run("check", "wrong.TXT"), 4, "standard output cannot be written");
		fails(Surroundings.fullOutput().in(folder).run("convert", "wrong.TXT", "--to", "json"), 4,
				"cannot be written");
		fails(Surroundings.fullOutput().in(folder).run("rules", "doc"), 4, "standard output cannot be written");
	}

	@Test
	void cachesThatCannotBeWrittenChangeNothing() throws Exception {
		Runs.writePack(folder.resolve("pack"));
		String[] words = { "check", "wrong.TXT", "--max-findings", "1", "--rules", "pack" };
		Preflight.Result expected = run(words);
		assertThat(expected.status()).isEqualTo(1);
		Path home = Files.createDirectory(folder.resolve("home"));
		assertThat(Surroundings.fileSize(6).withVariable("PREFLIGHT_HOME", home.toString()).in(folder).run(words))
				.isEqualTo(expected);
		assertThat(Preflight.product().withVariable("PREFLIGHT_HOME", home.toString()).in(folder).run(words))
				.as("after the disk was full").isEqualTo(expected);
		assertThat(Preflight.product().withVariable("PREFLIGHT_HOME", READ_ONLY).in(folder).run(words))
				.as("in a folder that cannot be written").isEqualTo(expected);
		assertThat(Surroundings.bare().in(folder).run(words)).as("without home and locale").isEqualTo(expected);
		try (Stream<Path> cached = Files.walk(home)) {
			assertThat(cached.filter(f -> f.toString().endsWith(".tmp") || f.toString().endsWith(".new"))).isEmpty();
		}
	}

	@Test
	void foldersThatCannotBeWrittenAreStatus4() throws Exception {
		fails(run("check", "wrong.TXT", "--output", "/proc/report.txt"), 4, "/proc/report.txt: cannot be written");
		fails(run("convert", "wrong.TXT", "--to", "json", "--output", "/proc/body.json"), 4, "/proc/body.json");
		try (LocalHpms hpms = LocalHpms.start(folder)) {
			fails(hpms.preflight(folder).run("download", "--output", "/proc/plan.txt"), 4, "/proc/plan.txt");
			Preflight.Result result = hpms.preflight(folder).withVariable("PREFLIGHT_HOME", READ_ONLY).run("submit",
					"wrong.TXT", "--yes");
			fails(result, 4, READ_ONLY);
			assertThat(result.out()).isEmpty();
		}
	}

	@Test
	void localeAndCharsetOfTheSystemChangeNoByte() throws Exception {
		String name = "caf\u00e9 \u2603.TXT";
		Files.writeString(folder.resolve(name), "C2500000001\tMember\u2019s note\u2026\tY" + "\t".repeat(10) + "\r\n");
		Preflight.Result expected = run("check", name, "--format", "json", "--show-values");
		assertThat(expected.out()).contains("non-ascii-character", name);
		for (String locale : new String[] { "C", "POSIX", "" }) {
			assertThat(Preflight.product().in(folder).withVariable("LC_ALL", locale).run("check", name, "--format",
					"json", "--show-values")).as(locale).isEqualTo(expected);
		}
		Preflight.Result other = Preflight.product().in(folder)
				.withVariable("JAVA_TOOL_OPTIONS", "-Dfile.encoding=IBM037 -Duser.language=tr -Duser.country=TR "
						+ "-Duser.timezone=Pacific/Kiritimati")
				.run("check", name, "--format", "json", "--show-values", "--as-of",
						expected.out().replaceFirst("(?s).*\"asOf\":\"([^\"]*)\".*", "$1"));
		assertThat(other.out()).isEqualTo(expected.out());
		assertThat(other.status()).isEqualTo(1);
	}

	@Test
	void javaThatCannotStartIsStatus70() {
		for (String options : new String[] { "-Xmx8m", "-Xmx1k", "-Xnonsense" }) {
			Preflight.Result result = Preflight.product().withVariable("JAVA_TOOL_OPTIONS", options).in(folder)
					.run("check", "wrong.TXT");
			assertThat(result.err()).contains("preflight: Java does not start").doesNotContain("\tat ");
			assertThat(result.out()).isEmpty();
			assertThat(result.status()).as(options).isEqualTo(70);
		}
		Preflight.Result result = Surroundings.addressSpace(400_000).in(folder).run("check", "wrong.TXT");
		assertThat(result.err()).contains("preflight: Java does not start");
		assertThat(result.status()).isEqualTo(70);
	}
}
