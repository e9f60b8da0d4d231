package org.ctmpreflight.workbench.internal.look;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * What a screen reader is told of controls that do not say it themselves. A control right after its label needs nothing:
 * it is called as the label is. For use in the user-interface thread.
 */
public final class Spoken {
	static final String NAME = "spoken.name";
	static final String DESCRIPTION = "spoken.description";

	private Spoken() {
	}

	/** Names a control; a later name takes the place of this one. */
	public static void name(Control control, String name) {
		put(control, NAME, name);
	}

	/** Tells what is to be known about a control beside its name and its value. */
	public static void describe(Control control, String text) {
		put(control, DESCRIPTION, text);
	}

	/** Tells of all controls from now on, those of the platform as well. */
	public static void follow(Display display) {
		SpokenOnGtk.follow(display);
	}

	private static void put(Control control, String key, String text) {
		if (control.getData(NAME) == null && control.getData(DESCRIPTION) == null) {
			control.getAccessible().addAccessibleListener(new Teller(control));
		}
		control.setData(key, text);
		SpokenOnGtk.tell(control);
	}

	private static final class Teller extends AccessibleAdapter {
		private final Control control;

		Teller(Control control) {
			this.control = control;
		}

		@Override
		public void getName(AccessibleEvent event) {
			answer(event, NAME);
		}

		@Override
		public void getDescription(AccessibleEvent event) {
			answer(event, DESCRIPTION);
		}

		private void answer(AccessibleEvent event, String key) {
			if (event.childID == ACC.CHILDID_SELF && control.getData(key) instanceof String text) {
				event.result = text;
			}
		}
	}
}
