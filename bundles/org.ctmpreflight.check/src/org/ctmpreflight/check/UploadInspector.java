package org.ctmpreflight.check;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.ctmpreflight.layout.FindingList;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.LineKind;

/**
 * Checks lines of one upload file one by one and in any order, again and again, as a check of the whole file would. What
 * a run reads besides the file (plan download, tables, suppressions) is read once. For use by one thread at a time.
 */
public interface UploadInspector extends Closeable {
	/** The types that findings number. */
	FindingTypes types();

	/** What became of the rules so far. */
	FileResult.RuleOutcome rules();

	/** What else could not be read: the findings are those of a check without it. */
	List<InputProblem> problems();

	/**
	 * The entry that suppresses a finding; null where it counts. Safe for several threads.
	 *
	 * @param complaintId digits of the record's complaint ID, or {@link FindingCursor#NO_COMPLAINT}
	 */
	Suppression suppression(int type, long complaintId);

	/**
	 * Begins with the lines of a block, which are then meant by their places in it.
	 *
	 * @param number line of the file, from 1, that is the first of the block
	 */
	void block(LineBlock block, long number);

	/** Takes a record down. */
	RecordFacts facts(int line);

	/**
	 * Holds a record that was taken down against all that were before in this way since {@link #restart}: for going
	 * through the whole file in order.
	 */
	EarlierRecords earlier(int line);

	/** Forgets which records were held against each other. */
	void restart();

	/**
	 * Checks a line of any kind, as one that is not the first of the file.
	 *
	 * @param kind    what it is
	 * @param earlier what is known of the records before it; anything where it is no record
	 * @param out     findings are added, sorted
	 * @throws IOException where the plan download cannot be read
	 */
	void check(int line, LineKind kind, EarlierRecords earlier, FindingList out)
			throws IOException;

	/**
	 * Whether a rule has read where a record or the first with its ID stands, so that findings may change when lines
	 * move.
	 */
	boolean placeRead();
}
