package org.ctmpreflight.workbench.internal.grid;

import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.edit.action.KeyEditAction;
import org.eclipse.nebula.widgets.nattable.edit.action.MouseEditAction;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.LetterOrDigitKeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;

/**
 * The keys and clicks that edit a grid: as in spreadsheets F2, a double click, or typing at once. All others are those of
 * every NatTable, and key bindings of the workbench.
 */
final class GridKeys extends AbstractUiBindingConfiguration {
	private final GridListener listener;

	GridKeys(GridListener listener) {
		this.listener = listener;
	}

	@Override
	public void configureUiBindings(UiBindingRegistry registry) {
		registry.registerKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.F2), new KeyEditAction());
		registry.registerKeyBinding(new KeyEventMatcher(SWT.NONE, ' '), new KeyEditAction());
		registry.registerKeyBinding(new LetterOrDigitKeyEventMatcher(), new KeyEditAction());
		registry.registerKeyBinding(new LetterOrDigitKeyEventMatcher(SWT.MOD2), new KeyEditAction());
		registry.registerDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), new MouseEditAction());
		// Tab goes from cell to cell: with Ctrl it leaves the grid, as it does a text of several lines
		registry.registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1, SWT.TAB),
				(table, event) -> table.traverse(SWT.TRAVERSE_TAB_NEXT));
		registry.registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1 | SWT.MOD2, SWT.TAB),
				(table, event) -> table.traverse(SWT.TRAVERSE_TAB_PREVIOUS));
		// all selected cells at once, so that one undo brings them back
		registry.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.DEL), (table, event) -> listener.clear());
	}
}
