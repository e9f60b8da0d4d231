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
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.rules.RuleBooks;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

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

	private volatile IFile file;
	private final UploadDocument document;
	private final Display display;
	private final SessionEdits edits;
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final AtomicBoolean told = new AtomicBoolean();
	private volatile SessionCheck check;
	private volatile Function<List<String>, RecordOutcome> outcomes = fields -> null;
	private volatile boolean closed;
	private final RecoveryLog log;
	private final boolean restored;
	private final Instant stale;
	private final LastRun lastRun;
	private volatile String unrecorded;
	private final DocumentListener follower = new DocumentListener() {
		@Override
		public void changed(DocumentChange change) {
			edits.changed(change);
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
		edits = new SessionEdits(document);
		document.addListener(follower);
		log = Recovery.start(document);
		stale = Recovery.stale(document.file());
		if (log == null) {
			unrecorded = "";
		} else {
			log.whenItFails(this::failed);
		}
		lastRun = new LastRun(this);
		restored = edits.rememberEarlier() > 0;
	}

	private void tellDirty() {
		display.asyncExec(() -> listeners.forEach(Listener::dirtyChanged));
	}

	/**
	 * Begins to check it, again where it was checked before; where files are not to be checked while they are edited, ends
	 * that. In the user-interface thread.
	 */
	public void check() {
		if (!Preferences.store().getBoolean(Preferences.LIVE)) {
			if (check != null) {
				check.close();
				checkEnded(check);
			}
			return;
		}
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
		return edits.context();
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
		edits.make(label, true, edit);
	}

	/** Makes an edit that may take long: with progress, and it can be cancelled. */
	public void editLong(String label, Edit edit) {
		edits.make(label, false, edit);
	}

	/** What runs with this rule runs when nothing is edited or saved. */
	public ISchedulingRule rule() {
		return edits.rule();
	}

	/** Saves to the file itself. */
	public IStatus save(boolean overwrite) {
		Job.getJobManager().beginRule(rule(), null);
		try {
			document.save(overwrite);
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error(e.getMessage(), e);
		} finally {
			Job.getJobManager().endRule(rule());
		}
	}

	/** Saves to another file, which is that of the session from then on. */
	public IStatus saveAs(Path target) {
		Job.getJobManager().beginRule(rule(), null);
		try {
			document.saveAs(target);
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error(target.getFileName() + " was not saved. " + e.getMessage(), e);
		} finally {
			Job.getJobManager().endRule(rule());
		}
	}

	/** Tells under which name the file is in the workspace now. */
	public void moved(IFile to) {
		file = to;
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
		edits.dispose();
		edits.run("Close " + file.getName(), true, monitor -> {
			if (log != null && keep) {
				log.close();
			} else if (log != null) {
				log.discard();
			}
			document.close();
		});
	}
}
