package org.ctmpreflight.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Rule packs that cannot be used, with everything that is wrong with them. */
public final class PackException extends Exception {
	private static final long serialVersionUID = 1L;

	private final transient List<PackProblem> problems;

	/** @param problems at least one */
	public PackException(List<PackProblem> problems) {
		super(problems.stream().map(PackProblem::toString).collect(Collectors.joining("\n")));
		this.problems = List.copyOf(problems);
	}

	/** What is wrong, in the order of the files and lines. */
	public List<PackProblem> problems() {
		return problems;
	}
}
