package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.ctmpreflight.hpms.LocalHpms;
import org.ctmpreflight.layout.Suggestion;
import org.ctmpreflight.simulator.Endpoint;
import org.ctmpreflight.simulator.Fault;
import org.ctmpreflight.simulator.PlannedFault;
import org.ctmpreflight.simulator.Simulator;
import org.ctmpreflight.simulator.SimulatorOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code preflight simulate}. It runs until the process is ended from outside. */
@Command(name = "simulate", sortOptions = false, description = "Start a local HPMS to try the other commands on.")
final class SimulateCommand implements Callable<Integer> {
	private static final int LAST_PORT = 65535;

	private final Console console;

	@Option(names = "--port", paramLabel = "N", description = "Port to listen on, of this machine alone (default: ${DEFAULT-VALUE}); 0 for any that is free.")
	private int port = LocalHpms.PORT;
	@Option(names = "--complaints", paramLabel = "FILE", description = "Plan download to begin with, as text or .json (default: invented complaints).")
	private Path complaints;
	@Option(names = "--state", paramLabel = "DIR", description = "Keep the complaints in this folder, and go on with what it holds.")
	private Path state;
	@Option(names = "--fault", paramLabel = "NAME@N", description = "Let the Nth call go wrong; see below.")
	private List<String> faults = new ArrayList<>();
	@Option(names = "--seed", paramLabel = "N", description = "Let calls go wrong by chance, and always the same ones for the same N.")
	private Long seed;
	@Option(names = "--log", description = "Tell of each call on standard error: method, path, status and counts.")
	private boolean log;
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	SimulateCommand(Console console) {
		this.console = console;
	}

	/** Help on faults. */
	static String faultHelp() {
		StringBuilder b = new StringBuilder(
				"\nFaults: NAME@N strikes the Nth call to the endpoint that is listed first, "
						+ "ENDPOINT:NAME@N that to another one.\n");
		for (Fault f : Fault.values()) {
			String endpoints = String.join(", ", f.endpoints().stream().map(Endpoint::word).toList());
			b.append(String.format("  %-19s%s (%s)%n", f.word(), f.description(), endpoints));
		}
		return b.toString();
	}

	@Override
	public Integer call() throws UsageException, IOException, InterruptedException {
		try (Simulator simulator = Simulator.start(options())) {
			Thread closing = new Thread(() -> close(simulator), "simulator-end");
			Runtime.getRuntime().addShutdownHook(closing);
			tell(simulator);
			new CountDownLatch(1).await();
			return ExitStatus.CLEAN;
		}
	}

	private SimulatorOptions options() throws UsageException {
		if (port < 0 || port > LAST_PORT) {
			throw new UsageException("--port " + port + ": a number from 0 to " + LAST_PORT + " is expected");
		}
		SimulatorOptions options = new SimulatorOptions().port(port).complaints(complaints).state(state);
		for (String fault : faults) {
			try {
				options.fault(PlannedFault.parse(fault));
			} catch (IllegalArgumentException e) {
				String name = fault.replaceFirst("^[a-z]+:", "").replaceFirst("@.*", "");
				List<String> known = List.of(Fault.values()).stream().map(Fault::word).toList();
				throw new UsageException("--fault " + fault + ": " + e.getMessage()
						+ (known.contains(name) ? "" : Suggestion.of(name, known)));
			}
		}
		if (seed != null) {
			options.seed(seed);
		}
		return log ? options.log(console.err()::println) : options;
	}

	/** Ends the calls under way before the process does. */
	private static void close(Simulator simulator) {
		try {
			simulator.close();
		} catch (IOException e) {
			// what was answered is stored already
		}
	}

	private void tell(Simulator simulator) {
		if (simulator.dropped() > 0) {
			console.tell(simulator.dropped()
					+ " rows of the complaints are left out: they have another number of fields than the heading, no ID, or one that came before");
		}
		if (simulator.resumed() && complaints != null) {
			console.tell(complaints + " is not read: " + state + " holds complaints already");
		}
		boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
		String set = windows ? "set " : "export ";
		StringBuilder b = new StringBuilder();
		b.append("listening on ").append(simulator.address()).append("\n\n");
		b.append("It holds ").append(simulator.size()).append(" complaints. To use it, ");
		if (simulator.port() == LocalHpms.PORT) {
			b.append("add --profile ").append(LocalHpms.PROFILE).append(" to a command, or ");
		}
		b.append("set in another terminal:\n\n");
		setting(b, set, "PREFLIGHT_HPMS_URL", simulator.address().toString());
		setting(b, set, "PREFLIGHT_HPMS_USER", SimulatorOptions.DEFAULT_USER);
		setting(b, set, "PREFLIGHT_HPMS_KEY_ID", SimulatorOptions.DEFAULT_KEY_ID);
		setting(b, set, "PREFLIGHT_HPMS_KEY_SECRET", SimulatorOptions.DEFAULT_KEY_SECRET);
		b.append("\nThis secret guards nothing. The real one belongs in a file that only you can read, named by\n"
				+ "PREFLIGHT_HPMS_KEY_SECRET_FILE.\n\nCtrl+C ends it.\n");
		console.out().print(b);
		console.out().flush();
	}

	private static void setting(StringBuilder b, String set, String name, String value) {
		b.append("  ").append(set).append(name).append('=').append(value).append('\n');
	}
}
