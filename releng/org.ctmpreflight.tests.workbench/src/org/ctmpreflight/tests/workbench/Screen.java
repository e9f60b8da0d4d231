package org.ctmpreflight.tests.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;

/** The screen, the keyboard and the mouse. What SWT itself would post does not reach all widgets as a person's would. */
final class Screen {
	private static final Path PICTURES = Path.of(System.getProperty("preflight.work")).resolveSibling("screenshots");

	private static final long TIMEOUT = 20_000_000_000L;

	private Screen() {
	}

	/** Presses keys together, as {@code ctrl+z}, or one after the other. */
	static void key(String... strokes) {
		List<String> command = new ArrayList<>(List.of("key"));
		command.addAll(List.of(strokes));
		tool(command);
	}

	/** Types text. */
	static void type(String text) {
		tool(List.of("type", "--delay", "8", text));
	}

	/** Moves the mouse over a place of a widget. */
	static void point(Control control, int x, int y) {
		Point at = Ui.get(() -> control.toDisplay(x, y));
		tool(List.of("mousemove", String.valueOf(at.x), String.valueOf(at.y)));
	}

	/** Clicks on a place of a widget. */
	static void click(Control control, int x, int y) {
		point(control, x, y);
		tool(List.of("click", "1"));
	}

	/** Waits for a window of the system that no widget stands for, and gives it the keys. */
	private static void window(String title) {
		tool(List.of("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync"));
	}

	/** Chooses a file in the dialog of the system, and waits until that is gone. */
	static void chooseFile(String title, Path file) {
		window(title);
		// the line to type in comes with the first stroke; nothing tells when it is there
		tool(List.of("key", "slash", "sleep", "1", "key", "ctrl+a"));
		type(file.toString());
		key("Return");
		long end = System.nanoTime() + TIMEOUT;
		try {
			while (new ProcessBuilder("xdotool", "search", "--onlyvisible", "--name", title).start().waitFor() == 0) {
				if (System.nanoTime() > end) {
					throw new AssertionError("still there: " + title);
				}
				Ui.pause();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	/** Waits until the menu of the selected cell is open. */
	static void menuIsOpen() {
		Ui.until("a menu", () -> Ui.shell().getData("menu") instanceof Menu m && !m.isDisposed() && m.isVisible());
	}

	private static void tool(List<String> arguments) {
		List<String> command = new ArrayList<>(List.of("xdotool"));
		command.addAll(arguments);
		try {
			Process process = new ProcessBuilder(command).inheritIO().start();
			if (process.waitFor() != 0) {
				throw new AssertionError("xdotool ended with " + process.exitValue());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError(e);
		}
	}

	/** Waits until what was asked to be drawn is drawn. */
	static void settle() {
		for (int i = 0; i < 3; i++) {
			Ui.run(() -> Ui.shell().update());
			Ui.pause();
		}
	}

	/** Takes a picture of the screen. */
	static void shot(String name) {
		settle();
		ImageData data = Ui.get(() -> {
			Rectangle all = Ui.display().getBounds();
			Image image = new Image(Ui.display(), all.width, all.height);
			GC gc = new GC(Ui.display());
			gc.copyArea(image, all.x, all.y);
			gc.dispose();
			ImageData taken = image.getImageData();
			image.dispose();
			return taken;
		});
		try {
			Files.createDirectories(PICTURES);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { data };
		loader.save(PICTURES.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
	}
}
