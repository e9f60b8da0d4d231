package org.ctmpreflight.tests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The built product, run as a process with its own launcher. Immutable: each {@code with} gives another one.
 */
final class Preflight {
	/** What is left of a run. */
	record Result(int status, String out, String err) {
	}

	/** A run that goes on; closing it kills it. Its streams are files: no full pipe can stop it. */
	record Running(Process process, List<String> words, Path streams, Duration limit) implements AutoCloseable {
		/** Waits for the end. */
		Result end() throws IOException {
			try {
				if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
					throw new AssertionError(
							"ran longer than " + limit + "\n" + Files.readString(streams.resolve("err")));
				}
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new AssertionError("was interrupted", e);
			}
			Result result = new Result(process.exitValue(), Files.readString(streams.resolve("out")),
					Files.readString(streams.resolve("err")));
			Written.run(words, result.out, result.err);
			if (result.status < SIGNAL) {
				PublishedSchemas.hold(result.out);
			}
			return result;
		}

		@Override
		public void close() throws IOException {
			process.destroyForcibly();
			for (String name : List.of("in", "out", "err")) {
				Files.deleteIfExists(streams.resolve(name));
			}
			Files.delete(streams);
		}
	}

	private static final Duration LIMIT = Duration.ofMinutes(1);
	/** Statuses from here on: ended by a signal. */
	private static final int SIGNAL = 128;

	private final List<String> command;
	private final Path folder;
	private final Map<String, String> environment;
	private final byte[] input;
	private final Duration limit;

	private Preflight(List<String> command, Path folder, Map<String, String> environment, byte[] input,
			Duration limit) {
		this.command = command;
		this.folder = folder;
		this.environment = environment;
		this.input = input;
		this.limit = limit;
	}

	/** Where the product is. */
	static Path home() {
		return Path.of(System.getProperty("preflight.product"));
	}

	/** The product of this build, in the folder of the build, with nothing on standard input. */
	static Preflight product() {
		return new Preflight(List.of(home().resolve("preflight").toString()), Path.of("").toAbsolutePath(),
				Map.of("JAVA_HOME", System.getProperty("java.home"), "PREFLIGHT_HOME",
						System.getProperty("preflight.home")),
				new byte[0], LIMIT);
	}

	/** Another way to start it: what stands before the arguments. */
	Preflight with(String... other) {
		return new Preflight(List.of(other), folder, environment, input, limit);
	}

	/** Another launcher, such as one in a copy of the product. */
	Preflight withLauncher(Path other) {
		return with(other.toString());
	}

	/** Run in a folder. */
	Preflight in(Path other) {
		return new Preflight(command, other, environment, input, limit);
	}

	/** With a variable of the environment; null removes it. */
	Preflight withVariable(String name, String value) {
		Map<String, String> more = new HashMap<>(environment);
		more.put(name, value);
		return new Preflight(command, folder, more, input, limit);
	}

	/** With bytes on standard input. */
	Preflight withInput(byte[] bytes) {
		return new Preflight(command, folder, environment, bytes.clone(), limit);
	}

	/** With text, as UTF-8, on standard input. */
	Preflight withInput(String text) {
		return withInput(text.getBytes(StandardCharsets.UTF_8));
	}

	/** A run that takes longer is killed, and an error. */
	Preflight withLimit(Duration other) {
		return new Preflight(command, folder, environment, input, other);
	}

	/** Runs it to its end. */
	Result run(String... arguments) {
		try (Running running = start(arguments)) {
			return running.end();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Starts it, with files for its streams: no thread has to empty them, and no full one can stop it. */
	Running start(String... arguments) throws IOException {
		List<String> words = new ArrayList<>(command);
		words.addAll(List.of(arguments));
		Path streams = Files.createTempDirectory("preflight-it");
		Path in = Files.write(streams.resolve("in"), input);
		return new Running(builder(words).redirectInput(in.toFile()).redirectOutput(streams.resolve("out").toFile())
				.redirectError(streams.resolve("err").toFile()).start(), words, streams, limit);
	}

	/**
	 * Starts it, with pipes for its streams; whoever calls ends it.
	 *
	 * @param err where its errors go
	 */
	Process startWithPipes(Path err, String... arguments) throws IOException {
		List<String> words = new ArrayList<>(command);
		words.addAll(List.of(arguments));
		return builder(words).redirectError(err.toFile()).start();
	}

	private ProcessBuilder builder(List<String> words) {
		ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
		environment.forEach((name, value) -> {
			if (value == null) {
				builder.environment().remove(name);
			} else {
				builder.environment().put(name, value);
			}
		});
		return builder;
	}
}
