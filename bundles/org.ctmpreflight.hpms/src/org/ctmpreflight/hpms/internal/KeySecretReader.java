package org.ctmpreflight.hpms.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.ctmpreflight.hpms.KeySecret;
import org.ctmpreflight.hpms.SettingsException;

/** Reads a key secret: the first line of a file or of standard input. */
public final class KeySecretReader {
	private static final String STANDARD_INPUT = "-";
	private static final int LONGEST = 1 << 16;

	private KeySecretReader() {
	}

	/**
	 * @param place  a file, or {@code -}
	 * @param source name of the setting, for messages
	 * @param in     standard input
	 */
	public static KeySecret read(String place, String source, InputStream in) throws SettingsException, IOException {
		if (place.equals(STANDARD_INPUT)) {
			return firstLine(in, source + ": the first line of standard input");
		}
		Path file;
		try {
			file = Path.of(place);
		} catch (InvalidPathException e) {
			throw new SettingsException(source + ": is no path");
		}
		if (!Files.isRegularFile(file)) {
			throw new SettingsException(source + ": there is no file " + file);
		}
		String remedy = PrivateFile.remedy(file);
		if (remedy != null) {
			throw new SettingsException(source + ": others than its owner have rights to " + file + ": " + remedy);
		}
		try (InputStream content = Files.newInputStream(file)) {
			return firstLine(content, source + ": the first line of " + file);
		} catch (IOException e) {
			throw new IOException(file + ": cannot be read", e);
		}
	}

	/** Reads no further than needed, so that what follows on standard input is left to others. */
	private static KeySecret firstLine(InputStream in, String what) throws SettingsException, IOException {
		byte[] line = new byte[LONGEST];
		int length = 0;
		int b = in.read();
		while (b >= 0 && b != '\n') {
			if (length == LONGEST) {
				throw new SettingsException(what + " is too long for a key secret");
			}
			line[length++] = (byte) b;
			b = in.read();
		}
		String text = new String(line, 0, length, StandardCharsets.UTF_8).strip();
		if (text.isEmpty()) {
			throw new SettingsException(what + " is empty: expected the key secret");
		}
		return new KeySecret(text);
	}
}
