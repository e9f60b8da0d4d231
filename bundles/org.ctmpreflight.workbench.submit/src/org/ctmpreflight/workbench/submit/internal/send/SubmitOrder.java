package org.ctmpreflight.workbench.submit.internal.send;

import java.nio.file.Path;

import org.ctmpreflight.submission.LineNumbers;
import org.ctmpreflight.submission.SubmitOptions;
import org.ctmpreflight.workbench.internal.hpms.HpmsTarget;
import org.ctmpreflight.workbench.internal.rules.RuleBook;
import org.ctmpreflight.workbench.internal.session.CheckSettings;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Version;

/**
 * What is to be submitted, and how.
 *
 * @param file             upload file
 * @param acceptSuppressed whether suppressed errors do not hold records back
 * @param skipFailing      whether to send the records without errors where others have some
 * @param resume           whether to look up records of unknown outcome
 * @param resend           lines to send whatever the journal says of them
 * @param batch            most records of a call
 */
public record SubmitOrder(Path file, boolean acceptSuppressed, boolean skipFailing, boolean resume, LineNumbers resend,
		int batch) {
	private static final String BUNDLE = "org.ctmpreflight.workbench";

	/** A file as usual. */
	public static SubmitOrder of(Path file) {
		return new SubmitOrder(file, false, false, false, LineNumbers.NONE, SubmitOptions.USUAL_BATCH);
	}

	/** The same, which looks up what is unknown, and sends again no line that a person named before. */
	public SubmitOrder resuming() {
		return new SubmitOrder(file, acceptSuppressed, skipFailing, true, LineNumbers.NONE, batch);
	}

	/** The same, which sends nothing where a line has errors: so a preview tells whether some are held back. */
	public SubmitOrder strict() {
		return new SubmitOrder(file, acceptSuppressed, false, resume, resend, batch);
	}

	/** As the core wants it, with the check of the preferences, but for the download: that is a fresh one. */
	SubmitOptions options(RuleBook book, HpmsTarget target, boolean dryRun) {
		Version v = Platform.getBundle(BUNDLE).getVersion();
		return new SubmitOptions(file, file.toString(), CheckSettings.options(book), null, acceptSuppressed, dryRun,
				skipFailing, resume, resend, batch, target.profile(),
				v.getMajor() + "." + v.getMinor() + "." + v.getMicro());
	}
}
