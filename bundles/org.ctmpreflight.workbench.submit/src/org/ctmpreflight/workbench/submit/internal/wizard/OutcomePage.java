package org.ctmpreflight.workbench.submit.internal.wizard;

import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.submission.RecordResult;
import org.ctmpreflight.submission.SubmissionResult;
import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.ctmpreflight.workbench.internal.hpms.HpmsTarget;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.ctmpreflight.workbench.submit.internal.send.ResultWords;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Tells what became of each record, and gives the receipt. */
final class OutcomePage extends WizardPage {
	private static final String HELP = "org.ctmpreflight.workbench.submit";
	private static final int LINES = 10;
	/** What the core says of a record that was looked up in vain. */
	private static final String LOOKED_UP = "--resend";

	private final Runnable resume;
	private Counts counts;
	private Button findOut;
	private Composite receiptRow;
	private Text receipt;
	private RecordTable table;

	/** @param resume called to find out what became of unknown records */
	OutcomePage(Runnable resume) {
		super("outcome");
		this.resume = resume;
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).spacing(8, 10).applyTo(page);
		counts = new Counts(page, "submit.outcome");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(counts.control());
		findOut = new Button(page, SWT.PUSH);
		findOut.setText("&Find Out and Go On");
		findOut.setData("name", "submit.findout");
		findOut.setToolTipText("Download the complaints, see which notes CTM has, and send what is missing");
		findOut.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> resume.run()));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(findOut);
		table = new RecordTable(page, "submit.results");
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, table.height(LINES))
				.applyTo(table.control());
		receiptRow = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(receiptRow);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(receiptRow);
		new Label(receiptRow, SWT.NONE).setText("&Receipt:");
		receipt = new Text(receiptRow, SWT.READ_ONLY | SWT.BORDER);
		receipt.setData("name", "submit.receipt");
		receipt.setToolTipText("Keep it elsewhere: with it the journal proves later that its end was not cut off");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT)
				.applyTo(receipt);
		Button copy = new Button(receiptRow, SWT.PUSH);
		copy.setText("Cop&y");
		copy.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> copyReceipt()));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, HELP);
		setControl(page);
	}

	private void copyReceipt() {
		Clipboard clipboard = new Clipboard(getShell().getDisplay());
		clipboard.setContents(new Object[] { receipt.getText() }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	/**
	 * Shows how a submission ended.
	 *
	 * @param result  null where nothing came of it
	 * @param problem why; null where there is a result
	 */
	void show(String file, HpmsTarget target, SubmissionResult result, String problem) {
		setTitle("Submitted " + file + " to the " + target.words());
		counts.clear();
		List<RecordResult> records = result == null ? List.of() : result.records();
		if (result == null) {
			setTitle("Not submitted: " + file + ", to the " + target.words());
			setDescription("Nothing more was sent.");
			counts.add("error", ResultWords.sentence(problem));
			counts.add("info", "What was sent by then stands in the journal.");
		} else {
			setDescription(ending(result));
			String hpms = ResultWords.name(target.kind());
			counts.add(result.count(Outcome.SAVED), "sent-saved", "saved in " + hpms);
			counts.add(result.count(Outcome.REJECTED), "sent-rejected",
					"refused: put them right and submit the file again");
			counts.add(result.count(Outcome.UNKNOWN), "sent-unknown", "unknown: no answer tells whether " + hpms
					+ " has them. Nothing is sent again before that is known");
			counts.add(result.count(Outcome.NOT_SENT), "sent-unsent", "not sent");
			if (result.failure() != null) {
				counts.add("error", ResultWords.sentence(result.failure()));
			}
			result.problems().forEach(p -> counts.add("warning", p.toString()));
			file(result.heldBackIn(), "Held-back lines");
			file(result.toFixIn(), "Refused records");
		}
		boolean open = records.stream().anyMatch(
				r -> r.outcome() == Outcome.UNKNOWN && !r.message().contains(LOOKED_UP));
		showIf(findOut, open);
		boolean given = result != null && result.receipt() != null;
		receipt.setText(given ? result.receipt().toString() : "");
		showIf(receiptRow, given);
		table.show(records.stream().map(OutcomePage::row).toList());
		((Composite) getControl()).layout(true, true);
	}

	private static void showIf(Control control, boolean shown) {
		control.setVisible(shown);
		((GridData) control.getLayoutData()).exclude = !shown;
	}

	private void file(Path file, String what) {
		if (file != null) {
			counts.link("export", what + " were written to <a>" + file.getFileName() + "</a>, for you alone",
					() -> CaseworkFiles.open(file));
		}
	}

	private static RecordTable.Row row(RecordResult r) {
		boolean held = r.heldBack();
		return new RecordTable.Row(r.line(), r.complaintId(),
				held ? RecordOutcome.Kind.UNSENT : ResultWords.kind(r.outcome()),
				held ? "Held back" : ResultWords.word(r.outcome()),
				held ? ResultWords.held(r.message()) : ResultWords.whole(r.message()));
	}

	private static String ending(SubmissionResult result) {
		return switch (result.ending()) {
			case COMPLETE, DRY_RUN -> result.count(Outcome.SAVED) == result.records().size()
					? "Everything is there: each record is accounted for."
					: "All that was to be sent was sent.";
			case REFUSED -> "Nothing was sent: the file has errors.";
			case DECLINED -> "Nothing was sent.";
			case FAILED -> "Nothing more was sent: HPMS refused a call or could not be reached.";
			case UNKNOWN -> "Sending stopped: the outcome of some records is unknown.";
			case CANCELLED -> "Sending was stopped after a batch. Submit the file again to send the rest.";
		};
	}
}
