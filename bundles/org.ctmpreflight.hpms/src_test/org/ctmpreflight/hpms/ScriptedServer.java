package org.ctmpreflight.hpms;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A server on a real socket that gives, path by path, the replies it was told to give, in order; the last one repeats. */
final class ScriptedServer implements AutoCloseable {
	static final String TOKEN = HpmsSettings.TOKEN_PATH;
	static final String DOWNLOAD = "/api/ctm_ext/api/downloadcomplaints";
	static final String UPLOAD = "/api/ctm_ext/api/uploadcaseworkfile";

	/** What was received. */
	record Request(String target, Map<String, String> headers, String body) {
		String path() {
			return target.replaceFirst("\\?.*", "");
		}
	}

	/** What is done once a request was read. */
	interface Reply {
		void send(Socket socket, OutputStream out) throws IOException, InterruptedException;
	}

	private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
	private final Map<String, Deque<Reply>> replies = new HashMap<>();
	private final List<Request> requests = new ArrayList<>();
	private final CountDownLatch closed = new CountDownLatch(1);
	private final Thread thread = new Thread(this::serve, "scripted server");

	ScriptedServer() throws IOException {
		thread.setDaemon(true);
		thread.start();
	}

	URI base() {
		return URI.create("http://127.0.0.1:" + listener.getLocalPort());
	}

	ScriptedServer on(String path, Reply... inOrder) {
		replies.put(path, new ArrayDeque<>(List.of(inOrder)));
		return this;
	}

	/** Gives a token that lives long, whenever asked. */
	ScriptedServer withToken() {
		return on(TOKEN, json(200, "{\"accessToken\":\"token-one\",\"expires\":3600}"));
	}

	synchronized List<Request> requests(String path) {
		return requests.stream().filter(r -> r.path().equals(path)).toList();
	}

	static Reply json(int status, String body, String... headers) {
		return (socket, out) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			out.write(head(status, bytes.length, headers));
			out.write(bytes);
		};
	}

	/** Promises more than it sends. */
	static Reply truncated(String body) {
		return (socket, out) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			out.write(head(200, bytes.length + 10));
			out.write(bytes);
		};
	}

	/** The connection is reset without an answer. */
	static Reply reset() {
		return (socket, out) -> socket.setSoLinger(true, 0);
	}

	/** No answer before the server is closed. */
	Reply silence() {
		return (socket, out) -> closed.await();
	}

	private static byte[] head(int status, int length, String... headers) {
		return ("HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n"
				+ String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList()) + "\r\n")
				.getBytes(StandardCharsets.US_ASCII);
	}

	private void serve() {
		while (!listener.isClosed()) {
			try (Socket socket = listener.accept()) {
				InputStream in = new BufferedInputStream(socket.getInputStream());
				Request request = read(in);
				Reply reply;
				synchronized (this) {
					requests.add(request);
					Deque<Reply> left = replies.get(request.path());
					reply = left == null ? json(404, "") : left.size() > 1 ? left.poll() : left.peek();
				}
				reply.send(socket, socket.getOutputStream());
			} catch (IOException e) {
				// the client went away, or the server is closed
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private static Request read(InputStream in) throws IOException {
		String[] first = line(in).split(" ");
		if (first.length != 3) {
			throw new IOException("no request");
		}
		Map<String, String> headers = new HashMap<>();
		for (String l = line(in); !l.isEmpty(); l = line(in)) {
			int colon = l.indexOf(':');
			if (colon < 0) {
				throw new IOException("no request");
			}
			headers.put(l.substring(0, colon).toLowerCase(Locale.ROOT), l.substring(colon + 1).strip());
		}
		int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
		return new Request(first[1], headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
	}

	private static String line(InputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int b = in.read(); b != '\n'; b = in.read()) {
			if (b < 0) {
				throw new IOException("no request");
			}
			if (b != '\r') {
				line.append((char) b);
			}
		}
		return line.toString();
	}

	@Override
	public void close() {
		closed.countDown();
		try {
			listener.close();
			// until then it can take one more connection
			thread.join();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
