package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.EarlierRecords;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.RecordFacts;
import org.ctmpreflight.check.UploadInspector;
import org.ctmpreflight.layout.BlockReader;
import org.ctmpreflight.layout.FindingList;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.LineEnding;
import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.layout.LineParser;
import org.ctmpreflight.layout.ParserFinding;

/**
 * The findings of a document in one state of it, and what is needed to bring them up to the next. For use by one thread
 * at a time.
 */
final class CheckState {
	private static final int ORDER_STEP_BITS = 30;
	private static final long MOST_ORDER = Long.MAX_VALUE / 2;

	private final UploadInspector inspector;
	private final LineFacts facts = new LineFacts();
	private final DuplicateGroups groups = new DuplicateGroups(facts);
	private final FoundByLine found;
	private final FindingList list = new FindingList();
	private final long[] endings = new long[LineEnding.values().length];
	private long content;
	private DocumentSnapshot snapshot;
	private LineParser parser;

	/** Told of a pass through the whole document. */
	interface Progress {
		/** @return false to end it */
		boolean checked(long bytes, long of);
	}

	CheckState(UploadInspector inspector, DocumentSnapshot snapshot) {
		this.inspector = inspector;
		this.found = new FoundByLine(inspector, snapshot.layout().fields().size());
		this.snapshot = snapshot;
		this.parser = new LineParser(snapshot.encoding(), snapshot.layout());
	}

	/** Checks the whole document. */
	void checkAll(Progress progress) throws IOException {
		inspector.restart();
		InputSource source = snapshot.source();
		long size = source.size();
		BlockReader reader = new BlockReader(source, snapshot.encoding(), null);
		LineBlock block = new LineBlock(snapshot.layout().fields().size());
		boolean seenContent = false;
		int row = 0;
		while (reader.fill(block)) {
			if (!progress.checked(reader.bytesRead(), size)) {
				throw new CheckCancelledException();
			}
			reader.scan(block);
			inspector.block(block, row + 1L);
			for (int i = 0; i < block.lines(); i++, row++) {
				LineKind kind = LineKind.of(block, i, !seenContent);
				seenContent |= kind != LineKind.BLANK && kind != LineKind.TOO_LONG;
				int line = snapshot.line(row);
				ensure(line + 1);
				facts.order[line] = (row + 1L) << ORDER_STEP_BITS;
				enter(line, kind, block.ending(i), i);
				EarlierRecords earlier = EarlierRecords.NONE;
				if (kind == LineKind.RECORD) {
					earlier = inspector.earlier(i);
					facts.marks[line] = marks(earlier);
				}
				check(line, kind, i, earlier);
			}
		}
	}

	private void ensure(int lines) {
		facts.ensure(lines);
		found.ensure(lines);
	}

	private static byte marks(EarlierRecords earlier) {
		return (byte) (earlier.firstLine() == 0 ? 0
				: LineFacts.SAME_ID | (earlier.sameNote() ? LineFacts.SAME_NOTE : 0)
						| (earlier.otherResolve() ? LineFacts.OTHER_RESOLVE : 0));
	}

	/** Takes a line down that stands at {@code place} of the inspector's block. */
	private void enter(int line, LineKind kind, LineEnding ending, int place) {
		facts.kind[line] = (byte) (kind.ordinal() + 1);
		facts.ending[line] = (byte) (ending == null ? 0 : ending.ordinal() + 1);
		facts.id[line] = RecordFacts.BLANK_ID;
		facts.marks[line] = 0;
		if (ending != null) {
			endings[ending.ordinal()]++;
		}
		content += kind == LineKind.BLANK ? 0 : 1;
		if (kind == LineKind.RECORD) {
			facts.put(line, inspector.facts(place));
			if (facts.id[line] != RecordFacts.BLANK_ID) {
				groups.add(line);
			}
		}
	}

	/** Takes a line away. */
	private void leave(int line, Set<Long> ids) {
		found.remove(line, complaintId(line));
		if (facts.ending[line] > 0) {
			endings[facts.ending[line] - 1]--;
		}
		content -= kind(line) == LineKind.BLANK ? 0 : 1;
		if (facts.id[line] != RecordFacts.BLANK_ID) {
			groups.remove(line);
			ids.add(facts.id[line]);
		}
		facts.kind[line] = 0;
	}

	private LineKind kind(int line) {
		return LineKind.values()[facts.kind[line] - 1];
	}

	private void check(int line, LineKind kind, int place, EarlierRecords earlier) throws IOException {
		list.clear();
		inspector.check(place, kind, earlier, list);
		found.put(line, complaintId(line), list);
	}

	/**
	 * Brings the findings up to the next state of the document.
	 *
	 * @return rows of that state whose findings may be others than before; null where the whole must be checked
	 */
	List<Integer> apply(DocumentChange change) throws IOException {
		DocumentSnapshot after = change.after();
		if (inspector.placeRead() && !change.rows().inPlace() || !after.encoding().charset().equals(
				snapshot.encoding().charset())) {
			return null;
		}
		Set<Long> ids = new HashSet<>();
		Set<Integer> fresh = new HashSet<>();
		RowChanges rows = change.rows();
		int header = snapshot.rows() == 0 ? -1 : firstContentLine(snapshot);
		for (int i = 0; i < rows.size(); i++) {
			for (int r = rows.row(i); r < rows.row(i) + rows.removed(i); r++) {
				leave(snapshot.line(r), ids);
			}
		}
		snapshot = after;
		RowChanges inserted = rows.inverse();
		order(inserted);
		for (int i = 0; i < inserted.size(); i++) {
			for (int r = inserted.row(i); r < inserted.row(i) + inserted.removed(i); r++) {
				enterAgain(r, ids, fresh);
			}
		}
		int newHeader = firstContentLine(after);
		if (header != newHeader) {
			for (int line : new int[] { header, newHeader }) {
				if (line >= 0 && facts.present(line) && !fresh.contains(line)) {
					leave(line, ids);
					enterAgain(rowOf(line), ids, fresh);
				}
			}
		}
		List<Integer> changed = new ArrayList<>();
		for (long id : ids) {
			regroup(id, fresh, changed);
		}
		for (int line : fresh) {
			recheck(line, EarlierRecords.NONE, changed);
		}
		return changed;
	}

	/** The line that can be a header; -1 where there is none. */
	private static int firstContentLine(DocumentSnapshot of) {
		int row = of.firstContent();
		return row < of.rows() ? of.line(row) : -1;
	}

	/** Gives the inserted rows places between their neighbours. */
	private void order(RowChanges inserted) {
		for (int i = 0; i < inserted.size(); i++) {
			int from = inserted.row(i);
			int count = inserted.removed(i);
			long below = from == 0 ? 0 : facts.order[snapshot.line(from - 1)];
			long above = from + count == snapshot.rows() ? below + ((count + 1L) << ORDER_STEP_BITS)
					: facts.order[snapshot.line(from + count)];
			long step = (above - below) / (count + 1L);
			if (step == 0 || above > MOST_ORDER) {
				orderAll();
				return;
			}
			for (int k = 0; k < count; k++) {
				int line = snapshot.line(from + k);
				ensure(line + 1);
				facts.order[line] = below + step * (k + 1);
			}
		}
	}

	private void orderAll() {
		for (int row = 0; row < snapshot.rows(); row++) {
			int line = snapshot.line(row);
			ensure(line + 1);
			facts.order[line] = (row + 1L) << ORDER_STEP_BITS;
		}
	}

	private void enterAgain(int row, Set<Long> ids, Set<Integer> fresh) {
		int line = snapshot.line(row);
		DocumentRow read = snapshot.row(row);
		if (read.readable()) {
			inspector.block(parser.scan(snapshot.bytes(row)), row + 1L);
		}
		enter(line, read.kind(), read.ending(), 0);
		fresh.add(line);
		if (facts.id[line] != RecordFacts.BLANK_ID) {
			ids.add(facts.id[line]);
		}
	}

	/** Checks those records of a complaint that are new or have others before them than they had. */
	private void regroup(long id, Set<Integer> fresh, List<Integer> changed) throws IOException {
		int[] members = groups.members(id);
		byte[] marks = groups.marks(members);
		for (int i = 0; i < members.length; i++) {
			int line = members[i];
			if (fresh.remove(line) || facts.marks[line] != marks[i] || inspector.placeRead()) {
				facts.marks[line] = marks[i];
				recheck(line, earlier(marks[i], rowOf(members[0]) + 1L), changed);
			}
		}
	}

	private static EarlierRecords earlier(byte marks, long firstLine) {
		return marks == 0 ? EarlierRecords.NONE
				: new EarlierRecords(firstLine, (marks & LineFacts.SAME_NOTE) != 0,
						(marks & LineFacts.OTHER_RESOLVE) != 0);
	}

	private void recheck(int line, EarlierRecords earlier, List<Integer> changed) throws IOException {
		int row = rowOf(line);
		changed.add(row);
		LineKind kind = kind(line);
		if (kind == LineKind.TOO_LONG) {
			list.clear();
			DocumentRow read = snapshot.row(row);
			long end = read.ending() == null ? 0
					: read.ending().characters().length()
							* (snapshot.encoding().utf16() ? 2L : 1L);
			list.add(inspector.types().number(ParserFinding.LINE_TOO_LONG), 0, read.length() - end, 0);
			found.put(line, FindingCursor.NO_COMPLAINT, list);
			return;
		}
		inspector.block(parser.scan(snapshot.bytes(row)), row + 1L);
		check(line, kind, 0, earlier);
	}

	/** Row of a line that the document has. */
	int rowOf(int line) {
		long order = facts.order[line];
		int low = 0;
		int high = snapshot.rows() - 1;
		while (low < high) {
			int middle = low + high >>> 1;
			if (facts.order[snapshot.line(middle)] < order) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	/** Line in the file, from 1, of the first record with the ID of a record. */
	long firstLineOfSameId(int line) {
		return rowOf(groups.first(facts.id[line])) + 1L;
	}

	/** Digits of the complaint ID of a line, or {@link FindingCursor#NO_COMPLAINT}. */
	long complaintId(int line) {
		return Math.max(facts.id[line], FindingCursor.NO_COMPLAINT);
	}

	/** Whether the findings of a line are known. */
	boolean knows(int line) {
		return facts.present(line);
	}

	/** Whether some line is not blank. */
	boolean hasContent() {
		return content > 0;
	}

	/** How often lines end so, by the ordinal of the ending. */
	long[] endings() {
		return endings.clone();
	}

	FoundByLine found() {
		return found;
	}

	/** The state of the document that the findings are of. */
	DocumentSnapshot snapshot() {
		return snapshot;
	}
}
