package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of the product. */
class LauncherIT {
	@Test
	void versionIsPrinted() {
		Preflight.Result result = Preflight.product().run("--version");
		assertThat(result.err()).isEmpty();
		assertThat(result.out())
				.isEqualTo("preflight " + System.getProperty("preflight.version").replace("-SNAPSHOT", "") + "\n");
		assertThat(result.status()).isZero();
	}

	@Test
	void linkInAFolderWithBlanksIsFollowed(@TempDir Path folder) throws Exception {
		Path blanks = Files.createDirectory(folder.resolve("with blanks"));
		Path link = Files.createSymbolicLink(blanks.resolve("pf"),
				Path.of(System.getProperty("preflight.product"), "preflight"));
		Preflight.Result result = Preflight.product().withLauncher(link).in(blanks).run("--version");
		Files.delete(link);
		assertThat(result.err()).isEmpty();
		assertThat(result.status()).isZero();
	}

	@Test
	void runsWithoutAFolderForItsCache() {
		Preflight.Result result = Preflight.product().withVariable("PREFLIGHT_HOME", null).withVariable("HOME", null)
				.withVariable("XDG_CACHE_HOME", null).run("help");
		assertThat(result.err()).isEmpty();
		assertThat(result.status()).isZero();
	}

	@Test
	void saysWhatIsMissingWithoutJava(@TempDir Path empty) {
		Preflight.Result result = Preflight.product().withVariable("JAVA_HOME", null)
				.withVariable("PATH", empty.toString()).run("--version");
		assertThat(result.out()).isEmpty();
		assertThat(result.err())
				.isEqualTo("preflight: needs Java 17 or later: set JAVA_HOME or put java on the PATH\n");
		assertThat(result.status()).isEqualTo(70);
	}
}
