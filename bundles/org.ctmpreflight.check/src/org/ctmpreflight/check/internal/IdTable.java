package org.ctmpreflight.check.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.ctmpreflight.layout.ComplaintIds;

/**
 * Numbers complaint IDs from 0 in the order in which they are first seen. An ID of the usual form takes eight bytes: its
 * ten digits and its number in one long.
 */
final class IdTable {
	/** What {@link #find} gives for an ID that was not seen. */
	static final int UNKNOWN = -1;

	private static final int NUMBER_BITS = 30;
	private static final int MOST = 1 << NUMBER_BITS;
	private static final long NUMBER_MASK = MOST - 1L;
	private static final long SPREAD = 0x9E3779B97F4A7C15L;
	/** An ID that is longer is kept as a digest, so that a broken file cannot fill the memory. */
	private static final int LONG_ID = 64;

	private long[] slots = new long[1 << 10];
	private Map<String, Integer> odd;
	private int size;
	private int packed;
	private boolean added;

	/** Number of an ID, which is added where it is new: {@link #added} then tells. */
	int put(long digits) {
		int i = slot(digits);
		if (slots[i] != 0) {
			added = false;
			return number(slots[i]);
		}
		slots[i] = digits + 1 << NUMBER_BITS | size;
		added = true;
		if (++packed > slots.length / 8 * 5) {
			grow();
		}
		return next();
	}

	/** The same for an ID of any form. */
	int put(String id) {
		long digits = ComplaintIds.number(id);
		if (digits != ComplaintIds.NONE) {
			return put(digits);
		}
		if (odd == null) {
			odd = new HashMap<>();
		}
		Integer known = odd.putIfAbsent(shortened(id), size);
		added = known == null;
		return added ? next() : known;
	}

	private int next() {
		if (size == MOST) {
			throw new IllegalStateException("more than " + MOST + " complaint IDs");
		}
		return size++;
	}

	/** Whether the last {@link #put} added the ID. */
	boolean added() {
		return added;
	}

	/** Number of an ID, or {@link #UNKNOWN}. */
	int find(long digits) {
		long slot = slots[slot(digits)];
		return slot == 0 ? UNKNOWN : number(slot);
	}

	/** Number of an ID of any form, or {@link #UNKNOWN}. */
	int find(String id) {
		long digits = ComplaintIds.number(id);
		if (digits != ComplaintIds.NONE) {
			return find(digits);
		}
		return odd == null ? UNKNOWN : odd.getOrDefault(shortened(id), UNKNOWN);
	}

	/** How many IDs were seen. */
	int size() {
		return size;
	}

	private static int number(long slot) {
		return (int) (slot & NUMBER_MASK);
	}

	private int slot(long digits) {
		int mask = slots.length - 1;
		int i = (int) (digits * SPREAD >>> 32) & mask;
		while (slots[i] != 0 && slots[i] >>> NUMBER_BITS != digits + 1) {
			i = i + 1 & mask;
		}
		return i;
	}

	private void grow() {
		long[] old = slots;
		slots = new long[old.length * 2];
		for (long s : old) {
			if (s != 0) {
				slots[slot((s >>> NUMBER_BITS) - 1)] = s;
			}
		}
	}

	private static String shortened(String id) {
		if (id.length() <= LONG_ID) {
			return id;
		}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
			// longer than any ID that is kept as it is
			return HexFormat.of().formatHex(digest) + '-';
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
