package org.ctmpreflight.workbench.rules.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.ctmpreflight.authoring.RuleStyle;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.rules.RuleBook;
import org.ctmpreflight.workbench.internal.rules.RuleBooks;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.ctmpreflight.workbench.rules.internal.editor.RuleEditor;
import org.ctmpreflight.workbench.rules.internal.editor.RuleInput;
import org.ctmpreflight.workbench.rules.internal.table.TableEditor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;

/** Opens the files of rule packs, and puts in force what was saved. */
public final class RuleFiles {
	private RuleFiles() {
	}

	/** Opens a place in the background: a file and a line, parted by a colon, or a file alone. */
	public static void open(String place) {
		int colon = place.lastIndexOf(':');
		boolean numbered = colon > 0 && place.substring(colon + 1).matches("\\d{1,9}");
		// a workbook's cell stands behind its name
		String file = numbered ? place.substring(0, colon) : place.replaceFirst("!.*", "");
		open(Path.of(file), numbered ? Integer.parseInt(place.substring(colon + 1)) : 0);
	}

	/** Opens a file in the background, at a line; 0 for where it was. */
	public static void open(Path file, int line) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		Job job = Job.create("Open " + file.getFileName(), monitor -> {
			Path path = file.toAbsolutePath().normalize();
			try {
				byte[] bytes = Files.readAllBytes(path);
				RuleInput input = new RuleInput(path, shipped(path), bytes);
				display.asyncExec(() -> show(input, line));
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error("The source of the rule is not there: " + path + " cannot be read.", e);
			}
		});
		job.setSystem(true);
		job.schedule();
	}

	/** Whether a file belongs to the shipped packs, which an update would write over. Looks at the disk. */
	public static boolean shipped(Path file) {
		Path shipped = RuleBook.shippedFolder();
		return shipped != null && file.startsWith(shipped.toAbsolutePath().normalize());
	}

	private static void show(RuleInput input, int line) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window == null || window.getActivePage() == null) {
			return;
		}
		RuleStyle style = input.style();
		try {
			IEditorPart editor = window.getActivePage().openEditor(input,
					style == RuleStyle.TABLE || style == RuleStyle.WORKBOOK ? TableEditor.ID : RuleEditor.ID);
			if (editor instanceof Drafts.Source source) {
				// it may have been open, with what stood there before
				source.look(() -> reveal(editor, line));
			}
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}

	private static void reveal(IEditorPart editor, int line) {
		if (line > 0 && editor instanceof RuleEditor text) {
			text.reveal(line, 0);
		} else if (line > 0 && editor instanceof TableEditor table) {
			table.revealLine(line);
		}
	}

	/** A file was saved: open upload files are checked again with it, if its pack is one of the preferences. */
	public static void saved(Path file) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		Drafts.changed();
		for (String folder : Preferences.ruleFolders()) {
			if (file.startsWith(Path.of(folder).toAbsolutePath().normalize())) {
				putInForce(display);
				return;
			}
		}
	}

	/** Reads the rules anew, and checks open upload files with them. In the user-interface thread. */
	public static void putInForce(Display display) {
		RuleBooks.renew().thenAccept(renewed -> display.asyncExec(() -> {
			if (renewed) {
				Sessions.all().forEach(UploadSession::check);
				Drafts.changed();
			}
		}));
	}
}
