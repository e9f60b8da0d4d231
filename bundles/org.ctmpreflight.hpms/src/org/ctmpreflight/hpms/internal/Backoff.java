package org.ctmpreflight.hpms.internal;

import java.util.random.RandomGenerator;

/** How long to wait before a call is made anew: longer each time, and not the same for all who wait. */
public final class Backoff {
	/** Calls in all. */
	static final int ATTEMPTS = 4;
	private static final long FIRST_MILLIS = 500;

	private final RandomGenerator random;
	private final Sleep sleep;

	/** Waits. */
	@FunctionalInterface
	public interface Sleep {
		/** @throws InterruptedException if the wait is to end at once */
		void millis(long n) throws InterruptedException;
	}

	/** @param random for the jitter */
	public Backoff(RandomGenerator random, Sleep sleep) {
		this.random = random;
		this.sleep = sleep;
	}

	/**
	 * Waits between half of and the whole of 0.5 s, 1 s, 2 s, …
	 *
	 * @param failed calls that failed so far
	 * @return whether to try again
	 */
	boolean again(int failed) {
		if (failed >= ATTEMPTS) {
			return false;
		}
		long whole = FIRST_MILLIS << failed - 1;
		try {
			sleep.millis(whole / 2 + random.nextLong(whole / 2 + 1));
			return true;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
