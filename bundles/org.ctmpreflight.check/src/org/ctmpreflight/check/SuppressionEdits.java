package org.ctmpreflight.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.ctmpreflight.check.internal.SuppressionFile;
import org.ctmpreflight.check.internal.SuppressionText;
import org.ctmpreflight.layout.OutputFile;
import org.ctmpreflight.layout.LayoutException;

/**
 * Changes files of suppressions. Whatever else stands in them stays, comments too, and a file is replaced as a whole or
 * not at all. Not for two threads that change the same file.
 */
public final class SuppressionEdits {
	private SuppressionEdits() {
	}

	/**
	 * Adds entries behind those that a file has. An entry for the same code and complaint is replaced: it may have
	 * expired.
	 *
	 * @param file    made where it is missing, with the rights of any new file
	 * @param entries their lines do not matter; each text in one line
	 * @throws LayoutException where what stands in the file is malformed, or written so that only a person can change it:
	 *                         the file, with line and column where they are known, and what to do
	 * @throws IOException     where it cannot be written: the file is then as it was
	 */
	public static void add(Path file, List<Suppression> entries) throws IOException {
		boolean made = !Files.exists(file);
		SuppressionText text = text(file);
		text.remove(text.entries().stream().filter(old -> entries.stream().anyMatch(e -> same(e, old))).toList());
		entries.forEach(text::add);
		byte[] bytes = text.bytes();
		if (made) {
			// an empty one suppresses nothing, and others must be able to read it
			Files.createFile(file);
		}
		write(file, bytes);
	}

	/**
	 * Takes entries away.
	 *
	 * @param which chooses them
	 * @return how many there were
	 * @throws LayoutException as for {@link #add}
	 * @throws IOException     where it cannot be written: the file is then as it was
	 */
	public static int remove(Path file, Predicate<Suppression> which) throws IOException {
		SuppressionText text = text(file);
		List<Suppression> gone = new ArrayList<>(text.entries());
		gone.removeIf(which.negate());
		if (!gone.isEmpty()) {
			text.remove(gone);
			write(file, text.bytes());
		}
		return gone.size();
	}

	private static boolean same(Suppression one, Suppression other) {
		return one.code().equals(other.code()) && one.complaintId().equals(other.complaintId());
	}

	private static SuppressionText text(Path file) throws IOException {
		byte[] bytes = Files.exists(file) ? SuppressionFile.bytes(file) : new byte[0];
		return new SuppressionText(bytes, file.toString());
	}

	private static void write(Path file, byte[] bytes) throws IOException {
		SuppressionFile.requireSize(bytes);
		OutputFile.replace(file, out -> out.write(bytes));
	}
}
