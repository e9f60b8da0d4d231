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

	private static final Duration LIMIT = Duration.ofMinutes(1);

	private final Path launcher;
	private final Path folder;
	private final Map<String, String> environment;
	private final byte[] input;
	private final Duration limit;

	private Preflight(Path launcher, Path folder, Map<String, String> environment, byte[] input, Duration limit) {
		this.launcher = launcher;
		this.folder = folder;
		this.environment = environment;
		this.input = input;
		this.limit = limit;
	}

	/** The product of this build, in the folder of the build, with nothing on standard input. */
	static Preflight product() {
		return new Preflight(Path.of(System.getProperty("preflight.product"), "preflight"), Path.of("").toAbsolutePath(),
				Map.of("JAVA_HOME", System.getProperty("java.home"), "PREFLIGHT_HOME",
						System.getProperty("preflight.home")),
				new byte[0], LIMIT);
	}

	/** Another launcher, such as one in a copy of the product. */
	Preflight withLauncher(Path other) {
		return new Preflight(other, folder, environment, input, limit);
	}

	/** Run in a folder. */
	Preflight in(Path other) {
		return new Preflight(launcher, other, environment, input, limit);
	}

	/** With a variable of the environment; null removes it. */
	Preflight withVariable(String name, String value) {
		Map<String, String> more = new HashMap<>(environment);
		more.put(name, value);
		return new Preflight(launcher, folder, more, input, limit);
	}

	/** With bytes on standard input. */
	Preflight withInput(byte[] bytes) {
		return new Preflight(launcher, folder, environment, bytes.clone(), limit);
	}

	/** With text, as UTF-8, on standard input. */
	Preflight withInput(String text) {
		return withInput(text.getBytes(StandardCharsets.UTF_8));
	}

	/** A run that takes longer is killed, and an error. */
	Preflight withLimit(Duration other) {
		return new Preflight(launcher, folder, environment, input, other);
	}

	/** Runs it to its end. */
	Result run(String... arguments) {
		List<String> command = new ArrayList<>(List.of(launcher.toString()));
		command.addAll(List.of(arguments));
		try {
			Path streams = Files.createTempDirectory("preflight-it");
			try {
				return run(command, streams);
			} finally {
				for (String name : List.of("in", "out", "err")) {
					Files.deleteIfExists(streams.resolve(name));
				}
				Files.delete(streams);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Starts it, with pipes for its streams; whoever calls ends it. */
	Process start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(launcher.toString()));
		command.addAll(List.of(arguments));
		return builder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
	}

	private ProcessBuilder builder(List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
		environment.forEach((name, value) -> {
			if (value == null) {
				builder.environment().remove(name);
			} else {
				builder.environment().put(name, value);
			}
		});
		return builder;
	}

	/** Files instead of pipes: no thread has to empty them, and no full one can stop the process. */
	private Result run(List<String> command, Path streams) throws IOException {
		Path in = Files.write(streams.resolve("in"), input);
		Path out = streams.resolve("out");
		Path err = streams.resolve("err");
		ProcessBuilder builder = builder(command).redirectInput(in.toFile()).redirectOutput(out.toFile())
				.redirectError(err.toFile());
		Process process = builder.start();
		try {
			if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new AssertionError(command + " ran longer than " + limit + "\n" + Files.readString(err));
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(command + " was interrupted", e);
		} finally {
			process.destroyForcibly();
		}
		return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
	}
}
