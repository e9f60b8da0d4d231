package org.ctmpreflight.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.jar.Manifest;

/** The version of the product, which stands in the manifest of this bundle alone. */
public final class Version {
	private static final String MANIFEST = "META-INF/MANIFEST.MF";

	private Version() {
	}

	/** Version without the qualifier of the build, e.g. {@code 1.0.0}. */
	public static String get() {
		String self = Version.class.getName().replace('.', '/') + ".class";
		URL place = Version.class.getClassLoader().getResource(self);
		try {
			String root = place.toString().substring(0, place.toString().length() - self.length());
			try (InputStream in = new URL(root + MANIFEST).openStream()) {
				String[] parts = new Manifest(in).getMainAttributes().getValue("Bundle-Version").split("\\.");
				return parts[0] + "." + parts[1] + "." + parts[2];
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
