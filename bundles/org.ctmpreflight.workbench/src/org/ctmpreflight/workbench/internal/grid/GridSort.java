package org.ctmpreflight.workbench.internal.grid;

import java.util.Comparator;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** Remembers by which column is sorted, for the arrow in its header; the sorting itself is done elsewhere. */
final class GridSort implements ISortModel {
	private final GridListener listener;
	private int field = -1;
	private SortDirectionEnum direction = SortDirectionEnum.NONE;

	GridSort(GridListener listener) {
		this.listener = listener;
	}

	@Override
	public List<Integer> getSortedColumnIndexes() {
		return field < 0 ? List.of() : List.of(field);
	}

	@Override
	public boolean isColumnIndexSorted(int column) {
		return column == field;
	}

	@Override
	public SortDirectionEnum getSortDirection(int column) {
		return column == field ? direction : SortDirectionEnum.NONE;
	}

	@Override
	public int getSortOrder(int column) {
		return column == field ? 0 : -1;
	}

	@Override
	@SuppressWarnings("rawtypes")
	public List<Comparator> getComparatorsForColumnIndex(int column) {
		return List.of();
	}

	@Override
	public Comparator<?> getColumnComparator(int column) {
		return null;
	}

	@Override
	public void sort(int column, SortDirectionEnum wanted, boolean accumulate) {
		direction = wanted;
		field = wanted == SortDirectionEnum.NONE ? -1 : column;
		listener.sort(field, wanted == SortDirectionEnum.ASC);
	}

	@Override
	public void clear() {
		direction = SortDirectionEnum.NONE;
		field = -1;
	}
}
