package org.ctmpreflight.workbench.rules.internal.editor;

import java.util.List;

import org.ctmpreflight.authoring.RuleFix;
import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;

/** A mistake at its place in the text, with what can be done about it. */
final class ProblemAnnotation extends Annotation implements IQuickFixableAnnotation {
	static final String TYPE = "org.eclipse.ui.workbench.texteditor.error";

	private final List<RuleFix> fixes;

	ProblemAnnotation(String text, List<RuleFix> fixes) {
		super(TYPE, false, text);
		this.fixes = List.copyOf(fixes);
	}

	List<RuleFix> fixes() {
		return fixes;
	}

	@Override
	public void setQuickFixable(boolean state) {
		// known from the beginning
	}

	@Override
	public boolean isQuickFixableStateSet() {
		return true;
	}

	@Override
	public boolean isQuickFixable() {
		return !fixes.isEmpty();
	}
}
