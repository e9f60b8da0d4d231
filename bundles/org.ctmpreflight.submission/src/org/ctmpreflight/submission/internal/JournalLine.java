package org.ctmpreflight.submission.internal;

import java.time.Instant;

/**
 * A line of the journal.
 *
 * @param number   from 1
 * @param previous hash of the line before; {@link JournalFile#NO_LINE} for the first
 * @param time     when it was written
 * @param event    what it tells
 */
public record JournalLine(long number, String previous, Instant time, JournalEvent event) {
}
