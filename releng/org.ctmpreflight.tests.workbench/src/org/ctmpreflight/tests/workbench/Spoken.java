package org.ctmpreflight.tests.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Something in a window as a screen reader gets it, from outside.
 *
 * @param depth       in the tree
 * @param role        what it is
 * @param name        how it is called
 * @param description what else is to be known
 * @param text        it holds
 * @param states      it has
 */
record Spoken(int depth, String role, String name, String description, String text, Set<String> states) {
	private static final Path READER = Path.of(System.getProperty("preflight.root"),
			"releng/test-tools/read-window.py");
	private static final int PARTS = 6;
	/** What people do something with. Panels and panes are only frames, whatever their states say. */
	private static final Set<String> CONTROLS = Set.of("push button", "toggle button", "check box", "radio button",
			"text",
			"password text", "combo box", "list", "table", "tree", "tree table", "table cell", "link", "spin button",
			"slider",
			"menu", "menu item", "page tab", "dial", "entry");

	/** Whether windows can be read here: "build" makes present what is needed, where it may. */
	static boolean readable() {
		String bus = System.getenv("DBUS_SESSION_BUS_ADDRESS");
		try {
			if (System.getenv("NO_AT_BRIDGE") == null && bus != null && bus.startsWith("unix:")
					&& run("-c", "import gi; gi.require_version('Atspi', '2.0')").isEmpty()) {
				return true;
			}
		} catch (AssertionError e) {
			// told below
		}
		System.out.println("the workbench is not read as a screen reader does: at-spi2-core, python3-gi or "
				+ "gir1.2-atspi-2.0 is not there");
		return false;
	}

	/** All that the windows of this program show, parents first. */
	static List<Spoken> all() {
		return run(READER.toString(), String.valueOf(ProcessHandle.current().pid())).lines().map(Spoken::of).toList();
	}

	private static Spoken of(String line) {
		String[] parts = line.split("\t", PARTS);
		return new Spoken(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3], parts[4],
				Set.of(parts[5].split(",")));
	}

	private static String run(String... arguments) {
		try {
			List<String> command = new java.util.ArrayList<>(List.of("/usr/bin/python3", "-W", "ignore"));
			command.addAll(List.of(arguments));
			Path out = Files.createTempFile("spoken", ".txt");
			Process process = new ProcessBuilder(command).redirectOutput(out.toFile())
					.redirectError(ProcessBuilder.Redirect.INHERIT).start();
			int status = process.waitFor();
			String said = Files.readString(out, StandardCharsets.UTF_8);
			Files.delete(out);
			if (status != 0) {
				throw new AssertionError("the window could not be read: " + status);
			}
			return said;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	/** Whether somebody who does not see it cannot tell what it is. */
	boolean nameless() {
		return CONTROLS.contains(role) && name.isEmpty();
	}

	/** Whether it has the keys. */
	boolean focused() {
		return states.contains("FOCUSED");
	}
}
