package org.ctmpreflight.workbench.internal.session;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ListenerList;

/** The sessions of the window. For use in the user-interface thread. */
public final class Sessions {
	private static final List<UploadSession> OPEN = new ArrayList<>();
	private static final ListenerList<Runnable> LISTENERS = new ListenerList<>();

	private Sessions() {
	}

	/** A session began. */
	public static void opened(UploadSession session) {
		OPEN.add(session);
		LISTENERS.forEach(Runnable::run);
	}

	/** A session ended. */
	public static void closed(UploadSession session) {
		OPEN.remove(session);
		LISTENERS.forEach(Runnable::run);
	}

	/** The session of a file; null where it is not open. */
	public static UploadSession of(IFile file) {
		return OPEN.stream().filter(s -> s.file().equals(file)).findFirst().orElse(null);
	}

	/** All that are open. */
	public static List<UploadSession> all() {
		return List.copyOf(OPEN);
	}

	/** Calls a listener when a session began or ended. */
	public static void addListener(Runnable listener) {
		LISTENERS.add(listener);
	}

	/** Calls it no more. */
	public static void removeListener(Runnable listener) {
		LISTENERS.remove(listener);
	}
}
