package org.ctmpreflight.submission.internal;

import java.util.Map;

import org.ctmpreflight.layout.FoldedText;

/** The notes that CTM holds of one complaint, in the two columns that notes come to stand in. Immutable. */
final class HeldNotes {
	/** So full that CTM may have cut what came last; columns hold 10,000 characters. */
	static final int FULL = 9900;
	private static final String NOTES = "PLAN_CASEWORK_NOTES";
	private static final String SUMMARY = "RESOLUTION_SUMMARY";

	private final String notes;
	private final String summary;
	private final boolean full;

	/** @param complaint values by column */
	HeldNotes(Map<String, String> complaint) {
		String rawNotes = complaint.getOrDefault(NOTES, "");
		String rawSummary = complaint.getOrDefault(SUMMARY, "");
		notes = FoldedText.fold(rawNotes);
		summary = FoldedText.fold(rawSummary);
		full = isFull(rawNotes) || isFull(rawSummary);
	}

	private static boolean isFull(String raw) {
		return raw.codePointCount(0, raw.length()) >= FULL;
	}

	/** Whether a column is so full that a count tells nothing. */
	boolean full() {
		return full;
	}

	/** How often a note, folded, stands there. */
	int count(String note) {
		if (note.isEmpty()) {
			return 0;
		}
		int n = summary.equals(note) ? 1 : 0;
		for (int at = notes.indexOf(note); at >= 0; at = notes.indexOf(note, at + note.length())) {
			n++;
		}
		return n;
	}

	/** Whether a note stands inside a longer text. */
	boolean inside(String note) {
		return notes.length() > note.length() && notes.contains(note);
	}

	/**
	 * Whether another note, of which only length and name are known, stands there and contains a note. Looks only where it
	 * could: around each place of the note.
	 */
	boolean holdsAround(String note, String complaintId, String otherName, int otherLength, NoteKeys keys) {
		if (summary.length() == otherLength && summary.contains(note)
				&& keys.note(complaintId, summary).equals(otherName)) {
			return true;
		}
		int spare = otherLength - note.length();
		int tried = 0;
		for (int at = notes.indexOf(note); at >= 0; at = notes.indexOf(note, at + 1)) {
			int last = Math.min(at, notes.length() - otherLength);
			for (int from = Math.max(tried, Math.max(0, at - spare)); from <= last; from++) {
				if (keys.note(complaintId, notes.substring(from, from + otherLength)).equals(otherName)) {
					return true;
				}
			}
			tried = Math.max(tried, last + 1);
		}
		return false;
	}
}
