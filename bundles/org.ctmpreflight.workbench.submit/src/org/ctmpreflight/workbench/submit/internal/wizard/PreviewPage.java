package org.ctmpreflight.workbench.submit.internal.wizard;

import java.util.List;

import org.ctmpreflight.hpms.HpmsKind;
import org.ctmpreflight.hpms.SettingsProfiles.Profile;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.submission.RecordResult;
import org.ctmpreflight.submission.SubmissionResult;
import org.ctmpreflight.submission.SubmissionResult.Ending;
import org.ctmpreflight.workbench.internal.hpms.HpmsChoice;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.ctmpreflight.workbench.submit.internal.send.PreviewJob;
import org.ctmpreflight.workbench.submit.internal.send.PreviewJob.Preview;
import org.ctmpreflight.workbench.submit.internal.send.ResultWords;
import org.ctmpreflight.workbench.submit.internal.send.SubmitOrder;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

/** Shows what would be sent, to which HPMS, and what holds the rest back; nothing is sent here. */
final class PreviewPage extends WizardPage {
	private static final String HELP = "org.ctmpreflight.workbench.submit";
	private static final int LINES = 9;

	private final String file;
	private SubmitOrder order;
	private PreviewJob job;
	/** What was found for the order; null while it is looked for. */
	private Preview preview;
	private boolean skipped;
	private Combo profile;
	private List<Profile> profiles = List.of();
	private Counts counts;
	private Choices choices;
	private RecordTable table;

	PreviewPage(SubmitOrder order) {
		super("preview");
		this.order = order;
		file = order.file().getFileName().toString();
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(8, 10).applyTo(page);
		new Label(page, SWT.NONE).setText("Send &to:");
		profile = new Combo(page, SWT.READ_ONLY);
		profile.setData("name", "submit.profile");
		profile.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chooseProfile()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(profile);
		counts = new Counts(page, "submit.counts");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(counts.control());
		choices = new Choices(page, file, this::look, this::chosen, this::outdate);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(choices.control());
		table = new RecordTable(page, "submit.records");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, table.height(LINES))
				.applyTo(table.control());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, HELP);
		setControl(page);
		profile.setItems(HpmsChoice.profile());
		profile.select(0);
		if (!skipped) {
			look();
		}
	}

	/** Looks for nothing: the submission has ended already. */
	void skip() {
		skipped = true;
	}

	private void chooseProfile() {
		int chosen = profile.getSelectionIndex();
		if (chosen >= 0 && chosen < profiles.size()) {
			HpmsChoice.choose(profiles.get(chosen).name());
			look();
		}
	}

	/** Looks anew what would be sent, in the background. */
	void look() {
		stop();
		preview = null;
		if (choices.problem() != null) {
			setErrorMessage(choices.problem());
			setPageComplete(false);
			return;
		}
		order = choices.apply(order);
		setTitle("Submit " + file);
		setErrorMessage(null);
		setDescription("Checking, and asking HPMS for its complaints …");
		counts.clear();
		counts.add("refresh", "Looking what would be sent …");
		table.show(List.of());
		setPageComplete(false);
		Display display = getControl().getDisplay();
		job = new PreviewJob(order.strict(), HpmsChoice.profile(),
				(by, found) -> display.asyncExec(() -> show(by, found)));
		job.schedule();
	}

	/** What was found is not what would be sent: other lines are to be sent again. */
	private void outdate() {
		stop();
		preview = null;
		setErrorMessage(null);
		setDescription("The lines to send again were changed.");
		counts.clear();
		counts.add("refresh", "Press Look Anew to see what would be sent.");
		table.show(List.of());
		setPageComplete(false);
		((Composite) getControl()).layout(true, true);
	}

	/** Something was chosen that changes nothing of what was found. */
	private void chosen() {
		if (choices.problem() == null) {
			order = choices.apply(order);
		}
		setPageComplete(canSend());
	}

	/** Ends what is looked for. */
	void stop() {
		if (job != null) {
			job.cancel();
			job = null;
		}
	}

	private void show(PreviewJob by, Preview found) {
		// another one may have begun since, for another HPMS
		if (by != job || getControl().isDisposed()) {
			return;
		}
		preview = found;
		showProfiles(found);
		counts.clear();
		if (found.target() != null) {
			setTitle("Submit " + file + " to the " + found.target().words());
		}
		SubmissionResult result = found.result();
		String problem = found.problem() != null ? found.problem() : result.failure();
		setErrorMessage(problem == null ? null : ResultWords.sentence(problem));
		if (problem != null) {
			setDescription("Nothing was sent.");
			counts.add("error", "It cannot be told what would be sent: see above.");
			choices.show(0, false);
		} else {
			describe(result);
			choices.show(known(result, Outcome.UNKNOWN),
					!whole(result) && result.ending() == Ending.REFUSED && result.sendable() > 0);
			table.show(result.records().stream().map(r -> row(r, result)).toList());
		}
		chosen();
		((Composite) getControl()).layout(true, true);
		if (getControl().getDisplay().getFocusControl() == null) {
			// the toolkit lost the keys with the old items of the list
			profile.setFocus();
		}
	}

	private void showProfiles(Preview found) {
		profiles = found.profiles();
		profile.removeAll();
		for (Profile p : profiles) {
			boolean training = HpmsChoice.training() != null && p.name().equals(HpmsChoice.training().profile());
			profile.add(p.name() + " – " + p.kind().word() + (training ? ", running on this computer"
					: p.url() == null ? "" : ", " + p.url()) + (p.user() == null ? "" : ", as " + p.user()));
		}
		int meant = profiles.stream().map(Profile::name).toList().indexOf(HpmsChoice.profile());
		if (meant < 0) {
			profile.add(found.target() == null ? HpmsChoice.profile() + " – not set up"
					: "environment variables – " + found.target().kind().word() + ", "
							+ found.target().settings().base() + ", as " + found.target().settings().user());
			meant = profiles.size();
		}
		profile.select(meant);
	}

	private void describe(SubmissionResult result) {
		HpmsKind kind = preview.target().kind();
		String hpms = ResultWords.name(kind);
		setDescription(kind == HpmsKind.PRODUCTION
				? "What is sent now goes to CMS, as " + preview.target().settings().user() + "."
				: kind == HpmsKind.TEST ? "A test environment of CMS, as " + preview.target().settings().user() + "."
						: "Nothing reaches CMS: this is for training.");
		if (whole(result)) {
			counts.add("error", "Nothing can be sent: " + refusal(result) + ".");
		} else {
			counts.add("upload", result.sendable() == 0 ? "Nothing is left to send"
					: ResultWords.records(result.sendable()) + " without errors, to be sent");
			counts.add((int) result.records().stream().filter(RecordResult::again).count(), "sent-unknown",
					"of these sent again, whatever the journal tells: a note that " + hpms
							+ " has would stand there twice");
			counts.add(result.heldBack(), "error", "held back, because of errors");
		}
		counts.add(known(result, Outcome.SAVED), "sent-saved",
				"already in " + hpms + ", as the journal tells: not sent again");
		counts.add(known(result, Outcome.UNKNOWN), "sent-unknown",
				"of unknown outcome: sent before, and no answer tells whether " + hpms + " has them");
	}

	/** How many records are known to the journal, and stay as they are. */
	private static int known(SubmissionResult result, Outcome outcome) {
		return (int) result.records().stream().filter(r -> r.outcome() == outcome && (whole(result) || !r.again()))
				.count();
	}

	/** Whether the file is refused, whatever is chosen. */
	private static boolean whole(SubmissionResult result) {
		return !result.refusals().isEmpty() || !result.problems().isEmpty() || !result.failed().isEmpty();
	}

	private static String refusal(SubmissionResult result) {
		return !result.refusals().isEmpty()
				? "the file as a whole has errors (" + String.join(", ", result.refusals()) + ")"
				: !result.failed().isEmpty() ? "the rule " + result.failed().get(0).code() + " failed"
						: result.problems().get(0).toString();
	}

	private static RecordTable.Row row(RecordResult record, SubmissionResult result) {
		if (record.again() && !whole(result)) {
			return new RecordTable.Row(record.line(), record.complaintId(), null, "Sent again",
					"Named above, among the lines to send again");
		}
		boolean held = record.heldBack();
		boolean open = record.outcome() == Outcome.NOT_SENT && !held && !whole(result);
		return new RecordTable.Row(record.line(), record.complaintId(),
				open ? null : held ? RecordOutcome.Kind.UNSENT : ResultWords.kind(record.outcome()),
				open ? "To be sent"
						: held ? "Held back"
								: record.outcome() == Outcome.SAVED ? "Already saved"
										: ResultWords.word(record.outcome()),
				open ? "" : held ? ResultWords.held(record.message()) : ResultWords.whole(record.message()));
	}

	private boolean canSend() {
		if (preview == null || preview.result() == null || preview.result().failure() != null
				|| whole(preview.result())) {
			return false;
		}
		boolean refused = preview.result().ending() == Ending.REFUSED && !order.skipFailing();
		return !refused && (preview.result().sendable() > 0 || order.resume());
	}

	/** What the button says that ends this page. */
	String action() {
		return preview == null || preview.result() == null || preview.result().sendable() == 0
				? order.resume() ? "&Find Out" : "&Send"
				: "&Send " + ResultWords.records(preview.result().sendable()).replace(" record", " Record");
	}

	/** What is asked for now. */
	SubmitOrder order() {
		return order;
	}

	/** What was found for it; null while it is looked for. */
	Preview preview() {
		return preview;
	}
}
