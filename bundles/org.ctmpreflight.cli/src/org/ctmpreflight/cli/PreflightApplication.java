package org.ctmpreflight.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The same commands as an application of an OSGi product. */
public final class PreflightApplication implements IApplication {
	@Override
	public Object start(IApplicationContext context) {
		findRules();
		return Main.run((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
	}

	/** The launcher tells where the shipped packs are; here it is the product's folder that does. */
	private static void findRules() {
		String area = System.getProperty("osgi.install.area");
		if (System.getProperty(Packs.FOLDER) == null && area != null && area.startsWith("file:")) {
			// Equinox does not escape spaces; a file takes /C:/ for C:/
			Path rules = new File(area.substring("file:".length()), "rules").toPath();
			if (Files.isDirectory(rules)) {
				System.setProperty(Packs.FOLDER, rules.toString());
			}
		}
	}

	@Override
	public void stop() {
		// a command ends by itself
	}
}
