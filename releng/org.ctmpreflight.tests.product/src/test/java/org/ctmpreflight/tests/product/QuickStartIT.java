package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The quick start of the README does what it says. */
@Timeout(120)
class QuickStartIT {
	private static final Path ROOT = Path.of(System.getProperty("preflight.root"));

	@TempDir
	private Path folder;

	private static List<String> commands() throws Exception {
		String readme = Files.readString(ROOT.resolve("README.md"));
		return readme.substring(readme.indexOf("## Send it")).lines().filter(l -> l.startsWith("    "))
				.map(String::strip).limit(5).toList();
	}

	@Test
	void fiveCommandsSimulateDownloadCheckFixAndSubmit() throws Exception {
		Path home = LocalHpms.home(folder);
		List<String> commands = commands();
		assertThat(commands).hasSize(5).first().isEqualTo("./preflight simulate &");
		assertThat(commands.get(4)).startsWith("./preflight submit ");
		String script = String.join("\n", commands) + " --yes\nstatus=$?\nkill %1\nexit $status\n";
		script = script.replace("./preflight", Preflight.home().resolve("preflight").toString()).replace("samples/",
				ROOT.resolve("samples") + "/");
		Preflight.Result result = Preflight.product().in(folder).withVariable("PREFLIGHT_HOME", home.toString())
				.with("bash", "-m", "-c", script).run();
		assertThat(result.out()).contains("listening on http://127.0.0.1:8765", "plan.txt: 10 complaints",
				"3 errors in 1 file", "3 saved, 0 rejected, 0 unknown, 0 not sent", "receipt ");
		assertThat(result.status()).as(result.err()).isZero();
		LocalHpms.keep(home);
	}
}
