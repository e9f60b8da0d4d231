package org.ctmpreflight.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.ctmpreflight.hpms.CaseworkEntry;
import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.layout.FoldedText;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.submission.internal.JournalFile;
import org.ctmpreflight.submission.internal.NoteKeys;
import org.ctmpreflight.submission.internal.PastOutcomes;

/**
 * What the journal knows of records, whichever file they stand in: a record is known by its complaint ID and its note. For
 * use by one thread at a time.
 */
public final class KnownOutcomes {
	private final PastOutcomes past;
	private final NoteKeys keys;

	private KnownOutcomes(PastOutcomes past, NoteKeys keys) {
		this.past = past;
		this.keys = keys;
	}

	/**
	 * What is known of a record.
	 *
	 * @param outcome    of it
	 * @param submission ID of the submission that tells it
	 * @param message    what HPMS said, or why; in one line
	 */
	public record Known(Outcome outcome, String submission, String message) {
	}

	/**
	 * Reads a journal, which may be written to meanwhile.
	 *
	 * @param journal folder; it need not exist
	 * @param key     file with the key of the installation, as for {@link Submitter}
	 * @param hpms    of which it is asked: what one has, another one need not have
	 * @throws IOException if the journal or the key cannot be read, or the journal was changed
	 */
	public static KnownOutcomes read(Path journal, Path key, HpmsSettings hpms) throws IOException {
		if (!new Journal(journal).exists()) {
			return new KnownOutcomes(null, null);
		}
		NoteKeys keys = NoteKeys.of(key);
		PastOutcomes past = PastOutcomes.ofAll(hpms, keys);
		JournalFile.read(journal, keys, past);
		return new KnownOutcomes(past, keys);
	}

	/**
	 * What is known of a record; empty where it was never sent, and for a line that is no record.
	 *
	 * @param fields as they stand between the tabs
	 */
	public Optional<Known> of(RecordLayout layout, List<String> fields) {
		if (past == null || fields.size() != layout.fields().size()) {
			return Optional.empty();
		}
		CaseworkEntry entry = CaseworkEntry.of(layout, fields);
		String id = entry.complaintId();
		String note = entry.value("caseworkNotes");
		return id == null || note == null ? Optional.empty() : past.known(keys.note(id, FoldedText.fold(note)));
	}
}
