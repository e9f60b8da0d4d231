package org.ctmpreflight.simulator.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.ctmpreflight.simulator.Endpoint;
import org.ctmpreflight.simulator.Fault;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * Takes calls to their endpoints, and lets go wrong what is to go wrong. It closes the connection by throwing an
 * exception, as the JDK's server demands.
 */
public final class CallHandler implements HttpHandler {
	private static final int MOST_BYTES = 1 << 26;
	private static final String BEARER = "Bearer ";

	private final Map<String, Endpoint> endpoints = new HashMap<>();
	private final Map<Endpoint, Call> calls;
	private final Tokens tokens;
	private final String keyId;
	private final String acs;
	private final FaultPlan faults;
	private final Duration slow;
	private final Consumer<String> log;
	private final CountDownLatch closed;

	/**
	 * @param calls  one an endpoint
	 * @param keyId  that calls with a token have to name
	 * @param acs    value of the query parameter; null where none is asked
	 * @param slow   delay of slow answers
	 * @param closed ends all delays
	 */
	public CallHandler(Map<Endpoint, Call> calls, Tokens tokens, String keyId, String acs, FaultPlan faults,
			Duration slow,
			Consumer<String> log, CountDownLatch closed) {
		this.calls = calls;
		this.tokens = tokens;
		this.keyId = keyId;
		this.acs = acs;
		this.faults = faults;
		this.slow = slow;
		this.log = log;
		this.closed = closed;
		for (Endpoint e : Endpoint.values()) {
			e.paths().forEach(p -> endpoints.put(p, e));
		}
	}

	@Override
	public void handle(HttpExchange exchange) throws IOException {
		Endpoint endpoint = endpoints.get(exchange.getRequestURI().getPath());
		List<String> line = new ArrayList<>();
		// a path that is not ours could hold anything
		line.add(exchange.getRequestMethod() + " " + (endpoint == null ? "(other path)" : endpoint.paths().get(0)));
		try {
			byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
			if (endpoint == null || !exchange.getRequestMethod().equals("POST") || body.length > MOST_BYTES) {
				int status = endpoint == null ? 404 : body.length > MOST_BYTES ? 413 : 405;
				send(exchange, Reply.refused(new Refusal(status, "Not allowed")), null, line);
				return;
			}
			FaultPlan.Fate fate = faults.next(endpoint);
			if (fate.fault() != null) {
				line.add("fault " + fate.fault().word());
			}
			pause(fate.delay());
			send(exchange, reply(exchange, endpoint, body, fate.fault()), fate.fault(), line);
		} catch (ConnectionCut e) {
			line.add("no whole answer");
			throw e;
		} finally {
			log.accept(String.join(", ", line));
		}
	}

	private Reply reply(HttpExchange exchange, Endpoint endpoint, byte[] body, Fault fault) throws ConnectionCut {
		try {
			if (fault != null) {
				before(exchange, fault);
			}
			require(exchange, endpoint);
			return calls.get(endpoint).answer(body, fault);
		} catch (Refusal e) {
			return Reply.refused(e);
		} catch (ConnectionCut e) {
			throw e;
		} catch (IOException e) {
			// the disk, most likely
			return Reply.refused(Refusal.internal());
		}
	}

	/** What goes wrong before anything is looked at. */
	private void before(HttpExchange exchange, Fault fault) throws Refusal, ConnectionCut {
		switch (fault) {
			case SLOW_BEFORE -> pause(slow);
			case RESET_BEFORE -> throw new ConnectionCut();
			case ERROR_500_BEFORE -> throw Refusal.internal();
			case ERROR_503_BEFORE -> throw new Refusal(503, "Service Unavailable");
			case ERROR_408_BEFORE -> throw new Refusal(408, "Request Timeout");
			case REDIRECT -> {
				exchange.getResponseHeaders().set("Location", "/login");
				throw new Refusal(302, "Found");
			}
			case ERROR_400 -> throw Refusal.mismatch("contracts", "string", "number");
			case EXPIRED_KEY -> throw new Refusal(403, "Forbidden");
			case ERROR_401 -> throw Refusal.authorization();
			case EXPIRED_TOKEN -> tokens.drop(token(exchange));
			default -> {
				// comes later
			}
		}
	}

	private void require(HttpExchange exchange, Endpoint endpoint) throws Refusal {
		String query = exchange.getRequestURI().getQuery();
		if (acs != null && !List.of((query == null ? "" : query).split("&")).contains("ACS=" + acs)) {
			throw Refusal.authorization();
		}
		if (endpoint == Endpoint.TOKEN) {
			return;
		}
		Headers headers = exchange.getRequestHeaders();
		String type = headers.getFirst("Content-Type");
		boolean json = type != null && type.toLowerCase(Locale.ROOT).split(";")[0].strip().equals(Reply.JSON);
		List<String> cookies = headers.getOrDefault("Cookie", List.of());
		if (!json || !keyId.equals(headers.getFirst("X-API-CONSUMER-ID"))
				|| !tokens.good(token(exchange), String.join(";", cookies))) {
			throw Refusal.authorization();
		}
	}

	/** Empty where there is none. */
	private static String token(HttpExchange exchange) {
		String header = exchange.getRequestHeaders().getFirst("Authorization");
		return header == null || !header.startsWith(BEARER) ? "" : header.substring(BEARER.length());
	}

	private void send(HttpExchange exchange, Reply processed, Fault fault, List<String> line) throws IOException {
		Reply reply = fault == null ? processed : after(processed, fault);
		Headers headers = exchange.getResponseHeaders();
		headers.set("Content-Type", reply.type());
		reply.cookies().forEach(c -> headers.add("Set-Cookie", c + "; Path=/; HttpOnly"));
		boolean cut = fault == Fault.TRUNCATED;
		boolean cutJson = fault == Fault.CUT_JSON;
		line.add(String.valueOf(reply.status()));
		long length = cutJson || reply.length() < 0 ? 0 : reply.length() == 0 ? -1 : reply.length();
		exchange.sendResponseHeaders(reply.status(), length);
		if (length < 0) {
			exchange.close();
			return;
		}
		OutputStream out = exchange.getResponseBody();
		String counts = reply.body().write(cut || cutJson ? new Shortened(out) : out);
		if (!counts.isEmpty()) {
			line.add(counts);
		}
		out.flush();
		if (cut) {
			throw new ConnectionCut();
		}
		out.close();
	}

	/** What goes wrong once all is done. */
	private Reply after(Reply reply, Fault fault) throws ConnectionCut {
		switch (fault) {
			case SLOW_AFTER -> pause(slow);
			case RESET_AFTER -> throw new ConnectionCut();
			case ERROR_500_AFTER -> {
				return Reply.refused(Refusal.internal());
			}
			case ERROR_504_AFTER -> {
				return Reply.refused(new Refusal(504, "Gateway Timeout"));
			}
			case NOT_JSON -> {
				return Reply.page();
			}
			case EMPTY_BODY -> {
				return Reply.of(200, Reply.JSON, new byte[0], "");
			}
			default -> {
				// is in the answer itself
			}
		}
		return reply;
	}

	private void pause(Duration time) {
		try {
			closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
