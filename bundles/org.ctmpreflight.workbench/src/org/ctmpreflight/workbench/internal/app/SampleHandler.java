package org.ctmpreflight.workbench.internal.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Opens copies of the samples, to be edited without harm; they stay until they are deleted. */
public final class SampleHandler extends AbstractHandler {
	/** The launcher tells where {@code samples/} is. */
	private static final String HOME = "preflight.home";
	private static final String UPLOAD = "casework-upload.TXT";
	private static final String DOWNLOAD = "plan-download.txt";

	@Override
	public Object execute(ExecutionEvent event) {
		open();
		return null;
	}

	/** Opens the upload file with every kind of mistake. */
	public static void open() {
		open(UPLOAD);
	}

	/** Opens the plan download whose complaints that file is about. */
	public static void openDownload() {
		open(DOWNLOAD);
	}

	private static void open(String sample) {
		Job job = Job.create("Open the sample", monitor -> {
			IPath state = Platform.getStateLocation(Platform.getBundle(Preferences.NODE));
			Path folder = state.append("sample").toPath();
			try {
				copy(Path.of(System.getProperty(HOME, ""), "samples"), folder);
			} catch (IOException e) {
				return Status.error("The sample is not there: the folder samples is missing beside the program.", e);
			}
			CaseworkFiles.open(folder.resolve(sample));
			return Status.OK_STATUS;
		});
		job.setUser(true);
		job.schedule();
	}

	/** All that belong together, so that one can be held against the other; what is there already may have been edited. */
	private static void copy(Path samples, Path folder) throws IOException {
		Files.createDirectories(folder);
		try (DirectoryStream<Path> all = Files.newDirectoryStream(samples, Files::isRegularFile)) {
			for (Path sample : all) {
				Path copy = folder.resolve(sample.getFileName().toString());
				if (!Files.exists(copy)) {
					Files.copy(sample, copy);
				}
			}
		}
	}
}
