package org.ctmpreflight.workbench.submit.internal.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.ctmpreflight.audit.AuditReport;
import org.ctmpreflight.layout.OutputFile;
import org.ctmpreflight.workbench.submit.internal.journal.JournalPlace;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.Version;

/** Writes a report for an auditor; it holds no note, and is its owner's alone. */
public final class ReportJob extends Job {
	private final ReportOrder order;

	ReportJob(ReportOrder order) {
		super("Report for an auditor");
		this.order = order;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			AuditReport report = AuditReport.of(JournalPlace.journal(), order.scope(), Instant.now(), program());
			if (order.pdf() && report.records() > AuditReport.MOST_IN_PDF) {
				return Status.warning(String.format(
						"The report would list %,d records, and a PDF takes %,d. Choose a page of HTML, or fewer days.",
						report.records(), AuditReport.MOST_IN_PDF));
			}
			OutputFile.writePrivate(order.target(), out -> {
				if (order.pdf()) {
					report.pdf(out);
				} else {
					out.write(report.html().getBytes(StandardCharsets.UTF_8));
				}
			});
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error("The report was not written. " + e.getMessage(), e);
		}
	}

	private static String program() {
		Version version = Platform.getBundle("org.ctmpreflight.workbench").getVersion();
		return "CTM Preflight " + version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
	}
}
