package org.ctmpreflight.workbench.internal.app;

import org.ctmpreflight.workbench.internal.explain.ExplainView;
import org.ctmpreflight.workbench.internal.files.FilesView;
import org.ctmpreflight.workbench.internal.findings.FindingsView;
import org.ctmpreflight.workbench.internal.help.HelpView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Find out what is wrong with a file, and put it right. */
public final class ReviewPerspective implements IPerspectiveFactory {
	static final String ID = "org.ctmpreflight.workbench.review";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		IFolderLayout beside = layout.createFolder("beside", IPageLayout.RIGHT, 0.76f, editors);
		beside.addView(ExplainView.ID);
		beside.addPlaceholder(HelpView.ID);
		beside.addPlaceholder("org.eclipse.ui.cheatsheets.views.CheatSheetView");
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.62f, editors);
		below.addView(FindingsView.ID);
		below.addView(IPageLayout.ID_PROBLEM_VIEW);
		below.addView(FilesView.ID);
		below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
	}
}
