package org.ctmpreflight.editing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.Checker;
import org.ctmpreflight.check.FileResult.RuleOutcome;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.check.UploadInspector;

/**
 * Checks a document in the background, as a check of the saved file would: the whole of it at first, and after each edit
 * the lines that changed and the records of the same complaints. Safe for several threads; listeners are called in the
 * thread of the check.
 */
public final class LiveCheck implements Closeable {
	/** An edit of more rows than this, and of more than this part of all, is followed by a check of the whole. */
	private static final int MANY_ROWS = 1000;
	private static final int LARGE_PART = 50;
	private static final DocumentChange RESTART = new DocumentChange(DocumentChange.Kind.EDIT, "", null, null, null);

	private final UploadDocument document;
	private final Checker checker;
	private final BlockingQueue<DocumentChange> queue = new LinkedBlockingQueue<>();
	private final List<LiveCheckListener> listeners = new CopyOnWriteArrayList<>();
	/** Changes that were not followed yet. Not guarded by the lock, since the document tells of them under its own. */
	private final AtomicInteger waiting = new AtomicInteger();
	private final DocumentListener follower = this::queue;
	private final Thread thread = new Thread(this::work, "live-check");
	/** Guards {@link #state}, {@link #rules} and {@link #failure}. */
	private final Object lock = new Object();
	private CheckState state;
	private RuleOutcome rules = RuleOutcome.NONE;
	private IOException failure;
	private UploadInspector inspector;
	private volatile boolean closed;

	/**
	 * Makes a check that does not yet run.
	 *
	 * @param checker with the options of the run; its standard input is not read
	 */
	public LiveCheck(UploadDocument document, Checker checker) {
		this.document = document;
		this.checker = checker;
		thread.setDaemon(true);
	}

	/** Begins with a check of the whole document. To be called once. */
	public void start() {
		document.addListener(follower);
		thread.start();
	}

	/** Tells a listener of every outcome from now on. */
	public void addListener(LiveCheckListener listener) {
		listeners.add(listener);
	}

	/** Checks the whole document again. */
	public void restart() {
		queue.add(RESTART);
	}

	private void queue(DocumentChange change) {
		waiting.incrementAndGet();
		queue.add(change);
	}

	private void work() {
		try {
			Path file = document.file();
			inspector = checker.inspector(file == null ? "" : file.toString(), file, document.layout());
			try (UploadInspector closing = inspector) {
				checkAll(RESTART);
				for (DocumentChange change = queue.take(); !closed; change = queue.take()) {
					if (change == RESTART || change.before() == state.snapshot()) {
						follow(change);
					} else {
						skip(change);
					}
				}
			}
			fail(new CheckCancelledException());
		} catch (InterruptedException e) {
			fail(new CheckCancelledException());
		} catch (IOException e) {
			fail(e);
		} catch (RuntimeException e) {
			// its message could hold a value
			fail(new IOException("the check ended: " + e.getClass().getSimpleName()));
		}
	}

	private void fail(IOException problem) {
		synchronized (lock) {
			failure = problem;
			lock.notifyAll();
		}
		if (!closed && !(problem instanceof CheckCancelledException)) {
			listeners.forEach(l -> l.failed(problem));
		}
	}

	/** Leaves out a change that is older than the state that was checked as a whole. */
	private void skip(DocumentChange change) {
		followed(change);
		if (current()) {
			told(List.of());
		}
	}

	private void followed(DocumentChange change) {
		synchronized (lock) {
			if (change != RESTART) {
				waiting.decrementAndGet();
			}
			lock.notifyAll();
		}
	}

	private void follow(DocumentChange change) throws IOException {
		List<Integer> rows = null;
		if (change != RESTART && !large(change)) {
			synchronized (lock) {
				rows = state.apply(change);
				rules = inspector.rules();
				if (rows != null) {
					followed(change);
				}
			}
		}
		if (rows == null) {
			checkAll(change);
		} else {
			told(rows);
		}
	}

	private static boolean large(DocumentChange change) {
		int rows = change.rows().insertedRows();
		return rows > MANY_ROWS && rows > change.after().rows() / LARGE_PART;
	}

	private void checkAll(DocumentChange change) throws IOException {
		CheckState next = new CheckState(inspector, document.snapshot());
		next.checkAll((bytes, of) -> {
			listeners.forEach(l -> l.progress(bytes, of));
			return !closed;
		});
		synchronized (lock) {
			state = next;
			rules = inspector.rules();
			followed(change);
		}
		told(null);
	}

	private void told(List<Integer> rows) {
		DocumentSnapshot checked = state.snapshot();
		listeners.forEach(l -> l.checked(checked, rows));
	}

	/**
	 * Waits until the findings are those of the document as it is.
	 *
	 * @return false where they are not after that time
	 * @throws IOException where the check ended, since something could not be read or it was closed
	 */
	public boolean await(long time, TimeUnit unit) throws IOException, InterruptedException {
		long end = System.nanoTime() + unit.toNanos(time);
		synchronized (lock) {
			while (!current()) {
				if (failure != null) {
					throw new IOException(failure.getMessage(), failure);
				}
				long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()) + 1;
				if (left <= 1) {
					return false;
				}
				lock.wait(left);
			}
			return true;
		}
	}

	/** Whether the findings are those of the document as it is. */
	public boolean current() {
		synchronized (lock) {
			// an edit that was undone leaves the document as it was, with two changes still to follow
			return state != null && state.snapshot() == document.snapshot() && waiting.get() == 0;
		}
	}

	/** The findings as they are now; empty until the first check is through. */
	public LiveFindings findings() {
		return new LiveFindings(this);
	}

	/** Reads the state of the check. */
	interface Reading<T> {
		T of(CheckState state);
	}

	/** What a reading gives; {@code none} until the first check is through. */
	<T> T read(T none, Reading<T> reading) {
		synchronized (lock) {
			return state == null ? none : reading.of(state);
		}
	}

	/** Name of the document's file; null for a new document, whose extension cannot be wrong. */
	String fileName() {
		Path file = document.file();
		return file == null ? null : file.toString();
	}

	UploadInspector inspector() {
		return inspector;
	}

	/** What became of the rules; nothing until the first check is through. */
	public RuleOutcome rules() {
		synchronized (lock) {
			return rules;
		}
	}

	/** What could not be read besides the document: findings are those of a check without it. */
	public List<InputProblem> problems() {
		return read(List.of(), s -> inspector.problems());
	}

	/** Ends the check; does not wait for it. */
	@Override
	public void close() {
		closed = true;
		document.removeListener(follower);
		// not by an interrupt, which would close the document's files under a read
		queue.add(RESTART);
	}
}
