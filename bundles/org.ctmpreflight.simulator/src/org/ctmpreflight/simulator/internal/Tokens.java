package org.ctmpreflight.simulator.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tokens that are good, each with the cookies that must come with it. Safe for use by several threads. */
public final class Tokens {
	/** @param cookies {@code name=value} */
	record Issued(String token, List<String> cookies) {
	}

	private record Session(Set<String> cookies, Instant end) {
	}

	private final Clock clock;
	private final Duration life;
	private final Map<String, Session> sessions = new HashMap<>();

	/** @param life how long a token is good, in whole seconds */
	public Tokens(Clock clock, Duration life) {
		this.clock = clock;
		this.life = life;
	}

	long lifeSeconds() {
		return life.toSeconds();
	}

	synchronized Issued issue() {
		Instant now = clock.instant();
		sessions.values().removeIf(s -> !now.isBefore(s.end));
		Issued issued = new Issued(UUID.randomUUID().toString(),
				List.of("HPMSSESSION=" + UUID.randomUUID(), "HPMSROUTE=node-" + (1 + sessions.size() % 2)));
		sessions.put(issued.token, new Session(Set.copyOf(issued.cookies), now.plus(life)));
		return issued;
	}

	/** @param cookies the header of the call; null where there is none */
	synchronized boolean good(String token, String cookies) {
		Session session = sessions.get(token);
		if (session == null || cookies == null || !clock.instant().isBefore(session.end)) {
			return false;
		}
		return Arrays.stream(cookies.split(";")).map(String::strip).collect(Collectors.toSet())
				.containsAll(session.cookies);
	}

	synchronized void drop(String token) {
		sessions.remove(token);
	}
}
