package org.ctmpreflight.workbench.rules.internal.editor;

import org.ctmpreflight.authoring.RuleAssist;
import org.ctmpreflight.authoring.RuleProposal;
import org.ctmpreflight.authoring.RuleStyle;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;

/** Offers fields, operators, values, sentences and annotations. */
final class RuleCompletions implements IContentAssistProcessor {
	private final RuleStyle style;
	private final RuleAssist assist;

	RuleCompletions(RuleStyle style, RuleAssist assist) {
		this.style = style;
		this.assist = assist;
	}

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		return assist.proposals(style, viewer.getDocument().get(), offset).stream().map(RuleCompletions::proposal)
				.toArray(ICompletionProposal[]::new);
	}

	private static ICompletionProposal proposal(RuleProposal p) {
		return new CompletionProposal(p.replacement(), p.offset(), p.length(), p.cursor(), null, p.label(), null,
				p.info().isEmpty() ? null : p.info());
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[] { '@' };
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return null;
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}

	@Override
	public String getErrorMessage() {
		return "Nothing is known that could stand here.";
	}
}
