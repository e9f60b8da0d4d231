package org.ctmpreflight.submission.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.submission.internal.LookUp.Answer;
import org.ctmpreflight.submission.internal.LookUp.Other;
import org.ctmpreflight.submission.internal.LookUp.Question;

/** Finds out what became of records whose outcome is unknown, and tells the journal. For use by one thread. */
final class Resumption {
	private final Upload upload;
	private final PastOutcomes past;
	private final NoteKeys keys;
	private final String user;
	private final Map<String, UploadedLine> byNote = new HashMap<>();

	/** @param user of the system */
	Resumption(Upload upload, PastOutcomes past, NoteKeys keys, String user) {
		this.upload = upload;
		this.past = past;
		this.keys = keys;
		this.user = user;
		for (UploadedLine line : upload.lines()) {
			if (line.note != null) {
				byNote.putIfAbsent(line.note, line);
			}
		}
	}

	/**
	 * Looks lines up.
	 *
	 * @param unknown  lines whose outcome is unknown
	 * @param download JSON, complete and of now
	 * @param journal  null to tell it nothing
	 */
	void lookUp(Collection<UploadedLine> unknown, InputSource download, JournalFile journal) throws IOException {
		Map<String, List<UploadedLine>> lines = new LinkedHashMap<>();
		unknown.forEach(l -> lines.computeIfAbsent(l.note, n -> new ArrayList<>()).add(l));
		List<Question> questions = new ArrayList<>();
		for (List<UploadedLine> same : lines.values()) {
			questions.add(question(same.get(0)));
		}
		Map<String, Answer> answers = LookUp.answer(download, questions, keys);
		Map<String, List<JournalEvent.Answer>> events = new TreeMap<>();
		for (Map.Entry<String, List<UploadedLine>> e : lines.entrySet()) {
			Answer answer = answers.get(e.getKey());
			List<SentItem> open = past.open(e.getKey());
			apply(answer, open, e.getValue());
			for (SentItem item : open) {
				events.computeIfAbsent(item.submission, s -> new ArrayList<>()).add(event(item, answer));
			}
		}
		if (journal != null) {
			for (Map.Entry<String, List<JournalEvent.Answer>> e : events.entrySet()) {
				journal.append(new JournalEvent.LookedUp(e.getKey(), user, e.getValue()));
			}
		}
	}

	private Question question(UploadedLine line) throws IOException {
		List<SentItem> open = past.open(line.note);
		PastOutcomes.Counted counted = past.counted(open.get(open.size() - 1).submission, line.note);
		String folded = upload.foldedNote(line);
		if (counted == null) {
			return new Question(line.complaintId, line.note, folded, open.size(), null, 0, List.of());
		}
		Map<String, Other> others = new LinkedHashMap<>();
		for (SentItem other : past.others(line.complaint, line.note, counted.order())) {
			UploadedLine own = byNote.get(other.note);
			others.put(other.note, new Other(other.note, other.length, own == null ? null : upload.foldedNote(own)));
		}
		return new Question(line.complaintId, line.note, folded, open.size(), counted.count(),
				past.savedSince(line.note, counted.order()), List.copyOf(others.values()));
	}

	/** A call that was answered with a message that is not known has rejected what CTM does not hold. */
	private static JournalEvent.Answer event(SentItem item, Answer answer) {
		if (item.verdict() == Verdict.UNRECOGNISED && answer.verdict() != Verdict.SAVED) {
			return new JournalEvent.Answer(item.line,
					answer.verdict() == Verdict.NOT_SENT ? Verdict.REJECTED : Verdict.UNRECOGNISED, item.message());
		}
		return new JournalEvent.Answer(item.line, answer.verdict(), answer.why());
	}

	private static void apply(Answer answer, List<SentItem> open, List<UploadedLine> lines) {
		List<SentItem> answered = open.stream().filter(i -> i.verdict() == Verdict.UNRECOGNISED).toList();
		for (int i = 0; i < lines.size(); i++) {
			UploadedLine line = lines.get(i);
			switch (answer.verdict()) {
				case SAVED -> line.settle(Outcome.SAVED, answer.why());
				case NOT_SENT -> {
					if (i < answered.size()) {
						line.settle(Outcome.REJECTED, answered.get(i).message());
					} else {
						line.mayBeSent(answer.why());
					}
				}
				default -> line.settle(Outcome.UNKNOWN, (i < answered.size() ? answered.get(i).message() + "; " : "")
						+ answer.why() + "; --resend " + line.number + " sends it again");
			}
		}
	}
}
