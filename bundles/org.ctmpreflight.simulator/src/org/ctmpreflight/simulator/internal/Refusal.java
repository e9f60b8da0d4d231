package org.ctmpreflight.simulator.internal;

/** A call that is answered with an error. The message is what the answer's {@code error} says; it holds no value. */
final class Refusal extends Exception {
	private static final long serialVersionUID = 1L;

	private final int status;

	Refusal(int status, String message) {
		super(message);
		this.status = status;
	}

	/** The token or the consumer ID is wrong, or something else that the headers must have. */
	static Refusal authorization() {
		return new Refusal(401, "Authorization failed");
	}

	/** What HPMS says when it fails. */
	static Refusal internal() {
		return new Refusal(500, "Internal Server Error");
	}

	/** A parameter has another type than it should have. */
	static Refusal mismatch(String parameter, String expected, String actual) {
		return new Refusal(400,
				"Parameter: " + parameter + " type mismatch. Expected: " + expected + " Actual: " + actual);
	}

	int status() {
		return status;
	}
}
