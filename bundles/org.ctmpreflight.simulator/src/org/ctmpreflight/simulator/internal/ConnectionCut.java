package org.ctmpreflight.simulator.internal;

import java.io.IOException;

/** The connection is to be closed as it is: the JDK's server does so with what a handler throws. */
final class ConnectionCut extends IOException {
	private static final long serialVersionUID = 1L;

	ConnectionCut() {
		super("cut on purpose");
	}
}
