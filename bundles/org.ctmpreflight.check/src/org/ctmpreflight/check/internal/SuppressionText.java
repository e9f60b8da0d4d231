package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.layout.LayoutException;

/**
 * The text of a file of suppressions while entries come and go: all else that stands there, comments too, stays. For use
 * by one thread.
 */
public final class SuppressionText {
	private final String name;
	private final List<String> lines = new ArrayList<>();
	private final String end;
	private final List<Suppression> entries;

	/**
	 * @param bytes of the file
	 * @param name  for messages
	 * @throws LayoutException where it is malformed
	 */
	public SuppressionText(byte[] bytes, String name) throws IOException {
		this.name = name;
		entries = new ArrayList<>(SuppressionReader.read(bytes, name));
		String text = new String(bytes, StandardCharsets.UTF_8);
		end = text.contains("\r\n") ? "\r\n" : "\n";
		text.lines().forEach(lines::add);
		if (entries.isEmpty()) {
			// a list without entries can only be written so that none can follow
			lines.removeIf(l -> List.of("[]", "null", "~").contains(l.replaceFirst("#.*", "").strip()));
		}
	}

	/** What stands in it, in order. */
	public List<Suppression> entries() {
		return Collections.unmodifiableList(entries);
	}

	/** Takes entries out. */
	public void remove(Collection<Suppression> some) {
		for (int i = entries.size() - 1; i >= 0; i--) {
			if (some.contains(entries.get(i))) {
				int from = first(entries.get(i));
				int to = i + 1 < entries.size() ? first(entries.get(i + 1)) : lines.size();
				while (to > from + 1 && isRemark(lines.get(to - 1))) {
					// it may be about what follows
					to--;
				}
				lines.subList(from, to).clear();
				entries.remove(i);
			}
		}
	}

	/** The line, from 0, where an entry begins: its dash may stand above its first key. */
	private int first(Suppression entry) {
		int line = Math.min(entry.line(), lines.size()) - 1;
		while (line > 0 && !lines.get(line).strip().startsWith("-")) {
			line--;
		}
		return line;
	}

	private static boolean isRemark(String line) {
		return line.isBlank() || line.strip().startsWith("#");
	}

	/** Adds an entry behind the last. */
	public void add(Suppression entry) {
		String indent = entries.isEmpty() ? "" : indent(lines.get(first(entries.get(entries.size() - 1))));
		lines.add(indent + "- code: " + entry.code());
		lines.add(indent + "  complaintId: " + quoted(entry.complaintId()));
		lines.add(indent + "  reason: " + quoted(entry.reason()));
		lines.add(indent + "  author: " + quoted(entry.author()));
		lines.add(indent + "  expires: " + entry.expires());
		entries.add(new Suppression(entry.code(), entry.complaintId(), entry.reason(), entry.author(), entry.expires(),
				lines.size() - 4));
	}

	private static String indent(String line) {
		return line.substring(0, line.length() - line.stripLeading().length());
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

	/**
	 * The whole text.
	 *
	 * @throws LayoutException where it is written in a way that cannot be changed so
	 */
	public byte[] bytes() throws IOException {
		StringBuilder text = new StringBuilder();
		lines.forEach(l -> text.append(l).append(end));
		byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		if (!sameEntries(bytes)) {
			throw new LayoutException(name + ": is written in a way that only a person can change: write it as a list "
					+ "with a key a line, each entry beginning with \"- code:\"");
		}
		return bytes;
	}

	/** Lines were changed without an understanding of all that YAML allows: so it is read again. */
	private boolean sameEntries(byte[] bytes) throws IOException {
		try {
			return plain(SuppressionReader.read(bytes, name)).equals(plain(entries));
		} catch (LayoutException e) {
			return false;
		}
	}

	private static List<Suppression> plain(List<Suppression> some) {
		return some.stream()
				.map(s -> new Suppression(s.code(), s.complaintId(), s.reason(), s.author(), s.expires(), 0)).toList();
	}
}
