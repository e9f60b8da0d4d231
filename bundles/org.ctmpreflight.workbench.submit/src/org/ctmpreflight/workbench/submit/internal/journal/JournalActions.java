package org.ctmpreflight.workbench.submit.internal.journal;

import java.io.IOException;
import java.nio.file.Path;

import org.ctmpreflight.layout.OutputFile;
import org.ctmpreflight.submission.JournalCheck;
import org.ctmpreflight.submission.JournalReport;
import org.ctmpreflight.submission.JournaledSubmission;
import org.ctmpreflight.submission.Receipt;
import org.ctmpreflight.workbench.submit.internal.send.ResultWords;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Verifies and exports the whole journal, as the command line does. */
final class JournalActions {
	private static final int JSON = 0;

	private JournalActions() {
	}

	/** Asks for a receipt, and looks whether the journal is as it was written. */
	static void verify(Shell shell) {
		IInputValidator validator = text -> {
			try {
				receipt(text);
				return null;
			} catch (IllegalArgumentException e) {
				return "This is no receipt: it has 64 hexadecimal digits, a colon and a number.";
			}
		};
		InputDialog dialog = new InputDialog(shell, "Verify the Journal",
				"Every line is held against the one before. With a receipt that you kept, a cut end is found as well; "
						+ "without one, leave this empty.",
				"", validator) {
			@Override
			protected Control createDialogArea(Composite parent) {
				Control area = super.createDialogArea(parent);
				getText().setData("name", "journal.receipt");
				return area;
			}
		};
		if (dialog.open() != Window.OK) {
			return;
		}
		Receipt given = receipt(dialog.getValue());
		Display display = shell.getDisplay();
		Job job = Job.create("Verify the journal", monitor -> {
			try {
				JournalCheck check = JournalPlace.journal().verify(given);
				display.asyncExec(() -> {
					if (!shell.isDisposed()) {
						new VerifiedDialog(shell, check, given != null).open();
					}
				});
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status
						.error("The journal could not be verified. " + ResultWords.sentence(ResultWords.problem(e)), e);
			}
		});
		job.setUser(true);
		job.schedule();
	}

	private static Receipt receipt(String text) {
		return text.isBlank() ? null : Receipt.parse(text);
	}

	/** Asks for a file, and writes the whole journal to it. */
	static void export(Shell shell) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText("Export the journal");
		dialog.setFilterNames(new String[] { "JSON, its lines byte for byte (*.json)", "Text, to read (*.txt)" });
		dialog.setFilterExtensions(new String[] { "*.json", "*.txt" });
		dialog.setFileName("journal.json");
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) {
			export(Path.of(chosen), dialog.getFilterIndex() <= JSON && !chosen.endsWith(".txt"));
		}
	}

	/** Writes it in the background; it holds no note, and is its owner's alone. */
	static Job export(Path target, boolean json) {
		Job job = Job.create("Export the journal", monitor -> {
			try {
				OutputFile.writePrivate(target, out -> {
					if (json) {
						JournalPlace.journal().export(out);
						return;
					}
					JournalReport report = new JournalReport(out);
					for (JournaledSubmission s : JournalPlace.journal().submissions()) {
						report.showText(s);
					}
				});
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error("The journal was not exported. " + ResultWords.sentence(ResultWords.problem(e)), e);
			}
		});
		job.setUser(true);
		job.schedule();
		return job;
	}
}
