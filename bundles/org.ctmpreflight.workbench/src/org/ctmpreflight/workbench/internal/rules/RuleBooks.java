package org.ctmpreflight.workbench.internal.rules;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.workbench.internal.app.OneAtATime;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.statushandlers.StatusManager;

/** Gives the rule book, which is read once in the background and again where the preferences change. */
public final class RuleBooks {
	private static CompletableFuture<RuleBook> current;

	/** One after the other: the last change counts. */
	private static final ISchedulingRule RENEWING = new OneAtATime();

	private RuleBooks() {
	}

	/** The book, now or later. Never fails: what is wrong with the user's own packs is told, and the others are used. */
	public static synchronized CompletableFuture<RuleBook> get() {
		if (current == null) {
			CompletableFuture<RuleBook> book = new CompletableFuture<>();
			current = book;
			Job.create("Read the rules", (ICoreRunnable) monitor -> read(book)).schedule();
		}
		return current;
	}

	/** Reads anew when it is next asked for. */
	public static synchronized void forget() {
		current = null;
	}

	/**
	 * Reads anew in the background what somebody has changed. Where the new rules cannot be used, those that were in force
	 * stay so, and it is told.
	 *
	 * @return whether the new ones are in force
	 */
	public static CompletableFuture<Boolean> renew() {
		CompletableFuture<Boolean> renewed = new CompletableFuture<>();
		Job job = Job.create("Read the rules", (ICoreRunnable) monitor -> {
			try {
				RuleBook book = RuleBook.read(Stream.of(Preferences.ruleFolders()).map(Path::of).toList());
				synchronized (RuleBooks.class) {
					current = CompletableFuture.completedFuture(book);
				}
				renewed.complete(true);
			} catch (IOException | PackException | RuntimeException e) {
				StatusManager.getManager().handle(Status.error("The rules as they were stay in force. " + first(e)),
						StatusManager.SHOW);
				renewed.complete(false);
			}
		});
		job.setRule(RENEWING);
		job.schedule();
		return renewed;
	}

	private static void read(CompletableFuture<RuleBook> book) {
		List<Path> own = Stream.of(Preferences.ruleFolders()).map(Path::of).toList();
		String problem;
		try {
			book.complete(RuleBook.read(own));
			return;
		} catch (IOException | PackException | RuntimeException e) {
			tell("Not all rules can be used.", e);
			problem = String.valueOf(first(e)).replace('\n', ' ');
		}
		try {
			book.complete(RuleBook.read(List.of()).without(problem));
		} catch (IOException | PackException | RuntimeException e) {
			tell("The rules cannot be used.", e);
			book.completeExceptionally(e);
		}
	}

	/** The first thing that is wrong, with the name of its file: somebody has just saved it. */
	private static String first(Exception e) {
		if (!(e instanceof PackException rules)) {
			return e.getMessage();
		}
		PackProblem p = rules.problems().get(0);
		int more = rules.problems().size() - 1;
		String name = p.file().substring(p.file().lastIndexOf(File.separator) + 1);
		return new PackProblem(name, p.line(), p.column(), p.text())
				+ (more == 0 ? ""
						: "\nThere " + (more == 1 ? "is 1 more mistake." : "are " + more + " more mistakes."));
	}

	private static void tell(String what, Exception why) {
		StatusManager.getManager().handle(Status.error(what + " " + why.getMessage(), why),
				StatusManager.SHOW | StatusManager.LOG);
	}
}
