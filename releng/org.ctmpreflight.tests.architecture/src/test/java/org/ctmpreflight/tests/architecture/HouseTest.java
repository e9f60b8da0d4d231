package org.ctmpreflight.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The rules of the house hold in this checkout. */
class HouseTest {
	private static final List<Bundle> BUNDLES = Bundle.all();
	private static final String SETTINGS = ".settings/org.eclipse.jdt.core.prefs";

	@Test
	void bundlesAreRead() {
		assertThat(BUNDLES).extracting(Bundle::name).contains("org.ctmpreflight.layout", "org.ctmpreflight.drools",
				"org.ctmpreflight.rules", "org.ctmpreflight.packs", "org.ctmpreflight.check", "org.ctmpreflight.report",
				"org.ctmpreflight.editing", "org.ctmpreflight.hpms", "org.ctmpreflight.submission",
				"org.ctmpreflight.simulator",
				"org.ctmpreflight.cli");
	}

	@Test
	void dependenciesPointDown() {
		assertThat(HouseRules.wrongDirections(BUNDLES)).isEmpty();
	}

	@Test
	void everyDependencyHasAClosedRange() {
		assertThat(HouseRules.openRanges(BUNDLES)).isEmpty();
	}

	@Test
	void internalPackagesAreMarked() {
		assertThat(HouseRules.openInternals(BUNDLES)).isEmpty();
	}

	@Test
	void manifestsOfTheCoreDoNotNameThePlatform() {
		assertThat(HouseRules.platformInCore(BUNDLES)).isEmpty();
	}

	@Test
	void sourcesOfTheCoreDoNotImportThePlatform() throws IOException {
		List<String> bad = new ArrayList<>();
		int read = 0;
		for (Path bundle : Bundle.folders()) {
			Path sources = bundle.resolve("src");
			String name = bundle.getFileName().toString();
			if (!Files.isDirectory(sources) || name.endsWith(".tests")) {
				continue;
			}
			try (Stream<Path> files = Files.walk(sources)) {
				for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
					read++;
					HouseRules.platformImports(name, Files.readString(file))
							.forEach(i -> bad.add(bundle.relativize(file) + " imports " + i));
				}
			}
		}
		assertThat(read).as("source files").isPositive();
		assertThat(bad).isEmpty();
	}

	/** Eclipse and the build take them from each bundle's own folder, so that there are as many copies as bundles. */
	@Test
	void compilerSettingsAreTheSameEverywhere() throws IOException {
		String settings = Files.readString(Bundle.ROOT.resolve("bundles/org.ctmpreflight.layout").resolve(SETTINGS));
		for (Path bundle : Bundle.folders()) {
			if (Files.isDirectory(bundle.resolve("src"))) {
				assertThat(bundle.resolve(SETTINGS)).hasContent(settings);
			}
		}
	}
}
