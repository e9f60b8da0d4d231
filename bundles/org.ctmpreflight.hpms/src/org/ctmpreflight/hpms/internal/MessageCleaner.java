package org.ctmpreflight.hpms.internal;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ctmpreflight.layout.ComplaintIds;

/**
 * Makes texts from HPMS fit to be shown and kept: on one line, of bounded length, and with each value that was sent
 * replaced, complaint IDs aside. Immutable.
 */
public final class MessageCleaner {
	private static final int SHORTEST = 4;
	private static final int LONGEST = 1000;
	private static final String HIDDEN = "…";
	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
	private static final Pattern ID = Pattern.compile("C[0-9]{10}");

	private final Set<String> values = new LinkedHashSet<>();

	/** @param sent values that were sent; null ones are left out */
	public MessageCleaner(Collection<String> sent) {
		for (String value : sent) {
			String folded = value == null ? "" : fold(value);
			if (folded.codePointCount(0, folded.length()) >= SHORTEST
					&& ComplaintIds.number(folded) == ComplaintIds.NONE) {
				values.add(lower(folded).toString());
			}
		}
	}

	/** White space of any kind as one space, and none at the ends. */
	static String fold(String text) {
		return SPACE.matcher(text).replaceAll(" ").strip();
	}

	/** The cleaned text; null stays null. Case and white space do not hide a value from it. */
	String clean(String text) {
		if (text == null) {
			return null;
		}
		String folded = fold(text);
		BitSet hidden = hidden(folded);
		StringBuilder b = new StringBuilder();
		for (int i = 0; i < folded.length() && b.length() < LONGEST; i++) {
			if (!hidden.get(i)) {
				b.append(folded.charAt(i));
			} else if (i == 0 || !hidden.get(i - 1)) {
				b.append(HIDDEN);
			}
		}
		return b.toString();
	}

	private BitSet hidden(String text) {
		StringBuilder lower = lower(text);
		BitSet ids = new BitSet();
		for (Matcher m = ID.matcher(text); m.find();) {
			ids.set(m.start(), m.end());
		}
		BitSet hidden = new BitSet();
		for (String value : values) {
			for (int at = lower.indexOf(value); at >= 0; at = lower.indexOf(value, at + 1)) {
				int end = at + value.length();
				if (ids.nextClearBit(at) < end) {
					hidden.set(at, end);
				}
			}
		}
		return hidden;
	}

	/** Of the same length, unlike what {@link String#toLowerCase()} gives for some letters. */
	private static StringBuilder lower(String text) {
		StringBuilder lower = new StringBuilder(text);
		for (int i = 0; i < lower.length(); i++) {
			lower.setCharAt(i, Character.toLowerCase(lower.charAt(i)));
		}
		return lower;
	}
}
