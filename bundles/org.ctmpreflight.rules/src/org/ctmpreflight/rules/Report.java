package org.ctmpreflight.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.kie.api.definition.rule.Rule;

/** What the consequence of every rule calls: takes down which rules fired for the record at hand. */
public final class Report {
	private final Map<String, Integer> numbers = new HashMap<>();
	private int[] fired = new int[16];
	private int size;

	/** @param codes of the rules, in the order of their numbers from 0 */
	Report(Iterable<String> codes) {
		codes.forEach(c -> numbers.put(c, numbers.size()));
	}

	/** A rule fired for a record. */
	public void add(Rule rule, CaseworkRecord record) {
		Integer number = numbers.get(rule.getName());
		if (size == fired.length) {
			fired = Arrays.copyOf(fired, size * 2);
		}
		fired[size++] = number;
	}

	void clear() {
		size = 0;
	}

	/** Numbers of the rules that fired, each once, ascending. */
	int[] fired() {
		int[] sorted = Arrays.copyOf(fired, size);
		Arrays.sort(sorted);
		int n = 0;
		for (int i = 0; i < size; i++) {
			if (n == 0 || sorted[n - 1] != sorted[i]) {
				sorted[n++] = sorted[i];
			}
		}
		return n == size ? sorted : Arrays.copyOf(sorted, n);
	}
}
