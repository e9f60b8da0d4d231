package org.ctmpreflight.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.jar.Manifest;

/** Where the program starts, as a plain Java process. */
public final class Main {
	private Main() {
	}

	/** @param args as given to {@code preflight} */
	public static void main(String[] args) throws IOException {
		System.exit(run(args));
	}

	/**
	 * Runs one command.
	 *
	 * @param args as given to {@code preflight}
	 * @return the exit status
	 */
	public static int run(String... args) throws IOException {
		if (args.length == 1 && args[0].equals("--version")) {
			System.out.println("preflight " + version());
			return 0;
		}
		System.err.println("preflight: not implemented");
		return 2;
	}

	/** The version of this bundle, without the time of its build, as its own manifest has it. */
	private static String version() throws IOException {
		// beside this class and not the first manifest of the class path, which may be another jar's
		String self = Main.class.getResource("Main.class").toString();
		String root = self.substring(0, self.length() - "org/ctmpreflight/cli/Main.class".length());
		try (InputStream in = new URL(root + "META-INF/MANIFEST.MF").openStream()) {
			String[] parts = new Manifest(in).getMainAttributes().getValue("Bundle-Version").split("\\.");
			return parts[0] + "." + parts[1] + "." + parts[2];
		}
	}
}
