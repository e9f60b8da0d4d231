package org.ctmpreflight.rules.internal;

import java.util.concurrent.Callable;

import org.kie.api.KieServices;

/**
 * Runs work where Drools finds its services: it looks for them through the thread's context class loader alone, and a
 * service that was not found once is never looked for again.
 */
public final class DroolsContext {
	private static final ClassLoader DROOLS = KieServices.class.getClassLoader();

	private DroolsContext() {
	}

	/** Runs the work with Drools' class loader as the thread's. */
	public static <T> T call(Callable<T> work) throws Exception {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(DROOLS);
		try {
			return work.call();
		} finally {
			thread.setContextClassLoader(before);
		}
	}
}
