package org.ctmpreflight.authoring;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.rules.RulePack;

/** Runs the examples of a pack under other rules. */
public interface ExampleBench {
	/**
	 * Runs every example.
	 *
	 * @param rules to run in place of the pack's own
	 * @return for each example, in order, the codes that are reported for its record
	 */
	List<Set<String>> fired(RulePack rules) throws IOException;
}
