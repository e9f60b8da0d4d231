package org.ctmpreflight.workbench.internal.welcome;

import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.look.Themes;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** Something that can be done, as a framed field: an icon, a link that has the keys, and a sentence. */
final class Card {
	private static final int ROUND = 10;
	private static final int FAINT = 70;

	private final Composite box;
	private final Runnable action;
	private boolean under;

	/**
	 * Makes one.
	 *
	 * @param width in pixels
	 */
	Card(FormToolkit kit, Composite parent, String icon, String title, String text, int width, Runnable action) {
		this.action = action;
		box = kit.createComposite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 14).spacing(14, 4).applyTo(box);
		GridDataFactory.fillDefaults().hint(width, SWT.DEFAULT).applyTo(box);
		Label picture = kit.createLabel(box, "");
		Image image = large(Images.descriptor(icon));
		picture.setImage(image);
		picture.addDisposeListener(event -> image.dispose());
		GridDataFactory.fillDefaults().span(1, 2).align(SWT.CENTER, SWT.BEGINNING).applyTo(picture);
		Hyperlink link = kit.createHyperlink(box, title, SWT.NONE);
		link.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.HEADER_FONT));
		link.setUnderlined(false);
		link.setData("name", "welcome." + icon);
		link.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(HyperlinkEvent event) {
				action.run();
			}
		});
		Label label = kit.createLabel(box, text, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, true).hint(width - 78, SWT.DEFAULT).applyTo(label);
		box.addListener(SWT.Paint, this::paint);
		for (Control c : new Control[] { box, picture, label }) {
			c.addListener(SWT.MouseUp, this::clicked);
			c.setCursor(box.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		}
		for (Control c : new Control[] { box, picture, label, link }) {
			c.addListener(SWT.MouseEnter, event -> under(true));
			c.addListener(SWT.MouseExit, event -> under(false));
		}
	}

	/** Twice as large as usual, sharp at every zoom. */
	private static Image large(ImageDescriptor descriptor) {
		return new Image(Display.getCurrent(),
				(ImageDataProvider) zoom -> descriptor.getImageData(zoom * 2));
	}

	private void under(boolean now) {
		if (under != now && !box.isDisposed()) {
			under = now;
			box.redraw();
		}
	}

	private void clicked(Event event) {
		if (event.button == 1) {
			// not while the event is still being told of
			box.getDisplay().asyncExec(action);
		}
	}

	private void paint(Event event) {
		Rectangle area = box.getClientArea();
		Color line = under ? JFaceColors.getHyperlinkText(box.getDisplay()) : box.getForeground();
		event.gc.setAntialias(SWT.ON);
		event.gc.setForeground(line);
		event.gc.setAlpha(under || Themes.highContrast() ? 255 : FAINT);
		event.gc.drawRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, ROUND, ROUND);
	}
}
