package org.ctmpreflight.workbench.internal.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Opens a copy of the sample, to be edited without harm; the copy stays until it is deleted. */
public final class SampleHandler extends AbstractHandler {
	/** The launcher tells where {@code samples/} is. */
	private static final String HOME = "preflight.home";
	private static final String SAMPLE = "casework-upload.TXT";

	@Override
	public Object execute(ExecutionEvent event) {
		open();
		return null;
	}

	/** Opens it. */
	public static void open() {
		Job job = Job.create("Open the sample", monitor -> {
			IPath state = Platform.getStateLocation(Platform.getBundle(Preferences.NODE));
			Path copy = state.append("sample").append(SAMPLE).toPath();
			try {
				if (!Files.exists(copy)) {
					Files.createDirectories(copy.getParent());
					Files.copy(Path.of(System.getProperty(HOME, ""), "samples", SAMPLE), copy);
				}
			} catch (IOException e) {
				return Status.error("The sample is not there: the folder samples is missing beside the program.", e);
			}
			CaseworkFiles.open(copy);
			return Status.OK_STATUS;
		});
		job.setUser(true);
		job.schedule();
	}
}
