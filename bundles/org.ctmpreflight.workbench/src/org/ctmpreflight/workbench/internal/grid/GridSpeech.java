package org.ctmpreflight.workbench.internal.grid;

import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;

/** What a grid tells a screen reader, to which NatTable itself is a blank canvas: the cell that keys go to. */
final class GridSpeech {
	private GridSpeech() {
	}

	static void attach(RecordGrid grid) {
		NatTable table = grid.control();
		table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = describe(grid);
			}
		});
		table.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_TABLECELL;
			}

			@Override
			public void getValue(AccessibleControlEvent event) {
				event.result = describe(grid);
			}

			@Override
			public void getChildCount(AccessibleControlEvent event) {
				event.detail = 0;
			}
		});
		table.addLayerListener((ILayerEvent event) -> {
			if (event instanceof ISelectionEvent) {
				table.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
			}
		});
	}

	private static String describe(RecordGrid grid) {
		int row = grid.row();
		int field = grid.field();
		if (row < 0 || field < 0) {
			return "Records of the file";
		}
		GridModel model = grid.model();
		String text = model.text(row, field);
		RecordOutcome outcome = model.outcome(row);
		return "Line " + model.line(row) + ", " + (outcome == null ? "" : outcome.words() + ", ")
				+ model.fields().get(field).label() + ": " + (text.isEmpty() ? "blank" : text)
				+ sentence(model.explanation(row, field)) + sentence(model.explanation(row, GridModel.WHOLE_ROW));
	}

	private static String sentence(String explanation) {
		return explanation == null ? "" : ". " + explanation;
	}
}
