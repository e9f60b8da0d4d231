package org.ctmpreflight.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The help on the program, without the parser of all commands, which takes long to start. */
final class ProgramHelp {
	/** As the parser writes it, with colours: a test tells when it has changed. */
	private static final String FILE = "help.txt";
	private static final String COLOUR = "\u001B\\[[0-9;]*m";

	private ProgramHelp() {
	}

	/** Whether the arguments ask for it, and for nothing else. */
	static boolean isWanted(String[] args) {
		return args.length == 1 && (args[0].equals("help") || args[0].equals("--help") || args[0].equals("-h"));
	}

	/** Its text. */
	static String text(boolean colour) {
		try (InputStream in = ProgramHelp.class.getResourceAsStream(FILE)) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			return (colour ? text : text.replaceAll(COLOUR, "")).replace("\n", System.lineSeparator());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
