package org.ctmpreflight.submission.internal;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.hpms.DownloadFilter;
import org.ctmpreflight.hpms.HpmsClient;
import org.ctmpreflight.hpms.HpmsException;
import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.hpms.PlanDownload;
import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.submission.LineNumbers;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.submission.RecordResult;
import org.ctmpreflight.submission.SubmissionResult;
import org.ctmpreflight.submission.SubmissionResult.Ending;
import org.ctmpreflight.submission.SubmitException;
import org.ctmpreflight.submission.SubmitMonitor;
import org.ctmpreflight.submission.SubmitOptions;
import org.ctmpreflight.submission.SubmitPreview;
import org.ctmpreflight.submission.Submitter;

/** One submission: what is known already, the check, the question, the sending. For use by one thread, once. */
public final class Submission {
	private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
	private static final String JSON_NAME = "complaints.json";
	/** Counts in one line of the journal. */
	private static final int CHUNK = 500;

	private final SubmitOptions options;
	private final HpmsSettings settings;
	private final Submitter.Connector connector;
	private final Upload upload;
	private final List<UploadedLine> lines;
	private final PastOutcomes past;
	private final SubmitMonitor monitor;
	private final Resumption resumption;
	private final Gate gate;
	private final String identity;
	private final String user = System.getProperty("user.name");
	private final List<InputProblem> problems = new ArrayList<>();
	private HpmsClient client;
	private String id;
	private String failure;
	private Path heldBackIn;
	private Path toFixIn;

	/** @param past gets what the journal has, before this runs */
	public Submission(SubmitOptions options, HpmsSettings settings, Submitter.Connector connector, Upload upload,
			PastOutcomes past, NoteKeys keys, SubmitMonitor monitor) {
		this.options = options;
		this.settings = settings;
		this.connector = connector;
		this.upload = upload;
		this.lines = upload.lines();
		this.past = past;
		this.monitor = monitor;
		this.resumption = new Resumption(upload, past, keys, user);
		this.gate = new Gate(options);
		this.identity = PastOutcomes.identity(settings, keys);
	}

	/** @param journal null for a dry run */
	public SubmissionResult run(JournalFile journal) throws SubmitException, SettingsException, IOException {
		past.settle(lines);
		resend();
		List<UploadedLine> unknown = lines(l -> l.settled() && l.outcome() == Outcome.UNKNOWN);
		boolean lookUp = options.resume() && !unknown.isEmpty();
		InputSource download = null;
		try {
			if (lookUp) {
				settleDown();
			}
			if (lookUp || options.download() == null && lines.stream().anyMatch(l -> !l.settled())) {
				download = download();
			}
			if (lookUp) {
				resumption.lookUp(unknown, download, journal);
			}
			check(download);
			if (refused()) {
				return result(Ending.REFUSED, journal);
			}
			if (options.dryRun()) {
				lines(UploadedLine::toSend).forEach(l -> l.become(Outcome.NOT_SENT, "would be sent"));
				return result(Ending.DRY_RUN, journal);
			}
			if (!lines(UploadedLine::toSend).isEmpty()) {
				if (!monitor.agree(preview())) {
					lines(l -> !l.settled()).forEach(l -> l.become(Outcome.NOT_SENT, "not sent: declined"));
					return result(Ending.DECLINED, journal);
				}
				if (download == null) {
					download = download();
				}
			}
			return result(send(journal, download), journal);
		} catch (HpmsException e) {
			failure = e.getMessage();
			lines(l -> !l.settled()).forEach(l -> l.become(Outcome.NOT_SENT, failure));
			return result(Ending.FAILED, journal);
		} finally {
			if (download != null) {
				download.close();
			}
			if (client != null) {
				client.close();
			}
		}
	}

	private void resend() throws SubmitException {
		for (LineNumbers.Range range : options.resend().ranges()) {
			List<UploadedLine> named = lines(l -> l.number >= range.first() && l.number <= range.last()
					&& l.kind == LineKind.RECORD);
			if (named.isEmpty()) {
				throw new SubmitException("--resend " + range + ": " + options.name() + " has no record there");
			}
			named.stream().filter(UploadedLine::settled).forEach(UploadedLine::sendAgain);
		}
	}

	/** What was under way when its connection broke may still be processed. */
	private void settleDown() throws IOException {
		try {
			Thread.sleep(settings.settle().toMillis());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", e);
		}
	}

	private HpmsClient client() throws SettingsException, IOException {
		if (client == null) {
			client = connector.connect();
		}
		return client;
	}

	private InputSource download() throws HpmsException, SettingsException, IOException {
		return client().download(DownloadFilter.COMPLETE, answer -> {
			FileChannel file = InputSource.temporary();
			try {
				PlanDownload.writeJson(answer, Channels.newOutputStream(file),
						n -> monitor.progress(SubmitMonitor.Step.DOWNLOAD, n, 0));
				return InputSource.of(file);
			} catch (IOException | RuntimeException e) {
				file.close();
				throw e;
			}
		});
	}

	private void check(InputSource download) throws SubmitException, IOException {
		if (lines.stream().allMatch(UploadedLine::settled) && !lines.isEmpty()) {
			return;
		}
		CheckInput fresh = options.download() != null || download == null ? null
				: new CheckInput(JSON_NAME, null, download);
		gate.check(upload, fresh, (file, done, total) -> {
			monitor.progress(SubmitMonitor.Step.CHECK, done, total);
			return true;
		});
		problems.addAll(gate.problems());
		for (UploadedLine line : lines(UploadedLine::toSend)) {
			if (!upload.entry(line).sendable()) {
				line.error("required-field-missing");
			}
		}
	}

	/** Whether nothing is sent, and why. */
	private boolean refused() {
		List<UploadedLine> open = lines(l -> !l.settled());
		List<UploadedLine> heldBack = lines(UploadedLine::heldBack);
		String whole = !gate.refusals().isEmpty() ? "not sent: " + String.join(", ", gate.refusals())
				: !gate.failed().isEmpty() ? "not sent: a rule failed"
						: !problems.isEmpty() ? "not sent: the check could not be completed" : null;
		boolean refused = whole != null || !options.skipFailing() && (!heldBack.isEmpty() || gate.blankLines());
		open.forEach(l -> l.become(Outcome.NOT_SENT,
				whole != null ? whole : "not sent: other lines have errors (--skip-failing sends the rest)"));
		heldBack.forEach(l -> l.become(Outcome.NOT_SENT, UploadedLine.heldBackWords(l.errors())));
		return refused;
	}

	private SubmitPreview preview() {
		return new SubmitPreview(options.name(), upload.sha256(), lines.size(), lines(UploadedLine::toSend).size(),
				lines(UploadedLine::heldBack).size(), count(Outcome.SAVED), count(Outcome.UNKNOWN), settings.base(),
				settings.user());
	}

	private Ending send(JournalFile journal, InputSource download) throws SettingsException, IOException {
		List<UploadedLine> toSend = lines(UploadedLine::toSend);
		List<UploadedLine> heldBack = lines(UploadedLine::heldBack);
		Map<String, JournalEvent.Count> counts = toSend.isEmpty() ? Map.of()
				: LookUp.count(download, toSend, upload);
		FileCopies copies = new FileCopies(options.file(), upload);
		if (!heldBack.isEmpty()) {
			heldBackIn = copies.write("-held-back", heldBack);
		}
		id = ID.format(Instant.now()) + "-" + String.format("%06x", new SecureRandom().nextInt(1 << 24));
		journal.append(begun(toSend.size(), heldBack.size()));
		chunks(heldBack.stream().map(l -> new JournalEvent.Held(l.number, l.complaint, l.errors())).toList(),
				held -> journal.append(new JournalEvent.HeldBack(id, held)));
		chunks(List.copyOf(counts.values()), some -> journal.append(new JournalEvent.Counted(id, some)));
		Ending ending = Ending.COMPLETE;
		if (!toSend.isEmpty()) {
			BatchSender sender = new BatchSender(id, upload, journal, client(), resumption, this::downloadAgain,
					monitor);
			ending = send(sender, toSend);
		}
		List<UploadedLine> rejected = lines(l -> l.outcome() == Outcome.REJECTED);
		if (!rejected.isEmpty()) {
			toFix(copies, rejected);
		}
		if (problems.isEmpty()) {
			end(journal);
		}
		return ending == Ending.COMPLETE && count(Outcome.UNKNOWN) > 0 ? Ending.UNKNOWN : ending;
	}

	/** What was sent is told even where it cannot be journaled: the journal then has it as unknown. */
	private Ending send(BatchSender sender, List<UploadedLine> toSend) {
		try {
			Ending ending = sender.send(toSend, options.batchSize());
			failure = sender.failure();
			return ending;
		} catch (IOException e) {
			problems.add(new InputProblem(options.name(), "sending was stopped: " + e.getMessage()));
			return Ending.FAILED;
		}
	}

	private void end(JournalFile journal) {
		try {
			journal.append(new JournalEvent.Ended(id, count(Outcome.SAVED), count(Outcome.REJECTED),
					count(Outcome.UNKNOWN), count(Outcome.NOT_SENT), failure));
		} catch (IOException e) {
			problems.add(new InputProblem(options.name(), "the end is not journaled: " + e.getMessage()));
		}
	}

	private InputSource downloadAgain() throws HpmsException, IOException {
		try {
			return download();
		} catch (SettingsException e) {
			throw new IllegalStateException("the client is there already", e);
		}
	}

	/** What was sent is told whether or not this file can be written. */
	private void toFix(FileCopies copies, List<UploadedLine> rejected) {
		try {
			toFixIn = copies.write("-to-fix", rejected);
		} catch (IOException e) {
			problems.add(new InputProblem(options.name(), "the records to fix are not written: " + e.getMessage()));
		}
	}

	private JournalEvent.Begun begun(int toSend, int heldBack) {
		List<JournalEvent.Pack> packs = new ArrayList<>();
		for (RulePack pack : options.check().packs()) {
			packs.add(new JournalEvent.Pack(pack.info().id(), pack.info().version(), pack.sha256()));
		}
		JournalEvent.Plan plan = new JournalEvent.Plan(lines.size(), toSend, heldBack, count(Outcome.SAVED),
				count(Outcome.UNKNOWN));
		return new JournalEvent.Begun(id, options.name(), upload.sha256(), settings.base().toString(),
				identity, options.profile(), user, settings.user(), options.program(), packs,
				options.download() == null ? null : options.download().toString(), plan, gate.changedSeverities(),
				gate.accepted(), options.resend().ranges().stream().map(LineNumbers.Range::toString).toList());
	}

	/** Writes a part of a list. */
	private interface ChunkWriter<T> {
		void write(List<T> chunk) throws IOException;
	}

	private static <T> void chunks(List<T> all, ChunkWriter<T> writer) throws IOException {
		for (int from = 0; from < all.size(); from += CHUNK) {
			writer.write(all.subList(from, Math.min(all.size(), from + CHUNK)));
		}
	}

	private List<UploadedLine> lines(Predicate<UploadedLine> wanted) {
		return lines.stream().filter(wanted).toList();
	}

	private int count(Outcome outcome) {
		return (int) lines.stream().filter(l -> l.outcome() == outcome).count();
	}

	private SubmissionResult result(Ending ending, JournalFile journal) {
		List<RecordResult> records = lines.stream()
				.map(l -> new RecordResult(l.number, l.complaint == null ? null : NoteKeys.shown(l.complaint),
						l.outcome(), l.message(), l.heldBack(), l.resent() && l.toSend()))
				.toList();
		return new SubmissionResult(options.name(), upload.sha256(), ending, id,
				id == null ? null : journal.receipt(), records, lines(UploadedLine::toSend).size(),
				lines(UploadedLine::heldBack).size(), List.copyOf(gate.refusals()),
				heldBackIn, toFixIn, failure, problems, gate.failed());
	}
}
