package org.ctmpreflight.workbench.rules.internal.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.ctmpreflight.authoring.PackDraft;
import org.ctmpreflight.authoring.RuleTrial;
import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.workbench.internal.rules.RuleBook;
import org.ctmpreflight.workbench.internal.rules.RuleBooks;
import org.ctmpreflight.workbench.internal.session.CheckSettings;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.ctmpreflight.workbench.rules.internal.Drafts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Tries a pack, as it stands in the editors, on an upload file, as it stands there. */
final class TrialJob extends Job {
	private static final int MOST = 1000;

	/**
	 * What came out.
	 *
	 * @param trial   null where it could not be tried
	 * @param problem why; null where it could
	 */
	record Outcome(RuleTrial trial, String problem) {
	}

	private final Path file;
	private final UploadSession session;
	private final Map<Path, byte[]> unsaved = Drafts.unsaved();
	private final Display display = Display.getCurrent();
	private final Consumer<Outcome> listener;

	/**
	 * In the user-interface thread.
	 *
	 * @param file     of the pack
	 * @param listener called there
	 */
	TrialJob(Path file, UploadSession session, Consumer<Outcome> listener) {
		super("Try " + file.getFileName() + " on " + session.file().getName());
		this.file = file;
		this.session = session;
		this.listener = listener;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Outcome outcome;
		Path pack = Drafts.pack(file);
		if (pack == null) {
			outcome = new Outcome(null, file.getFileName() + " belongs to no rule pack.");
		} else {
			try (PackDraft draft = Drafts.draft(pack, unsaved)) {
				outcome = attempt(draft, monitor);
			} catch (CheckCancelledException e) {
				return Status.CANCEL_STATUS;
			} catch (PackException e) {
				outcome = new Outcome(null, "Put this right first: "
						+ e.problems().get(0).toString().replace(pack + File.separator, ""));
			} catch (IOException e) {
				outcome = new Outcome(null, "It could not be tried. " + e.getMessage());
			} catch (CompletionException e) {
				outcome = new Outcome(null, "It could not be tried, as the rules in force cannot be used. "
						+ e.getCause().getMessage());
			}
		}
		Outcome told = outcome;
		if (!monitor.isCanceled()) {
			display.asyncExec(() -> listener.accept(told));
		}
		return Status.OK_STATUS;
	}

	private Outcome attempt(PackDraft draft, IProgressMonitor monitor)
			throws IOException, PackException {
		RulePack tried = draft.load();
		RuleBook book = RuleBooks.get().join();
		// rules of other packs find the same before and after
		List<RulePack> before = book.packs().stream().filter(p -> p.info().id().equals(tried.info().id())).toList();
		CheckInput input = new CheckInput(session.file().getName(), null, session.now().source());
		return new Outcome(
				RuleTrial.of(CheckSettings.options(before), CheckSettings.options(List.of(tried)), input, MOST,
						LayoutCatalog.shipped(), (name, done, total) -> !monitor.isCanceled()),
				null);
	}
}
