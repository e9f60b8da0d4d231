package org.ctmpreflight.report;

import java.util.List;

import org.ctmpreflight.layout.Severity;

/**
 * What a report tells beside the findings.
 *
 * @param toolVersion    version of the product
 * @param options        options of the run that bear on its outcome, as words in a fixed order
 * @param failOn         least severity that fails the run; null for none
 * @param colour         whether text is coloured
 * @param downloadDigest SHA-256 of the plan download in hex; null where none was given or it was not wanted
 */
public record ReportContext(String toolVersion, List<String> options, Severity failOn, boolean colour,
		String downloadDigest) {
	/** Copies the list. */
	public ReportContext {
		options = List.copyOf(options);
	}
}
