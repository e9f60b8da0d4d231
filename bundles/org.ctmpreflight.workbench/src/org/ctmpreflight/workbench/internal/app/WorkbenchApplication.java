package org.ctmpreflight.workbench.internal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.ctmpreflight.hpms.UserFolders;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Starts the workbench: {@code preflight workbench [FILE]}. */
public final class WorkbenchApplication implements IApplication {
	private static final int USAGE = 2;
	private static final int INPUT = 4;
	private static final int INTERNAL = 70;

	@Override
	public Object start(IApplicationContext context) throws IOException {
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		Path file = null;
		if (arguments != null && arguments.length > 0) {
			if (arguments.length > 1) {
				return refuse(USAGE, "workbench takes one file");
			}
			file = file(arguments[0]);
			if (file == null) {
				return refuse(INPUT, arguments[0] + ": no such file");
			}
		}
		Location workspace = Platform.getInstanceLocation();
		if (!workspace.isSet() && !setWorkspace(workspace)) {
			if (Files.isDirectory(folder())) {
				return OpenRequests.hand(folder(), file) ? IApplication.EXIT_OK
						: refuse(INPUT, "the workbench is open already, and does not answer; open the file there");
			}
			return refuse(INPUT, folder() + ": cannot be made; name another place in PREFLIGHT_HOME");
		}
		return run(file);
	}

	/**
	 * Opens the window, in the thread that is then the user-interface thread, and returns when it was closed.
	 *
	 * @param file to open; null for none
	 * @return the exit status
	 */
	public static Object run(Path file) {
		Display display;
		try {
			display = PlatformUI.createDisplay();
		} catch (SWTError e) {
			return refuse(INTERNAL, "the workbench needs a screen (" + e.getMessage() + ")");
		}
		Spoken.follow(display);
		try {
			int code = PlatformUI.createAndRunWorkbench(display, new PreflightAdvisor(file));
			saveWorkspace();
			return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
		} finally {
			display.dispose();
			// holds the lock of the workspace
			Platform.getInstanceLocation().release();
		}
	}

	/** Which files are known; there is no window any more that would have to wait. */
	private static void saveWorkspace() {
		try {
			ResourcesPlugin.getWorkspace().save(true, null);
		} catch (CoreException e) {
			Platform.getLog(WorkbenchApplication.class).log(e.getStatus());
		}
	}

	private static Path file(String argument) {
		try {
			Path file = Path.of(argument).toAbsolutePath().normalize();
			return Files.isRegularFile(file) ? file : null;
		} catch (InvalidPathException e) {
			return null;
		}
	}

	private static boolean setWorkspace(Location location) throws IOException {
		try {
			return location.set(folder().toUri().toURL(), true);
		} catch (IOException e) {
			if (Files.isWritable(folder())) {
				throw e;
			}
			return false;
		}
	}

	/** Where layouts of windows, preferences and what is not saved are kept: beside the journal. */
	private static Path folder() {
		Path journal = UserFolders.ofSystem().journal();
		return journal == null ? Path.of(System.getProperty("user.home"), ".ctm-preflight", "workspace")
				: journal.resolveSibling("workspace");
	}

	private static Object refuse(int status, String why) {
		System.err.println("preflight: " + why);
		return status;
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			IWorkbench workbench = PlatformUI.getWorkbench();
			workbench.getDisplay().syncExec(workbench::close);
		}
	}
}
