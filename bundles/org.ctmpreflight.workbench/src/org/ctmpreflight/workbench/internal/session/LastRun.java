package org.ctmpreflight.workbench.internal.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.ctmpreflight.check.EarlierFindings;
import org.ctmpreflight.editing.DocumentSnapshot;
import org.ctmpreflight.editing.LiveFinding;
import org.ctmpreflight.editing.LiveFindings;
import org.ctmpreflight.layout.OwnerOnly;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;

/**
 * What the findings of a session are compared with: at first those of its last run, when the file was checked as it is
 * saved. They are kept in the workspace for their owner alone, without any value of a field.
 */
public final class LastRun {
	private static final int DELAY = 500;
	/** Files whose runs are kept; those of the files that were open longest ago go. */
	private static final int MOST = 200;

	private final UploadSession session;
	private final Job keeping = Job.create("Keep the findings", (ICoreRunnable) monitor -> keep());
	private volatile Comparison comparison;
	/** What the last run is, whatever the findings are compared with; null where none is known. */
	private volatile Comparison last;
	/** Whether the file was saved and its run is still to be kept. */
	private volatile boolean saved;

	/** Not for the user-interface thread. */
	LastRun(UploadSession session) {
		this.session = session;
		keeping.setSystem(true);
		keeping.setPriority(Job.DECORATE);
		last = read();
		comparison = last;
	}

	private Path place() {
		UUID name = UUID.nameUUIDFromBytes(session.document().file().toString().getBytes(StandardCharsets.UTF_8));
		return Platform.getStateLocation(Platform.getBundle(Preferences.NODE)).append("runs").append(name + ".json")
				.toPath();
	}

	/** What the findings are compared with; null for nothing yet. */
	public Comparison comparison() {
		return comparison;
	}

	/**
	 * Compares with the findings of a JSON report instead. Not for the user-interface thread.
	 *
	 * @throws IOException where it cannot be used: a sentence
	 */
	public void compareWith(Path report) throws IOException {
		comparison = new Comparison(EarlierFindings.read(report, session.document().file()),
				String.valueOf(report.getFileName()));
		session.tellFindings();
	}

	/** Compares with the last run: when the file was saved, or open before. */
	public void compareWithIt() {
		comparison = last;
		session.tellFindings();
	}

	private Comparison read() {
		Path kept = place();
		try {
			return Files.exists(kept)
					? new Comparison(EarlierFindings.read(kept, session.document().file()), "the last run")
					: null;
		} catch (IOException e) {
			Platform.getLog(LastRun.class).warn("the last run cannot be read: " + e.getClass().getSimpleName());
			return null;
		}
	}

	/** The check is through: the findings of a file that is as it was saved are kept for the next time. */
	void checked() {
		if (isAsSaved(session.now())) {
			keeping.schedule(DELAY);
		}
	}

	/** The file was saved, and may be closed at once. */
	void saved() {
		saved = true;
		keeping.schedule();
	}

	private boolean isAsSaved(DocumentSnapshot document) {
		return session.now() == document && session.checked() && !session.document().dirty();
	}

	private void keep() {
		DocumentSnapshot document = session.now();
		LiveFindings findings = session.findings();
		if (findings == null || !isAsSaved(document)) {
			return;
		}
		try {
			Path kept = place();
			OwnerOnly.createFolder(kept.getParent());
			EarlierFindings.write(kept, session.document().file(), sink -> {
				findings.visit(document, f -> {
					sink.add(f.code(), field(f), f.row() + 1L, f.complaintId());
					return session.now() == document;
				});
				if (!isAsSaved(document)) {
					throw new IOException("the file was edited meanwhile");
				}
			});
			forgetOldest(kept.getParent());
			if (last == null || saved) {
				boolean compared = comparison == last;
				saved = false;
				last = read();
				if (compared) {
					compareWithIt();
				}
			}
		} catch (IOException e) {
			// the next run that is through is kept
			Platform.getLog(LastRun.class).info("the run is not kept: " + e.getClass().getSimpleName());
		}
	}

	private static void forgetOldest(Path folder) throws IOException {
		List<Path> oldest;
		try (Stream<Path> all = Files.list(folder)) {
			oldest = all.sorted(Comparator.comparingLong((Path p) -> p.toFile().lastModified()).reversed()).skip(MOST)
					.toList();
		}
		for (Path run : oldest) {
			Files.deleteIfExists(run);
		}
	}

	/** Name of the field where a finding stands; null for a whole record or file. */
	static String field(LiveFinding finding) {
		return finding.field() == null ? null : finding.field().name();
	}
}
