package org.ctmpreflight.tests.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;

import org.ctmpreflight.simulator.Endpoint;
import org.ctmpreflight.simulator.Simulator;

/** The clock of a simulator that can be made to stand still: an upload is under way then for as long as a test wants. */
final class Gate extends Clock {
	private volatile Simulator simulator;
	private volatile int from = Integer.MAX_VALUE;
	private volatile CountDownLatch open = new CountDownLatch(0);

	/** Whose clock it is. */
	void of(Simulator some) {
		simulator = some;
	}

	/** Holds the upload that comes after so many more, and those after it. */
	void hold(int uploads) {
		open = new CountDownLatch(1);
		from = simulator.calls(Endpoint.UPLOAD) + uploads + 1;
	}

	/** Waits until an upload is held. */
	void untilHeld() {
		Ui.until("an upload is under way", () -> simulator.calls(Endpoint.UPLOAD) >= from);
	}

	/** Lets it go on. */
	void open() {
		from = Integer.MAX_VALUE;
		open.countDown();
	}

	@Override
	public Instant instant() {
		if (simulator != null && simulator.calls(Endpoint.UPLOAD) >= from) {
			try {
				open.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}
		return Instant.now();
	}

	@Override
	public ZoneId getZone() {
		return ZoneId.systemDefault();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}
}
