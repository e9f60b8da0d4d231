package org.ctmpreflight.workbench.internal.complaints;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ListenerList;

/** The plan download that the Complaints view shows, for the parts that work on it too. In the user-interface thread. */
final class ShownDownload {
	private static final ListenerList<Consumer<OpenDownload>> LISTENERS = new ListenerList<>();
	private static OpenDownload current;

	private ShownDownload() {
	}

	/** Another one is shown; null for none. */
	static void set(OpenDownload download) {
		current = download;
		LISTENERS.forEach(l -> l.accept(download));
	}

	/** The one that is shown; null for none. */
	static OpenDownload get() {
		return current;
	}

	static void addListener(Consumer<OpenDownload> listener) {
		LISTENERS.add(listener);
	}

	static void removeListener(Consumer<OpenDownload> listener) {
		LISTENERS.remove(listener);
	}
}
