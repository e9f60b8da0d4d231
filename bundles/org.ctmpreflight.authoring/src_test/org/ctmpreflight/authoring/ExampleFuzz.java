package org.ctmpreflight.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.authoring.internal.ExampleReader;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.RulePack;

/** Any bytes as a file of examples: each is read, or told at its place. */
public final class ExampleFuzz {
	private static final RulePack PACK = pack();
	private static final Path FILE = file();

	private ExampleFuzz() {
	}

	private static RulePack pack() {
		try {
			return new PackLoader(LayoutCatalog.shipped(), List.of(), null)
					.load(List.of(TestPack.ROOT.resolve("rules/cms-casework-upload"))).get(0);
		} catch (PackException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Path file() {
		try {
			Path file = Files.createTempFile("examples", ".yaml");
			file.toFile().deleteOnExit();
			return file;
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Compiles rules, which takes longer than an input may. */
	public static void fuzzerInitialize() {
		PACK.rules();
	}

	/** @param data the file */
	public static void fuzzerTestOneInput(byte[] data) throws IOException {
		Files.write(FILE, data);
		List<PackProblem> problems = new ArrayList<>();
		ExampleReader.read(FILE, PACK, LayoutCatalog.shipped(), TestPack.TODAY, problems);
		for (PackProblem p : problems) {
			if (p.line() < 1 || p.text().contains("\n")) {
				throw new AssertionError(p.toString());
			}
		}
	}
}
