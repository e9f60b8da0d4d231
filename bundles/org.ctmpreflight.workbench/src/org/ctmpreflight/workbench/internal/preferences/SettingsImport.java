package org.ctmpreflight.workbench.internal.preferences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ctmpreflight.hpms.SettingsProfiles;
import org.ctmpreflight.layout.OutputFile;

/** Brings a settings file of the command line to where this user's is. Key secrets stay in files of their own. */
final class SettingsImport {
	private SettingsImport() {
	}

	/** Where the settings of before are kept. */
	static Path kept(Path settings) {
		return settings.resolveSibling(settings.getFileName() + ".old");
	}

	/** @throws IOException if it is no settings file, or cannot be written; the message is one line */
	static void bring(Path from, Path to) throws IOException {
		// refuses what is none
		SettingsProfiles.read(from);
		byte[] content = Files.readAllBytes(from);
		Files.createDirectories(to.getParent());
		if (Files.exists(to)) {
			byte[] old = Files.readAllBytes(to);
			OutputFile.writePrivate(kept(to), out -> out.write(old));
		}
		OutputFile.writePrivate(to, out -> out.write(content));
	}
}
