package org.ctmpreflight.workbench.internal.welcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.workbench.internal.app.Preferences;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.ide.ResourceUtil;

/** The files that were opened last, the latest first. */
public final class RecentFiles implements IPartListener2 {
	private static final String KEY = "recent";
	private static final String SEPARATOR = "\n";
	private static final int MOST = 8;

	/** All that are remembered; whether they still exist is not looked at. */
	public static List<Path> all() {
		return Preferences.store().getString(KEY).lines().filter(s -> !s.isBlank()).map(Path::of).toList();
	}

	@Override
	public void partOpened(IWorkbenchPartReference reference) {
		if (reference.getPart(false) instanceof IEditorPart editor) {
			IFile file = ResourceUtil.getFile(editor.getEditorInput());
			if (file != null && file.getLocation() != null) {
				remember(file.getLocation().toPath());
			}
		}
	}

	private static void remember(Path file) {
		List<Path> files = new ArrayList<>(all());
		files.remove(file);
		files.add(0, file);
		Preferences.store().setValue(KEY, String.join(SEPARATOR,
				files.stream().limit(MOST).map(Path::toString).toList()));
	}
}
