package org.ctmpreflight.workbench.rules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.authoring.PackDraft;
import org.ctmpreflight.layout.LayoutCatalog;
import org.eclipse.core.runtime.ListenerList;

/**
 * The files of rule packs that are open in editors, with their texts that are not saved. In the user-interface thread,
 * unless it says otherwise.
 */
public final class Drafts {
	/** A file that is open. */
	public interface Source {
		/** Where it is. */
		Path file();

		/** Its bytes as they would be saved; null where they are those of the file. */
		byte[] unsaved();

		/** Shows the file as it is now where nothing is unsaved, and then does something more. */
		void look(Runnable then);
	}

	private static final List<Source> OPEN = new ArrayList<>();
	private static final ListenerList<Runnable> LISTENERS = new ListenerList<>();

	private Drafts() {
	}

	/** A file was opened. */
	public static void opened(Source source) {
		OPEN.add(source);
	}

	/** A file was closed. */
	public static void closed(Source source) {
		OPEN.remove(source);
		changed();
	}

	/** Tells everybody that a text is another than before, or was saved. */
	public static void changed() {
		LISTENERS.forEach(Runnable::run);
	}

	/** Calls a listener when texts change. */
	public static void addListener(Runnable listener) {
		LISTENERS.add(listener);
	}

	/** Calls it no more. */
	public static void removeListener(Runnable listener) {
		LISTENERS.remove(listener);
	}

	/** All that is not saved. */
	public static Map<Path, byte[]> unsaved() {
		Map<Path, byte[]> all = new HashMap<>();
		for (Source s : OPEN) {
			byte[] bytes = s.unsaved();
			if (bytes != null) {
				all.put(s.file(), bytes);
			}
		}
		return all;
	}

	/** The folder of the pack that a file belongs to; null for none. Looks at the disk: for the background. */
	public static Path pack(Path file) {
		for (Path p = file.getParent(); p != null; p = p.getParent()) {
			if (Files.isRegularFile(p.resolve("pack.json"))) {
				return p;
			}
		}
		return null;
	}

	/** A pack with all that is not saved. For the background. */
	public static PackDraft draft(Path pack, Map<Path, byte[]> unsaved) throws IOException {
		return PackDraft.of(pack, unsaved, LayoutCatalog.shipped());
	}
}
