package org.ctmpreflight.workbench.internal.grid;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

/** The data of the parts of a grid, as NatTable asks for them. */
final class GridData {
	private GridData() {
	}

	/** The cells. */
	static IDataProvider body(GridModel model) {
		return GridCells.provider(() -> model.fields().size(), model::rows, model::text);
	}

	/** The labels of the columns; what every record must have is starred. */
	static IDataProvider columns(GridModel model) {
		return GridCells.provider(() -> model.fields().size(), () -> 1, (row, column) -> {
			var field = model.fields().get(column);
			return field.required() ? field.label() + " *" : field.label();
		});
	}

	/** The lines of the file. */
	static IDataProvider rows(GridModel model) {
		return GridCells.provider(() -> 1, model::rows, (row, column) -> model.line(row));
	}
}
