package org.ctmpreflight.report.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.ctmpreflight.check.FileResult;

/** Prepares what is the same for each finding of a type at a field, once. For use by one thread. */
final class FindingPlaces<T> {
	private static final int FIELDS = 1 << 6;

	private final FileResult file;
	private final Function<FindingPlace, T> prepare;
	private final Object[] prepared;
	private final Map<Integer, T> far = new HashMap<>();

	FindingPlaces(FileResult file, Function<FindingPlace, T> prepare) {
		this.file = file;
		this.prepare = prepare;
		this.prepared = new Object[file.types().size() * FIELDS];
	}

	@SuppressWarnings("unchecked")
	T get(int type, int field) {
		if (field >= FIELDS) {
			// the place of an unknown column of a download
			return far.computeIfAbsent(field, f -> prepare.apply(FindingPlace.of(file, type, f)));
		}
		int i = type * FIELDS + field;
		if (prepared[i] == null) {
			prepared[i] = prepare.apply(FindingPlace.of(file, type, field));
		}
		return (T) prepared[i];
	}
}
