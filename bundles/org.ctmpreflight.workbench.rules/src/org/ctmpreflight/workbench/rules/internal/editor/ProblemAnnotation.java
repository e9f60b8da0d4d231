package org.ctmpreflight.workbench.rules.internal.editor;

import java.util.List;

import org.ctmpreflight.authoring.RuleFix;
import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;

/** A mistake at its place in the text, with what can be done about it. */
final class ProblemAnnotation extends Annotation implements IQuickFixableAnnotation {
	static final String TYPE = "org.eclipse.ui.workbench.texteditor.error";

	private final List<RuleFix> fixes;
	private final String written;
	private final int offset;

	/**
	 * @param text    what is wrong, in words
	 * @param written the text that it was found in
	 * @param offset  where it stands there
	 */
	ProblemAnnotation(String text, List<RuleFix> fixes, String written, int offset) {
		super(TYPE, false, text);
		this.fixes = List.copyOf(fixes);
		this.written = written;
		this.offset = offset;
	}

	/** What can still be done about it in the text as it is now, where it stands at another offset. */
	List<RuleFix> fixes(String now, int at) {
		return fixes.stream().flatMap(f -> f.moved(written, now, at - offset).stream()).toList();
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
