package org.ctmpreflight.workbench.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

import org.ctmpreflight.editing.FileStamp;
import org.ctmpreflight.workbench.internal.session.CheckSettings;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * Notices, whenever the window gets the keys, that another program has changed the file or its suppressions. It asks about
 * the file, once for each change, and checks by other suppressions at once.
 */
final class DiskWatch implements UploadSession.Listener {
	private static final String KIND = "disk";

	private final UploadEditor editor;
	private final UploadSession session;
	private final Notices notices;
	private final Display display = Display.getCurrent();
	private final Job job = Job.create("Look at the file", (ICoreRunnable) this::look);
	private final Listener activated = event -> job.schedule();
	private boolean looked;
	private FileStamp suppressions;
	private FileStamp asked;
	/** Whether it was told that the file is not there any more. */
	private boolean gone;

	DiskWatch(UploadEditor editor, UploadSession session, Notices notices) {
		this.editor = editor;
		this.session = session;
		this.notices = notices;
		job.setSystem(true);
		// what is being saved is no change of another program
		job.setRule(session.rule());
		Shell shell = editor.getSite().getShell();
		shell.addListener(SWT.Activate, activated);
		notices.onDispose(() -> {
			job.cancel();
			if (!shell.isDisposed()) {
				shell.removeListener(SWT.Activate, activated);
			}
		});
		session.addListener(this);
		job.schedule();
	}

	@Override
	public void suppressionsChanged() {
		job.schedule();
	}

	private void look(IProgressMonitor monitor) {
		try {
			Path file = session.document().file();
			boolean changed = session.document().changedOnDisk();
			FileStamp now = FileStamp.of(file);
			FileStamp others = FileStamp.of(CheckSettings.suppressions(file));
			boolean recheck = looked && !Objects.equals(others, suppressions);
			looked = true;
			suppressions = others;
			display.asyncExec(() -> told(changed, now, recheck));
		} catch (IOException e) {
			// a folder that is not there for a moment, which the next look finds
			Platform.getLog(DiskWatch.class).info("a file cannot be looked at: " + e.getClass().getSimpleName());
		}
	}

	private void told(boolean changed, FileStamp now, boolean recheck) {
		if (editor.session() != session) {
			return;
		}
		if (recheck && session.findings() != null) {
			session.check();
		}
		if (!changed) {
			notices.hide(KIND);
			asked = null;
			gone = false;
		} else if (now == null && gone) {
			return;
		} else if (now == null) {
			gone = true;
			notices.show(KIND, "warning", session.file().getName()
					+ " was deleted or moved by another program. It is still open here: save it to write it again.",
					Notices.Answer.UNDERSTOOD);
		} else if (!now.equals(asked)) {
			asked = now;
			gone = false;
			boolean dirty = session.document().dirty();
			notices.show(KIND, "warning", session.file().getName() + " was changed by another program."
					+ (dirty ? " Reload it, and your unsaved changes are lost; or keep yours, and saving asks again."
							: ""),
					new Notices.Answer(dirty ? "Reload, lose mine" : "Reload", editor::reload),
					new Notices.Answer("Keep mine", () -> {
					}));
		}
	}
}
