package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.DownloadedRows;

/** Looks into a plan download. Safe for several threads; does not close the download. */
public final class ComplaintSearch {
	private final DownloadedRows download;

	/** @param download stays open as long as it is searched */
	public ComplaintSearch(DownloadedRows download) {
		this.download = download;
	}

	/** Number of complaints in all. */
	public int size() {
		return download.size();
	}

	/** The complaint in a row, from 0. */
	public Complaint complaint(int row) throws IOException {
		return new Complaint(row, download.row(row));
	}

	/**
	 * Rows of the complaints that meet a query, in the order of the download. Reads every row: to be called in the
	 * background.
	 *
	 * @param cancelled asked for each row
	 * @throws CheckCancelledException where it was cancelled
	 */
	public int[] find(ComplaintQuery query, BooleanSupplier cancelled) throws IOException {
		int[] rows = new int[64];
		int n = 0;
		for (int row = 0; row < download.size(); row++) {
			if (cancelled.getAsBoolean()) {
				throw new CheckCancelledException();
			}
			if (query.accepts(complaint(row))) {
				if (n == rows.length) {
					rows = Arrays.copyOf(rows, n * 2);
				}
				rows[n++] = row;
			}
		}
		return Arrays.copyOf(rows, n);
	}

	/**
	 * All requests of plans, by row and kind.
	 *
	 * @param query     of the complaints
	 * @param cancelled asked for each row
	 * @throws CheckCancelledException where it was cancelled
	 */
	public List<PlanRequest> requests(ComplaintQuery query, BooleanSupplier cancelled) throws IOException {
		List<PlanRequest> requests = new ArrayList<>();
		for (int row : find(query, cancelled)) {
			Complaint c = complaint(row);
			for (PlanRequest.Kind kind : PlanRequest.Kind.values()) {
				String state = c.value(kind.column());
				if (!state.isEmpty()) {
					requests.add(new PlanRequest(row, c.id(), c.value("CONTRACT_ID"), kind, state));
				}
			}
		}
		return requests;
	}
}
