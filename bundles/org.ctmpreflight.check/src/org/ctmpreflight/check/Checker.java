package org.ctmpreflight.check;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.layout.BlockReader;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.RuleSets;

/**
 * One check from files to sorted findings, as a stream: memory is bounded whatever the size of the files. A checker can be
 * used for several checks, one at a time.
 */
public final class Checker {
	private final CheckOptions options;
	private final LayoutCatalog layouts;
	private final CheckMonitor monitor;
	private final InputStream standardInput;
	private final int blockBytes;
	private final RuleSets ruleSets;

	/** @param standardInput read for {@code -} */
	public Checker(CheckOptions options, LayoutCatalog layouts, InputStream standardInput, CheckMonitor monitor) {
		this(options, layouts, standardInput, monitor, BlockReader.BLOCK_BYTES, new RuleSets(options.packs()));
	}

	/**
	 * For one of many checks in memory.
	 *
	 * @param ruleSets of the packs of the options
	 */
	public Checker(CheckOptions options, LayoutCatalog layouts, RuleSets ruleSets) {
		this(options, layouts, InputStream.nullInputStream(), CheckMonitor.NONE, BlockReader.BLOCK_BYTES, ruleSets);
	}

	/** @param blockBytes how much of a file is looked at at once: small ones serve tests */
	Checker(CheckOptions options, LayoutCatalog layouts, InputStream standardInput, CheckMonitor monitor,
			int blockBytes) {
		this(options, layouts, standardInput, monitor, blockBytes, new RuleSets(options.packs()));
	}

	private Checker(CheckOptions options, LayoutCatalog layouts, InputStream standardInput, CheckMonitor monitor,
			int blockBytes, RuleSets ruleSets) {
		this.ruleSets = ruleSets;
		this.options = options;
		this.layouts = layouts;
		this.standardInput = standardInput;
		this.monitor = monitor;
		this.blockBytes = blockBytes;
	}

	/**
	 * Checks files. One that cannot be read is told in the result and does not keep the others from being checked.
	 *
	 * @param inputs   in the order of the result
	 * @param problems with other inputs, known already
	 * @throws CheckCancelledException where the monitor said so
	 */
	public CheckResult check(List<CheckInput> inputs, List<InputProblem> problems) throws CheckCancelledException {
		return run(problems).check(inputs);
	}

	private CheckRun run(List<InputProblem> problems) {
		return new CheckRun(options, layouts, ruleSets, standardInput, monitor, blockBytes, problems);
	}

	/**
	 * Makes ready to check the lines of an upload one by one, as an editor needs it.
	 *
	 * @param name   of the file, as its suppressions are named after
	 * @param path   where suppressions are looked for beside it; null for nowhere
	 * @param layout of the file, an upload
	 * @throws CheckCancelledException where the monitor said so while the plan download was read
	 */
	public UploadInspector inspector(String name, Path path, RecordLayout layout) throws CheckCancelledException {
		return run(List.of()).inspector(name, path, layout);
	}
}
