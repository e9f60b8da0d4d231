package org.ctmpreflight.tests.architecture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;

/** One of our bundles, as its manifest describes it. */
record Bundle(String name, Manifest manifest) {
	/** Root of the checkout. */
	static final Path ROOT = Path.of(System.getProperty("preflight.root"));

	/** Every bundle of the checkout. */
	static List<Bundle> all() {
		return folders().stream().map(folder -> {
			try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
				return read(in);
			} catch (IOException e) {
				throw new UncheckedIOException(folder.toString(), e);
			}
		}).toList();
	}

	/** Their folders. */
	static List<Path> folders() {
		try (Stream<Path> folders = Files.list(ROOT.resolve("bundles"))) {
			return folders.filter(f -> Files.exists(f.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A made-up bundle, of the headers given. */
	static Bundle of(String name, String... headers) {
		String text = "Manifest-Version: 1.0\nBundle-SymbolicName: " + name + "\n" + String.join("\n", headers) + "\n";
		try {
			return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Bundle read(InputStream in) throws IOException {
		Manifest manifest = new Manifest(in);
		return new Bundle(header(manifest, "Bundle-SymbolicName").get(0).getValue(), manifest);
	}

	/** The elements of a header; none where it is missing. */
	List<ManifestElement> header(String header) {
		return header(manifest, header);
	}

	private static List<ManifestElement> header(Manifest manifest, String header) {
		try {
			ManifestElement[] elements = ManifestElement.parseHeader(header,
					manifest.getMainAttributes().getValue(header));
			return elements == null ? List.of() : List.of(elements);
		} catch (BundleException e) {
			throw new IllegalArgumentException(header, e);
		}
	}
}
