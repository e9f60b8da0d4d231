package org.ctmpreflight.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How to start a simulator. Each setter gives the options themselves. They are read once, by {@link Simulator#start};
 * not for use by several threads.
 */
public final class SimulatorOptions {
	/** User that the token call expects where no other is set. */
	public static final String DEFAULT_USER = "simulated-user";
	/** Key ID that the calls expect where no other is set. */
	public static final String DEFAULT_KEY_ID = "simulated-key";
	/** Secret that the token call expects where no other is set. It guards nothing but invented complaints. */
	public static final String DEFAULT_KEY_SECRET = "simulated-secret";
	/**
	 * Categories that allow agent/broker data where no others are set. CMS has not published them: this one is invented.
	 */
	public static final Set<String> DEFAULT_AGENT_BROKER_CATEGORIES = Set.of("Marketing");

	int port;
	Path complaints;
	Path state;
	OptionalLong seed = OptionalLong.empty();
	double faultRate = 0.2;
	List<PlannedFault> faults = new ArrayList<>();
	String user = DEFAULT_USER;
	String keyId = DEFAULT_KEY_ID;
	String keySecret = DEFAULT_KEY_SECRET;
	String acs;
	Set<String> agentBrokerCategories = DEFAULT_AGENT_BROKER_CATEGORIES;
	Duration tokenLife = Duration.ofHours(1);
	Duration delay = Duration.ofSeconds(10);
	Clock clock = Clock.systemDefaultZone();
	Consumer<String> log = line -> {
	};

	/** @param number port of the loopback address; 0, the default, for any that is free */
	public SimulatorOptions port(int number) {
		port = number;
		return this;
	}

	/**
	 * @param file plan download to begin with: the array that the API answers where its name ends in {@code .json}, else
	 *             text; null, the default, for invented complaints
	 */
	public SimulatorOptions complaints(Path file) {
		complaints = file;
		return this;
	}

	/**
	 * @param folder where the state is kept, made where it is missing; what it holds already wins over
	 *               {@link #complaints}. Null, the default: the state ends with the simulator
	 */
	public SimulatorOptions state(Path folder) {
		state = folder;
		return this;
	}

	/** @param number faults and small delays come by chance, the same for the same number */
	public SimulatorOptions seed(long number) {
		seed = OptionalLong.of(number);
		return this;
	}

	/** @param share of the calls that get a fault by chance where a seed is set, 0 to 1; default 0.2 */
	public SimulatorOptions faultRate(double share) {
		faultRate = share;
		return this;
	}

	/** @param planned a fault that strikes a certain call; one added later wins over one added earlier */
	public SimulatorOptions fault(PlannedFault planned) {
		faults.add(Objects.requireNonNull(planned));
		return this;
	}

	/** @param name user that the token call expects */
	public SimulatorOptions user(String name) {
		user = Objects.requireNonNull(name);
		return this;
	}

	/** @param id     key that all calls expect
	 *  @param secret that the token call expects */
	public SimulatorOptions key(String id, String secret) {
		keyId = Objects.requireNonNull(id);
		keySecret = Objects.requireNonNull(secret);
		return this;
	}

	/** @param value that the query parameter {@code ACS} of every call must have; null, the default, where none is asked */
	public SimulatorOptions acs(String value) {
		acs = value;
		return this;
	}

	/** @param categories those of complaints whose agent/broker data may be changed; letter case and outer space do not count */
	public SimulatorOptions agentBrokerCategories(Set<String> categories) {
		agentBrokerCategories = Set.copyOf(categories);
		return this;
	}

	/** @param life of a token, in whole seconds; default one hour */
	public SimulatorOptions tokenLife(Duration life) {
		tokenLife = Objects.requireNonNull(life);
		return this;
	}

	/** @param wait of {@link Fault#SLOW_BEFORE} and {@link Fault#SLOW_AFTER}; default 10 seconds */
	public SimulatorOptions delay(Duration wait) {
		delay = Objects.requireNonNull(wait);
		return this;
	}

	/** @param source of today and of the age of tokens; default the system's, in its zone */
	public SimulatorOptions clock(Clock source) {
		clock = Objects.requireNonNull(source);
		return this;
	}

	/** @param lines gets one line a call, with method, path, status and counts, never a value; called by several threads */
	public SimulatorOptions log(Consumer<String> lines) {
		log = Objects.requireNonNull(lines);
		return this;
	}
}
