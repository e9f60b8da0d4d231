package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;

/**
 * The complaints of a plan download, by ID. Holds where each row stands, not what it says: texts are read back from the
 * file. Filled by one thread, then safe for several.
 */
public final class Complaints {
	private final IdTable ids = new IdTable();
	private long[] offsets = new long[1 << 10];
	private final BitSet resolved = new BitSet();
	private final BitSet withNotes = new BitSet();
	private final BitSet allowsAgentBroker = new BitSet();
	private RowReader rows;
	private Set<String> missingColumns = Set.of();
	private boolean partial;

	/** Reads one row of the download back. Safe for several threads. */
	interface RowReader {
		/** Values by column, without surrounding spaces. */
		Map<String, String> row(long offset) throws IOException;
	}

	/** Adds a complaint; false where its ID is there already, which stays. */
	boolean add(String id, long offset, boolean isResolved, boolean hasNotes, boolean allows) {
		int n = ids.put(id);
		if (!ids.added()) {
			return false;
		}
		if (n == offsets.length) {
			offsets = Arrays.copyOf(offsets, n + (n >> 1));
		}
		offsets[n] = offset;
		resolved.set(n, isResolved);
		withNotes.set(n, hasNotes);
		allowsAgentBroker.set(n, allows);
		return true;
	}

	/** Ends the filling. */
	void ready(RowReader reader, Set<String> columnsMissing, boolean isPartial) {
		rows = reader;
		missingColumns = Set.copyOf(columnsMissing);
		partial = isPartial;
	}

	/** Tells that complaints are known to be left out. */
	public void markPartial() {
		partial = true;
	}

	/** Columns of the layout that the download does not have. */
	public Set<String> missingColumns() {
		return missingColumns;
	}

	/** Whether complaints are known to be left out. */
	public boolean partial() {
		return partial;
	}

	/** Number of complaints. */
	public int size() {
		return ids.size();
	}

	/** Number of a complaint by its ID, or a negative number. */
	int find(long digits) {
		return ids.find(digits);
	}

	/** The same for an ID of any form. */
	int find(String id) {
		return ids.find(id);
	}

	boolean resolved(int complaint) {
		return resolved.get(complaint);
	}

	boolean hasNotes(int complaint) {
		return withNotes.get(complaint);
	}

	boolean allowsAgentBroker(int complaint) {
		return allowsAgentBroker.get(complaint);
	}

	/** Columns of a complaint, by name. */
	Map<String, String> row(int complaint) throws IOException {
		return rows.row(offsets[complaint]);
	}
}
