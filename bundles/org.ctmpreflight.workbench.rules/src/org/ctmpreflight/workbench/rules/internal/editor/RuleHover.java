package org.ctmpreflight.workbench.rules.internal.editor;

import java.util.Iterator;

import org.ctmpreflight.authoring.RuleAssist;
import org.ctmpreflight.authoring.RuleStyle;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;

/** Tells what is wrong at a place, or else what the word there means. */
final class RuleHover implements ITextHover {
	private final RuleStyle style;
	private final RuleAssist assist;

	RuleHover(RuleStyle style, RuleAssist assist) {
		this.style = style;
		this.assist = assist;
	}

	/** Text in lines that fit on the screen: the hover does not break them, and cuts off what is longer. */
	private static String lines(String text) {
		return text == null ? null : text.replaceAll("(.{70,}?) ", "$1\n");
	}

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		return lines(info(viewer, region));
	}

	private String info(ITextViewer viewer, IRegion region) {
		if (viewer instanceof ISourceViewer source && source.getAnnotationModel() != null) {
			IAnnotationModel model = source.getAnnotationModel();
			for (Iterator<Annotation> i = model.getAnnotationIterator(); i.hasNext();) {
				Annotation annotation = i.next();
				Position at = model.getPosition(annotation);
				if (annotation instanceof ProblemAnnotation && at != null && at.includes(region.getOffset())) {
					return annotation.getText();
				}
			}
		}
		return assist.meaning(style, viewer.getDocument().get(), region.getOffset());
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return new Region(offset, 0);
	}
}
