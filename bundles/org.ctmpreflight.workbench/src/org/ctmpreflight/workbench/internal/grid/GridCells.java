package org.ctmpreflight.workbench.internal.grid;

import java.util.function.IntSupplier;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.AbstractLayerCommandHandler;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.command.UpdateDataCommand;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.swt.graphics.Rectangle;

/** What grids have in common: their cells as NatTable asks for them, and as keys reach them. */
public final class GridCells {
	private GridCells() {
	}

	/** What a cell shows, rows and columns counted from 0. */
	public interface Cells {
		/** The text of one. */
		Object get(int row, int column);
	}

	/** Changes a cell, rows and columns counted from 0. */
	public interface Edit {
		/** Gives one another text. */
		void make(int row, int column, String text);
	}

	private record Provider(IntSupplier columns, IntSupplier rows, Cells cells) implements IDataProvider {
		@Override
		public Object getDataValue(int column, int row) {
			return cells.get(row, column);
		}

		@Override
		public void setDataValue(int column, int row, Object value) {
			throw new UnsupportedOperationException("cells change through the commands of the grid");
		}

		@Override
		public int getColumnCount() {
			return columns.getAsInt();
		}

		@Override
		public int getRowCount() {
			return rows.getAsInt();
		}
	}

	/** Cells to be looked at. */
	public static IDataProvider provider(IntSupplier columns, IntSupplier rows, Cells cells) {
		return new Provider(columns, rows, cells);
	}

	/** Changes of cells go where they can be undone. */
	public static void handleEdits(DataLayer body, Edit edit) {
		body.unregisterCommandHandler(UpdateDataCommand.class);
		body.registerCommandHandler(new AbstractLayerCommandHandler<UpdateDataCommand>() {
			@Override
			public Class<UpdateDataCommand> getCommandClass() {
				return UpdateDataCommand.class;
			}

			@Override
			protected boolean doCommand(UpdateDataCommand command) {
				int row = command.getRowPosition();
				int column = command.getColumnPosition();
				String text = command.getNewValue() == null ? "" : command.getNewValue().toString();
				if (!text.equals(body.getDataProvider().getDataValue(column, row))) {
					edit.make(row, column, text);
				}
				return true;
			}
		});
	}

	/** Row of the cell that keys go to; -1 where there is none. */
	public static int row(SelectionLayer selection, int rows) {
		int row = selection.getSelectionAnchor().getRowPosition();
		return row >= 0 && row < rows ? row : -1;
	}

	/** Where the cell that keys go to is in the widget; null where it is not in sight. */
	public static Rectangle selectedBounds(NatTable table) {
		for (int row = 0; row < table.getRowCount(); row++) {
			for (int column = 0; column < table.getColumnCount(); column++) {
				ILayerCell cell = table.getCellByPosition(column, row);
				if (cell != null && cell.getConfigLabels().hasLabel(SelectionStyleLabels.SELECTION_ANCHOR_STYLE)) {
					return cell.getBounds();
				}
			}
		}
		return null;
	}
}
