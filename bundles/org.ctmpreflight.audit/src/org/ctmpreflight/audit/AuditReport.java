package org.ctmpreflight.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

import org.ctmpreflight.audit.internal.AuditPage;
import org.ctmpreflight.audit.internal.PdfPage;
import org.ctmpreflight.submission.Journal;
import org.ctmpreflight.submission.JournalContents;
import org.ctmpreflight.submission.JournaledSubmission;

/**
 * Shows an auditor what was checked, what was found and accepted by whom and why, what was sent, what HPMS answered, and
 * that the journal was not changed since. It holds no value of a field but complaint IDs. Immutable.
 */
public final class AuditReport {
	/** More would need more memory than a workbench has; a page of HTML takes any number. */
	public static final int MOST_IN_PDF = 5_000;

	private final String html;
	private final long records;

	private AuditReport(String html, long records) {
		this.html = html;
		this.records = records;
	}

	/**
	 * Reads the journal.
	 *
	 * @param at      when the report is made
	 * @param program name and version, for people
	 * @throws IOException if it cannot be read, or was changed after it was written
	 */
	public static AuditReport of(Journal journal, AuditScope scope, Instant at, String program) throws IOException {
		JournalContents contents = journal.contents();
		List<JournaledSubmission> submissions = contents.submissions().stream().filter(scope.covers()).toList();
		return new AuditReport(new AuditPage(scope.title(), submissions, contents.check(), at, program).html(),
				submissions.stream().mapToLong(s -> s.records().size()).sum());
	}

	/** How many records it lists. */
	public long records() {
		return records;
	}

	/** The page: well-formed XML, which loads nothing. */
	public String html() {
		return html;
	}

	/**
	 * Writes it to be printed and archived: pages with numbers, tagged for screen readers (PDF/UA).
	 *
	 * @param out not closed
	 * @throws IllegalStateException with more than {@link #MOST_IN_PDF} records
	 */
	public void pdf(OutputStream out) throws IOException {
		if (records > MOST_IN_PDF) {
			throw new IllegalStateException(records + " records");
		}
		PdfPage.write(html, out);
	}
}
