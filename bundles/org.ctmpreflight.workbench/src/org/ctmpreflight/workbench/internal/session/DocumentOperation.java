package org.ctmpreflight.workbench.internal.session;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/**
 * An edit in the history of the workbench. What to undo the document knows itself: both keep the same edits in the same
 * order.
 */
final class DocumentOperation extends AbstractOperation {
	private final SessionEdits edits;
	private final int steps;

	/** @param steps edits of the document that it is made of */
	DocumentOperation(SessionEdits edits, String label, int steps) {
		super(label);
		this.steps = steps;
		this.edits = edits;
		addContext(edits.context());
	}

	@Override
	public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
		throw new IllegalStateException("was made before it was added to the history");
	}

	@Override
	public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
		edits.undo(steps);
		return Status.OK_STATUS;
	}

	@Override
	public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
		edits.redo(steps);
		return Status.OK_STATUS;
	}
}
