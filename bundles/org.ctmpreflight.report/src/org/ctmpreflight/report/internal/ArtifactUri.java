package org.ctmpreflight.report.internal;

import java.io.File;
import java.nio.charset.StandardCharsets;

/** Names of files as URI references. */
final class ArtifactUri {
	private static final String UNRESERVED = "-._~/";

	private ArtifactUri() {
	}

	/** The file as the user named it: relative to the folder of the run, or with the scheme {@code file}. */
	static String of(String name) {
		String path = name.replace(File.separatorChar, '/');
		if (path.startsWith("//")) {
			return "file:" + encode(path);
		}
		if (path.startsWith("/")) {
			return "file://" + encode(path);
		}
		if (path.matches("[A-Za-z]:/.*")) {
			return "file:///" + path.charAt(0) + ":" + encode(path.substring(2));
		}
		return encode(path);
	}

	private static String encode(String path) {
		StringBuilder b = new StringBuilder();
		for (byte c : path.getBytes(StandardCharsets.UTF_8)) {
			boolean plain = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
					|| UNRESERVED.indexOf(c) >= 0;
			if (plain) {
				b.append((char) c);
			} else {
				b.append(String.format("%%%02X", c & 0xFF));
			}
		}
		return b.toString();
	}
}
