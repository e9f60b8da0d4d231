package org.ctmpreflight.workbench.internal.editor;

import java.nio.file.Path;

import org.ctmpreflight.editing.ChangedOnDiskException;
import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.window.IShellProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.statushandlers.StatusManager;
import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.ui.progress.IJobRunnable;

/** An upload file as something to be saved, in the background. */
final class UploadSaveable extends Saveable {
	private final UploadEditor editor;
	private final UploadSession session;

	UploadSaveable(UploadEditor editor, UploadSession session) {
		this.editor = editor;
		this.session = session;
	}

	@Override
	public boolean isDirty() {
		// closed with the whole workbench, nothing has to be decided: it is there again at the next start
		return session.document().dirty() && !(session.kept() && PlatformUI.getWorkbench().isClosing());
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		throw new IllegalStateException("saved in the background");
	}

	@Override
	public IJobRunnable doSave(IProgressMonitor monitor, IShellProvider shells) {
		editor.records().commit();
		return progress -> {
			IStatus status = session.save(false);
			if (status.getException() instanceof ChangedOnDiskException) {
				boolean[] overwrite = { false };
				Shell shell = shells.getShell();
				shell.getDisplay().syncExec(() -> overwrite[0] = askOverwrite(shell));
				if (!overwrite[0]) {
					return Status.CANCEL_STATUS;
				}
				status = session.save(true);
			}
			return status;
		};
	}

	private boolean askOverwrite(Shell shell) {
		return new MessageDialog(shell, "Changed on disk", null,
				getName() + " has been changed by another program since it was opened. What it wrote will be lost.",
				MessageDialog.WARNING, new String[] { "Overwrite", "Cancel" }, 1).open() == 0;
	}

	/** Asks for another file, and saves there. */
	void saveAs() {
		Shell shell = editor.getSite().getShell();
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setFileName(getName());
		dialog.setFilterPath(session.file().getLocation().removeLastSegments(1).toOSString());
		dialog.setFilterExtensions(new String[] { "*.TXT;*.txt", "*.*" });
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen == null) {
			return;
		}
		Path target = Path.of(chosen);
		Job job = Job.create("Save " + target.getFileName(), monitor -> {
			IStatus status = session.saveAs(target);
			if (status.isOK()) {
				try {
					IFile file = CaseworkFiles.link(target, monitor);
					shell.getDisplay().asyncExec(() -> editor.moved(file));
				} catch (CoreException e) {
					return e.getStatus();
				}
			} else {
				StatusManager.getManager().handle(status, StatusManager.SHOW);
			}
			return Status.OK_STATUS;
		});
		job.setUser(true);
		job.schedule();
	}

	@Override
	public String getName() {
		return session.file().getName();
	}

	@Override
	public String getToolTipText() {
		return session.file().getLocation().toOSString();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Images.descriptor("upload");
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter.isInstance(session.file()) ? adapter.cast(session.file()) : super.getAdapter(adapter);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof UploadSaveable s && s.session == session;
	}

	@Override
	public int hashCode() {
		return session.hashCode();
	}
}
