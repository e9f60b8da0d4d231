package org.ctmpreflight.check.internal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.layout.FindingList;

/**
 * The findings of one file: those about the whole file, and those of its lines in a spool. Lines come in order. Where the
 * list is cut, what is cut is counted. Written by one thread at a time, then read.
 */
final class FileFindings implements Closeable {
	/** For a list that is not cut. */
	static final int ALL = -1;

	private final FindingTypes types;
	private final boolean values;
	private final int most;
	private final FindingSpool spool = new FindingSpool(FindingSpool.BOUND);
	private final Map<String, Integer> listed = new HashMap<>();
	private final TreeMap<String, Long> cut = new TreeMap<>();
	private final FindingList ofFile = new FindingList();
	private final long[] counts;

	/** @param most findings listed of each code, or {@link #ALL} */
	FileFindings(FindingTypes types, boolean values, int most) {
		this.types = types;
		this.values = values;
		this.most = most;
		this.counts = new long[types.size()];
	}

	/** A writer for the lines of a block. */
	FindingWriter writer() {
		return new FindingWriter(types, values, most == 0);
	}

	/** Adds a finding about the whole file. All of these are known before the first is read. */
	void addForFile(int type) {
		ofFile.add(type, 0);
	}

	/** Appends what a writer holds, and restarts it. */
	void append(FindingWriter writer) throws IOException {
		if (writer.length() > 0) {
			if (most == ALL) {
				spool.write(writer.bytes(), writer.length());
			} else {
				appendSome(writer);
			}
		}
		writer.restart();
	}

	private void appendSome(FindingWriter writer) throws IOException {
		FindingWriter kept = new FindingWriter(types, values, false);
		FindingList one = new FindingList();
		try (SpoolCursor c = new SpoolCursor(new ByteArrayInputStream(writer.bytes(), 0, writer.length()), types,
				values)) {
			while (c.next()) {
				if (listed.merge(types.type(c.type()).code(), 1, (a, b) -> Math.min(a + b, most + 1)) <= most) {
					one.clear();
					one.add(c.type(), c.field(), c.arguments()[0], c.arguments()[1]);
					String value = c.value();
					kept.line(c.line(), c.complaintId(), one, f -> value);
				}
			}
		}
		spool.write(kept.bytes(), kept.length());
	}

	/** Ends the writing: adds up what the writers counted. */
	void finish(Iterable<FindingWriter> writers) throws IOException {
		for (FindingWriter w : writers) {
			for (int i = 0; i < counts.length; i++) {
				counts[i] += w.counts()[i];
			}
		}
		ofFile.sort();
		for (int i = 0; i < ofFile.size(); i++) {
			counts[ofFile.type(i)]++;
		}
		if (most != ALL) {
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
	}

	/** Findings of each type, those that were cut too. */
	long[] counts() {
		return counts;
	}

	/** How many findings were cut, by code. */
	Map<String, Long> cut() {
		return cut;
	}

	/** Goes through what is listed. */
	FindingCursor cursor() {
		FindingWriter first = new FindingWriter(types, values, false);
		FindingList some = new FindingList();
		Map<String, Integer> n = new HashMap<>();
		for (int i = 0; i < ofFile.size(); i++) {
			if (most == ALL || n.merge(types.type(ofFile.type(i)).code(), 1, Integer::sum) <= most) {
				some.add(ofFile.type(i), 0);
			}
		}
		first.line(0, FindingCursor.NO_COMPLAINT, some, f -> null);
		return new SpoolCursor(new SequenceInputStream(
				new ByteArrayInputStream(first.bytes(), 0, first.length()), spool.read()), types, values);
	}

	@Override
	public void close() throws IOException {
		spool.close();
	}
}
