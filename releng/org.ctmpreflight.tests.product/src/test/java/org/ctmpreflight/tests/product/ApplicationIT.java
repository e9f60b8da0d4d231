package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as an application of OSGi do what the launcher does, which leaves OSGi out. */
class ApplicationIT {
	private static final Path ROOT = Path.of(System.getProperty("preflight.root"));

	@TempDir
	private Path configuration;

	/** OSGi writes into its configuration: a copy keeps the product as it was built. */
	@BeforeEach
	void copyConfiguration() throws IOException {
		Path from = Preflight.home().resolve("configuration");
		for (String file : List.of("config.ini", "org.eclipse.equinox.simpleconfigurator/bundles.info")) {
			Path to = configuration.resolve(file);
			Files.createDirectories(to.getParent());
			Files.copy(from.resolve(file), to);
		}
	}

	private Preflight application() throws IOException {
		try (Stream<Path> plugins = Files.list(Preflight.home().resolve("plugins"))) {
			Path launcher = plugins.filter(p -> p.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
					.findFirst().orElseThrow();
			return Preflight.product().with(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
					launcher.toString(), "-application", "org.ctmpreflight.cli.preflight", "-configuration",
					configuration.toString(), "-data", "@none");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "check samples/casework-upload-clean.TXT",
			"check samples --download samples/plan-download.txt --format json",
			"check nowhere.TXT samples/casework-upload.TXT", "explain field-count", "check --nonsense",
			"check samples/casework-upload.TXT --rules rules/plan-quality-example --format sarif",
			"convert samples/casework-upload-clean.TXT --to json", "rules test --coverage", "rules analyze",
			"rules check --rules nowhere" })
	void resultAndStatusAreThoseOfTheLauncher(String arguments) throws Exception {
		Preflight.Result expected = Preflight.product().in(ROOT).run(arguments.split(" "));
		assertThat(application().in(ROOT).run(arguments.split(" "))).isEqualTo(expected);
	}
}
