package org.ctmpreflight.submission;

import java.nio.file.Path;
import java.util.Objects;

import org.ctmpreflight.check.CheckOptions;

/**
 * What to submit, and how. Immutable.
 *
 * @param file             upload file
 * @param name             of the file, as the user gave it
 * @param check            rule packs, tables, severities and suppressions of the check before; the rest of it is not used
 * @param download         plan download to hold the file against; null for a fresh one
 * @param acceptSuppressed whether errors that are suppressed, or lowered though CMS or the layout says that they are
 *                         errors, do not hold records back
 * @param dryRun           whether to send nothing and only tell what would be sent
 * @param skipFailing      whether to send the records without errors where others have some
 * @param resume           whether to look up the complaints of records whose outcome is unknown
 * @param resend           lines to send whatever the journal says of them
 * @param batchSize        most records of a call, from 1
 * @param profile          of the settings, for the journal; null where none is used
 * @param program          version of this program, for the journal
 */
public record SubmitOptions(Path file, String name, CheckOptions check, Path download, boolean acceptSuppressed,
		boolean dryRun, boolean skipFailing, boolean resume, LineNumbers resend, int batchSize, String profile,
		String program) {
	/** Records of a call where nothing else is said. */
	public static final int USUAL_BATCH = 100;

	/** Checks them. */
	public SubmitOptions {
		Objects.requireNonNull(file);
		Objects.requireNonNull(name);
		Objects.requireNonNull(check);
		Objects.requireNonNull(resend);
		Objects.requireNonNull(program);
		if (batchSize < 1) {
			throw new IllegalArgumentException("a batch without records");
		}
	}
}
