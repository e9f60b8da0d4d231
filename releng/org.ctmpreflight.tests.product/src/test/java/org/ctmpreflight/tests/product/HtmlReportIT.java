package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML report in a real browser: accessible, loading nothing, its controls at work, readable without scripts. */
class HtmlReportIT {
	/** The exit status of the script where what it needs is not installed. */
	private static final int SKIPPED = 77;
	private static final Path ROOT = Path.of(System.getProperty("preflight.root"));

	@TempDir
	private Path folder;

	private String report(String name, String... arguments) {
		Path file = folder.resolve(name);
		List<String> all = new ArrayList<>(List.of("check", "--format", "html", "--fail-on", "never", "--output",
				file.toString()));
		all.addAll(List.of(arguments));
		Preflight.Result result = Preflight.product().in(ROOT).run(all.toArray(String[]::new));
		assertThat(result.err()).isEmpty();
		assertThat(result.status()).isZero();
		return file.toString();
	}

	@Test
	void reportsShouldBeAccessibleAndWork() throws Exception {
		Path many = Files.writeString(folder.resolve("many.TXT"),
				"C2500000001\t<script>alert(1)</script>\tY\t\t=1\t\t\tq\t\t\t\t\t\n".repeat(40));
		String several = report("several.html", "samples/casework-upload.TXT", "samples/casework-upload-clean.TXT",
				"--download", "samples/plan-download.txt");
		String one = report("one.html", many.toString(), "--show-values");
		String clean = report("clean.html", "samples/casework-upload-clean.TXT");
		String cut = report("cut.html", many.toString(), "--max-findings", "0");
		look(several, one, clean, cut);
	}

	private void look(String... reports) throws IOException, InterruptedException {
		Path out = folder.resolve("out");
		List<String> command = new ArrayList<>(
				List.of("node", ROOT.resolve("releng/test-tools/check-report.mjs").toString()));
		command.addAll(List.of(reports));
		Process process;
		try {
			process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
		} catch (IOException e) {
			missing("accessibility not checked: no Node.js");
			return;
		}
		try {
			assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended in time").isTrue();
		} finally {
			process.destroyForcibly();
		}
		String said = Files.readString(out);
		if (process.exitValue() == SKIPPED) {
			missing(said.strip());
		}
		assertThat(process.exitValue()).as(said).isZero();
		assertThat(said.lines()).hasSize(6 * reports.length);
	}

	/** Skips the test, but not where nobody would see it. */
	private static void missing(String why) {
		assertThat(System.getenv("CI")).as(why).isNull();
		System.out.println(why);
		Assumptions.abort(why);
	}
}
