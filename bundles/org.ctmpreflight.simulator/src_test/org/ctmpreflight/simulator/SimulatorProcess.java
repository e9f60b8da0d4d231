package org.ctmpreflight.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A simulator in a process of its own, to be killed, or to be given little memory. */
final class SimulatorProcess implements AutoCloseable {
	private final Process process;
	private final URI address;

	private SimulatorProcess(Process process, URI address) {
		this.process = process;
		this.address = address;
	}

	/** @param complaints null for invented ones */
	static SimulatorProcess start(int megabytes, Path state, Path complaints) throws IOException {
		// surefire starts with a jar that only names the class path
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath,
				SimulatorProcess.class.getName(), state.toString(), complaints == null ? "" : complaints.toString()))
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		try {
			BufferedReader out = new BufferedReader(
					new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
			String line = out.readLine();
			if (line == null) {
				throw new IOException("the simulator did not start");
			}
			return new SimulatorProcess(process, URI.create(line));
		} catch (IOException | RuntimeException e) {
			process.destroyForcibly();
			throw e;
		}
	}

	URI address() {
		return address;
	}

	/** Ends it as {@code kill -9} does, and waits until it is gone. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}

	/** The process itself, which ends with its standard input. */
	public static void main(String[] args) throws IOException {
		SimulatorOptions options = new SimulatorOptions().state(Path.of(args[0]));
		if (!args[1].isEmpty()) {
			options.complaints(Path.of(args[1]));
		}
		try (Simulator simulator = Simulator.start(options)) {
			System.out.println(simulator.address());
			while (System.in.read() >= 0) {
				continue;
			}
		}
	}
}
