package org.ctmpreflight.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The same commands as an application of an OSGi product. */
public final class PreflightApplication implements IApplication {
	@Override
	public Object start(IApplicationContext context) {
		return Main.run((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
	}

	@Override
	public void stop() {
		// a command ends by itself
	}
}
