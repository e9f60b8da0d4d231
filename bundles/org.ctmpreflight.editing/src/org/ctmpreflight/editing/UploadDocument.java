package org.ctmpreflight.editing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import org.ctmpreflight.editing.internal.LineStore;
import org.ctmpreflight.editing.internal.PieceTree;
import org.ctmpreflight.layout.LineEnding;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.TextEncoding;

/**
 * An upload file that is edited: one row a line, whatever the line is. Lines that no edit touches keep every byte, their
 * line ends too, and so do the fields of an edited line that were not edited. Memory holds eight bytes a line and what
 * edits changed; lines are read as they are needed, from a copy that only the owner can read.
 * <p>
 * Edits and saves of several threads are made one after the other; all that only tells something does not wait for them,
 * and any thread may read {@link #snapshot}s meanwhile. Rows count from 0 and must be there, else edits throw
 * {@link IndexOutOfBoundsException}; a text that cannot stand in a field or be written in the document's encoding is
 * refused with {@link org.ctmpreflight.layout.UnwritableTextException}. An edit that throws leaves the document as it was.
 * <p>
 * A thread that reads or edits must not be interrupted: an interrupt in the middle of a read closes the files.
 */
public final class UploadDocument implements Closeable {
	private final LineStore store;
	private final RecordLayout layout;
	private final EditHistory history = new EditHistory();
	private final List<DocumentListener> listeners = new CopyOnWriteArrayList<>();
	private volatile DocumentSnapshot snapshot;
	private volatile DocumentSnapshot saved;
	private volatile DocumentFile file;

	private UploadDocument(LineStore store, RecordLayout layout, DocumentFile file) {
		this.store = store;
		this.layout = layout;
		this.file = file;
		this.snapshot = new DocumentSnapshot(store, PieceTree.ofFile(store), store.encoding(), layout);
		this.saved = snapshot;
	}

	/**
	 * Opens a file.
	 *
	 * @param layout of an upload: how many fields a record has
	 * @throws IOException where it cannot be read, or was changed while it was read
	 */
	public static UploadDocument open(Path file, RecordLayout layout) throws IOException {
		FileStamp stamp = FileStamp.of(file);
		LineStore store = LineStore.open(file);
		if (stamp == null || !stamp.equals(FileStamp.of(file))) {
			store.close();
			throw new IOException("changed while it was read: open it again");
		}
		return new UploadDocument(store, layout, new DocumentFile(file, stamp));
	}

	/** A document without rows and without file, to be saved under a name. */
	public static UploadDocument empty(RecordLayout layout) throws IOException {
		return new UploadDocument(LineStore.empty(), layout, null);
	}

	/** The file it was opened from or saved to last; null for a new document. */
	public Path file() {
		DocumentFile known = file;
		return known == null ? null : known.path();
	}

	/** The state of the file that the document knows; null for a new document. */
	public FileStamp stamp() {
		DocumentFile known = file;
		return known == null ? null : known.stamp();
	}

	/** Layout of its records. */
	public RecordLayout layout() {
		return layout;
	}

	/** The document as it is now. */
	public DocumentSnapshot snapshot() {
		return snapshot;
	}

	/** Tells a listener of every edit from now on. */
	public void addListener(DocumentListener listener) {
		listeners.add(listener);
	}

	/** Tells it no more. */
	public void removeListener(DocumentListener listener) {
		listeners.remove(listener);
	}

	/** Puts a text into one field (from 1) of a row. A row with fewer fields is made longer. */
	public void setCell(int row, int field, String text) throws IOException {
		String name = field <= layout.fields().size() ? layout.fields().get(field - 1).label() : "field " + field;
		apply(new DocumentEdit("Change of " + name).set(row, field, text));
	}

	/** Gives a row other characters, tabs and all, without line end. */
	public void setText(int row, String text) throws IOException {
		apply(new DocumentEdit("Change of line").edit(row, RowEdit.text(text)));
	}

	/** Inserts a record before a row, or behind the last where {@code row} is the number of rows. */
	public void insert(int row, List<String> fields) throws IOException {
		apply(new DocumentEdit("Insertion of record").insert(row, fields));
	}

	/** Inserts copies of some rows behind the last of them. */
	public void duplicate(int row, int count) throws IOException {
		edit(count == 1 ? "Copy of line" : "Copy of " + count + " lines", (splicer, now) -> {
			splicer.keep(row + count);
			for (int r = row; r < row + count; r++) {
				byte[] line = now.bytes(r);
				boolean endless = splicer.bytes().ending(line) == null;
				splicer.put(endless ? splicer.bytes().ended(line, splicer.usualEnding()) : line);
			}
		});
	}

	/** Deletes rows. */
	public void delete(BitSet rows) throws IOException {
		int count = rows.cardinality();
		edit(count == 1 ? "Deletion of line" : "Deletion of " + count + " lines", (splicer, now) -> {
			for (int from = rows.nextSetBit(0); from >= 0;) {
				int to = rows.nextClearBit(from);
				splicer.keep(from);
				splicer.remove(to - from);
				from = rows.nextSetBit(to);
			}
		});
	}

	/**
	 * Moves rows that stand together.
	 *
	 * @param to row before which they are to stand, as rows are counted before; the number of rows for the end
	 */
	public void move(int row, int count, int to) throws IOException {
		if (to >= row && to <= row + count) {
			return;
		}
		edit(count == 1 ? "Move of line" : "Move of " + count + " lines", (splicer, now) -> {
			if (to < row) {
				splicer.keep(to);
				splicer.putOld(row, count);
				splicer.keep(row);
				splicer.remove(count);
			} else {
				splicer.keep(row);
				splicer.remove(count);
				splicer.keep(to);
				splicer.putOld(row, count);
			}
		});
	}

	/** Makes some changes as one edit. */
	public void apply(DocumentEdit edit) throws IOException {
		edit(edit.label(), (splicer, now) -> {
			TreeSet<Integer> places = new TreeSet<>(edit.rows().keySet());
			places.addAll(edit.insertions().keySet());
			for (int row : places) {
				splicer.keep(row);
				for (List<String> record : edit.insertions().getOrDefault(row, List.of())) {
					splicer.put(splicer.bytes().line(record, splicer.usualEnding()));
				}
				splicer.edit(row, edit.rows().getOrDefault(row, RowEdit.KEEP));
			}
		});
	}

	/** Decides what becomes of each row. */
	public interface Rewriting {
		/** @return what becomes of it; {@link RowEdit#KEEP} for nothing */
		RowEdit of(DocumentRow row) throws IOException;
	}

	/**
	 * Goes through all rows and changes any of them, as one edit, in little memory however many they are.
	 *
	 * @param cancelled asked now and then
	 * @return false where it was cancelled; the document is then as it was
	 */
	public boolean rewrite(String label, Rewriting rewriting, BooleanSupplier cancelled) throws IOException {
		return rewrite(label, null, rewriting, cancelled);
	}

	/**
	 * The same for a state of the document that was looked at before.
	 *
	 * @param expected null for any
	 * @throws IllegalStateException where the document is no longer in that state
	 */
	boolean rewrite(String label, DocumentSnapshot expected, Rewriting rewriting, BooleanSupplier cancelled)
			throws IOException {
		return edit(label, (splicer, now) -> now.visit(row -> {
			if (expected != null && expected != now) {
				throw new IllegalStateException("the document has changed meanwhile");
			}
			if (cancelled.getAsBoolean()) {
				throw new CancelledEdit();
			}
			splicer.edit(row.row(), rewriting.of(row));
			return true;
		}));
	}

	/** Whether the file begins with a byte order mark. */
	public boolean marked() {
		return snapshot.encoding().markLength() > 0;
	}

	/** Drops the byte order mark. One of UTF-16 tells the encoding: then the document must be converted instead. */
	public synchronized void dropMark() {
		DocumentSnapshot now = snapshot;
		if (now.encoding().markLength() > 0 && !now.encoding().utf16()) {
			TextEncoding unmarked = new TextEncoding(now.encoding().charset(), 0);
			commit("Removal of byte order mark", now.with(now.lines(), unmarked), new RowChanges.Builder().build());
		}
	}

	/**
	 * Writes all lines in UTF-8, without byte order mark. Bytes that stood for no character become U+FFFD.
	 *
	 * @throws IOException where a line is too long to be converted
	 */
	public synchronized void convertToUtf8() throws IOException {
		DocumentSnapshot now = snapshot;
		TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
		// what is added one after the other stands together in the store
		int[] run = { 0, 0 };
		now.visit(row -> {
			if (!row.readable()) {
				throw new IOException("line " + row.number() + " is too long to be converted");
			}
			String text = row.text() + (row.ending() == null ? "" : row.ending().characters());
			int line = store.add(text.getBytes(StandardCharsets.UTF_8));
			run[0] = run[1]++ == 0 ? line : run[0];
			return true;
		});
		store.flush();
		PieceTree lines = PieceTree.empty(store).append(run[0], run[1]);
		RowChanges.Builder changes = new RowChanges.Builder();
		changes.add(0, now.rows(), now.rows());
		commit("Conversion to UTF-8", now.with(lines, utf8), changes.build());
	}

	/** Ends all lines in the same way; the last one stays without end where it has none. */
	public void unifyLineEnds(LineEnding ending) throws IOException {
		edit("Change of line ends", (splicer, now) -> now.visit(row -> {
			if (row.ending() != null && row.ending() != ending) {
				splicer.keep(row.row());
				splicer.remove(1);
				splicer.put(splicer.bytes().withEnding(now.bytes(row.row()), ending));
			}
			return true;
		}));
	}

	/** What an edit does. */
	private interface Edit {
		void make(Splicer splicer, DocumentSnapshot now) throws IOException;
	}

	/** Ends an edit that was cancelled. */
	private static final class CancelledEdit extends IOException {
		private static final long serialVersionUID = 1L;
	}

	/** Makes an edit; false where it was cancelled. */
	private synchronized boolean edit(String label, Edit edit) throws IOException {
		DocumentSnapshot now = snapshot;
		Splicer splicer = new Splicer(store, now);
		try {
			edit.make(splicer, now);
		} catch (CancelledEdit e) {
			return false;
		}
		PieceTree lines = splicer.finish();
		RowChanges changes = splicer.changes();
		if (changes.size() > 0) {
			commit(label, now.with(lines), changes);
		}
		return true;
	}

	/** Makes an edit again that was recorded. */
	synchronized void replay(EditReplay replay) throws IOException {
		store.flush();
		DocumentSnapshot now = snapshot;
		PieceTree lines = replay.lines(store, now);
		boolean sameEncoding = replay.encoding().equals(now.encoding());
		commit(replay.label(), sameEncoding ? now.with(lines) : now.with(lines, replay.encoding()), replay.changes());
	}

	/** Adds a line for an edit that was recorded; its number. */
	synchronized int addLine(byte[] line) throws IOException {
		return store.add(line);
	}

	private void commit(String label, DocumentSnapshot after, RowChanges rows) {
		DocumentChange change = new DocumentChange(DocumentChange.Kind.EDIT, label, snapshot, after, rows);
		history.add(change);
		enter(change);
	}

	private void enter(DocumentChange change) {
		snapshot = change.after();
		listeners.forEach(l -> l.changed(change));
	}

	/** Label of the edit that {@link #undo} takes back; null where there is none. */
	public String undoLabel() {
		return history.undoLabel();
	}

	/** Label of the edit that {@link #redo} makes again; null where there is none. */
	public String redoLabel() {
		return history.redoLabel();
	}

	/** Takes the last edit back; does nothing where there is none. */
	public synchronized void undo() {
		if (history.undoLabel() != null) {
			enter(history.undo());
		}
	}

	/** Makes the last edit that was undone again; does nothing where there is none. */
	public synchronized void redo() {
		if (history.redoLabel() != null) {
			enter(history.redo());
		}
	}

	/** Whether it differs from what was opened or saved last. */
	public boolean dirty() {
		return snapshot != saved;
	}

	/** Whether someone else changed or deleted the file since it was opened or saved. */
	public boolean changedOnDisk() throws IOException {
		DocumentFile known = file;
		return known != null && known.changedOnDisk();
	}

	/**
	 * Saves it to its file, which is replaced as a whole and keeps its rights. Undo goes on beyond it.
	 *
	 * @param overwrite whether what someone else changed in the file meanwhile may be lost
	 * @throws ChangedOnDiskException    where it may not
	 * @throws UnstableEncodingException where the file would be read in another encoding
	 * @throws IOException               where it cannot be written; the file is then as it was
	 * @throws IllegalStateException     where it has no file yet
	 */
	public void save(boolean overwrite) throws IOException {
		if (!overwrite && changedOnDisk()) {
			throw new ChangedOnDiskException();
		}
		if (file == null) {
			throw new IllegalStateException("a new document has no file yet");
		}
		saveAs(file());
	}

	/** Saves it to a file, which is its own from then on. A new one can be read and written by its owner alone. */
	public synchronized void saveAs(Path target) throws IOException {
		DocumentSnapshot now = snapshot;
		file = DocumentFile.write(target, now);
		saved = now;
		listeners.forEach(DocumentListener::saved);
	}

	@Override
	public void close() throws IOException {
		store.close();
	}
}
