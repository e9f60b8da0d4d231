package org.ctmpreflight.check;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.ctmpreflight.layout.Severity;

/** The outcome of a check. Close it when done. */
public final class CheckResult implements Closeable {
	private final CheckOptions options;
	private final List<FileResult> files;
	private final FileResult download;
	private final List<InputProblem> problems;

	CheckResult(CheckOptions options, List<FileResult> files, FileResult download, List<InputProblem> problems) {
		this.options = options;
		this.files = List.copyOf(files);
		this.download = download;
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
		return List.of();
	}

	/** The plan download that uploads were held against; null where none was given, or it could not be used. */
	public FileResult download() {
		return download;
	}

	/** The files that could not be checked. */
	public List<InputProblem> problems() {
		return problems;
	}

	/** Findings of a severity in all files, the plan download left out. */
	public long count(Severity severity) {
		return files.stream().mapToLong(f -> f.count(severity)).sum();
	}

	/** Suppressed findings in all files, the plan download left out. */
	public long suppressed() {
		return files.stream().mapToLong(FileResult::suppressed).sum();
	}

	/** Whether a finding of that severity or a graver one was found, the plan download left out. */
	public boolean hasAtLeast(Severity severity) {
		return files.stream().anyMatch(f -> f.countAtLeast(severity) > 0);
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
		if (download != null) {
			download.close();
		}
	}
}
