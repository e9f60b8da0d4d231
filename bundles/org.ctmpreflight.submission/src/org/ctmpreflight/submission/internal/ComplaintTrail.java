package org.ctmpreflight.submission.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

import org.ctmpreflight.submission.ComplaintEvent;
import org.ctmpreflight.submission.ComplaintEvent.Kind;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.submission.internal.JournalScan.LineHandler;

/** Picks what a journal tells of one complaint. For use by one thread. */
public final class ComplaintTrail implements LineHandler {
	private final String complaintId;
	private final Map<String, Part> parts = new HashMap<>();
	private final List<ComplaintEvent> events = new ArrayList<>();

	/** What one submission did with the complaint; by line, the batch. */
	private record Part(JournalEvent.Begun begun, Instant at, Map<Long, Integer> batches) {
	}

	/** @param complaintId of the usual form: others stand in no journal */
	public ComplaintTrail(String complaintId) {
		this.complaintId = complaintId;
	}

	@Override
	public void line(JournalLine line, byte[] json) {
		JournalEvent event = line.event();
		if (event instanceof JournalEvent.Begun e) {
			parts.put(e.submission(), new Part(e, line.time(), new HashMap<>()));
		} else if (event instanceof JournalEvent.HeldBack e) {
			e.records().stream().filter(r -> complaintId.equals(r.complaint())).forEach(r -> {
				checked(e.submission(), r.line());
				add(line, Kind.HELD_BACK, e.submission(), r.line(), Outcome.NOT_SENT,
						String.join(", ", r.codes()));
			});
		} else if (event instanceof JournalEvent.Sending e) {
			e.records().stream().filter(r -> complaintId.equals(r.complaint())).forEach(r -> {
				checked(e.submission(), r.line());
				parts.get(e.submission()).batches.put(r.line(), e.batch());
				add(line, Kind.SENT, e.submission(), r.line(), Outcome.UNKNOWN,
						"to " + parts.get(e.submission()).begun.hpms() + " in batch " + e.batch()
								+ (r.resent() ? ", once more as a person decided" : ""));
			});
		} else if (event instanceof JournalEvent.Answered e) {
			answers(line, Kind.ANSWERED, e.submission(), e.records());
		} else if (event instanceof JournalEvent.Failed e) {
			sent(e.submission(), batch -> batch == e.batch()).forEach(n -> add(line, Kind.NOT_ANSWERED, e.submission(),
					n, e.outcome().outcome(), e.message()));
		} else if (event instanceof JournalEvent.LookedUp e) {
			answers(line, Kind.LOOKED_UP, e.submission(), e.records());
		}
	}

	/** A file is checked as a whole; it is told once it is known that the complaint stands in it. */
	private void checked(String submission, long lineOfFile) {
		Part part = parts.get(submission);
		String packs = part.begun.packs().stream().map(p -> p.id() + " " + p.version())
				.collect(Collectors.joining(", "));
		events.add(new ComplaintEvent(part.at, Kind.CHECKED, submission, part.begun.file(), lineOfFile, null,
				"with " + packs + " by " + part.begun.user()));
	}

	private void answers(JournalLine line, Kind kind, String submission, List<JournalEvent.Answer> answers) {
		List<Long> ours = sent(submission, batch -> true);
		answers.stream().filter(a -> ours.contains(a.line()))
				.forEach(a -> add(line, kind, submission, a.line(), a.outcome().outcome(), a.message()));
	}

	private List<Long> sent(String submission, LongPredicate ofBatch) {
		return parts.get(submission).batches.entrySet().stream().filter(e -> ofBatch.test(e.getValue()))
				.map(Map.Entry::getKey).sorted().toList();
	}

	private void add(JournalLine line, Kind kind, String submission, long lineOfFile, Outcome outcome, String text) {
		events.add(new ComplaintEvent(line.time(), kind, submission, parts.get(submission).begun.file(), lineOfFile,
				outcome, text));
	}

	/** All of it, in the order of the journal. */
	public List<ComplaintEvent> events() {
		return List.copyOf(events);
	}
}
