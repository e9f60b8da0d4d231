package org.ctmpreflight.workbench.internal.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.UUID;
import java.util.function.Consumer;

import org.ctmpreflight.layout.OwnerOnly;

import org.eclipse.core.runtime.Platform;

/**
 * How a second start hands its file to the window that is open, since one workspace has one window: by a file in a folder
 * of the workspace that only its owner can look into. It goes when it was taken.
 */
public final class OpenRequests {
	private static final String FOLDER = ".open";
	private static final String ENDING = ".request";
	private static final int PATIENCE = 10_000;
	private static final int PAUSE = 50;

	private OpenRequests() {
	}

	private static Path folder(Path workspace) throws IOException {
		Path folder = workspace.resolve(FOLDER);
		OwnerOnly.createFolder(folder);
		return folder;
	}

	/**
	 * Asks the open window to come forward, and to open a file.
	 *
	 * @param file null for none
	 * @return whether it has taken that
	 */
	public static boolean hand(Path workspace, Path file) throws IOException {
		Path folder = folder(workspace);
		Path request = folder.resolve(UUID.randomUUID() + ENDING);
		Path written = Files.createTempFile(folder, "", ".tmp");
		try {
			Files.writeString(written, file == null ? "" : file.toString());
			Files.move(written, request, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(written);
		}
		for (int waited = 0; waited < PATIENCE && Files.exists(request); waited += PAUSE) {
			try {
				Thread.sleep(PAUSE);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				break;
			}
		}
		// where it is still there nobody has taken it
		return !Files.deleteIfExists(request);
	}

	/**
	 * Takes requests from now on, until the program ends.
	 *
	 * @param taker given the file, null for none; in a thread of its own
	 */
	static void take(Path workspace, Consumer<Path> taker) {
		Thread thread = new Thread(() -> {
			try (WatchService watch = workspace.getFileSystem().newWatchService()) {
				Path folder = folder(workspace);
				folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
				while (true) {
					takeAll(folder, taker);
					watch.take().reset();
				}
			} catch (IOException | RuntimeException e) {
				Platform.getLog(OpenRequests.class)
						.warn("files of another start are not taken: " + e.getClass().getSimpleName());
			} catch (InterruptedException e) {
				// the program ends
			}
		}, "open-requests");
		thread.setDaemon(true);
		thread.start();
	}

	private static void takeAll(Path folder, Consumer<Path> taker) throws IOException {
		try (DirectoryStream<Path> requests = Files.newDirectoryStream(folder, "*" + ENDING)) {
			for (Path request : requests) {
				try {
					String text = Files.readString(request, StandardCharsets.UTF_8);
					if (Files.deleteIfExists(request)) {
						taker.accept(text.isEmpty() ? null : Path.of(text));
					}
				} catch (IOException | InvalidPathException e) {
					// taken back by the one who asked, or no path; the next one may be
					Platform.getLog(OpenRequests.class)
							.warn("a file of another start is not taken: " + e.getClass().getSimpleName());
				}
			}
		}
	}
}
