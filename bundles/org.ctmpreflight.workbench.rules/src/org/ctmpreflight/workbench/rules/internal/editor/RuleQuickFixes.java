package org.ctmpreflight.workbench.rules.internal.editor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.ctmpreflight.authoring.RuleFix;
import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;

/** Offers what can be done about the mistakes of a line. */
final class RuleQuickFixes implements IQuickAssistProcessor {
	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		IAnnotationModel model = context.getSourceViewer().getAnnotationModel();
		IDocument document = context.getSourceViewer().getDocument();
		List<ICompletionProposal> all = new ArrayList<>();
		for (Iterator<Annotation> i = model.getAnnotationIterator(); i.hasNext();) {
			Annotation annotation = i.next();
			Position at = model.getPosition(annotation);
			if (annotation instanceof ProblemAnnotation problem && at != null
					&& sameLine(document, at.getOffset(), context.getOffset())) {
				for (RuleFix f : problem.fixes(document.get(), at.getOffset())) {
					all.add(new CompletionProposal(f.replacement(), f.offset(), f.length(), f.replacement().length(),
							Images.get("fix"), f.label(), null, problem.getText()));
				}
			}
		}
		return all.isEmpty() ? null : all.toArray(ICompletionProposal[]::new);
	}

	private static boolean sameLine(IDocument document, int a, int b) {
		try {
			return document.getLineOfOffset(a) == document.getLineOfOffset(b);
		} catch (BadLocationException e) {
			return false;
		}
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation instanceof ProblemAnnotation p && p.isQuickFixable();
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return false;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}
}
