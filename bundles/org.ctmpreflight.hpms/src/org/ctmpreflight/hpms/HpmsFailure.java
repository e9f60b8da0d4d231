package org.ctmpreflight.hpms;

/**
 * Why a call to HPMS failed. Holds no value of a field, secret or token. Immutable.
 *
 * @param call          the call
 * @param reach         how far it can have got
 * @param status        HTTP status; 0 where there was no answer
 * @param serverMessage what HPMS said, on one line and cleaned of what was sent; null where it said nothing
 * @param text          one line for people, the server's message in it
 */
public record HpmsFailure(Call call, Reach reach, int status, String serverMessage, String text) {
	/** The calls. */
	public enum Call {
		/** For a token. */
		TOKEN,
		/** Download of complaints. */
		DOWNLOAD,
		/** Upload of casework. */
		UPLOAD
	}

	/** What HPMS can have done. */
	public enum Reach {
		/** Nothing of the call can have reached HPMS. */
		NOTHING_SENT,
		/** HPMS answered that it processed nothing. */
		REFUSED,
		/** HPMS may have processed it, wholly, in part or not at all. */
		UNKNOWN
	}
}
