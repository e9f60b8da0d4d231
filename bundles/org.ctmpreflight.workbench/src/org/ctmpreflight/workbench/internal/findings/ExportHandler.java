package org.ctmpreflight.workbench.internal.findings;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.Checker;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.report.ReportContext;
import org.ctmpreflight.report.Reports;
import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.internal.rules.RuleBook;
import org.ctmpreflight.workbench.internal.rules.RuleBooks;
import org.ctmpreflight.workbench.internal.session.CheckSettings;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.Version;

/** Writes the report of the file in the editor, in any of the formats, as the command line would: it holds no values. */
public final class ExportHandler extends AbstractHandler {
	private static final List<Reports.Format> FORMATS = List.of(Reports.Format.HTML, Reports.Format.CSV,
			Reports.Format.JSON, Reports.Format.SARIF, Reports.Format.JUNIT, Reports.Format.TEXT);
	private static final String[] EXTENSIONS = { "*.html", "*.csv", "*.json", "*.sarif", "*.xml", "*.txt" };
	private static final String[] NAMES = { "HTML, a page to read (*.html)", "CSV, for spreadsheets (*.csv)",
			"JSON, for programs (*.json)", "SARIF (*.sarif)", "JUnit XML (*.xml)", "Text (*.txt)" };

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof UploadEditor editor && editor.session() != null) {
			Shell shell = HandlerUtil.getActiveShell(event);
			if (editor.isDirty() && !save(shell, editor)) {
				return null;
			}
			Path file = editor.session().file().getLocation().toPath();
			FileDialog dialog = new FileDialog(shell, SWT.SAVE);
			dialog.setText("Export the findings");
			dialog.setFilterExtensions(EXTENSIONS);
			dialog.setFilterNames(NAMES);
			dialog.setFileName(file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "-findings.html");
			dialog.setOverwrite(true);
			String target = dialog.open();
			if (target != null) {
				start(file, Path.of(target), FORMATS.get(Math.max(0, dialog.getFilterIndex())));
			}
		}
		return null;
	}

	/** A report is about what stands in the file. */
	private static boolean save(Shell shell, UploadEditor editor) {
		return MessageDialog.openConfirm(shell, "Export the findings",
				"The report tells of the file as it is saved. It will be saved first.")
				&& editor.getSite().getPage().saveEditor(editor, false);
	}

	/** Checks the file and writes the report, in the background. */
	public static void start(Path file, Path target, Reports.Format format) {
		Job job = Job.create("Export the findings of " + file.getFileName(), monitor -> {
			try {
				write(file, target, format, monitor);
				return Status.OK_STATUS;
			} catch (CheckCancelledException e) {
				return Status.CANCEL_STATUS;
			} catch (IOException e) {
				return Status.error(target.getFileName() + " was not written. " + e.getMessage(), e);
			}
		});
		job.setUser(true);
		job.schedule();
	}

	private static void write(Path file, Path target, Reports.Format format, IProgressMonitor monitor)
			throws IOException {
		RuleBook book = RuleBooks.get().join();
		CheckOptions options = CheckSettings.options(book).withDigest(format.needsDigest());
		Checker checker = new Checker(options, LayoutCatalog.shipped(), InputStream.nullInputStream(),
				(name, done, total) -> !monitor.isCanceled());
		try (CheckResult result = checker.check(List.of(new CheckInput(file.toString(), file)), List.of());
				OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
			Version version = Platform.getBundle("org.ctmpreflight.workbench").getVersion();
			String digest = result.download() == null ? null : result.download().sha256();
			Reports.write(format, result, new ReportContext(
					version.getMajor() + "." + version.getMinor() + "." + version.getMicro(), List.of(),
					Severity.ERROR, false, digest), out);
		}
	}
}
