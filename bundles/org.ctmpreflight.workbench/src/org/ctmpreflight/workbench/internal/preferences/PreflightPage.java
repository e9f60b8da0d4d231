package org.ctmpreflight.workbench.internal.preferences;

import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.rules.RuleBooks;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.FileFieldEditor;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.jface.preference.PathEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** What files are checked by. */
public final class PreflightPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
	private static final int MOST_MARKERS = 10_000;

	/** Builds the page. */
	public PreflightPage() {
		super(GRID);
		setDescription("What upload files are checked by.");
		setPreferenceStore(Preferences.store());
	}

	@Override
	public void init(IWorkbench workbench) {
		// nothing is needed of it
	}

	@Override
	protected void createFieldEditors() {
		addField(new BooleanFieldEditor(Preferences.LIVE, "&Check files while they are edited",
				getFieldEditorParent()));
		IntegerFieldEditor markers = new IntegerFieldEditor(Preferences.MARKERS,
				"&Findings in the Problems view, of a file:",
				getFieldEditorParent());
		// more would slow the whole workbench down
		markers.setValidRange(0, MOST_MARKERS);
		addField(markers);
		addField(new FileFieldEditor(Preferences.DOWNLOAD, "&Plan download to hold them against:",
				getFieldEditorParent()));
		FileFieldEditor suppressions = new FileFieldEditor(Preferences.SUPPRESSIONS,
				"&Suppressions, if not beside each file:", getFieldEditorParent());
		suppressions.setFileExtensions(new String[] { "*.yaml;*.yml", "*.*" });
		addField(suppressions);
		addField(new PathEditor(Preferences.RULES, "Rule pac&ks beside the shipped ones:",
				"A folder with a rule pack, or with several", getFieldEditorParent()));
	}

	@Override
	public boolean performOk() {
		boolean ok = super.performOk();
		RuleBooks.forget();
		Sessions.all().forEach(UploadSession::check);
		return ok;
	}
}
