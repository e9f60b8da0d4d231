package org.ctmpreflight.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.SkippedRule;

/**
 * What an example gave. Immutable.
 *
 * @param example what was run
 * @param found   every finding of the rules on its record, in the order of a report
 * @param ran     codes of the rules that ran
 * @param skipped rules that did not, and why
 * @param failed  rules that threw
 */
public record ExampleResult(Example example, List<ExampleFinding> found, Set<String> ran, List<SkippedRule> skipped,
		List<FailedRule> failed) {

	/** Copies the collections. */
	public ExampleResult {
		found = List.copyOf(found);
		ran = Set.copyOf(ran);
		skipped = List.copyOf(skipped);
		failed = List.copyOf(failed);
	}

	/** Whether the rule reported the record. */
	public boolean fired(String code) {
		return found.stream().anyMatch(f -> f.code().equals(code));
	}

	/** What is expected and was not found. */
	public List<ExampleFinding> missing() {
		return without(example.expect(), found);
	}

	/** What was found and is not expected. */
	public List<ExampleFinding> unexpected() {
		return without(found, example.expect());
	}

	/** Whether exactly what is expected was found, and no rule threw. */
	public boolean passed() {
		return missing().isEmpty() && unexpected().isEmpty() && failed.isEmpty();
	}

	private static List<ExampleFinding> without(List<ExampleFinding> all, List<ExampleFinding> some) {
		List<ExampleFinding> rest = new ArrayList<>(all);
		rest.removeAll(some);
		return rest;
	}
}
