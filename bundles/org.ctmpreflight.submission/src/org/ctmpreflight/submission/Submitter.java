package org.ctmpreflight.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.hpms.HpmsClient;
import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.submission.internal.JournalFile;
import org.ctmpreflight.submission.internal.NoteKeys;
import org.ctmpreflight.submission.internal.PastOutcomes;
import org.ctmpreflight.submission.internal.Submission;
import org.ctmpreflight.submission.internal.Upload;

/**
 * Submits upload files: checks, asks, sends what is clean and accounts for each record, so that whatever fails, no note is
 * sent a second time before it is known that CTM does not have it. Immutable; two submissions at once exclude each other by
 * their journal.
 */
public final class Submitter {
	private final HpmsSettings settings;
	private final Connector connector;
	private final Path journal;
	private final Path key;
	private final Clock clock;

	/** Connects to HPMS, at the first use. */
	@FunctionalInterface
	public interface Connector {
		/**
		 * A client for the settings, closed by the submitter.
		 *
		 * @throws SettingsException if the key secret is missing
		 * @throws IOException       if it cannot be read
		 */
		HpmsClient connect() throws SettingsException, IOException;
	}

	/**
	 * @param settings  of the HPMS to submit to
	 * @param connector to it
	 * @param journal   folder of the journal; made where it is missing
	 * @param key       file with the key of the installation, which names notes in the journal; made where it is missing
	 */
	public Submitter(HpmsSettings settings, Connector connector, Path journal, Path key) {
		this(settings, connector, journal, key, Clock.systemUTC());
	}

	Submitter(HpmsSettings settings, Connector connector, Path journal, Path key, Clock clock) {
		this.settings = settings;
		this.connector = connector;
		this.journal = journal;
		this.key = key;
		this.clock = clock;
	}

	/**
	 * Submits a file.
	 *
	 * @return what became of each record; also where HPMS could not be used
	 * @throws SubmitException   if it cannot be done as it was asked
	 * @throws SettingsException if the key secret is missing
	 * @throws IOException       if the file or the journal cannot be read or written, or the journal is in use or was
	 *                           changed; what was sent by then stands in the journal
	 */
	public SubmissionResult submit(SubmitOptions options, SubmitMonitor monitor)
			throws SubmitException, SettingsException, IOException {
		NoteKeys keys = NoteKeys.of(key);
		try (Upload upload = read(options, keys)) {
			PastOutcomes past = new PastOutcomes(upload.lines(), settings, keys);
			Submission submission = new Submission(options, settings, connector, upload, past, keys, monitor);
			if (options.dryRun()) {
				JournalFile.read(journal, keys, past);
				return submission.run(null);
			}
			try (JournalFile file = JournalFile.open(journal, keys, clock, past)) {
				return submission.run(file);
			}
		}
	}

	private static Upload read(SubmitOptions options, NoteKeys keys) throws IOException {
		try {
			return Upload.read(options.file(), LocalDate.now(), keys);
		} catch (IOException e) {
			throw new IOException(InputProblem.of(options.name(), e).toString(), e);
		}
	}
}
