package org.ctmpreflight.workbench.submit.internal.send;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.ctmpreflight.hpms.HpmsClient;
import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.hpms.UserFolders;
import org.ctmpreflight.submission.SubmissionResult;
import org.ctmpreflight.submission.SubmitException;
import org.ctmpreflight.submission.SubmitMonitor;
import org.ctmpreflight.submission.Submitter;
import org.ctmpreflight.workbench.internal.hpms.HpmsTarget;
import org.ctmpreflight.workbench.internal.rules.RuleBook;
import org.ctmpreflight.workbench.internal.rules.RuleBooks;

/** Submits with the journal and the key of the command line, so that what is begun in one is gone on with in the other. */
final class Submissions {
	private Submissions() {
	}

	/**
	 * Submits. Not for the user-interface thread.
	 *
	 * @param connected told the client, to end its calls
	 */
	static SubmissionResult run(SubmitOrder order, HpmsTarget target, boolean dryRun, SubmitMonitor monitor,
			Consumer<HpmsClient> connected) throws SubmitException, SettingsException, IOException {
		UserFolders folders = UserFolders.ofSystem();
		if (folders.journal() == null || folders.journalKey() == null) {
			throw new SettingsException("the system names no folder of the user: set PREFLIGHT_HOME to one");
		}
		RuleBook book;
		try {
			book = RuleBooks.get().join();
		} catch (CompletionException e) {
			throw new IOException("the rules cannot be used", e);
		}
		if (book.problem() != null) {
			// as the command line, which checks by all rules or not at all
			throw new SettingsException(
					"nothing is sent, since the rules of your own cannot be used: put them right and "
							+ "start the workbench again, or take them out of Window, Preferences, CTM Preflight. The first "
							+ "mistake: " + book.problem());
		}
		return new Submitter(target.settings(), () -> {
			HpmsClient client = target.connect();
			connected.accept(client);
			return client;
		}, folders.journal(), folders.journalKey()).submit(order.options(book, target, dryRun), monitor);
	}
}
