package org.ctmpreflight.simulator;

import java.util.Arrays;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fault that strikes one call. Immutable.
 *
 * @param fault    not null
 * @param endpoint one of the fault's
 * @param call     which call to that endpoint since the start, from 1
 */
public record PlannedFault(Fault fault, Endpoint endpoint, int call) {
	private static final Pattern FORM = Pattern.compile("(?:([a-z]+):)?([a-z0-9-]+)@([1-9][0-9]{0,8})");

	/** @throws IllegalArgumentException where the fault does not concern the endpoint; the message is for users */
	public PlannedFault {
		Objects.requireNonNull(fault);
		if (!fault.endpoints().contains(endpoint)) {
			throw new IllegalArgumentException("'" + fault.word() + "' does not concern '" + endpoint.word() + "'");
		}
	}

	/**
	 * Reads {@code NAME@N} or {@code ENDPOINT:NAME@N}.
	 *
	 * @throws IllegalArgumentException where it is neither; the message is for users
	 */
	public static PlannedFault parse(String text) {
		Matcher m = FORM.matcher(text);
		if (!m.matches()) {
			throw new IllegalArgumentException("expected NAME@N or ENDPOINT:NAME@N, N being a number from 1");
		}
		Fault fault = Fault.of(m.group(2)).orElseThrow(
				() -> new IllegalArgumentException("there is no fault '" + m.group(2) + "'"));
		Endpoint endpoint = m.group(1) == null ? fault.endpoints().get(0) : endpoint(m.group(1));
		return new PlannedFault(fault, endpoint, Integer.parseInt(m.group(3)));
	}

	private static Endpoint endpoint(String word) {
		StringJoiner known = new StringJoiner(", ");
		Arrays.stream(Endpoint.values()).forEach(e -> known.add(e.word()));
		return Arrays.stream(Endpoint.values()).filter(e -> e.word().equals(word)).findFirst().orElseThrow(
				() -> new IllegalArgumentException("there is no endpoint '" + word + "'; known are " + known));
	}
}
