package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ctmpreflight.check.BaselineMark;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.RecordLayout;

/**
 * An earlier report to compare with: for each of its files how often a finding of a code stands at a field of a complaint,
 * or of a line where there is none. Twelve bytes for each of these. Immutable.
 */
public final class Baseline {
	/** Places of a key: kind, whether complaint or line, its number. */
	private static final int NUMBER_BITS = 34;
	static final long MOST_NUMBER = (1L << NUMBER_BITS) - 1;
	static final int MOST_KINDS = 1 << 20;
	private static final int UNKNOWN = -1;
	private static final OfFile EMPTY = new OfFile(new long[0], new int[0], List.of(), Map.of());

	private final Map<String, List<OfFile>> files;

	/**
	 * A code at a field.
	 *
	 * @param field canonical name; null for a whole record or file
	 */
	record Kind(String code, String field) {
	}

	Baseline(Map<String, List<OfFile>> files) {
		this.files = files;
	}

	/** @throws IOException where it cannot be read, is no report, or does not list all that was found */
	public static Baseline read(Path file) throws IOException {
		return new BaselineReader(file.toString()).read(file);
	}

	/**
	 * The findings of a file; none where the report lacks it.
	 *
	 * @param name  as the user named it
	 * @param entry from 0, where a run has the same file more than once
	 */
	public OfFile file(String name, int entry) {
		List<OfFile> all = files.getOrDefault(name, List.of());
		return entry < all.size() ? all.get(entry) : EMPTY;
	}

	/** The same for a file on this computer, however it was named then; null where the report lacks it. */
	public OfFile file(Path file) {
		Path wanted = file.toAbsolutePath().normalize();
		List<OfFile> all = files.get(file.toString());
		for (Map.Entry<String, List<OfFile>> e : files.entrySet()) {
			all = all == null && wanted.toString().equals(e.getKey()) ? e.getValue() : all;
		}
		String last = String.valueOf(wanted.getFileName());
		for (Map.Entry<String, List<OfFile>> e : new TreeMap<>(files).entrySet()) {
			String name = e.getKey();
			boolean same = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).equals(last);
			all = all == null && same ? e.getValue() : all;
		}
		return all == null ? null : all.get(0);
	}

	static long key(int kind, long line, long complaintId) {
		long number = complaintId != FindingCursor.NO_COMPLAINT ? 1L << NUMBER_BITS | complaintId : line;
		return (long) kind << NUMBER_BITS + 1 | number;
	}

	/** What the report has of one file. Immutable. */
	public static final class OfFile {
		private final long[] keys;
		private final int[] counts;
		private final List<Kind> kinds;
		private final Map<Kind, Integer> numbers;

		/**
		 * @param keys    ascending
		 * @param counts  of each key
		 * @param kinds   by number
		 * @param numbers of the kinds
		 */
		private OfFile(long[] keys, int[] counts, List<Kind> kinds, Map<Kind, Integer> numbers) {
			this.keys = keys;
			this.counts = counts;
			this.kinds = kinds;
			this.numbers = numbers;
		}

		/** @param all keys in any order, each as often as it stands in the report; sorted by this */
		static OfFile of(long[] all, List<Kind> kinds, Map<Kind, Integer> numbers) {
			Arrays.sort(all);
			int[] counts = new int[all.length];
			int n = 0;
			for (int i = 0; i < all.length; i++) {
				if (i == 0 || all[i] != all[n - 1]) {
					all[n++] = all[i];
				}
				counts[n - 1]++;
			}
			return new OfFile(Arrays.copyOf(all, n), Arrays.copyOf(counts, n), kinds, numbers);
		}

		/**
		 * Compares the findings of a file in their order.
		 *
		 * @param layout null for a file of suppressions
		 */
		Matcher matcher(FindingTypes types, RecordLayout layout) {
			return new Matcher(this, types, layout);
		}
	}

	/** What of a report is not yet found again. For use by one thread. */
	public static class Rest {
		private final OfFile file;
		private final int[] left;

		/** All of it. */
		public Rest(OfFile file) {
			this.file = file;
			this.left = file.counts.clone();
		}

		/** Number of a kind of finding. */
		int number(String code, String field) {
			return file.numbers.getOrDefault(new Kind(code, field), UNKNOWN);
		}

		/**
		 * Compares a finding, which uses up one of the report.
		 *
		 * @param field canonical name; null for a whole record or file
		 */
		public BaselineMark mark(String code, String field, long line, long complaintId) {
			return markKind(number(code, field), line, complaintId);
		}

		BaselineMark markKind(int kind, long line, long complaintId) {
			if (kind == UNKNOWN) {
				return BaselineMark.NEW;
			}
			int i = Arrays.binarySearch(file.keys, key(kind, line, complaintId));
			if (i < 0 || left[i] == 0) {
				return BaselineMark.NEW;
			}
			left[i]--;
			return BaselineMark.KNOWN;
		}

		/** How many of the report were not found again, by code; codes without any are left out. */
		public Map<String, Long> left() {
			Map<String, Long> byCode = new TreeMap<>();
			for (int i = 0; i < left.length; i++) {
				if (left[i] > 0) {
					String code = file.kinds.get((int) (file.keys[i] >>> NUMBER_BITS + 1)).code();
					byCode.merge(code, (long) left[i], Long::sum);
				}
			}
			return byCode;
		}
	}

	/** Compares findings, each once, in their order; each uses up one of the report. For use by one thread. */
	static final class Matcher extends Rest {
		private final FindingTypes types;
		private final RecordLayout layout;
		/** Numbers of kinds by type and field, found once. */
		private final int[][] kinds;

		Matcher(OfFile file, FindingTypes types, RecordLayout layout) {
			super(file);
			this.types = types;
			this.layout = layout;
			this.kinds = new int[types.size()][];
		}

		BaselineMark mark(int type, int field, long line, long complaintId) {
			return markKind(kind(type, field), line, complaintId);
		}

		private int kind(int type, int field) {
			if (kinds[type] == null) {
				kinds[type] = kinds(type);
			}
			// unknown columns of a download have numbers beyond the layout's and no name, like a whole record
			return kinds[type][field < kinds[type].length ? field : 0];
		}

		private int[] kinds(int type) {
			String code = types.type(type).code();
			boolean named = layout != null && type != types.number(ParserFinding.DOWNLOAD_COLUMN_UNKNOWN);
			int[] numbers = new int[named ? layout.fields().size() + 1 : 1];
			numbers[0] = number(code, null);
			for (int i = 1; i < numbers.length; i++) {
				LayoutField field = layout.fields().get(i - 1);
				numbers[i] = number(code, field.name());
			}
			return numbers;
		}
	}
}
