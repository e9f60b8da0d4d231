package org.ctmpreflight.workbench.internal.complaints;

import org.ctmpreflight.workbench.internal.help.HelpView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Look into the complaints that CTM has, beside the casework about them. */
public final class ComplaintsPerspective implements IPerspectiveFactory {
	static final String ID = "org.ctmpreflight.workbench.complaints.perspective";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		IFolderLayout above = layout.createFolder("complaints", IPageLayout.TOP, 0.55f, layout.getEditorArea());
		above.addView(ComplaintsView.ID);
		above.addView(WorkListView.ID);
		IFolderLayout beside = layout.createFolder("beside", IPageLayout.RIGHT, 0.78f, layout.getEditorArea());
		beside.addPlaceholder(HelpView.ID);
	}
}
