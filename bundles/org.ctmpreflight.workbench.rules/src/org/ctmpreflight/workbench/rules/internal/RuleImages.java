package org.ctmpreflight.workbench.rules.internal;

import org.ctmpreflight.authoring.RuleStyle;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The icons of this bundle, in the style of the others. */
public final class RuleImages {
	private static final String BUNDLE = "org.ctmpreflight.workbench.rules";

	private RuleImages() {
	}

	/** An icon to be made when it is needed. */
	public static ImageDescriptor descriptor(String name) {
		return ResourceLocator.imageDescriptorFromBundle(BUNDLE, "icons/" + name + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** A shared icon: not to be disposed. In the user-interface thread. */
	public static Image get(String name) {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = BUNDLE + "/" + name;
		Image image = registry.get(key);
		if (image == null) {
			registry.put(key, descriptor(name));
			image = registry.get(key);
		}
		return image;
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
