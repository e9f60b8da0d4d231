package org.ctmpreflight.authoring.internal;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.authoring.Coverage;
import org.ctmpreflight.authoring.Mutation;
import org.ctmpreflight.authoring.Proof;

/** What examples prove, for people. */
final class ProofText {
	private ProofText() {
	}

	/** @return lines, each with its end */
	static String of(Proof proof) {
		StringBuilder b = new StringBuilder();
		if (proof.coverage() != null) {
			b.append("coverage ").append(proof.percent()).append(" %: ")
					.append(proof.coverage().stream().filter(r -> r.proven() == r.points()).count()).append(" of ")
					.append(TestText.count(proof.coverage().size(), "rule")).append(" proven in full\n");
			proof.coverage().stream().filter(r -> r.proven() < r.points())
					.forEach(r -> b.append("  ").append(r.place()).append(": ").append(r.code()).append(": ")
							.append(String.join("; ", gaps(r))).append('\n'));
		}
		if (proof.mutation() != null) {
			mutation(proof.mutation(), b);
		}
		return b.toString();
	}

	private static List<String> gaps(Coverage.OfRule rule) {
		List<String> gaps = new ArrayList<>();
		if (!rule.fired()) {
			gaps.add("no example fires it");
		}
		if (!rule.nearly()) {
			gaps.add("no example nearly fires it");
		}
		rule.undecided().forEach(t -> gaps.add("never decisive: " + t));
		return gaps;
	}

	private static void mutation(Mutation.Outcome outcome, StringBuilder b) {
		long unnoticed = outcome.survivors().stream().filter(s -> !s.equivalent()).count();
		b.append(TestText.count(outcome.mutants(), "mutant")).append(": ")
				.append(unnoticed == 0 ? "every mistake is noticed" : unnoticed + " unnoticed").append('\n');
		for (Mutation.Survivor s : outcome.survivors()) {
			b.append("  ").append(s.place()).append(": ").append(s.code()).append(": ")
					.append(s.equivalent() ? "makes no difference, by enumeration: " : "no example notices ")
					.append(s.what())
					.append('\n');
		}
	}
}
