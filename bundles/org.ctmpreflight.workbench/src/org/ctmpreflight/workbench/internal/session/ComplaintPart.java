package org.ctmpreflight.workbench.internal.session;

/** A part of the window in which a complaint, or a record about one, can be selected. */
public interface ComplaintPart {
	/** ID of the complaint that is selected; null where none is. In the user-interface thread. */
	String selectedComplaint();
}
