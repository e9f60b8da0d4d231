package org.ctmpreflight.workbench.internal.grid;

import java.util.function.IntSupplier;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** The data of the parts of a grid, as NatTable asks for them. */
final class GridData {
	private GridData() {
	}

	/** The cells. */
	static IDataProvider body(GridModel model) {
		return new Provider(() -> model.fields().size(), model::rows, model::text);
	}

	/** The labels of the columns; what every record must have is starred. */
	static IDataProvider columns(GridModel model) {
		return new Provider(() -> model.fields().size(), () -> 1, (row, column) -> {
			var field = model.fields().get(column);
			return field.required() ? field.label() + " *" : field.label();
		});
	}

	/** The lines of the file. */
	static IDataProvider rows(GridModel model) {
		return new Provider(() -> 1, model::rows, (row, column) -> model.line(row));
	}

	private interface Cells {
		Object get(int row, int column);
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
}
