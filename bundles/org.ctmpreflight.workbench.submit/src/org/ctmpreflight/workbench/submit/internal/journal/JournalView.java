package org.ctmpreflight.workbench.submit.internal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.ctmpreflight.submission.JournaledSubmission;
import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.ctmpreflight.workbench.internal.session.ComplaintPart;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.submit.internal.audit.ReportDialog;
import org.ctmpreflight.workbench.submit.internal.send.ResultWords;
import org.ctmpreflight.workbench.submit.internal.send.SendJob;
import org.ctmpreflight.workbench.submit.internal.wizard.RecordTable;
import org.ctmpreflight.workbench.internal.look.SearchField;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** What was submitted, when, to which HPMS, and what became of each record: the journal of the command line as well. */
public final class JournalView extends ViewPart implements ComplaintPart {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.journal";
	private static final int[] WEIGHTS = { 56, 44 };
	private static final String EMPTY = "Nothing was submitted yet.\n\nOpen an upload file, and choose File, Submit…\n"
			+ "To try it first without CMS, choose HPMS, Start Training HPMS.";

	private final Job job = Job.create("Read the journal", this::read);
	private final Runnable ended = job::schedule;
	private Composite control;
	private Text filter;
	private Label summary;
	private Composite stack;
	private Label empty;
	private SashForm sash;
	private SubmissionTable submissions;
	private Text head;
	private Text receipt;
	private RecordTable records;
	private List<JournaledSubmission> all = List.of();
	/** What is said in place of the submissions until they can be read; null where they were. */
	private String notice = "Reading the journal …";

	@Override
	public void createPartControl(Composite parent) {
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		Composite bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		filter = SearchField.in(bar, "journal.filter", "Filter by complaint ID", this::show);
		summary = new Label(bar, SWT.NONE);
		summary.setData("name", "journal.summary");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(summary);
		stack = new Composite(control, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
		empty = new Label(stack, SWT.CENTER | SWT.WRAP);
		empty.setData("name", "journal.empty");
		sash = new SashForm(stack, SWT.HORIZONTAL | SWT.SMOOTH);
		submissions = new SubmissionTable(sash, this::show);
		Composite one = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(one);
		head = new Text(one, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
		head.setData("name", "journal.head");
		Spoken.name(head, "Submission");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(head);
		Composite proof = new Composite(one, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(proof);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(proof);
		new Label(proof, SWT.NONE).setText("Receipt:");
		receipt = new Text(proof, SWT.READ_ONLY | SWT.SINGLE);
		receipt.setData("name", "journal.given");
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(receipt);
		records = new RecordTable(one, "journal.records");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(records.control());
		sash.setWeights(WEIGHTS);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, ID);
		actions();
		job.setSystem(true);
		SendJob.addEndListener(ended);
		show();
		job.schedule();
	}

	private void actions() {
		add("Verify…", "Look whether the journal is as it was written", "check",
				() -> JournalActions.verify(getSite().getShell()));
		add("Export…", "Write the whole journal to a file", "export",
				() -> JournalActions.export(getSite().getShell()));
		add("Report…", "Write a report for an auditor", "chart",
				() -> ReportDialog.ask(getSite().getShell(), submissions.selected()));
		add("Open the File", "Open the file of the selected submission", "upload", this::openFile);
		add("Refresh", "Read the journal anew", "refresh", job::schedule);
	}

	private void add(String name, String what, String icon, Runnable code) {
		Action action = new Action(name, Images.descriptor(icon)) {
			@Override
			public void run() {
				code.run();
			}
		};
		action.setToolTipText(what);
		ActionContributionItem item = new ActionContributionItem(action);
		item.setMode(ActionContributionItem.MODE_FORCE_TEXT);
		getViewSite().getActionBars().getToolBarManager().add(item);
	}

	private IStatus read(IProgressMonitor monitor) {
		try {
			List<JournaledSubmission> found = new ArrayList<>(JournalPlace.journal().submissions());
			Collections.reverse(found);
			inWindow(() -> {
				all = List.copyOf(found);
				notice = null;
				show();
			});
		} catch (IOException e) {
			inWindow(() -> {
				notice = ResultWords.sentence(ResultWords.problem(e)) + "\n\nVerify… tells more.";
				show();
			});
		}
		return Status.OK_STATUS;
	}

	private void inWindow(Runnable code) {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!control.isDisposed()) {
				code.run();
			}
		});
	}

	/** Says something in place of the submissions. */
	private void say(String what) {
		summary.setText("");
		empty.setText("\n\n" + what);
		((StackLayout) stack.getLayout()).topControl = empty;
		stack.layout();
	}

	private void show() {
		if (notice != null || all.isEmpty()) {
			say(notice == null ? EMPTY : notice);
			return;
		}
		List<JournaledSubmission> fitting = all.stream()
				.filter(s -> wanted().isEmpty() || s.records().stream().anyMatch(this::fits)).toList();
		summary.setText((fitting.size() == all.size() ? "" : String.format("%,d of ", fitting.size()))
				+ String.format(all.size() == 1 ? "%,d submission" : "%,d submissions", all.size()));
		submissions.show(fitting);
		show(submissions.selected());
		((StackLayout) stack.getLayout()).topControl = sash;
		stack.layout();
	}

	private String wanted() {
		return filter.getText().strip().toUpperCase(Locale.ROOT);
	}

	private boolean fits(JournaledSubmission.Record record) {
		return wanted().isEmpty()
				|| record.complaintId() != null && record.complaintId().toUpperCase(Locale.ROOT).contains(wanted());
	}

	private void show(JournaledSubmission s) {
		head.setText(s == null ? "" : describe(s));
		receipt.setText(s == null || s.receipt() == null ? "none" : s.receipt().toString());
		records.show(s == null ? List.of() : s.records().stream().filter(this::fits).map(JournalView::row).toList());
		head.getParent().layout();
	}

	private static String describe(JournaledSubmission s) {
		String ended = s.ended() == null ? "its run was ended before it was done"
				: s.reason() == null ? "ended " + SubmissionTable.time(s.ended())
						: "ended " + SubmissionTable.time(s.ended()) + ": " + s.reason();
		return s.id() + ", by " + s.user() + " as " + s.hpmsUser() + ", " + ended + "\n" + s.file()
				+ (s.savedBefore() == 0 ? ""
						: "\n" + ResultWords.records(s.savedBefore()) + " saved before, and not sent again");
	}

	private static RecordTable.Row row(JournaledSubmission.Record r) {
		boolean held = r.sent() == null;
		return new RecordTable.Row(r.line(), r.complaintId(), ResultWords.kind(r.outcome()),
				held ? "Held back" : ResultWords.word(r.outcome()),
				held ? ResultWords.held(r.message()) : ResultWords.whole(r.message()));
	}

	private void openFile() {
		JournaledSubmission s = submissions.selected();
		Path file = s == null ? null : SubmissionTable.file(s);
		if (file == null) {
			MessageDialog.openInformation(getSite().getShell(), "Journal", s == null ? "Select a submission first."
					: "The command line was given " + s.file() + ", in a folder that the journal does not know.");
			return;
		}
		Job open = Job.create("Open " + file.getFileName(), monitor -> {
			if (!Files.isRegularFile(file)) {
				return Status.warning(file + " is not there any more.");
			}
			CaseworkFiles.open(file);
			return Status.OK_STATUS;
		});
		open.setUser(true);
		open.schedule();
	}

	@Override
	public String selectedComplaint() {
		return records.selectedComplaint();
	}

	@Override
	public void setFocus() {
		if (((StackLayout) stack.getLayout()).topControl == sash) {
			submissions.setFocus();
		} else {
			filter.setFocus();
		}
	}

	@Override
	public void dispose() {
		SendJob.removeEndListener(ended);
		job.cancel();
		super.dispose();
	}
}
