package org.ctmpreflight.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

import org.ctmpreflight.submission.JournaledSubmission;

/**
 * Which submissions a report is about. Immutable.
 *
 * @param title  for people, as "file casework.TXT"
 * @param covers whether a submission belongs to it
 */
public record AuditScope(String title, Predicate<JournaledSubmission> covers) {
	/** All that the journal has. */
	public static AuditScope all() {
		return new AuditScope("all submissions of the journal", s -> true);
	}

	/** One submission. */
	public static AuditScope submission(String id) {
		return new AuditScope("submission " + id, s -> s.id().equals(id));
	}

	/**
	 * Those of a file, wherever it stood and whatever stood in it when it was sent.
	 *
	 * @param name a path; its last part counts
	 */
	public static AuditScope file(String name) {
		String last = last(name);
		return new AuditScope("file " + last, s -> last(s.file()).equals(last));
	}

	private static String last(String path) {
		return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
	}

	/**
	 * Those that began on some days.
	 *
	 * @param from first day; null for no first
	 * @param to   last day; null for no last
	 * @param zone whose days
	 */
	public static AuditScope days(LocalDate from, LocalDate to, ZoneId zone) {
		Instant begin = from == null ? Instant.MIN : from.atStartOfDay(zone).toInstant();
		Instant end = to == null ? Instant.MAX : to.plusDays(1).atStartOfDay(zone).toInstant();
		String title = from != null && from.equals(to) ? "submissions of " + from
				: "submissions" + (from == null ? "" : " from " + from) + (to == null ? "" : " to " + to);
		return new AuditScope(from == null && to == null ? all().title() : title,
				s -> !s.begun().isBefore(begin) && s.begun().isBefore(end));
	}
}
