package org.ctmpreflight.workbench.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.editing.DocumentChange;
import org.ctmpreflight.editing.DocumentListener;
import org.ctmpreflight.editing.DocumentRow;
import org.ctmpreflight.editing.DocumentSnapshot;
import org.ctmpreflight.editing.LiveFindings;
import org.ctmpreflight.editing.RecoveryLog;
import org.ctmpreflight.editing.UploadDocument;
import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.layout.UnwritableTextException;
import org.ctmpreflight.workbench.internal.rules.RuleBooks;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;

/**
 * An upload file that is being edited: its document, the edits that can be undone, and who wants to know of them. Edits
 * are made one after the other in the background, since the document may be large and its temporary copy is a file.
 */
public final class UploadSession {
	/** Follows a session. Called in the user-interface thread. */
	public interface Listener {
		/** The document changed. */
		default void changed(DocumentChange change) {
		}

		/** Other findings are known than before, or compared with others. */
		default void findingsChanged() {
		}

		/** The suppressions may be others now. */
		default void suppressionsChanged() {
		}

		/** Unsaved changes are no longer kept from a crash. */
		default void recordingFailed() {
		}

		/** Other outcomes of records are known than before. */
		default void outcomesChanged() {
		}

		/** What differs from the file changed: it was saved, edited first, or undone. */
		default void dirtyChanged() {
		}
	}

	/** An edit of the document. */
	public interface Edit {
		/** @param monitor cancelled where somebody wants the edit to end */
		void make(UploadDocument document, IProgressMonitor monitor) throws IOException;
	}

	/** All edits of one session, one at a time. */
	private static final class OneAtATime implements ISchedulingRule {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	}

	private volatile IFile file;
	private final UploadDocument document;
	private final Display display;
	private final IUndoContext context = new ObjectUndoContext(this, "Upload file");
	private final ISchedulingRule rule = new OneAtATime();
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final AtomicBoolean told = new AtomicBoolean();
	private volatile SessionCheck check;
	private volatile Function<List<String>, RecordOutcome> outcomes = fields -> null;
	private volatile boolean closed;
	/** Counts the edits of the document; used by the edits alone, which are one at a time. */
	private volatile int edits;
	/** Edits after which rows have other numbers. */
	private volatile int shifts;
	/** Edits that undo can take back. */
	private volatile int steps;
	private final RecoveryLog log;
	private final boolean restored;
	private final Instant stale;
	private final LastRun lastRun;
	private volatile String unrecorded;
	private final DocumentListener follower = new DocumentListener() {
		@Override
		public void changed(DocumentChange change) {
			edits++;
			shifts += change.rows().inPlace() ? 0 : 1;
			steps += change.kind() == DocumentChange.Kind.UNDO ? -1 : 1;
			display.asyncExec(() -> listeners.forEach(l -> l.changed(change)));
			tellDirty();
		}

		@Override
		public void saved() {
			unrecorded = log == null ? unrecorded : null;
			tellDirty();
			lastRun.saved();
		}
	};

	/**
	 * Not for the user-interface thread: edits that a crash left behind are made again.
	 *
	 * @param document opened; closed by this session
	 */
	public UploadSession(IFile file, UploadDocument document, Display display) {
		this.file = file;
		this.document = document;
		this.display = display;
		document.addListener(follower);
		log = Recovery.start(document);
		stale = Recovery.stale(document.file());
		if (log == null) {
			unrecorded = "";
		} else {
			log.whenItFails(this::failed);
		}
		lastRun = new LastRun(this);
		// undo without limit
		history().setLimit(context, Integer.MAX_VALUE);
		restored = steps > 0;
		for (int i = 0; i < steps; i++) {
			history().add(new DocumentOperation(this, "Change before the crash", 1));
		}
	}

	private static IOperationHistory history() {
		return PlatformUI.getWorkbench().getOperationSupport().getOperationHistory();
	}

	private void tellDirty() {
		display.asyncExec(() -> listeners.forEach(Listener::dirtyChanged));
	}

	/** Begins to check it, again where it was checked before. In the user-interface thread. */
	public void check() {
		RuleBooks.get().thenAccept(book -> display.asyncExec(() -> {
			if (closed) {
				return;
			}
			if (check != null) {
				check.close();
			}
			check = new SessionCheck(this, book);
			check.start();
		}));
	}

	/** The findings as they are now; null where it is not checked. */
	public LiveFindings findings() {
		SessionCheck now = check;
		return now == null ? null : now.findings();
	}

	/** Whether the findings are those of the document as it is. */
	public boolean checked() {
		SessionCheck now = check;
		return now != null && now.current();
	}

	/** What could not be used for the check, each in a line. */
	public List<InputProblem> problems() {
		SessionCheck now = check;
		return now == null ? List.of() : now.problems();
	}

	/** Why unsaved changes are no longer kept from a crash, blank where that is not known; null where they are. */
	public String unrecorded() {
		return unrecorded;
	}

	private void failed(IOException problem) {
		unrecorded = problem.getMessage() == null ? "" : problem.getMessage();
		display.asyncExec(() -> listeners.forEach(Listener::recordingFailed));
	}

	/** What the findings are compared with. */
	public LastRun lastRun() {
		return lastRun;
	}

	/** Findings are those of the document as it is. */
	void tellChecked() {
		lastRun.checked();
		tellFindings();
	}

	/** Tells everybody of other findings, once for many that come together. */
	void tellFindings() {
		if (told.compareAndSet(false, true)) {
			display.asyncExec(() -> {
				told.set(false);
				listeners.forEach(Listener::findingsChanged);
			});
		}
	}

	/** The suppressions may be others now. In the user-interface thread. */
	public void tellSuppressions() {
		listeners.forEach(Listener::suppressionsChanged);
	}

	/**
	 * Gives other outcomes of records.
	 *
	 * @param known gives what became of a record of some fields, null where it was not sent; asked in the user-interface
	 *              thread
	 */
	public void setOutcomes(Function<List<String>, RecordOutcome> known) {
		outcomes = known;
		display.asyncExec(() -> listeners.forEach(Listener::outcomesChanged));
	}

	/** What became of a record when it was sent; null where it was not. In the user-interface thread. */
	public RecordOutcome outcome(DocumentRow row) {
		return row.kind() == LineKind.RECORD ? outcomes.apply(row.fields()) : null;
	}

	/** A check was cancelled, by somebody or since another one has begun in its place. */
	void checkEnded(SessionCheck ended) {
		display.asyncExec(() -> {
			if (check == ended) {
				check = null;
				tellFindings();
			}
		});
	}

	/** The file in the workspace. */
	public IFile file() {
		return file;
	}

	/** Whether edits were brought back that a crash had left behind. */
	public boolean restored() {
		return restored;
	}

	/** When edits were made last that a crash left behind and that fit the file no longer; null where there are none. */
	public Instant stale() {
		return stale;
	}

	/** The document. */
	public UploadDocument document() {
		return document;
	}

	/** The document as it is now. */
	public DocumentSnapshot now() {
		return document.snapshot();
	}

	/** What its edits are undone by. */
	public IUndoContext undoContext() {
		return context;
	}

	/** Tells a listener from now on. */
	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	/** Tells it no more. */
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	/** Makes an edit, in the background and after those asked for before; it can be undone. */
	public void edit(String label, Edit edit) {
		run(label, true, remembered(label, edit));
	}

	/** Makes an edit that may take long: with progress, and it can be cancelled. */
	public void editLong(String label, Edit edit) {
		run(label, false, remembered(label, edit));
	}

	private Step remembered(String label, Edit edit) {
		int asked = shifts;
		return monitor -> {
			if (shifts != asked) {
				// the rows that were meant have other numbers now: another complaint's note must not change
				StatusManager.getManager().handle(Status.warning(
						"\"" + label + "\" was not done, since lines were moved at the same time. Please do it again."),
						StatusManager.SHOW);
				return;
			}
			int before = edits;
			try {
				edit.make(document, monitor);
			} finally {
				if (edits != before) {
					history().add(new DocumentOperation(this, label, edits - before));
				}
			}
		};
	}

	/** Takes the last edits of the document back. */
	void undo(int steps) {
		run("Undo", true, monitor -> {
			for (int i = 0; i < steps; i++) {
				document.undo();
			}
		});
	}

	/** Makes the edits of the document that were undone last again. */
	void redo(int steps) {
		run("Redo", true, monitor -> {
			for (int i = 0; i < steps; i++) {
				document.redo();
			}
		});
	}

	/** What runs with this rule runs when nothing is edited or saved. */
	public ISchedulingRule rule() {
		return rule;
	}

	/** Saves to the file itself. */
	public IStatus save(boolean overwrite) {
		Job.getJobManager().beginRule(rule, null);
		try {
			document.save(overwrite);
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error(e.getMessage(), e);
		} finally {
			Job.getJobManager().endRule(rule);
		}
	}

	/** Saves to another file, which is that of the session from then on. */
	public IStatus saveAs(Path target) {
		Job.getJobManager().beginRule(rule, null);
		try {
			document.saveAs(target);
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error(target.getFileName() + " was not saved. " + e.getMessage(), e);
		} finally {
			Job.getJobManager().endRule(rule);
		}
	}

	/** Tells under which name the file is in the workspace now. */
	public void moved(IFile to) {
		file = to;
	}

	private interface Step {
		void run(IProgressMonitor monitor) throws IOException;
	}

	private void run(String name, boolean quiet, Step step) {
		Job job = Job.create(name, monitor -> {
			try {
				step.run(monitor);
				return Status.OK_STATUS;
			} catch (UnwritableTextException e) {
				StatusManager.getManager().handle(Status.warning(e.getMessage()), StatusManager.SHOW);
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error("The change was not made. " + e.getMessage(), e);
			}
		});
		job.setRule(rule);
		job.setSystem(quiet);
		job.setUser(!quiet);
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	/** Whether what is not saved is there again at the next start. */
	public boolean kept() {
		return log != null && log.problem() == null;
	}

	/** Forgets the document. What is not saved is given up, but where the whole workbench is closed. */
	public void close() {
		boolean keep = PlatformUI.getWorkbench().isClosing();
		closed = true;
		if (check != null) {
			check.close();
		}
		document.removeListener(follower);
		listeners.clear();
		history().dispose(context, true, true, true);
		run("Close " + file.getName(), true, monitor -> {
			if (log != null && keep) {
				log.close();
			} else if (log != null) {
				log.discard();
			}
			document.close();
		});
	}
}
