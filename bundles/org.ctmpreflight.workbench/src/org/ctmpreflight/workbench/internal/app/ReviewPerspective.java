package org.ctmpreflight.workbench.internal.app;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Find out what is wrong with a file, and put it right. */
public final class ReviewPerspective implements IPerspectiveFactory {
	static final String ID = "org.ctmpreflight.workbench.review";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.66f, layout.getEditorArea());
		below.addView(IPageLayout.ID_PROBLEM_VIEW);
		below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
	}
}
