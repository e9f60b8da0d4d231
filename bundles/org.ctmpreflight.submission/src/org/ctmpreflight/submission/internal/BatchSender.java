package org.ctmpreflight.submission.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.hpms.CaseworkEntry;
import org.ctmpreflight.hpms.HpmsClient;
import org.ctmpreflight.hpms.HpmsException;
import org.ctmpreflight.hpms.HpmsFailure;
import org.ctmpreflight.hpms.UploadOutcome;
import org.ctmpreflight.hpms.UploadOutcome.RecordAnswer;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.submission.SubmissionResult.Ending;
import org.ctmpreflight.submission.SubmitMonitor;

/**
 * Sends records batch by batch, and tells the journal before and after each call: where a run ends in between, the journal
 * has their outcome as unknown. For use by one thread, once.
 */
final class BatchSender {
	private final String submission;
	private final Upload upload;
	private final JournalFile journal;
	private final HpmsClient client;
	private final Resumption resumption;
	private final Downloads downloads;
	private final SubmitMonitor monitor;
	private String failure;

	/** Gets a complete download. */
	interface Downloads {
		/** JSON, of now. */
		InputSource get() throws HpmsException, IOException;
	}

	BatchSender(String submission, Upload upload, JournalFile journal, HpmsClient client, Resumption resumption,
			Downloads downloads, SubmitMonitor monitor) {
		this.submission = submission;
		this.upload = upload;
		this.journal = journal;
		this.client = client;
		this.resumption = resumption;
		this.downloads = downloads;
		this.monitor = monitor;
	}

	/** Sends records, in their order. */
	Ending send(List<UploadedLine> lines, int batchSize) throws IOException {
		for (int from = 0; from < lines.size(); from += batchSize) {
			int to = Math.min(lines.size(), from + batchSize);
			if (monitor.cancelled()) {
				leave(lines, from, "not sent: cancelled");
				return Ending.CANCELLED;
			}
			leave(lines, from, "not sent: sending was stopped before");
			Ending ending = sendBatch(lines.subList(from, to), from / batchSize + 1);
			if (ending != Ending.COMPLETE) {
				leave(lines, to, ending == Ending.FAILED ? "not sent: HPMS did not take the batch before"
						: "not sent: the outcome of the batch before is unknown");
				return ending;
			}
			monitor.progress(SubmitMonitor.Step.SEND, to, lines.size());
		}
		return Ending.COMPLETE;
	}

	/** Why HPMS could not be used; null where it could. */
	String failure() {
		return failure;
	}

	private static void leave(List<UploadedLine> lines, int from, String why) {
		lines.subList(from, lines.size()).forEach(l -> l.become(Outcome.NOT_SENT, why));
	}

	private Ending sendBatch(List<UploadedLine> batch, int number) throws IOException {
		List<CaseworkEntry> entries = new ArrayList<>();
		List<JournalEvent.Sent> sent = new ArrayList<>();
		for (UploadedLine line : batch) {
			entries.add(upload.entry(line));
			sent.add(new JournalEvent.Sent(line.number, line.complaint, line.note, line.noteLength, line.resent()));
		}
		journal.append(new JournalEvent.Sending(submission, number, sent));
		// as the journal has it, until it has the answer
		batch.forEach(l -> l.become(Outcome.UNKNOWN, "what HPMS answered could not be journaled"));
		UploadOutcome outcome = client.uploadCasework(entries);
		if (outcome instanceof UploadOutcome.Failed failed) {
			return failed(batch, number, failed.failure());
		}
		List<UploadedLine> unrecognised = answered(batch, number, ((UploadOutcome.Answered) outcome).records());
		if (!unrecognised.isEmpty()) {
			lookUp(unrecognised);
		}
		return batch.stream().anyMatch(l -> l.outcome() == Outcome.UNKNOWN) ? Ending.UNKNOWN : Ending.COMPLETE;
	}

	private Ending failed(List<UploadedLine> batch, int number, HpmsFailure why) throws IOException {
		boolean unknown = why.reach() == HpmsFailure.Reach.UNKNOWN;
		failure = why.text();
		journal.append(new JournalEvent.Failed(submission, number, unknown ? Verdict.UNKNOWN : Verdict.NOT_SENT,
				why.status(), why.text()));
		batch.forEach(l -> l.become(unknown ? Outcome.UNKNOWN : Outcome.NOT_SENT, why.text()));
		return unknown ? Ending.UNKNOWN : Ending.FAILED;
	}

	/** @return the lines that were answered with a message that is not known, and unknown ones with the same note */
	private List<UploadedLine> answered(List<UploadedLine> batch, int number, List<RecordAnswer> answers)
			throws IOException {
		List<JournalEvent.Answer> told = new ArrayList<>();
		for (int i = 0; i < batch.size(); i++) {
			told.add(new JournalEvent.Answer(batch.get(i).number, verdict(answers.get(i).kind()),
					answers.get(i).message()));
		}
		journal.append(new JournalEvent.Answered(submission, number, told));
		Set<String> unrecognised = new HashSet<>();
		for (int i = 0; i < batch.size(); i++) {
			Verdict verdict = told.get(i).outcome();
			batch.get(i).become(verdict.outcome(), told.get(i).message());
			if (verdict == Verdict.UNRECOGNISED) {
				unrecognised.add(batch.get(i).note);
			}
		}
		return batch.stream().filter(l -> l.outcome() == Outcome.UNKNOWN && unrecognised.contains(l.note)).toList();
	}

	private static Verdict verdict(UploadOutcome.Kind kind) {
		return switch (kind) {
			case SAVED -> Verdict.SAVED;
			case REJECTED -> Verdict.REJECTED;
			case UNRECOGNISED -> Verdict.UNRECOGNISED;
			case UNKNOWN -> Verdict.UNKNOWN;
		};
	}

	private void lookUp(List<UploadedLine> unrecognised) {
		try (InputSource download = downloads.get()) {
			resumption.lookUp(unrecognised, download, journal);
		} catch (HpmsException | IOException e) {
			failure = e.getMessage();
			unrecognised.forEach(l -> l.become(Outcome.UNKNOWN, l.message() + " (the complaint could not be looked up: "
					+ e.getMessage() + ")"));
		}
	}
}
