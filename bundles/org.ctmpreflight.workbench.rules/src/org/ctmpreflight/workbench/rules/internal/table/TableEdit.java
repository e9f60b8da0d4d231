package org.ctmpreflight.workbench.rules.internal.table;

import java.util.function.Consumer;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** An edit of a table: tables are small, so that it keeps them whole. */
final class TableEdit extends AbstractOperation {
	private final String before;
	private final String after;
	private final Consumer<String> take;

	TableEdit(String label, IUndoContext context, String before, String after, Consumer<String> take) {
		super(label);
		this.before = before;
		this.after = after;
		this.take = take;
		addContext(context);
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		return redo(monitor, info);
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		take.accept(before);
		return Status.OK_STATUS;
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		take.accept(after);
		return Status.OK_STATUS;
	}
}
