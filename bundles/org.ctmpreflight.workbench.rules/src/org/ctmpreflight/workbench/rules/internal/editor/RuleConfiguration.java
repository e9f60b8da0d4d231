package org.ctmpreflight.workbench.rules.internal.editor;

import org.ctmpreflight.authoring.RuleAssist;
import org.ctmpreflight.authoring.RuleStyle;
import org.ctmpreflight.layout.LayoutCatalog;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.DefaultIndentLineAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.QuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;

/** What the editor of rules does with its text. */
final class RuleConfiguration extends TextSourceViewerConfiguration {
	private static final int SPACES = 4;

	private final RuleStyle style;
	private final RuleColours colours;
	private final RuleAssist assist = new RuleAssist(LayoutCatalog.shipped(), LayoutCatalog.CASEWORK_UPLOAD);

	RuleConfiguration(RuleStyle style, RuleColours colours) {
		super(EditorsUI.getPreferenceStore());
		this.style = style;
		this.colours = colours;
	}

	@Override
	public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
		PresentationReconciler reconciler = new PresentationReconciler();
		DefaultDamagerRepairer lines = new DefaultDamagerRepairer(colours);
		reconciler.setDamager(lines, IDocument.DEFAULT_CONTENT_TYPE);
		reconciler.setRepairer(lines, IDocument.DEFAULT_CONTENT_TYPE);
		return reconciler;
	}

	@Override
	public IContentAssistant getContentAssistant(ISourceViewer viewer) {
		ContentAssistant assistant = new ContentAssistant(true);
		assistant.setContentAssistProcessor(new RuleCompletions(style, assist), IDocument.DEFAULT_CONTENT_TYPE);
		assistant.setInformationControlCreator(getInformationControlCreator(viewer));
		assistant.enableAutoActivation(true);
		assistant.setStatusLineVisible(false);
		return assistant;
	}

	@Override
	public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer viewer) {
		QuickAssistAssistant assistant = new QuickAssistAssistant();
		assistant.setQuickAssistProcessor(new RuleQuickFixes());
		assistant.setInformationControlCreator(getInformationControlCreator(viewer));
		return assistant;
	}

	@Override
	public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
		return new RuleHover(style, assist);
	}

	@Override
	public IAutoEditStrategy[] getAutoEditStrategies(ISourceViewer viewer, String contentType) {
		return new IAutoEditStrategy[] { new DefaultIndentLineAutoEditStrategy() };
	}

	@Override
	public int getTabWidth(ISourceViewer viewer) {
		return SPACES;
	}

	/** What is wrong is found by the vetting of packs. */
	@Override
	public IReconciler getReconciler(ISourceViewer viewer) {
		return null;
	}
}
