package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.FieldChecker;
import org.ctmpreflight.layout.FindingList;
import org.ctmpreflight.layout.FoldedText;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.RecordKey;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.CaseworkRecord;
import org.ctmpreflight.rules.RecordText;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RuleSession;
import org.ctmpreflight.rules.RuleSet;

/** Finds everything that is wrong with one record: field checks, then rules. For use by one thread. */
final class RecordChecker implements AutoCloseable {
	private static final String NOTES_COLUMN = "PLAN_CASEWORK_NOTES";
	private static final String SUMMARY_COLUMN = "RESOLUTION_SUMMARY";
	private static final int SHORT_NOTE = 20;

	private final FindingTypes types;
	private final FieldChecker fields;
	private final RecordKey keys;
	private final RuleSession session;
	private final CaseworkRecord record;
	private final Complaints complaints;
	private final boolean compareNotes;
	private final int noteField;
	private final int[][] ruleFields;
	private final Cursor cursor = new Cursor();
	private boolean placeRead;

	/** @param complaints of the plan download; null where none is given */
	RecordChecker(RecordLayout layout, RuleSet rules, FindingTypes types, Complaints complaints) {
		this.types = types;
		this.fields = new FieldChecker(layout, types.parserNumbers());
		this.keys = fields.keys();
		this.session = rules.session();
		this.record = new CaseworkRecord(layout);
		this.complaints = complaints;
		this.compareNotes = complaints != null
				&& rules.rules().stream().anyMatch(r -> r.columns().contains(NOTES_COLUMN));
		this.noteField = layout.field("caseworkNotes").orElseThrow().number() - 1;
		this.ruleFields = rules.rules().stream().map(r -> numbers(r, layout)).toArray(int[][]::new);
	}

	private static int[] numbers(RuleDefinition rule, RecordLayout layout) {
		return rule.fields().stream().mapToInt(f -> layout.field(f).orElseThrow().number()).toArray();
	}

	/** The rules of this checker, with those that threw. */
	RuleSession session() {
		return session;
	}

	/** Whether a rule has read where a record, or the first with its ID, stands. */
	boolean placeRead() {
		return placeRead;
	}

	/**
	 * Checks a record.
	 *
	 * @param records what is known of the duplicates in its block
	 * @param out     findings are added, sorted
	 */
	void check(LineBlock block, int line, BlockRecords records, FindingList out) throws IOException {
		cursor.set(block, line, records);
		record.load(fields.check(block, line, out), cursor);
		if (records.firstLine[line] != 0) {
			record.mark(true, records.sameNote[line], records.otherResolve[line]);
		}
		if (complaints != null) {
			lookUp(block, line, records);
		}
		int[] fired;
		try {
			fired = session.run(record);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		for (int rule : fired) {
			report(rule, records.firstLine[line], out);
		}
		if (out.size() > 1) {
			out.sort();
		}
	}

	private void report(int rule, long firstLine, FindingList out) {
		int type = types.ruleNumber(rule);
		int[] at = ruleFields[rule];
		for (int field : at) {
			if (at.length == 1 || present(field - 1)) {
				out.add(type, field, firstLine, 0);
			}
		}
	}

	private boolean present(int field) {
		return keys.holds(field) ? keys.present(record.key(), field) : !cursor.value(field).isEmpty();
	}

	private void lookUp(LineBlock block, int line, BlockRecords records) throws IOException {
		long digits = records.id[line];
		int complaint;
		if (digits >= 0) {
			complaint = complaints.find(digits);
		} else {
			String id = digits == BlockRecords.BLANK_ID ? "" : records.idText(block, line);
			if (id.codePointCount(0, id.length()) != ComplaintIds.LENGTH) {
				return;
			}
			complaint = complaints.find(id);
		}
		cursor.complaint = complaint;
		if (complaint < 0) {
			record.markNotFound();
		} else {
			boolean note = compareNotes && complaints.hasNotes(complaint) && noteInCtm(complaint);
			record.markFound(complaints.resolved(complaint), complaints.allowsAgentBroker(complaint), note);
		}
	}

	private boolean noteInCtm(int complaint) throws IOException {
		String note = FoldedText.fold(cursor.value(noteField));
		if (note.isEmpty()) {
			return false;
		}
		Map<String, String> row = complaints.row(complaint);
		String notes = FoldedText.fold(row.getOrDefault(NOTES_COLUMN, ""));
		return note.equals(notes) || note.equals(FoldedText.fold(row.getOrDefault(SUMMARY_COLUMN, "")))
				|| note.codePointCount(0, note.length()) >= SHORT_NOTE && notes.contains(note);
	}

	@Override
	public void close() {
		session.close();
	}

	/** The record at hand, for rules that read beyond its key. */
	private final class Cursor implements RecordText {
		private LineBlock block;
		private int line;
		private BlockRecords records;
		private int complaint;
		/** Values as they were first asked for: several rules read the same note. */
		private final String[] values = new String[LineBlock.MAX_FIELDS];
		private long known;

		void set(LineBlock newBlock, int newLine, BlockRecords newRecords) {
			block = newBlock;
			line = newLine;
			records = newRecords;
			complaint = IdTable.UNKNOWN;
			known = 0;
		}

		@Override
		public String value(int field) {
			if ((known >>> field & 1) == 0) {
				int start = BlockRecords.valueStart(block, line, field);
				values[field] = block.text(start, BlockRecords.valueEnd(block, line, field, start));
				known |= 1L << field;
			}
			return values[field];
		}

		@Override
		public long line() {
			placeRead = true;
			return records.lineNumber + line;
		}

		@Override
		public long firstLineOfSameId() {
			placeRead = true;
			return records.firstLine[line];
		}

		@Override
		public Map<String, String> complaint() {
			try {
				return complaints.row(complaint);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
