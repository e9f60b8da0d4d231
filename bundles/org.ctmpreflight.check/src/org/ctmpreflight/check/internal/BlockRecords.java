package org.ctmpreflight.check.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

import org.ctmpreflight.check.RecordFacts;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.RecordLayout;

/**
 * What the search for duplicates needs of the records of a block, taken out of the bytes once, and what it found. Used
 * again for block after block, by one thread at a time.
 */
final class BlockRecords {
	/** The value of a line's ID where it is blank. */
	static final long BLANK_ID = RecordFacts.BLANK_ID;
	/** The hash of a blank note. */
	static final long BLANK_NOTE = RecordFacts.BLANK_NOTE;

	/** Chosen anew in each process, so that nobody can prepare notes that collide. */
	private static final long SEED = new SplittableRandom().nextLong() | 1;
	private static final long MIX = 0xD6E8FEB86659FD93L;

	private final int idField;
	private final int noteField;
	private final int resolveField;

	/** Digits of a line's complaint ID; {@link ComplaintIds#NONE} for one of another form, or {@link #BLANK_ID}. */
	long[] id = new long[0];
	/** Hash of a line's casework note. */
	long[] note = new long[0];
	/** The one character of a line's Resolve Complaint Y/N; 0 for anything else. */
	byte[] resolve = new byte[0];
	/** Line of the first record with the same ID; 0 where a line is the first. */
	int[] firstLine = new int[0];
	boolean[] sameNote = new boolean[0];
	boolean[] otherResolve = new boolean[0];
	/** Number of the block's first line in the file. */
	long lineNumber;
	/** Line of the block that is a header record if its first field says so; -1 for none. */
	int firstOfFile;

	BlockRecords(RecordLayout layout) {
		idField = place(layout, "complaintId");
		noteField = place(layout, "caseworkNotes");
		resolveField = place(layout, "resolveComplaintYN");
	}

	private static int place(RecordLayout layout, String name) {
		return layout.field(name).map(f -> f.number() - 1)
				.orElseThrow(() -> new IllegalArgumentException("layout " + layout + " has no field " + name));
	}

	/** Makes room for a block. */
	void size(int lines) {
		if (id.length < lines) {
			int n = Math.max(lines, 512);
			id = new long[n];
			note = new long[n];
			resolve = new byte[n];
			firstLine = new int[n];
			sameNote = new boolean[n];
			otherResolve = new boolean[n];
		}
		Arrays.fill(firstLine, 0, lines, 0);
		Arrays.fill(sameNote, 0, lines, false);
		Arrays.fill(otherResolve, 0, lines, false);
	}

	/** Takes down one record. */
	void read(LineBlock block, int line) {
		byte[] b = block.bytes();
		int start = valueStart(block, line, idField);
		int end = valueEnd(block, line, idField, start);
		id[line] = start == end ? BLANK_ID : ComplaintIds.number(b, start, end);
		start = valueStart(block, line, noteField);
		end = valueEnd(block, line, noteField, start);
		note[line] = start == end ? BLANK_NOTE : hash(block, line, start, end);
		start = valueStart(block, line, resolveField);
		end = valueEnd(block, line, resolveField, start);
		resolve[line] = end - start == 1 ? b[start] : 0;
	}

	/** The complaint ID of a line, whatever its form. */
	String idText(LineBlock block, int line) {
		int start = valueStart(block, line, idField);
		return block.text(start, valueEnd(block, line, idField, start));
	}

	static int valueStart(LineBlock block, int line, int field) {
		int start = block.fieldStart(line, field);
		int end = block.fieldEnd(line, field);
		byte[] b = block.bytes();
		while (start < end && b[start] == ' ') {
			start++;
		}
		return start;
	}

	static int valueEnd(LineBlock block, int line, int field, int start) {
		int end = block.fieldEnd(line, field);
		byte[] b = block.bytes();
		while (end > start && b[end - 1] == ' ') {
			end--;
		}
		return end;
	}

	private long hash(LineBlock block, int line, int start, int end) {
		boolean nonAscii = (block.nonAsciiFields(line) >>> noteField & 1) != 0;
		if (nonAscii && block.charset() != StandardCharsets.UTF_8) {
			// different bytes that mean no character are one and the same
			byte[] utf8 = block.text(start, end).getBytes(StandardCharsets.UTF_8);
			return hash(utf8, 0, utf8.length);
		}
		return hash(block.bytes(), start, end);
	}

	/** A 64-bit hash, never {@link #BLANK_NOTE}. */
	static long hash(byte[] b, int from, int to) {
		ByteBuffer words = ByteBuffer.wrap(b).order(ByteOrder.LITTLE_ENDIAN);
		long h = SEED ^ to - from;
		int i = from;
		for (; i + 16 <= to; i += 16) {
			h = mix(words.getLong(i) ^ h, words.getLong(i + 8) ^ MIX);
		}
		long x = 0;
		if (i + 8 <= to) {
			x = words.getLong(i);
			i += 8;
		}
		long y = 0;
		for (int shift = 0; i < to; i++, shift += 8) {
			y |= (b[i] & 0xFFL) << shift;
		}
		h = mix(mix(x ^ h, y ^ MIX) ^ SEED, MIX);
		return h == BLANK_NOTE ? 1 : h;
	}

	static long mix(long a, long b) {
		return Math.multiplyHigh(a, b) ^ a * b;
	}
}
