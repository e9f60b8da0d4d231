package org.ctmpreflight.cli;

import java.io.IOException;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Where the program starts when the product is run as an OSGi application: the one class that knows of OSGi. */
public final class PreflightApplication implements IApplication {
	@Override
	public Object start(IApplicationContext context) throws IOException {
		return Main.run((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
	}

	@Override
	public void stop() {
		// a command ends by itself, or with the process
	}
}
