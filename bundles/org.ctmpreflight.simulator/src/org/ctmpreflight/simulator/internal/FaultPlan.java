package org.ctmpreflight.simulator.internal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;

import org.ctmpreflight.simulator.Endpoint;
import org.ctmpreflight.simulator.Fault;
import org.ctmpreflight.simulator.PlannedFault;

/** Counts the calls and tells which of them go wrong. Safe for use by several threads. */
public final class FaultPlan {
	private static final int MOST_DELAY_MILLIS = 20;
	private static final long PRIME = 1_000_003;

	/**
	 * What happens to a call.
	 *
	 * @param fault null for none
	 * @param delay before anything else
	 */
	record Fate(Fault fault, Duration delay) {
	}

	private record Place(Endpoint endpoint, int call) {
	}

	private final OptionalLong seed;
	private final double rate;
	private final Map<Place, Fault> planned = new HashMap<>();
	private final Map<Endpoint, Integer> calls = new EnumMap<>(Endpoint.class);

	/** @param seed without one only what is planned goes wrong */
	public FaultPlan(OptionalLong seed, double rate, List<PlannedFault> planned) {
		this.seed = seed;
		this.rate = rate;
		planned.forEach(this::add);
	}

	/** Plans one more; it wins over one that is planned for the same call. */
	public synchronized void add(PlannedFault fault) {
		planned.put(new Place(fault.endpoint(), fault.call()), fault.fault());
	}

	/** How many calls there were. */
	public synchronized int calls(Endpoint endpoint) {
		return calls.getOrDefault(endpoint, 0);
	}

	/** The fate of the next call to an endpoint. It depends on nothing but the plan, the seed and the number of the call. */
	synchronized Fate next(Endpoint endpoint) {
		int call = calls.merge(endpoint, 1, Integer::sum);
		Fault fault = planned.get(new Place(endpoint, call));
		if (seed.isEmpty()) {
			return new Fate(fault, Duration.ZERO);
		}
		int place = call * Endpoint.values().length + endpoint.ordinal();
		// its own numbers lie one after the other: seeds side by side would give the same ones, shifted
		SplittableRandom random = new SplittableRandom(
				new SplittableRandom(seed.getAsLong() * PRIME + place).nextLong());
		Duration delay = Duration.ofMillis(random.nextInt(MOST_DELAY_MILLIS + 1));
		if (fault == null && random.nextDouble() < rate) {
			List<Fault> choices = Fault.random(endpoint);
			fault = choices.get(random.nextInt(choices.size()));
		}
		return new Fate(fault, delay);
	}
}
