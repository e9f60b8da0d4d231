package org.ctmpreflight.hpms;

/**
 * The secret of an API key. Only the body of the token call reveals it: no other text of this object holds it. Immutable.
 */
public final class KeySecret {
	private final String text;

	/** @param text not empty */
	public KeySecret(String text) {
		if (text.isEmpty()) {
			throw new IllegalArgumentException("an empty key secret");
		}
		this.text = text;
	}

	/** The secret itself, to be sent and never to be shown or kept. */
	public String reveal() {
		return text;
	}

	@Override
	public String toString() {
		return "…";
	}
}
