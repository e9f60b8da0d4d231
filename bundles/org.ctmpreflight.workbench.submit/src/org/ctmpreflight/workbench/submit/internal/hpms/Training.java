package org.ctmpreflight.workbench.submit.internal.hpms;

import java.io.IOException;
import java.nio.file.Path;

import org.ctmpreflight.hpms.LocalHpms;
import org.ctmpreflight.simulator.Simulator;
import org.ctmpreflight.simulator.SimulatorOptions;
import org.ctmpreflight.workbench.internal.hpms.HpmsChoice;
import org.ctmpreflight.workbench.internal.hpms.HpmsTarget;
import org.eclipse.core.runtime.Platform;

/** The training HPMS: a local one in this program, meant while it runs. Safe for several threads. */
public final class Training {
	private static Simulator running;

	private Training() {
	}

	/**
	 * Starts it, anew where it runs. Not for the user-interface thread.
	 *
	 * @param complaints plan download to begin with; null for invented complaints
	 * @return what runs
	 * @throws IOException if the download cannot be read; the message is for people
	 */
	static synchronized Simulator start(Path complaints) throws IOException {
		close();
		running = start(new SimulatorOptions().complaints(complaints));
		HpmsChoice.setTraining(HpmsTarget.training(running.address()));
		return running;
	}

	/** At the port where the command line looks for it, unless that is taken. */
	private static Simulator start(SimulatorOptions options) throws IOException {
		try {
			return Simulator.start(options.port(LocalHpms.PORT));
		} catch (IOException e) {
			return Simulator.start(options.port(0));
		}
	}

	/** What runs; null where nothing does. */
	public static synchronized Simulator running() {
		return running;
	}

	/** Ends it. Not for the user-interface thread. */
	static synchronized void stop() {
		close();
		HpmsChoice.setTraining(null);
	}

	/** Ends it with the program. */
	public static synchronized void close() {
		try {
			if (running != null) {
				running.close();
			}
		} catch (IOException e) {
			Platform.getLog(Training.class).warn("the training HPMS was not closed", e);
		} finally {
			running = null;
		}
	}
}
