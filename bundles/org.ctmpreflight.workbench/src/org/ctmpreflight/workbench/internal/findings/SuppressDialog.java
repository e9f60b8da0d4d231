package org.ctmpreflight.workbench.internal.findings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.editing.TypedDay;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.explain.ShownFinding;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Asks who answers for some findings, why, and until when. */
final class SuppressDialog extends TitleAreaDialog {
	private static final int DAYS = 90;
	private static final int NAMED = 3;

	private final Path file;
	private final List<ShownFinding> findings;
	private Button every;
	private Text reason;
	private Text author;
	private Text expires;
	private List<Suppression> entries = List.of();

	/** @param file where it is written */
	SuppressDialog(Shell shell, Path file, List<ShownFinding> findings) {
		super(shell);
		this.file = file;
		this.findings = findings;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/** What is to be added. */
	List<Suppression> entries() {
		return entries;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Suppress Findings");
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "org.ctmpreflight.workbench.suppress");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Composite page = new Composite(area, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(page);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
		setTitle(findings.size() == 1 ? "Suppress a finding" : String.format("Suppress %,d findings", findings.size()));
		setMessage(
				findings.size() == 1 ? "It stays in every list and report, with who answers for it, and does not count."
						: "They stay in every list and report, with who answers for them, and do not count.");
		new Label(page, SWT.NONE).setText(codes().size() == 1 ? "Rule:" : "Rules:");
		label(page, named(codes()));
		scope(page);
		reason = text(page, "&Reason:", "suppress.reason",
				"Why it does not count, for instance with the number of a ticket");
		author = text(page, "&Author:", "suppress.author", "Who answers for it");
		author.setText(Preferences.store().getString(Preferences.AUTHOR));
		expires = text(page, "&Valid through:", "suppress.expires", TypedDay.HINT);
		expires.setText(TypedDay.text(LocalDate.now().plusDays(DAYS)));
		new Label(page, SWT.NONE).setText("Written to:");
		label(page, file.toString());
		reason.setFocus();
		return area;
	}

	private void scope(Composite page) {
		Set<String> ids = ids();
		boolean whole = ids.isEmpty();
		Label label = new Label(page, SWT.NONE);
		label.setText("For:");
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
		Composite choices = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(choices);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(choices);
		Button these = new Button(choices, SWT.RADIO);
		these.setText(whole ? "This complaint alone" : (ids.size() == 1 ? "Complaint " : "Complaints ") + named(ids));
		these.setData("name", "suppress.these");
		these.setSelection(!whole);
		these.setEnabled(!whole);
		every = new Button(choices, SWT.RADIO);
		every.setText(codes().size() == 1 ? "&Every finding of the rule" : "&Every finding of these rules");
		every.setData("name", "suppress.every");
		every.setSelection(whole);
		every.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
	}

	private static void label(Composite page, String text) {
		Label label = new Label(page, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
	}

	private Text text(Composite page, String name, String id, String hint) {
		new Label(page, SWT.NONE).setText(name);
		Text text = new Text(page, SWT.BORDER);
		text.setMessage(hint);
		text.setData("name", id);
		text.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(text);
		return text;
	}

	private Set<String> codes() {
		Set<String> codes = new LinkedHashSet<>();
		findings.forEach(f -> codes.add(f.code()));
		return codes;
	}

	/** Their complaints; none where a finding has no valid ID, so that only every finding of the code can be meant. */
	private Set<String> ids() {
		Set<String> ids = new LinkedHashSet<>();
		findings.forEach(f -> ids.add(f.complaintId()));
		return ids.contains(null) ? Set.of() : ids;
	}

	private static String named(Set<String> names) {
		String text = String.join(", ", names.stream().limit(NAMED).toList());
		return names.size() <= NAMED ? text : text + String.format(" and %,d more", names.size() - NAMED);
	}

	private void validate() {
		if (getButton(IDialogConstants.OK_ID) == null) {
			return;
		}
		String problem = null;
		LocalDate day = null;
		try {
			day = TypedDay.parse("last day", expires.getText());
			if (day != null && day.isBefore(LocalDate.now())) {
				problem = "The last day is over already.";
			}
		} catch (IllegalArgumentException e) {
			problem = e.getMessage();
		}
		setErrorMessage(problem);
		getButton(IDialogConstants.OK_ID)
				.setEnabled(
						problem == null && day != null && !reason.getText().isBlank() && !author.getText().isBlank());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, "Suppress", true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		validate();
	}

	@Override
	protected void okPressed() {
		Preferences.store().setValue(Preferences.AUTHOR, author.getText().strip());
		LocalDate day = TypedDay.parse("last day", expires.getText());
		Set<Suppression> all = new LinkedHashSet<>();
		for (ShownFinding f : findings) {
			all.add(new Suppression(f.code(), every.getSelection() ? Suppression.EVERY : f.complaintId(),
					reason.getText().strip(), author.getText().strip(), day, 0));
		}
		entries = List.copyOf(all);
		super.okPressed();
	}
}
