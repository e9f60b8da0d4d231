package org.ctmpreflight.check;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.check.internal.DownloadIndex;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;

/**
 * The rows of a plan download, as text or as the API answers it. Memory holds where each stands, not what it says: rows
 * are read back from a copy that only the owner can read. Safe for several threads. Close it when done.
 */
public interface DownloadedRows extends Closeable {
	/**
	 * Opens a download.
	 *
	 * @param download JSON where its name ends in {@code .json}
	 * @param asOf     the day whose columns an empty JSON array is taken to have
	 * @throws CheckCancelledException where the monitor said so
	 * @throws IOException             where it cannot be read, or has no column COMPLAINT_ID
	 */
	static DownloadedRows open(CheckInput download, LayoutCatalog layouts, LocalDate asOf, CheckMonitor monitor)
			throws IOException {
		return DownloadIndex.open(download, layouts, asOf, monitor);
	}

	/** Number of rows; those with a wrong number of columns are left out. */
	int size();

	/** Number of rows that were left out. */
	int dropped();

	/** The version of the layout, as the heading tells. */
	RecordLayout layout();

	/** Columns of the layout that the download does not have. */
	Set<String> missingColumns();

	/**
	 * A row (from 0): values by column, without surrounding spaces. Columns that the download does not have are left out.
	 *
	 * @throws IOException where it cannot be read back
	 */
	Map<String, String> row(int row) throws IOException;
}
