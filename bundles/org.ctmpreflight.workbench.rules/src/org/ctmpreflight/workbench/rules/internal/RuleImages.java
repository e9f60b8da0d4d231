package org.ctmpreflight.workbench.rules.internal;

import org.ctmpreflight.authoring.RuleStyle;
import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Image;

/** The icons of this bundle, in the style of the others. */
public final class RuleImages {
	private static final String BUNDLE = "org.ctmpreflight.workbench.rules";

	private RuleImages() {
	}

	/** An icon to be made when it is needed. */
	public static ImageDescriptor descriptor(String name) {
		return Images.descriptor(BUNDLE, name);
	}

	/** A shared icon: not to be disposed. In the user-interface thread. */
	public static Image get(String name) {
		return Images.get(BUNDLE, name);
	}

	/** Name of the icon of a file. */
	public static String of(RuleStyle style) {
		return switch (style) {
			case DRL, SENTENCES -> "rule-file";
			case TABLE, WORKBOOK -> "table";
			case EXAMPLES -> "examples";
			case PACK, OTHER -> "file";
		};
	}
}
