package org.ctmpreflight.workbench.internal.download;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.ctmpreflight.editing.TypedDay;
import org.ctmpreflight.hpms.DownloadFilter;
import org.ctmpreflight.hpms.SettingsLoader;
import org.ctmpreflight.hpms.SettingsProfiles;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.hpms.HpmsChoice;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Asks which complaints are wanted, from where, and where to write them. */
final class DownloadPage extends WizardPage {
	private static final String HELP = "org.ctmpreflight.workbench.download";
	private static final String ENVIRONMENT = "(environment variables)";
	private static final int COLUMNS = 3;
	private static final DownloadFilter.Status[] STATUSES = { DownloadFilter.Status.ALL, DownloadFilter.Status.OPEN,
			DownloadFilter.Status.RESOLVED };

	private Combo profile;
	private Combo status;
	private Text contracts;
	private Text from;
	private Text to;
	private Text file;
	private Button use;

	DownloadPage() {
		super("download", "Download Complaints", null);
		setDescription("Bring the complaints that HPMS has, to hold upload files against them.");
	}

	@Override
	public void createControl(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).margins(10, 10).spacing(8, 8).applyTo(page);
		profile = combo(page, "&Profile:", "download.profile");
		profile.setToolTipText("A profile of the settings file of the command line: where HPMS is, and who you are");
		status = combo(page, "&Complaints:", "download.status");
		status.setItems("All", "Not resolved", "Resolved");
		status.select(0);
		contracts = text(page, "C&ontracts:", "download.contracts", "All, or for instance H1234, H5678", 2);
		from = text(page, "&First day:", "download.from", "Of all that there are, or " + TypedDay.HINT, 2);
		to = text(page, "&Last day:", "download.to", "Today, or " + TypedDay.HINT, 2);
		file = text(page, "&Write to:", "download.file", "", 1);
		Button browse = new Button(page, SWT.PUSH);
		browse.setText("&Browse…");
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
		setButtonLayoutData(browse);
		use = new Button(page, SWT.CHECK);
		use.setText("&Hold upload files against them");
		use.setSelection(true);
		GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(use);
		Label note = new Label(page, SWT.WRAP);
		note.setText(
				"The file is for you alone. It holds what CTM knows of members: keep it where such things belong.");
		GridDataFactory.fillDefaults().span(COLUMNS, 1).hint(420, SWT.DEFAULT).applyTo(note);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, HELP);
		setControl(page);
		String last = Preferences.store().getString(Preferences.DOWNLOAD);
		file.setText(last.isBlank() ? Path.of(System.getProperty("user.home"), "plan-download.txt").toString() : last);
		loadProfiles();
		validate();
		setErrorMessage(null);
	}

	private Combo combo(Composite page, String name, String id) {
		new Label(page, SWT.NONE).setText(name);
		Combo combo = new Combo(page, SWT.READ_ONLY);
		combo.setData("name", id);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
		return combo;
	}

	private Text text(Composite page, String name, String id, String hint, int span) {
		new Label(page, SWT.NONE).setText(name);
		Text text = new Text(page, SWT.BORDER | SWT.SINGLE);
		text.setMessage(hint);
		text.setData("name", id);
		text.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(span, 1).applyTo(text);
		return text;
	}

	/** In the background, since the settings are a file. */
	private void loadProfiles() {
		profile.setItems("…");
		profile.select(0);
		Display display = getControl().getDisplay();
		Job job = Job.create("Read the profiles", (ICoreRunnable) monitor -> {
			List<String> names = List.of();
			String problem = null;
			try {
				names = SettingsProfiles.read(System::getenv).profiles().stream().map(SettingsProfiles.Profile::name)
						.toList();
			} catch (IOException e) {
				problem = e.getMessage();
			}
			List<String> found = names;
			String told = problem;
			display.asyncExec(() -> showProfiles(found, told));
		});
		job.setSystem(true);
		job.schedule();
	}

	private void showProfiles(List<String> names, String problem) {
		if (profile.isDisposed()) {
			return;
		}
		profile.setItems(names.toArray(String[]::new));
		if (!names.contains(SettingsLoader.DEFAULT_PROFILE)) {
			profile.add(ENVIRONMENT, 0);
		}
		profile.select(Math.max(0, profile.indexOf(HpmsChoice.profile())));
		if (problem != null) {
			setErrorMessage(problem);
		}
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
		dialog.setText("Write the complaints to");
		dialog.setFileName(file.getText());
		String chosen = dialog.open();
		if (chosen != null) {
			file.setText(chosen);
		}
	}

	private void validate() {
		String problem = null;
		try {
			order();
		} catch (IllegalArgumentException e) {
			problem = e.getMessage();
		}
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	/** @throws IllegalArgumentException if something is wrong with what is asked for; the message is for people */
	DownloadOrder order() {
		List<String> ids = contracts.getText().isBlank() ? List.of()
				: Arrays.stream(contracts.getText().split("[,;\\s]+")).filter(s -> !s.isEmpty())
						.map(s -> s.toUpperCase(Locale.ROOT)).toList();
		DownloadFilter filter = new DownloadFilter(STATUSES[status.getSelectionIndex()], ids,
				TypedDay.parse("first day", from.getText()), TypedDay.parse("last day", to.getText()), false, false);
		String chosen = profile.getText();
		return new DownloadOrder(chosen.equals(ENVIRONMENT) || chosen.equals("…") ? null : chosen, filter,
				target(file.getText().strip()), use.getSelection());
	}

	private static Path target(String text) {
		try {
			if (!text.isEmpty() && Path.of(text).isAbsolute()) {
				return Path.of(text);
			}
		} catch (InvalidPathException e) {
			// told below
		}
		throw new IllegalArgumentException("Name the file to write to, with its folder.");
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			status.setFocus();
		}
	}
}
