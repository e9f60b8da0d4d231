package org.ctmpreflight.check;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.ctmpreflight.layout.Severity;

/** The outcome of a check. Close it when done. */
public final class CheckResult implements Closeable {
	private final CheckOptions options;
	private final List<FileResult> files;
	private final List<FileResult> suppressions;
	private final FileResult download;
	private final boolean partialDownload;
	private final List<InputProblem> problems;

	CheckResult(CheckOptions options, List<FileResult> files, List<FileResult> suppressions, FileResult download,
			boolean partialDownload, List<InputProblem> problems) {
		this.options = options;
		this.files = List.copyOf(files);
		this.suppressions = List.copyOf(suppressions);
		this.download = download;
		this.partialDownload = partialDownload;
		this.problems = List.copyOf(problems);
	}

	/** How was checked. */
	public CheckOptions options() {
		return options;
	}

	/** The files that could be checked, in the order given. */
	public List<FileResult> files() {
		return files;
	}

	/** The suppressions files, each once, in the order of their first use: their findings are about their own entries. */
	public List<FileResult> suppressions() {
		return suppressions;
	}

	/** The plan download that uploads were held against; null where none was given, or it could not be used. */
	public FileResult download() {
		return download;
	}

	/** Whether the plan download is known to leave complaints out. */
	public boolean partialDownload() {
		return partialDownload;
	}

	/** The files that could not be checked or used. */
	public List<InputProblem> problems() {
		return problems;
	}

	/** Files and suppressions: what counts for the outcome of the run. */
	private Stream<FileResult> counting() {
		return Stream.concat(files.stream(), suppressions.stream());
	}

	/** Findings of a severity that are not suppressed in all files and suppressions, the plan download left out. */
	public long count(Severity severity) {
		return counting().mapToLong(f -> f.count(severity)).sum();
	}

	/** Suppressed findings in all files, the plan download left out. */
	public long suppressed() {
		return counting().mapToLong(FileResult::suppressed).sum();
	}

	/**
	 * Whether a finding of that severity or a graver one counts: the plan download left out, not suppressed, and new
	 * where the options say so.
	 */
	public boolean hasAtLeast(Severity severity) {
		return counting().anyMatch(f -> (options.newOnly() ? f.newAtLeast(severity) : f.countAtLeast(severity)) > 0);
	}

	/** Whether a rule threw. */
	public boolean hasFailedRules() {
		return files.stream().anyMatch(f -> !f.rules().failed().isEmpty());
	}

	@Override
	public void close() throws IOException {
		for (FileResult f : files) {
			f.close();
		}
		for (FileResult f : suppressions) {
			f.close();
		}
		if (download != null) {
			download.close();
		}
	}
}
