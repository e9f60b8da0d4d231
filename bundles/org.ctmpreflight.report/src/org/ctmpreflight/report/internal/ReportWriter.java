package org.ctmpreflight.report.internal;

import java.io.IOException;

import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.report.ReportContext;

/**
 * A report in one format. For use once, by one thread.
 *
 * @param <P> what the format prepares for all findings of a type at a field
 */
public abstract class ReportWriter<P> extends FindingWalk<P> {
	/** @param result not closed */
	protected ReportWriter(CheckResult result, ReportContext context) {
		super(result, context);
	}

	/** Writes the whole report, and everything through to its stream. */
	public abstract void write() throws IOException;
}
