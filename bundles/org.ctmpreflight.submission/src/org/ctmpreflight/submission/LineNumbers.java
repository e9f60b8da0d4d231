package org.ctmpreflight.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of a file that the user names, such as {@code 17,20-22}. Immutable. */
public final class LineNumbers {
	/** No line. */
	public static final LineNumbers NONE = new LineNumbers(List.of());

	private static final Pattern PART = Pattern.compile("([1-9][0-9]{0,17})(?:-([1-9][0-9]{0,17}))?");

	private final List<Range> ranges;

	/**
	 * Lines that follow one another.
	 *
	 * @param first of them, from 1
	 * @param last  of them, the same or a later one
	 */
	public record Range(long first, long last) {
		/** {@code 17}, or {@code 20-22}. */
		@Override
		public String toString() {
			return first == last ? Long.toString(first) : first + "-" + last;
		}
	}

	private LineNumbers(List<Range> ranges) {
		this.ranges = List.copyOf(ranges);
	}

	/**
	 * Reads them.
	 *
	 * @throws IllegalArgumentException if they cannot be read; the message is for people
	 */
	public static LineNumbers parse(String text) {
		List<Range> ranges = new ArrayList<>();
		for (String part : text.split(",", -1)) {
			Matcher m = PART.matcher(part.strip());
			if (!m.matches()) {
				throw new IllegalArgumentException("expected lines such as 17,20-22");
			}
			long first = Long.parseLong(m.group(1));
			long last = m.group(2) == null ? first : Long.parseLong(m.group(2));
			if (last < first) {
				throw new IllegalArgumentException("expected the smaller number first: " + last + "-" + first);
			}
			ranges.add(new Range(first, last));
		}
		return new LineNumbers(ranges);
	}

	/** As the user named them. */
	public List<Range> ranges() {
		return ranges;
	}

	/** Whether a line is among them. */
	public boolean contains(long line) {
		return ranges.stream().anyMatch(r -> line >= r.first && line <= r.last);
	}

	/** Whether there is none. */
	public boolean isEmpty() {
		return ranges.isEmpty();
	}
}
