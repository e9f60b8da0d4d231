package org.ctmpreflight.layout;

/** The form of complaint IDs: {@code C} and ten digits 0 to 9, as far as is known. */
public final class ComplaintIds {
	/** Characters of a complaint ID. */
	public static final int LENGTH = 11;
	/** What {@link #number} gives for anything that is not of that form. */
	public static final long NONE = -1;

	private ComplaintIds() {
	}

	/** Whether the bytes between two offsets are of the form. */
	public static boolean wellFormed(byte[] b, int start, int end) {
		return number(b, start, end) != NONE;
	}

	/** The ten digits as a number, or {@link #NONE}. */
	public static long number(byte[] b, int start, int end) {
		if (end - start != LENGTH || b[start] != 'C') {
			return NONE;
		}
		long n = 0;
		for (int i = start + 1; i < end; i++) {
			int digit = b[i] - '0';
			if (digit < 0 || digit > 9) {
				return NONE;
			}
			n = n * 10 + digit;
		}
		return n;
	}

	/** The ten digits as a number, or {@link #NONE}. */
	public static long number(String id) {
		if (id.length() != LENGTH || id.charAt(0) != 'C') {
			return NONE;
		}
		long n = 0;
		for (int i = 1; i < LENGTH; i++) {
			int digit = id.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return NONE;
			}
			n = n * 10 + digit;
		}
		return n;
	}

	/** The complaint ID of a number that {@link #number} gave. */
	public static String text(long number) {
		char[] c = new char[LENGTH];
		long n = number;
		for (int i = LENGTH - 1; i > 0; i--) {
			c[i] = (char) ('0' + n % 10);
			n /= 10;
		}
		c[0] = 'C';
		return new String(c);
	}
}
