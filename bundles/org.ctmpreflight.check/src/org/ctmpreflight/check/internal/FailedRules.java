package org.ctmpreflight.check.internal;

import java.util.List;
import java.util.TreeMap;

import org.ctmpreflight.rules.FailedRule;

/** Brings together what several threads say of rules that threw. */
final class FailedRules {
	private FailedRules() {
	}

	/** For each rule its failure on the smallest line, by code. */
	static List<FailedRule> firstOfEach(List<FailedRule> all) {
		TreeMap<String, FailedRule> first = new TreeMap<>();
		for (FailedRule f : all) {
			first.merge(f.code(), f, (a, b) -> a.line() <= b.line() ? a : b);
		}
		return List.copyOf(first.values());
	}
}
