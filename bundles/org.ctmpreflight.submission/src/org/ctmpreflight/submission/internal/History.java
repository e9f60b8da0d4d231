package org.ctmpreflight.submission.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ctmpreflight.submission.JournaledSubmission;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.submission.Receipt;
import org.ctmpreflight.submission.internal.JournalScan.LineHandler;

/** Puts the lines of a journal together to submissions. For use by one thread. */
public final class History implements LineHandler {
	private final Map<String, Draft> drafts = new LinkedHashMap<>();

	private static final class Draft {
		final JournalEvent.Begun begun;
		final Instant at;
		final Map<Long, JournaledSubmission.Record> records = new TreeMap<>();
		final Map<Long, Integer> batches = new TreeMap<>();
		final List<Instant> lookUps = new ArrayList<>();
		Instant ended;
		Receipt receipt;
		String reason;

		Draft(JournalEvent.Begun begun, Instant at) {
			this.begun = begun;
			this.at = at;
		}

		void become(long line, Verdict verdict, String message) {
			records.computeIfPresent(line, (n, r) -> new JournaledSubmission.Record(n, r.complaintId(), r.sent(),
					verdict.outcome(), message));
		}
	}

	@Override
	public void line(JournalLine line, byte[] json) {
		JournalEvent event = line.event();
		if (event instanceof JournalEvent.Begun e) {
			drafts.put(e.submission(), new Draft(e, line.time()));
		} else if (event instanceof JournalEvent.HeldBack e) {
			Draft draft = drafts.get(e.submission());
			e.records().forEach(r -> draft.records.put(r.line(), new JournaledSubmission.Record(r.line(),
					NoteKeys.shown(r.complaint()), null, Outcome.NOT_SENT, UploadedLine.heldBackWords(r.codes()))));
		} else if (event instanceof JournalEvent.Sending e) {
			Draft draft = drafts.get(e.submission());
			e.records().forEach(r -> {
				draft.batches.put(r.line(), e.batch());
				draft.records.put(r.line(), new JournaledSubmission.Record(r.line(), NoteKeys.shown(r.complaint()),
						line.time(), Outcome.UNKNOWN, "the run was ended before HPMS answered"));
			});
		} else if (event instanceof JournalEvent.Answered e) {
			Draft draft = drafts.get(e.submission());
			e.records().forEach(r -> draft.become(r.line(), r.outcome(), r.message()));
		} else if (event instanceof JournalEvent.Failed e) {
			Draft draft = drafts.get(e.submission());
			draft.batches.forEach((n, batch) -> {
				if (batch == e.batch()) {
					draft.become(n, e.outcome(), e.message());
				}
			});
		} else if (event instanceof JournalEvent.LookedUp e) {
			Draft draft = drafts.get(e.submission());
			draft.lookUps.add(line.time());
			e.records().forEach(r -> draft.become(r.line(), r.outcome(), r.message()));
		} else if (event instanceof JournalEvent.Ended e) {
			Draft draft = drafts.get(e.submission());
			draft.ended = line.time();
			draft.receipt = new Receipt(HexFormat.of().formatHex(JournalScan.sha256().digest(json)), line.number());
			draft.reason = e.reason();
		}
	}

	/** All of them, in their order. */
	public List<JournaledSubmission> submissions() {
		return drafts.values().stream().map(History::submission).toList();
	}

	private static JournaledSubmission submission(Draft d) {
		JournalEvent.Begun b = d.begun;
		List<JournaledSubmission.Pack> packs = b.packs().stream()
				.map(p -> new JournaledSubmission.Pack(p.id(), p.version(), p.sha256())).toList();
		List<JournaledSubmission.Accepted> accepted = b.accepted().stream().map(a -> new JournaledSubmission.Accepted(
				a.code(), a.line(), a.complaint(), a.reason(), a.author(), a.expires())).toList();
		return new JournaledSubmission(b.submission(), d.at, d.ended, d.receipt, b.file(), b.sha256(), b.hpms(),
				b.profile(),
				b.user(), b.hpmsUser(), b.program(), packs, b.download(), b.severities(), accepted, b.resend(),
				b.plan().lines(), b.plan().saved(), d.reason, List.copyOf(d.records.values()), d.lookUps);
	}
}
