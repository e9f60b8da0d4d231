package org.ctmpreflight.workbench.internal.preferences;

import java.util.Locale;

import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.look.ThemeChoice;
import org.ctmpreflight.workbench.internal.look.Themes;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.ctmpreflight.workbench.internal.welcome.FirstMinutes;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;

/** How the workbench looks, and how it begins. */
public final class GeneralPage extends PreferencePage implements IWorkbenchPreferencePage {
	private static final String ID = "org.ctmpreflight.workbench.preferences.general";
	private static final String[] NAMES = { "As the &system has it", "&Light", "Dar&k" };

	private final Button[] themes = new Button[NAMES.length];
	private Button welcome;

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(Preferences.store());
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(5, 12).applyTo(page);
		Group group = new Group(page, SWT.NONE);
		group.setText("Theme");
		GridLayoutFactory.swtDefaults().applyTo(group);
		// the dialog is as wide as its first page, and the others need room
		GridDataFactory.fillDefaults().grab(true, false).hint(Widths.of(group, 76), SWT.DEFAULT).applyTo(group);
		for (int i = 0; i < NAMES.length; i++) {
			themes[i] = new Button(group, SWT.RADIO);
			themes[i].setText(NAMES[i]);
			themes[i].setData("name", "theme." + ThemeChoice.values()[i].name().toLowerCase(Locale.ROOT));
		}
		Label note = new Label(group, SWT.WRAP);
		note.setText(Themes.highContrast() ? "The system asks for high contrast, which goes before the theme."
				: "Some parts take the new colours only when the workbench is started again.");
		welcome = new Button(page, SWT.CHECK);
		welcome.setText("Show the &welcome page at each start");
		welcome.setData("name", "welcome");
		show(ThemeChoice.current(), getPreferenceStore().getBoolean(FirstMinutes.WELCOME));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, ID);
		return page;
	}

	private void show(ThemeChoice theme, boolean again) {
		for (int i = 0; i < themes.length; i++) {
			themes[i].setSelection(ThemeChoice.values()[i] == theme);
		}
		welcome.setSelection(again);
	}

	@Override
	protected void performDefaults() {
		show(ThemeChoice.SYSTEM, getPreferenceStore().getDefaultBoolean(FirstMinutes.WELCOME));
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		for (int i = 0; i < themes.length; i++) {
			ThemeChoice theme = ThemeChoice.values()[i];
			if (themes[i].getSelection() && theme != ThemeChoice.current()) {
				theme.choose();
			}
		}
		getPreferenceStore().setValue(FirstMinutes.WELCOME, welcome.getSelection());
		return true;
	}
}
