package org.ctmpreflight.check.internal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Map;
import java.util.TreeMap;

import org.ctmpreflight.check.BaselineMark;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.layout.FindingList;
import org.ctmpreflight.layout.RecordLayout;

/**
 * The findings of one file: those about the whole file, and those of its lines in a spool. Lines come in order. What is
 * said of a finding beside its place (which entry suppresses it, whether an earlier report has it) is not kept but found
 * again by whoever reads. Written by one thread at a time, then read.
 */
final class FileFindings implements Closeable {
	private final FindingTypes types;
	private final boolean values;
	private final int most;
	private final SuppressionFile suppressionFile;
	private final SuppressionIndex.ForTypes suppressions;
	private final Baseline.OfFile baseline;
	private final FindingSpool spool = new FindingSpool(FindingSpool.BOUND);
	private final FindingList ofFile = new FindingList();
	private final long[] counts;
	private final long[] suppressed;

	/**
	 * @param suppressions null for none
	 * @param baseline     null for none
	 */
	FileFindings(FindingTypes types, CheckOptions options, SuppressionFile suppressions, Baseline.OfFile baseline) {
		this.types = types;
		this.values = options.showValues();
		this.most = options.maxFindings();
		this.suppressionFile = suppressions;
		this.suppressions = suppressions == null ? null : suppressions.index().of(types);
		this.baseline = baseline;
		this.counts = new long[types.size()];
		this.suppressed = new long[types.size()];
	}

	/** A writer for the lines of a block. */
	FindingWriter writer() {
		// where nothing is listed there is nothing to keep, unless each must still be compared
		return new FindingWriter(types, values, most == 0 && baseline == null, suppressions);
	}

	/** Adds a finding about the whole file. All of these are known before the first is read. */
	void addForFile(int type) {
		ofFile.add(type, 0);
	}

	/** Appends what a writer holds, and restarts it. */
	void append(FindingWriter writer) throws IOException {
		if (writer.length() > 0) {
			spool.write(writer.bytes(), writer.length());
		}
		writer.restart();
	}

	/** Ends the writing: adds up what the writers counted. */
	void finish(Iterable<FindingWriter> writers) {
		ofFile.sort();
		add(head());
		for (FindingWriter w : writers) {
			add(w);
		}
	}

	private void add(FindingWriter writer) {
		for (int i = 0; i < counts.length; i++) {
			counts[i] += writer.counts()[i];
			suppressed[i] += writer.suppressed()[i];
		}
		if (suppressions != null) {
			suppressionFile.use(writer.used());
		}
	}

	/** The findings about the whole file. */
	private FindingWriter head() {
		FindingWriter head = new FindingWriter(types, values, false, suppressions);
		head.line(0, FindingCursor.NO_COMPLAINT, ofFile, f -> null);
		return head;
	}

	/**
	 * Counts what was found, that which is not listed too.
	 *
	 * @param layout of the file; null for one of suppressions
	 */
	FileResult.Counts counts(RecordLayout layout) throws IOException {
		Map<String, Long> cut = new TreeMap<>();
		if (most >= 0) {
			Map<String, Long> all = new TreeMap<>();
			for (int i = 0; i < counts.length; i++) {
				all.merge(types.type(i).code(), counts[i], Long::sum);
			}
			all.forEach((code, n) -> {
				if (n > most) {
					cut.put(code, n - most);
				}
			});
		}
		if (baseline == null) {
			return new FileResult.Counts(counts, suppressed, null, cut, null);
		}
		long[] fresh = new long[counts.length];
		Baseline.Matcher matcher = baseline.matcher(types, layout);
		try (FindingCursor c = new SpoolCursor(all(), types, values, suppressions, matcher, -1)) {
			while (c.next()) {
				if (c.baseline() == BaselineMark.NEW && c.suppression() == null) {
					fresh[c.type()]++;
				}
			}
		}
		return new FileResult.Counts(counts, suppressed, fresh, cut, matcher.left());
	}

	private InputStream all() {
		FindingWriter head = head();
		return new SequenceInputStream(new ByteArrayInputStream(head.bytes(), 0, head.length()), spool.read());
	}

	/**
	 * Goes through what is listed.
	 *
	 * @param layout of the file; null for one of suppressions
	 */
	FindingCursor cursor(RecordLayout layout) {
		Baseline.Matcher matcher = baseline == null ? null : baseline.matcher(types, layout);
		return new SpoolCursor(most == 0 ? InputStream.nullInputStream() : all(), types, values, suppressions, matcher,
				most);
	}

	@Override
	public void close() throws IOException {
		spool.close();
	}
}
