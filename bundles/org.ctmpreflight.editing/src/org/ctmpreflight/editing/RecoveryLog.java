package org.ctmpreflight.editing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

import org.ctmpreflight.editing.internal.LogFile;
import org.ctmpreflight.layout.OwnerOnly;

/**
 * Records the unsaved edits of a document in the background, so that a crash does not take them. The log holds health
 * information: only its owner can read it. It is empty after the document was saved, and gone once it is discarded.
 */
public final class RecoveryLog implements Closeable {
	/** How its files end. */
	static final String EXTENSION = ".edits";
	/** Kinds of records, in their first byte. */
	static final byte LINES = 1;
	static final byte EDIT = 2;
	static final byte UNDO = 3;
	static final byte REDO = 4;

	private static final int BATCH_BYTES = 1 << 20;

	private final UploadDocument document;
	private final LogFile log;
	private final BlockingQueue<Task> queue = new LinkedBlockingQueue<>();
	private final Thread thread = new Thread(this::work, "recovery-log");
	private final DocumentListener follower = new DocumentListener() {
		@Override
		public void changed(DocumentChange change) {
			queue.add(() -> record(change));
		}

		@Override
		public void saved() {
			LogHead head = LogHead.of(document);
			queue.add(() -> begin(head));
		}
	};
	/** Edits in the log that undo takes back, and those that it took back: others are not there when it is read. */
	private int undoable;
	private int redoable;
	private boolean ended;
	private volatile IOException problem;
	private volatile Consumer<IOException> told = p -> {
		// nobody wants to know
	};

	private interface Task {
		void run() throws IOException;
	}

	private RecoveryLog(UploadDocument document, LogFile log) {
		this.document = document;
		this.log = log;
		thread.setDaemon(true);
	}

	/**
	 * Begins to record the edits of a document that has none yet.
	 *
	 * @param folder for all logs; made where it is missing
	 */
	public static RecoveryLog start(Path folder, UploadDocument document) throws IOException {
		OwnerOnly.createFolder(folder);
		LogFile file = null;
		while (file == null) {
			// whoever looks for logs meanwhile may have it for a moment
			file = LogFile.open(folder.resolve(UUID.randomUUID() + EXTENSION));
		}
		RecoveryLog log = new RecoveryLog(document, file);
		log.begin(LogHead.of(document));
		log.follow();
		return log;
	}

	/** Goes on with a log whose edits the document has. */
	static RecoveryLog goOn(UploadDocument document, LogFile file, int undoable, int redoable) {
		RecoveryLog log = new RecoveryLog(document, file);
		log.undoable = undoable;
		log.redoable = redoable;
		log.follow();
		return log;
	}

	private void follow() {
		document.addListener(follower);
		thread.start();
	}

	private void work() {
		while (!ended) {
			try {
				queue.take().run();
			} catch (InterruptedException e) {
				return;
			} catch (IOException e) {
				fail(e);
			} catch (RuntimeException | OutOfMemoryError e) {
				// the recording must not end without a word; the message could hold a value
				fail(new IOException(e.getClass().getSimpleName()));
			}
		}
	}

	private void fail(IOException e) {
		problem = e;
		told.accept(e);
	}

	/** Tells somebody when edits are no longer recorded, in the thread of the recording. */
	public void whenItFails(Consumer<IOException> listener) {
		told = listener;
		if (problem != null) {
			listener.accept(problem);
		}
	}

	private void begin(LogHead head) throws IOException {
		log.cut(0);
		log.write(head.bytes());
		log.force();
		undoable = 0;
		redoable = 0;
		problem = null;
	}

	private void record(DocumentChange change) throws IOException {
		if (problem != null) {
			// what follows an edit that is missing makes no sense
			return;
		}
		if (change.kind() == DocumentChange.Kind.UNDO && undoable > 0) {
			log.write(new byte[] { UNDO });
			undoable--;
			redoable++;
		} else if (change.kind() == DocumentChange.Kind.REDO && redoable > 0) {
			log.write(new byte[] { REDO });
			redoable--;
			undoable++;
		} else {
			writeLines(change);
			log.write(edit(change));
			// a step back beyond what the log has is an edit of it that nothing in it takes back
			undoable += change.kind() == DocumentChange.Kind.UNDO ? 0 : 1;
			redoable = 0;
		}
		log.force();
	}

	/** The lines that an edit put in, in batches of bounded size. */
	private void writeLines(DocumentChange change) throws IOException {
		ByteArrayOutputStream batch = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(batch);
		out.writeByte(LINES);
		RowChanges inserted = change.rows().inverse();
		for (int i = 0; i < inserted.size(); i++) {
			for (int row = inserted.row(i); row < inserted.row(i) + inserted.removed(i); row++) {
				byte[] line = change.after().bytes(row);
				out.writeInt(line.length);
				out.write(line);
				if (batch.size() > BATCH_BYTES) {
					log.write(batch.toByteArray());
					batch.reset();
					out.writeByte(LINES);
				}
			}
		}
		log.write(batch.toByteArray());
	}

	private static byte[] edit(DocumentChange change) throws IOException {
		ByteArrayOutputStream record = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(record);
		out.writeByte(EDIT);
		out.writeUTF(change.label());
		out.writeUTF(change.after().encoding().charset().name());
		out.writeInt(change.after().encoding().markLength());
		out.writeInt(change.rows().size());
		for (int i = 0; i < change.rows().size(); i++) {
			out.writeInt(change.rows().row(i));
			out.writeInt(change.rows().removed(i));
			out.writeInt(change.rows().inserted(i));
		}
		return record.toByteArray();
	}

	/** Why edits are no longer recorded, until the document is saved; null while they are. */
	public IOException problem() {
		return problem;
	}

	/** Waits until all edits so far are recorded. */
	public void flush() throws InterruptedException {
		CountDownLatch done = new CountDownLatch(1);
		queue.add(done::countDown);
		done.await();
	}

	private void end(Task last) throws IOException {
		document.removeListener(follower);
		queue.add(() -> {
			ended = true;
			last.run();
		});
		boolean interrupted = false;
		while (thread.isAlive()) {
			try {
				thread.join();
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
		if (problem != null) {
			throw problem;
		}
	}

	/** Ends the recording and takes the log away: what is not saved is given up. */
	public void discard() throws IOException {
		problem = null;
		end(log::delete);
	}

	/**
	 * Ends the recording and leaves unsaved edits in the log, to be brought back at the next start. Without any, the log
	 * goes.
	 *
	 * @throws IOException where edits could not be recorded
	 */
	@Override
	public void close() throws IOException {
		if (document.dirty()) {
			end(log::close);
		} else {
			discard();
		}
	}
}
