package org.ctmpreflight.check;

import java.io.InputStream;
import java.util.List;

import org.ctmpreflight.layout.BlockReader;
import org.ctmpreflight.layout.LayoutCatalog;
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
		return new CheckRun(options, layouts, ruleSets, standardInput, monitor, blockBytes, problems).check(inputs);
	}
}
