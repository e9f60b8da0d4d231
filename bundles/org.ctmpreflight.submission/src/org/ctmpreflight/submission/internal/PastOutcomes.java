package org.ctmpreflight.submission.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.submission.KnownOutcomes.Known;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.submission.internal.JournalScan.LineHandler;

/**
 * What the journal knows of the complaints of a file, in one HPMS: what was saved in training was not saved in production.
 * For use by one thread.
 */
public final class PastOutcomes implements LineHandler {
	private final String hpms;
	/** Null for all. */
	private final Set<String> complaints;
	private final Set<String> otherHpms = new HashSet<>();
	private final Map<String, Map<Long, SentItem>> bySubmission = new HashMap<>();
	private final Map<String, List<SentItem>> byNote = new HashMap<>();
	private final Map<String, List<SentItem>> byComplaint = new HashMap<>();
	private final Map<String, Counted> counts = new HashMap<>();

	/**
	 * How often a note stood in CTM before a submission.
	 *
	 * @param count that often
	 * @param order number of the journal's line that tells it
	 */
	record Counted(JournalEvent.Count count, long order) {
	}

	/** @param hpms that is submitted to */
	public PastOutcomes(Collection<UploadedLine> lines, HpmsSettings hpms, NoteKeys keys) {
		this(lines.stream().map(l -> l.complaint).collect(Collectors.toCollection(HashSet::new)), identity(hpms, keys));
	}

	private PastOutcomes(Set<String> complaints, String hpms) {
		this.complaints = complaints;
		this.hpms = hpms;
	}

	/** What it knows of all complaints. */
	public static PastOutcomes ofAll(HpmsSettings hpms, NoteKeys keys) {
		return new PastOutcomes(null, identity(hpms, keys));
	}

	private boolean wanted(String complaint) {
		return complaints == null || complaints.contains(complaint);
	}

	/**
	 * Tells one HPMS from another: by address and test environment. A local one is the same whatever its port, which the
	 * system may have chosen.
	 */
	static String identity(HpmsSettings hpms, NoteKeys keys) {
		if (hpms.loopback()) {
			return "local";
		}
		URI base = hpms.base();
		return base.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "")
				+ (base.getPort() < 0 ? "" : ":" + base.getPort()) + base.getPath()
				+ (hpms.acs() == null ? "" : "?" + keys.environment(hpms.acs()));
	}

	@Override
	public void line(JournalLine line, byte[] json) {
		JournalEvent event = line.event();
		if (event instanceof JournalEvent.Begun e && !e.identity().equals(hpms)) {
			otherHpms.add(e.submission());
		} else if (event instanceof JournalEvent.Counted e && !otherHpms.contains(e.submission())) {
			e.counts().stream().filter(c -> wanted(c.complaint()))
					.forEach(c -> counts.put(e.submission() + c.note(), new Counted(c, line.number())));
		} else if (event instanceof JournalEvent.Sending e && !otherHpms.contains(e.submission())) {
			e.records().stream().filter(r -> wanted(r.complaint()))
					.forEach(r -> sending(e, r, line.number()));
		} else if (event instanceof JournalEvent.Answered e) {
			become(e.submission(), e.records());
		} else if (event instanceof JournalEvent.LookedUp e) {
			become(e.submission(), e.records());
		} else if (event instanceof JournalEvent.Failed e) {
			items(e.submission()).values().stream().filter(i -> i.batch == e.batch())
					.forEach(i -> i.become(e.outcome(), e.message()));
		}
	}

	private void sending(JournalEvent.Sending event, JournalEvent.Sent sent, long order) {
		SentItem item = new SentItem(event.submission(), event.batch(), sent, order);
		List<SentItem> same = byNote.computeIfAbsent(sent.note(), n -> new ArrayList<>());
		if (sent.resent()) {
			// not one of its own submission: equal notes are sent for each of them
			same.stream().filter(i -> i.open() && !i.submission.equals(item.submission)).findFirst()
					.ifPresent(i -> i.supersede(item));
		}
		same.add(item);
		byComplaint.computeIfAbsent(sent.complaint(), c -> new ArrayList<>()).add(item);
		bySubmission.computeIfAbsent(event.submission(), s -> new HashMap<>()).put(sent.line(), item);
	}

	private void become(String submission, List<JournalEvent.Answer> answers) {
		Map<Long, SentItem> items = items(submission);
		for (JournalEvent.Answer a : answers) {
			SentItem item = items.get(a.line());
			if (item != null) {
				item.become(a.outcome(), a.message());
			}
		}
	}

	private Map<Long, SentItem> items(String submission) {
		return bySubmission.getOrDefault(submission, Map.of());
	}

	/** Gives the lines of a file the outcomes that the journal has for them. */
	void settle(Collection<UploadedLine> lines) {
		Map<String, List<UploadedLine>> same = new HashMap<>();
		lines.stream().filter(l -> byNote.containsKey(l.note))
				.forEach(l -> same.computeIfAbsent(l.note, n -> new ArrayList<>()).add(l));
		same.forEach(this::settle);
	}

	/** Lines with one complaint and note cannot be told apart: as many as may be open are unknown. */
	private void settle(String note, List<UploadedLine> lines) {
		SentItem saved = null;
		SentItem open = null;
		int unknown = 0;
		for (SentItem item : byNote.get(note)) {
			if (item.verdict() == Verdict.SAVED) {
				saved = item;
			} else if (item.open()) {
				open = item;
				unknown++;
			}
		}
		for (int i = 0; i < lines.size(); i++) {
			boolean savedOne = saved != null && i < lines.size() - unknown;
			if (savedOne) {
				lines.get(i).settle(Outcome.SAVED, "already saved in submission " + saved.submission);
			} else if (open != null) {
				lines.get(i).settle(Outcome.UNKNOWN, "unknown since submission " + open.submission
						+ ": --resume finds out what became of it");
			}
		}
	}

	/** What is known of a record with a note: an open one goes first, then a saved one, then the last. */
	public Optional<Known> known(String note) {
		SentItem telling = null;
		for (SentItem item : byNote.getOrDefault(note, List.of())) {
			if (item.open()) {
				telling = item;
				break;
			}
			if (telling == null || telling.verdict() != Verdict.SAVED) {
				telling = item;
			}
		}
		return telling == null ? Optional.empty()
				: Optional.of(new Known(telling.verdict().outcome(), telling.submission, telling.message()));
	}

	/** The records with a note of which it is not known what became of them. */
	List<SentItem> open(String note) {
		return byNote.getOrDefault(note, List.of()).stream().filter(SentItem::open).toList();
	}

	/** How often a note stood in CTM before the submission; null where it was not counted. */
	Counted counted(String submission, String note) {
		return counts.get(submission + note);
	}

	/** How many records with a note are known to be saved since a line of the journal. */
	int savedSince(String note, long order) {
		return (int) byNote.getOrDefault(note, List.of()).stream()
				.filter(i -> i.order > order && i.verdict() == Verdict.SAVED).count();
	}

	/** Records with other notes that were sent to a complaint since a line of the journal. */
	List<SentItem> others(String complaint, String note, long order) {
		return byComplaint.getOrDefault(complaint, List.of()).stream()
				.filter(i -> i.order > order && !i.note.equals(note) && i.verdict() != Verdict.NOT_SENT).toList();
	}
}
