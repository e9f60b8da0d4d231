package org.ctmpreflight.workbench.internal.look;

import org.ctmpreflight.layout.Severity;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The icons of {@code icons/}: all of one style, as vectors, sharp at every zoom. */
public final class Images {
	private static final String BUNDLE = "org.ctmpreflight.workbench";

	private Images() {
	}

	/** An icon to be made when it is needed. */
	public static ImageDescriptor descriptor(String name) {
		return descriptor(BUNDLE, name);
	}

	/** An icon of another part of the workbench. */
	public static ImageDescriptor descriptor(String bundle, String name) {
		return ResourceLocator.imageDescriptorFromBundle(bundle, "icons/" + name + ".svg")
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	/** A shared icon: not to be disposed. In the user-interface thread. */
	public static Image get(String name) {
		return get(BUNDLE, name);
	}

	/** A shared icon of another part of the workbench. */
	public static Image get(String bundle, String name) {
		ImageRegistry registry = JFaceResources.getImageRegistry();
		String key = bundle + "/" + name;
		Image image = registry.get(key);
		if (image == null) {
			registry.put(key, descriptor(bundle, name));
			image = registry.get(key);
		}
		return image;
	}

	/** The icon of a severity: each has a shape of its own. */
	public static Image of(Severity severity) {
		return get(severity.text());
	}
}
