package org.ctmpreflight.workbench.internal.complaints;

import java.time.LocalDate;
import java.util.List;

import org.ctmpreflight.editing.Complaint;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** All that a download says about one complaint: a text to be read and copied. */
final class ComplaintDetails {
	private static final int MARGIN = 8;

	private final List<LayoutField> columns = LayoutCatalog.shipped()
			.inEffect(LayoutCatalog.PLAN_DOWNLOAD, LocalDate.now()).orElseThrow().fields();
	private Text text;

	void create(Composite parent) {
		// room around it, which a text does not have of itself
		Composite frame = new Composite(parent, SWT.BORDER);
		FillLayout layout = new FillLayout();
		layout.marginWidth = MARGIN;
		layout.marginHeight = MARGIN;
		frame.setLayout(layout);
		text = new Text(frame, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		text.setData("name", "complaint");
		Spoken.name(text, "The selected complaint in full");
	}

	/** @param complaint null for none */
	void show(Complaint complaint) {
		StringBuilder all = new StringBuilder();
		if (complaint == null) {
			text.setText("Select a complaint to read it in full.");
			return;
		}
		for (LayoutField column : columns) {
			String value = complaint.value(column.name());
			if (!value.isEmpty()) {
				all.append(column.label()).append(": ").append(value).append('\n');
			}
		}
		text.setText(all.toString());
	}
}
