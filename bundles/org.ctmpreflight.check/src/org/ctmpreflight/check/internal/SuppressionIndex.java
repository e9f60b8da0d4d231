package org.ctmpreflight.check.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.layout.ComplaintIds;

/**
 * The suppressions that are valid on a day, by what they match. Each finding of a run is asked for, so that a look-up
 * makes no objects. Immutable.
 */
final class SuppressionIndex {
	private static final int[] NONE = {};

	private final List<Suppression> entries;
	private final Map<String, OfCode> byCode = new HashMap<>();

	/** Entries of one code, by their places in the file, each list ascending. */
	private static final class OfCode {
		final TreeMap<Long, int[]> filling = new TreeMap<>();
		int[] every = NONE;
		long[] ids;
		int[][] ofId;

		void add(String complaintId, int place) {
			if (complaintId.equals(Suppression.EVERY)) {
				every = appended(every, place);
			} else {
				// an ID of another form is never shown, so that no finding has it
				long id = ComplaintIds.number(complaintId);
				if (id != ComplaintIds.NONE) {
					filling.merge(id, new int[] { place }, (known, one) -> appended(known, one[0]));
				}
			}
		}

		void filled() {
			ids = filling.keySet().stream().mapToLong(Long::longValue).toArray();
			ofId = filling.values().toArray(int[][]::new);
			filling.clear();
		}

		int[] of(long id) {
			int i = id == FindingCursor.NO_COMPLAINT ? -1 : Arrays.binarySearch(ids, id);
			return i < 0 ? NONE : ofId[i];
		}

		private static int[] appended(int[] places, int place) {
			int[] more = Arrays.copyOf(places, places.length + 1);
			more[places.length] = place;
			return more;
		}
	}

	/** @param entries in the order of the file */
	SuppressionIndex(List<Suppression> entries, LocalDate day) {
		this.entries = entries;
		for (int i = 0; i < entries.size(); i++) {
			Suppression s = entries.get(i);
			if (!s.expired(day)) {
				byCode.computeIfAbsent(s.code(), c -> new OfCode()).add(s.complaintId(), i);
			}
		}
		byCode.values().forEach(OfCode::filled);
	}

	/** The same for the types of one file; null where none of them is suppressed. */
	ForTypes of(FindingTypes types) {
		OfCode[] ofType = new OfCode[types.size()];
		boolean any = false;
		for (int i = 0; i < ofType.length; i++) {
			ofType[i] = byCode.get(types.type(i).code());
			any |= ofType[i] != null;
		}
		return any ? new ForTypes(ofType) : null;
	}

	/** Suppressions of findings by the numbers of their types. Immutable. */
	final class ForTypes {
		private final OfCode[] ofType;

		private ForTypes(OfCode[] ofType) {
			this.ofType = ofType;
		}

		/** The first entry that matches; null for none. */
		Suppression find(int type, long complaintId) {
			OfCode code = ofType[type];
			if (code == null) {
				return null;
			}
			int first = Math.min(first(code.every), first(code.of(complaintId)));
			return first == Integer.MAX_VALUE ? null : entries.get(first);
		}

		private static int first(int[] places) {
			return places.length == 0 ? Integer.MAX_VALUE : places[0];
		}

		/** Whether an entry matches; all that do are added to {@code used}, by their places in the file. */
		boolean use(int type, long complaintId, BitSet used) {
			OfCode code = ofType[type];
			if (code == null) {
				return false;
			}
			int[] ofId = code.of(complaintId);
			for (int place : code.every) {
				used.set(place);
			}
			for (int place : ofId) {
				used.set(place);
			}
			return code.every.length + ofId.length > 0;
		}
	}
}
