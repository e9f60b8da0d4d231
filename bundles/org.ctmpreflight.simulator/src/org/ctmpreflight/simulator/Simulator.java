package org.ctmpreflight.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.ctmpreflight.simulator.internal.CallHandler;
import org.ctmpreflight.simulator.internal.DownloadCall;
import org.ctmpreflight.simulator.internal.FaultPlan;
import org.ctmpreflight.simulator.internal.State;
import org.ctmpreflight.simulator.internal.TokenCall;
import org.ctmpreflight.simulator.internal.Tokens;
import org.ctmpreflight.simulator.internal.UploadCall;

import com.sun.net.httpserver.HttpServer;

/**
 * A local HPMS: the token, download and upload calls of CTM as the memo describes them, with faults on demand. It listens
 * on the loopback address alone. Safe for use by several threads.
 */
public final class Simulator implements Closeable {
	private static final byte[] LOOPBACK = { 127, 0, 0, 1 };
	/** For calls whose connections have just been closed. */
	private static final Duration LONGEST_END = Duration.ofSeconds(10);
	/** Without it each answer waits 40 ms for the client to confirm its headers. The JDK's server reads it once. */
	private static final String NO_DELAY = "sun.net.httpserver.nodelay";

	static {
		if (System.getProperty(NO_DELAY) == null) {
			System.setProperty(NO_DELAY, "true");
		}
	}

	private final State state;
	private final FaultPlan faults;
	private final HttpServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
		Thread thread = new Thread(work, "simulator");
		thread.setDaemon(true);
		return thread;
	});
	private final CountDownLatch closed = new CountDownLatch(1);

	private Simulator(SimulatorOptions options, State state) throws IOException {
		this.state = state;
		faults = new FaultPlan(options.seed, options.faultRate, options.faults);
		Tokens tokens = new Tokens(options.clock, options.tokenLife);
		CallHandler handler = new CallHandler(
				Map.of(Endpoint.TOKEN, new TokenCall(tokens, options.user, options.keyId, options.keySecret),
						Endpoint.DOWNLOAD, new DownloadCall(state.store(), options.clock), Endpoint.UPLOAD,
						new UploadCall(state.store(), options.clock, options.agentBrokerCategories)),
				tokens, options.keyId, options.acs, faults, options.delay, options.log, closed);
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), options.port), 0);
		} catch (BindException e) {
			throw new IOException("port " + options.port + " is taken: choose another one, or 0 for any that is free",
					e);
		}
		server.createContext("/", handler);
		server.setExecutor(threads);
	}

	/**
	 * Starts one; it answers calls until it is closed.
	 *
	 * @param options read once
	 * @throws IOException where the port is taken, or the complaints or the state cannot be used; the message is for
	 *                     users
	 */
	public static Simulator start(SimulatorOptions options) throws IOException {
		State state = State.open(options.state, options.complaints);
		try {
			Simulator simulator = new Simulator(options, state);
			simulator.server.start();
			return simulator;
		} catch (IOException | RuntimeException e) {
			state.store().close();
			throw e;
		}
	}

	/**
	 * What a state folder holds, whether or not a simulator is using it, or was killed while it did. All of it is brought
	 * into memory.
	 *
	 * @return in the order of the first download
	 */
	public static List<HeldComplaint> read(Path state) throws IOException {
		return State.read(state);
	}

	/** The port on which it listens. */
	public int port() {
		return server.getAddress().getPort();
	}

	/** Base address, without a slash at its end. */
	public URI address() {
		return URI.create("http://127.0.0.1:" + port());
	}

	/** Whether it went on from what its state folder held, and so did not read the complaints that it was given. */
	public boolean resumed() {
		return state.resumed();
	}

	/** How many complaints it holds. */
	public int size() {
		return state.store().size();
	}

	/** Rows of the given complaints that were left out: wrong number of fields, no ID, or an ID that came before. */
	public int dropped() {
		return state.dropped();
	}

	/** What it holds of a complaint now; empty where there is no such complaint. */
	public Optional<HeldComplaint> complaint(String id) throws IOException {
		return state.store().find(id);
	}

	/** All that it holds now, brought into memory, in the order of the first download. */
	public List<HeldComplaint> complaints() throws IOException {
		List<HeldComplaint> all = new ArrayList<>();
		state.store().forEach(all::add);
		return all;
	}

	/** How many calls to an endpoint there were. */
	public int calls(Endpoint endpoint) {
		return faults.calls(endpoint);
	}

	/** Plans a fault for a call that has not come yet. */
	public void plan(PlannedFault fault) {
		faults.add(fault);
	}

	/** Ends it at once: calls under way get no answer, what is stored stays. Nothing is stored or logged afterwards. */
	@Override
	public void close() throws IOException {
		closed.countDown();
		server.stop(0);
		threads.shutdown();
		try {
			threads.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		state.store().close();
	}
}
