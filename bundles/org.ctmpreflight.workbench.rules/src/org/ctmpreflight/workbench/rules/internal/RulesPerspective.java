package org.ctmpreflight.workbench.rules.internal;

import org.ctmpreflight.workbench.internal.explain.ExplainView;
import org.ctmpreflight.workbench.internal.findings.FindingsView;
import org.ctmpreflight.workbench.internal.help.HelpView;
import org.ctmpreflight.workbench.rules.internal.packs.CatalogueView;
import org.ctmpreflight.workbench.rules.internal.packs.PacksView;
import org.ctmpreflight.workbench.rules.internal.proof.ExamplesView;
import org.ctmpreflight.workbench.rules.internal.trial.TryOnView;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Write rules, prove them by examples, and try them on the open upload file. */
public final class RulesPerspective implements IPerspectiveFactory {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.rules.perspective";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		IFolderLayout packs = layout.createFolder("packs", IPageLayout.LEFT, 0.22f, editors);
		packs.addView(PacksView.ID);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.62f, editors);
		below.addView(TryOnView.ID);
		below.addView(ExamplesView.ID);
		below.addView(CatalogueView.ID);
		below.addPlaceholder(FindingsView.ID);
		below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
		IFolderLayout beside = layout.createFolder("beside", IPageLayout.RIGHT, 0.76f, editors);
		beside.addView(IPageLayout.ID_OUTLINE);
		beside.addPlaceholder(HelpView.ID);
		beside.addPlaceholder(ExplainView.ID);
	}
}
