package org.ctmpreflight.submission.internal;

/** A record that was sent, as the journal tells. For use by one thread. */
final class SentItem {
	final String submission;
	final int batch;
	final long line;
	final String note;
	final int length;
	/** Number of the journal's line that tells of the sending. */
	final long order;
	private Verdict verdict = Verdict.UNKNOWN;
	private String message = "";
	/** What a person decided to send in its place. */
	private SentItem successor;

	SentItem(String submission, int batch, JournalEvent.Sent sent, long order) {
		this.submission = submission;
		this.batch = batch;
		this.line = sent.line();
		this.note = sent.note();
		this.length = sent.length();
		this.order = order;
	}

	void become(Verdict next, String why) {
		verdict = next;
		message = why;
	}

	/** A person decided to send it again, whatever became of it. */
	void supersede(SentItem again) {
		successor = again;
	}

	Verdict verdict() {
		return verdict;
	}

	String message() {
		return message;
	}

	/** Whether it is still to be found out what became of it. */
	boolean open() {
		// what was sent in its place and did not get there has not taken its place
		return verdict.open() && (successor == null || successor.verdict == Verdict.NOT_SENT
				|| successor.verdict == Verdict.REJECTED);
	}
}
