package org.ctmpreflight.submission.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.hpms.ComplaintReader;
import org.ctmpreflight.layout.InputSource;

/** Finds out in a download what became of records that nobody answered for. */
final class LookUp {
	/** Below it a note may stand inside another by chance. */
	private static final int SHORT = 20;
	private static final String ID = "COMPLAINT_ID";

	private LookUp() {
	}

	/**
	 * Records with one complaint and note.
	 *
	 * @param complaintId value
	 * @param note        its name
	 * @param folded      the note, white space folded
	 * @param open        of how many records it is to be found out what became of them
	 * @param before      how often it stood in CTM before the submission; null where that is not known
	 * @param savedSince  how many more of them are known to be saved since
	 * @param others      other notes that were sent to the complaint since
	 */
	record Question(String complaintId, String note, String folded, int open, JournalEvent.Count before,
			int savedSince, List<Other> others) {
	}

	/**
	 * Another note.
	 *
	 * @param note   its name
	 * @param length of the folded note, in UTF-16 units
	 * @param folded the note, white space folded; null where it is not at hand
	 */
	record Other(String note, int length, String folded) {
	}

	/**
	 * What was found out.
	 *
	 * @param verdict saved, not-sent or unknown
	 * @param why     in one line
	 */
	record Answer(Verdict verdict, String why) {
	}

	/** What a download says of a note: how often it stands there, whether in full columns or inside longer texts. */
	record Now(int count, boolean full, boolean inside, boolean around) {
	}

	/**
	 * Looks complaints up.
	 *
	 * @param download JSON, complete
	 * @return an answer for each question, by the name of the note
	 */
	static Map<String, Answer> answer(InputSource download, Collection<Question> questions, NoteKeys keys)
			throws IOException {
		Map<String, List<Question>> byComplaint = new HashMap<>();
		questions.forEach(q -> byComplaint.computeIfAbsent(q.complaintId, c -> new ArrayList<>()).add(q));
		Map<String, Answer> answers = new HashMap<>();
		Set<String> seen = new HashSet<>();
		ComplaintReader.read(download.stream(0), complaint -> {
			String id = complaint.getOrDefault(ID, "").strip();
			if (byComplaint.containsKey(id) && seen.add(id)) {
				HeldNotes held = new HeldNotes(complaint);
				byComplaint.get(id).forEach(q -> answers.put(q.note, decide(q, now(q, held, keys))));
			}
		});
		questions.forEach(q -> answers.putIfAbsent(q.note, decide(q, null)));
		return answers;
	}

	/**
	 * Counts how often notes stand in CTM.
	 *
	 * @param download JSON, complete
	 * @return by the name of the note
	 */
	static Map<String, JournalEvent.Count> count(InputSource download, Collection<UploadedLine> lines, Upload upload)
			throws IOException {
		Map<String, List<UploadedLine>> byComplaint = new HashMap<>();
		Map<String, JournalEvent.Count> counts = new LinkedHashMap<>();
		for (UploadedLine line : lines) {
			byComplaint.computeIfAbsent(line.complaintId, c -> new ArrayList<>()).add(line);
			counts.put(line.note, new JournalEvent.Count(line.complaint, line.note, null, false, false));
		}
		ComplaintReader.read(download.stream(0), complaint -> {
			List<UploadedLine> own = byComplaint.remove(complaint.getOrDefault(ID, "").strip());
			if (own != null) {
				HeldNotes held = new HeldNotes(complaint);
				for (UploadedLine line : own) {
					String note = upload.foldedNote(line);
					counts.put(line.note, new JournalEvent.Count(line.complaint, line.note, held.count(note),
							held.full(), held.inside(note)));
				}
			}
		});
		return counts;
	}

	private static Now now(Question q, HeldNotes held, NoteKeys keys) {
		boolean around = false;
		for (Other o : q.others) {
			if (o.folded != null) {
				around |= o.folded.contains(q.folded);
			} else if (o.length > q.folded.length()) {
				around |= held.holdsAround(q.folded, q.complaintId, o.note, o.length, keys);
			}
		}
		return new Now(held.count(q.folded), held.full(), held.inside(q.folded), around);
	}

	/** @param now null where the complaint is not in the download */
	static Answer decide(Question q, Now now) {
		if (q.folded.isEmpty()) {
			return unknown("the note is white space alone");
		}
		if (now == null) {
			return unknown("the complaint is not in the download");
		}
		if (q.before == null || q.before.before() == null) {
			return unknown("how often the note stood in CTM before is not known");
		}
		if (now.full || q.before.full()) {
			return unknown("a column of the complaint holds " + HeldNotes.FULL + " characters or more");
		}
		int before = q.before.before() + q.savedSince;
		int more = now.count - before;
		if (more > 0 && now.around) {
			return unknown("the note stands inside another that was sent to the complaint");
		}
		if (more > 0 && q.folded.codePointCount(0, q.folded.length()) < SHORT && (now.inside || q.before.inside())) {
			return unknown("the note is short and stands inside a longer text");
		}
		if (more >= q.open) {
			return new Answer(Verdict.SAVED, "looked up: CTM holds the note");
		}
		if (more == 0 && before == 0) {
			return new Answer(Verdict.NOT_SENT, "looked up: CTM does not hold the note");
		}
		return unknown("the note stands in CTM " + times(now.count) + " and stood there " + times(before) + " before "
				+ (q.open == 1 ? "it was sent" : "it was sent " + times(q.open)));
	}

	private static String times(int n) {
		return n == 1 ? "once" : n == 0 ? "not at all" : n + " times";
	}

	private static Answer unknown(String why) {
		return new Answer(Verdict.UNKNOWN, "looked up: " + why);
	}
}
