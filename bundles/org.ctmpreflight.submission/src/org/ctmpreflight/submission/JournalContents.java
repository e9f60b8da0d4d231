package org.ctmpreflight.submission;

import java.util.List;

/**
 * What a journal had at one moment. Immutable.
 *
 * @param submissions in their order
 * @param check       what the journal was then: unchanged
 */
public record JournalContents(List<JournaledSubmission> submissions, JournalCheck check) {
	/** Copies the list. */
	public JournalContents {
		submissions = List.copyOf(submissions);
	}
}
