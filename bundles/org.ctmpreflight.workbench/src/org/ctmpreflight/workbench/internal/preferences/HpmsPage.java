package org.ctmpreflight.workbench.internal.preferences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.hpms.SettingsLoader;
import org.ctmpreflight.hpms.SettingsProfiles;
import org.ctmpreflight.hpms.SettingsProfiles.Profile;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.download.HpmsPreferences;
import org.ctmpreflight.workbench.internal.hpms.HpmsChoice;
import org.ctmpreflight.workbench.internal.hpms.KeySecrets;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;

/**
 * The ways to HPMS. They are those of the command line and stand in its settings file; here they are seen, brought from
 * another file, and one of them is taken first.
 */
public final class HpmsPage extends PreferencePage implements IWorkbenchPreferencePage {
	private static final String ID = "org.ctmpreflight.workbench.preferences.hpms";
	private static final String[] COLUMNS = { "Profile", "For", "Key secret", "Address", "User", "Key ID" };
	private static final int[] WIDTHS = { 90, 90, 120, 190, 90, 90 };
	private static final String[] VARIABLES = { "PREFLIGHT_HPMS_URL", "PREFLIGHT_HPMS_USER", "PREFLIGHT_HPMS_KEY_ID",
			"PREFLIGHT_HPMS_KIND", "PREFLIGHT_HPMS_KEY_SECRET", "PREFLIGHT_HPMS_KEY_SECRET_FILE",
			"PREFLIGHT_HPMS_SCOPES",
			"PREFLIGHT_HPMS_TOKEN_PATH", "PREFLIGHT_HPMS_ACS", "PREFLIGHT_HPMS_LOOKBACK", "PREFLIGHT_HPMS_SETTLE" };

	private Text place;
	private Table table;
	private Combo first;
	private Button secret;
	private Button bring;
	private Path settingsFile;

	/** Builds the page. */
	public HpmsPage() {
		setDescription("Profiles of the command line, which the workbench uses as they are.");
		noDefaultAndApplyButton();
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(Preferences.store());
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(page);
		new Label(page, SWT.NONE).setText("Settings file:");
		place = new Text(page, SWT.READ_ONLY);
		place.setData("name", "hpms.file");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
		table = new Table(page, SWT.BORDER | SWT.FULL_SELECTION);
		table.setHeaderVisible(true);
		table.setData("name", "hpms.profiles");
		Spoken.name(table, "Profiles");
		for (int i = 0; i < COLUMNS.length; i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(COLUMNS[i]);
			column.setWidth(WIDTHS[i]);
		}
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(Widths.of(table, 76), table.getItemHeight() * 6)
				.applyTo(table);
		new Label(page, SWT.NONE).setText("&Take first:");
		first = new Combo(page, SWT.READ_ONLY);
		first.setData("name", "hpms.first");
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(first);
		Composite buttons = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(buttons);
		secret = new Button(buttons, SWT.PUSH);
		secret.setText("&Key Secret…");
		secret.setData("name", "hpms.secret");
		secret.setToolTipText("Keep the key secret of the selected profile, encrypted, for you alone");
		secret.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> enterSecret()));
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> enableSecret()));
		bring = new Button(buttons, SWT.PUSH);
		bring.setText("&Import…");
		bring.setToolTipText("Bring the profiles of another settings file of the command line");
		bring.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choose()));
		String set = String.join(", ", Arrays.stream(VARIABLES)
				.filter(v -> System.getenv(v) != null && !System.getenv(v).isEmpty()).toList());
		Label note = new Label(page, SWT.WRAP);
		note.setText(
				set.isEmpty() ? "Environment variables that begin with PREFLIGHT_HPMS_ would go before these profiles; "
						+ "none is set." : "These environment variables go before the profiles: " + set + ".");
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(Widths.of(note, 60), SWT.DEFAULT)
				.applyTo(note);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, ID);
		load();
		return page;
	}

	/** In the background, since the settings are a file. */
	private void load() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		inBackground("Read the profiles", monitor -> {
			try {
				SettingsProfiles read = SettingsProfiles.read(System::getenv);
				Set<String> kept = KeySecrets.ofUser().profiles();
				display.asyncExec(() -> show(read, kept));
			} catch (IOException e) {
				display.asyncExec(() -> fail(e.getMessage()));
			}
		});
	}

	private static void inBackground(String name, ICoreRunnable work) {
		Job job = Job.create(name, work);
		job.setSystem(true);
		job.schedule();
	}

	private void fail(String message) {
		if (!table.isDisposed()) {
			setErrorMessage(message);
		}
	}

	private void show(SettingsProfiles settings, Set<String> kept) {
		if (table.isDisposed()) {
			return;
		}
		setErrorMessage(null);
		Path file = settings.file();
		settingsFile = file;
		List<Profile> profiles = settings.profiles();
		place.setText(file == null ? "none: set PREFLIGHT_HOME"
				: file.toString()
						+ (profiles.stream().allMatch(Profile::builtIn) ? " (not there yet)" : ""));
		bring.setEnabled(file != null);
		table.removeAll();
		first.removeAll();
		for (Profile p : profiles) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setData(p);
			item.setText(new String[] { p.name(), p.kind().word(), secret(p, kept), or(p.url()), or(p.user()),
					or(p.keyId()) });
			first.add(p.name());
		}
		for (TableColumn column : table.getColumns()) {
			column.pack();
		}
		String chosen = Preferences.store().getString(HpmsPreferences.PROFILE);
		first.select(first.indexOf(chosen.isEmpty() ? SettingsLoader.DEFAULT_PROFILE : chosen));
		first.setEnabled(!profiles.isEmpty());
		int selected = Math.max(0, first.getSelectionIndex());
		table.select(Math.min(selected, table.getItemCount() - 1));
		enableSecret();
		first.getParent().layout();
	}

	/** Where the key secret of a profile comes from. */
	private static String secret(Profile p, Set<String> kept) {
		return p.builtIn() ? "built in"
				: p.secretFile() != null ? p.secretFile() : kept.contains(p.name()) ? "kept here" : "none yet";
	}

	private void enableSecret() {
		Profile p = table.getSelectionCount() == 0 ? null : (Profile) table.getSelection()[0].getData();
		secret.setEnabled(p != null && !p.builtIn() && p.secretFile() == null);
	}

	private void enterSecret() {
		String profile = ((Profile) table.getSelection()[0].getData()).name();
		SecretDialog dialog = new SecretDialog(getShell(), profile);
		if (dialog.open() == Window.OK) {
			String text = dialog.secret();
			Display display = table.getDisplay();
			inBackground("Keep a key secret", monitor -> {
				try {
					KeySecrets.ofUser().put(profile, text);
					HpmsChoice.changed();
					load();
				} catch (IOException e) {
					display.asyncExec(() -> fail("The key secret was not kept. " + e.getMessage()));
				}
			});
		}
	}

	private static String or(String text) {
		return text == null ? "" : text;
	}

	private void choose() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setText("Import a settings file of the command line");
		dialog.setFilterExtensions(new String[] { "*.json", "*.*" });
		String chosen = dialog.open();
		if (chosen != null) {
			Path from = Path.of(chosen);
			Path to = settingsFile;
			Display display = table.getDisplay();
			inBackground("Look at the settings", monitor -> {
				boolean there = Files.exists(to);
				display.asyncExec(() -> confirm(from, to, there));
			});
		}
	}

	private void confirm(Path from, Path to, boolean there) {
		if (!table.isDisposed() && (!there || MessageDialog.openConfirm(getShell(), "Import",
				to + " is replaced. What it holds now is kept beside it, in " + SettingsImport.kept(to).getFileName()
						+ "."))) {
			Display display = table.getDisplay();
			inBackground("Import the settings", (IProgressMonitor monitor) -> {
				try {
					SettingsImport.bring(from, to);
					HpmsChoice.changed();
					load();
				} catch (IOException e) {
					display.asyncExec(() -> fail("Nothing was imported. " + e.getMessage()));
				}
			});
		}
	}

	@Override
	public boolean performOk() {
		if (first != null && first.getSelectionIndex() >= 0) {
			getPreferenceStore().setValue(HpmsPreferences.PROFILE, first.getText());
			HpmsChoice.changed();
		}
		return true;
	}
}
