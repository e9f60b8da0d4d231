package org.ctmpreflight.report.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.report.ReportContext;

/**
 * One way through a check: its entries in the order that all formats share, and their findings one by one, since there can
 * be millions. For use once, by one thread.
 *
 * @param <P> what is prepared for all findings of a type at a field
 */
public abstract class FindingWalk<P> {
	/** The check that is reported. */
	protected final CheckResult result;
	/** What is told beside its findings. */
	protected final ReportContext context;

	/** @param result not closed */
	protected FindingWalk(CheckResult result, ReportContext context) {
		this.result = result;
		this.context = context;
	}

	/** Prepares what is the same for each finding of a type at a field of the entry at hand. */
	protected abstract P prepare(FindingPlace place);

	/** Begins an entry. */
	protected abstract void begin(FileResult file) throws IOException;

	/** Tells a finding of the entry at hand. */
	protected abstract void finding(P prepared, FindingCursor finding) throws IOException;

	/** Ends an entry. */
	protected abstract void end(FileResult file) throws IOException;

	/** Goes through all entries and their findings. */
	protected final void entries() throws IOException {
		for (FileResult file : entriesOf(result)) {
			begin(file);
			FindingPlaces<P> places = new FindingPlaces<>(file, this::prepare);
			try (FindingCursor c = file.findings()) {
				while (c.next()) {
					finding(places.get(c.type(), c.field()), c);
				}
			}
			end(file);
		}
	}

	/** The entries of a report, in their order. */
	protected static List<FileResult> entriesOf(CheckResult result) {
		List<FileResult> entries = new ArrayList<>(result.files());
		entries.addAll(result.suppressions());
		if (result.download() != null) {
			entries.add(result.download());
		}
		return entries;
	}

	/** Whether the entry is the plan download that uploads were held against: it decides nothing. */
	protected final boolean isDownloadOfRun(FileResult file) {
		return file == result.download();
	}

	/** The layout in words, for people. */
	protected static String layoutOf(FileResult file) {
		RecordLayout layout = file.layout();
		return layout == null ? "suppressions" : layout.toString();
	}

	/** A number with its noun. */
	protected static String count(long n, String noun) {
		return n + " " + noun + (n == 1 ? "" : "s");
	}
}
