package org.ctmpreflight.hpms;

/** A call to HPMS failed. */
public final class HpmsException extends Exception {
	private static final long serialVersionUID = 1L;

	private final transient HpmsFailure failure;

	/** @param failure its text becomes the message */
	public HpmsException(HpmsFailure failure) {
		super(failure.text());
		this.failure = failure;
	}

	/** What happened. */
	public HpmsFailure failure() {
		return failure;
	}
}
