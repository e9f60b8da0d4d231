package org.ctmpreflight.layout;

import java.util.Collection;
import java.util.Locale;

/** What was likely meant by a misspelt word. */
public final class Suggestion {
	private static final int FARTHEST = 4;

	private Suggestion() {
	}

	/** {@code ; did you mean 'X'?}, or nothing where no known word is near. */
	public static String of(String word, Collection<String> known) {
		String nearest = null;
		int least = FARTHEST + 1;
		for (String k : known.stream().sorted().toList()) {
			if (Math.abs(word.length() - k.length()) > FARTHEST) {
				continue;
			}
			int d = distance(word.toLowerCase(Locale.ROOT), k.toLowerCase(Locale.ROOT));
			// of two short words more than half can differ without one being the other
			if (d < least && d * 2 <= Math.max(word.length(), k.length())) {
				least = d;
				nearest = k;
			}
		}
		return nearest == null ? "" : "; did you mean '" + nearest + "'?";
	}

	/** How many letters must be put in, taken out or changed. */
	private static int distance(String a, String b) {
		int[] above = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			above[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int diagonal = above[0];
			above[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				diagonal = above[j];
				above[j] = Math.min(change, 1 + Math.min(above[j], above[j - 1]));
			}
		}
		return above[b.length()];
	}
}
