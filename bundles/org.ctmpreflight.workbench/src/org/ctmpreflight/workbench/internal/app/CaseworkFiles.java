package org.ctmpreflight.workbench.internal.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.workbench.internal.complaints.Downloads;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.intro.IIntroManager;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * Opens files wherever they are. Markers, the Problems view and restored editors need resources of the workspace: a file
 * becomes a link in one project, in a virtual folder named as its own folder; nothing is copied.
 */
public final class CaseworkFiles {
	private static final String PROJECT = "Casework";

	private CaseworkFiles() {
	}

	/** Opens a file in its editor, in the background; what goes wrong is shown. */
	public static void open(Path file) {
		Job job = Job.create("Open " + file.getFileName(), (IProgressMonitor monitor) -> {
			try {
				if (Downloads.is(file)) {
					Downloads.open(file.toAbsolutePath().normalize(), monitor);
				} else {
					IFile resource = link(file.toAbsolutePath().normalize(), monitor);
					PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(resource));
				}
				return Status.OK_STATUS;
			} catch (CheckCancelledException e) {
				return Status.CANCEL_STATUS;
			} catch (CoreException | IOException e) {
				return Status.error(file.getFileName() + " cannot be opened. " + e.getMessage(), e);
			}
		});
		job.setUser(true);
		job.schedule();
	}

	private static void show(IFile file) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page == null) {
			return;
		}
		// it would cover the file
		IIntroManager welcome = PlatformUI.getWorkbench().getIntroManager();
		welcome.closeIntro(welcome.getIntro());
		// afterwards: an editor that is opened while its area comes back is not laid out
		window.getShell().getDisplay().asyncExec(() -> show(page, file));
	}

	private static void show(IWorkbenchPage page, IFile file) {
		try {
			IDE.openEditor(page, file);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}

	/** The resource for a file; made where there is none. */
	public static IFile link(Path file, IProgressMonitor monitor) throws CoreException {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		URI location = file.toUri();
		IFile[] known = root.findFilesForLocationURI(location);
		for (IFile f : known) {
			if (f.exists()) {
				f.refreshLocal(IResource.DEPTH_ZERO, monitor);
				return f;
			}
		}
		IProject project = root.getProject(PROJECT);
		if (!project.exists()) {
			project.create(monitor);
		}
		if (!project.isOpen()) {
			project.open(monitor);
		}
		String name = file.getFileName().toString();
		IFolder folder = freeFolder(project, file.getParent(), name);
		if (!folder.exists()) {
			folder.create(IResource.VIRTUAL, true, monitor);
		}
		IFile link = folder.getFile(name);
		link.createLink(location, IResource.REPLACE, monitor);
		return link;
	}

	/** The folder of that name that has no other file of the same name. */
	private static IFolder freeFolder(IProject project, Path parent, String file) {
		String name = parent == null || parent.getFileName() == null ? "root" : parent.getFileName().toString();
		IFolder folder = project.getFolder(name);
		for (int i = 2; folder.getFile(file).exists(); i++) {
			folder = project.getFolder(name + " (" + i + ")");
		}
		return folder;
	}
}
