package org.ctmpreflight.check.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.check.Suppression;

/**
 * The suppressions of a run: one file for all inputs, or the one beside each. Each is read once, however many files it is
 * for. For use by one thread at a time.
 */
public final class SuppressionFiles {
	private final Path forAll;
	private final LocalDate day;
	private final Supplier<MessageDigest> digest;
	private final List<InputProblem> problems;
	private final Map<Path, SuppressionFile> known = new HashMap<>();
	private final Set<SuppressionFile> inOrder = new LinkedHashSet<>();

	/**
	 * @param forAll   replaces the files beside; null for these
	 * @param digest   gives a new one, or null where none is wanted
	 * @param problems what cannot be read is added
	 */
	public SuppressionFiles(Path forAll, LocalDate day, Supplier<MessageDigest> digest, List<InputProblem> problems) {
		this.forAll = forAll;
		this.day = day;
		this.digest = digest;
		this.problems = problems;
	}

	/**
	 * The suppressions of a file; null where there are none.
	 *
	 * @param name as the user named it
	 * @param path null for standard input
	 */
	public SuppressionFile of(String name, Path path) {
		if (forAll != null) {
			return get(forAll.toString(), forAll);
		}
		Path beside = path == null ? null : path.resolveSibling(Suppression.FILE);
		if (beside == null || !Files.exists(beside)) {
			return null;
		}
		int folder = Math.max(name.lastIndexOf("/"), name.lastIndexOf(File.separator));
		return get(name.substring(0, folder + 1) + Suppression.FILE, beside);
	}

	private SuppressionFile get(String name, Path file) {
		Path key;
		try {
			key = file.toRealPath();
		} catch (IOException e) {
			key = file.toAbsolutePath();
		}
		if (!known.containsKey(key)) {
			known.put(key, read(name, file));
		}
		return known.get(key);
	}

	private SuppressionFile read(String name, Path file) {
		try {
			return SuppressionFile.read(name, file, day, digest.get());
		} catch (IOException e) {
			problems.add(InputProblem.of(name, e));
			return null;
		}
	}

	/** Tells that a file was checked with these; null for none. */
	public void used(SuppressionFile file) {
		if (file != null) {
			inOrder.add(file);
		}
	}

	/** Those that were used, in the order of their first use. */
	public List<SuppressionFile> all() {
		return new ArrayList<>(inOrder);
	}
}
