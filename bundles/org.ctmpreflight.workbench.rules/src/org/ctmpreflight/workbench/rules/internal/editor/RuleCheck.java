package org.ctmpreflight.workbench.rules.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.ctmpreflight.authoring.DraftRule;
import org.ctmpreflight.authoring.PackDraft;
import org.ctmpreflight.authoring.RuleStyle;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.workbench.rules.internal.Drafts;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Vets the pack of an open file in the background, a moment after the last key. */
public final class RuleCheck {
	/** Milliseconds after the last key. */
	private static final int DELAY = 400;

	/**
	 * What was found.
	 *
	 * @param problems of the file
	 * @param rules    of the file; null where they are not known
	 * @param failure  why nothing could be found out, in a sentence; null where it could
	 */
	public record Outcome(List<PackProblem> problems, List<DraftRule> rules, String failure) {
	}

	private final Path file;
	private final Display display = Display.getCurrent();
	private final Consumer<Outcome> listener;
	private final Runnable begin = this::begin;
	private final Job job;
	/** What is being looked at; null once it is another. */
	private volatile Map<Path, byte[]> unsaved;
	private volatile boolean closed;

	/** @param listener called in the user-interface thread */
	public RuleCheck(Path file, Consumer<Outcome> listener) {
		this.file = file;
		this.listener = listener;
		job = Job.create("Check " + file.getFileName(), this::run);
		job.setSystem(true);
		job.setPriority(Job.SHORT);
	}

	/** The text changed: what is being done is of no use any more. */
	public void changed() {
		unsaved = null;
		job.cancel();
		display.timerExec(DELAY, begin);
	}

	/** Looks at it without delay. */
	public void now() {
		begin();
	}

	private void begin() {
		if (!closed) {
			unsaved = Drafts.unsaved();
			job.cancel();
			job.schedule();
		}
	}

	private IStatus run(IProgressMonitor monitor) {
		Map<Path, byte[]> texts = unsaved;
		Path pack = Drafts.pack(file);
		if (pack == null || texts == null || closed) {
			return Status.OK_STATUS;
		}
		try (PackDraft draft = Drafts.draft(pack, texts)) {
			boolean examples = RuleStyle.of(file.getFileName().toString()) == RuleStyle.EXAMPLES;
			List<PackProblem> problems = draft.problems(examples).stream().filter(p -> ofFile(p.file())).toList();
			List<DraftRule> rules = draft.rules().stream().filter(r -> ofFile(r.file())).toList();
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			tell(texts, new Outcome(problems, rules, null));
		} catch (IOException e) {
			// it may fail after every key: where it is written is the place for that, and no dialog
			tell(texts, new Outcome(List.of(), null, "This is not looked at for mistakes: " + pack.getFileName()
					+ " could not be copied. Free space for temporary files, or see that its files can be read. "
					+ e.getMessage()));
		}
		return Status.OK_STATUS;
	}

	private void tell(Map<Path, byte[]> texts, Outcome outcome) {
		display.asyncExec(() -> {
			if (!closed && unsaved == texts) {
				listener.accept(outcome);
			}
		});
	}

	private boolean ofFile(String place) {
		return place.equals(file.toString()) || place.startsWith(file + "!");
	}

	/** Looks no more. */
	public void close() {
		closed = true;
		job.cancel();
	}
}
