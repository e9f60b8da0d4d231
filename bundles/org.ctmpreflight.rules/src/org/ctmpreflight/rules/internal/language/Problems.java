package org.ctmpreflight.rules.internal.language;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.rules.PackProblem;

/** Takes down what is wrong with one rule file. */
final class Problems {
	/** A file with more mistakes than these is not a rule file. */
	private static final int MOST = 500;

	private final String file;
	private final List<PackProblem> list = new ArrayList<>();

	/** @param file as the user knows it */
	Problems(String file) {
		this.file = file;
	}

	void add(int line, int column, String text) {
		if (list.size() < MOST) {
			list.add(new PackProblem(file, line, column, text));
		} else if (list.size() == MOST) {
			list.add(new PackProblem(file, line, column,
					"more than " + MOST + " mistakes: the rest of the file is not told"));
		}
	}

	void add(Token at, String text) {
		add(at.line(), at.column(), text);
	}

	/** Takes it down and gives what ends the reading of the rule at hand. */
	Refused refuse(Token at, String text) {
		add(at, text);
		return new Refused();
	}

	/** Whether there are so many that reading on is of no use. */
	boolean tooMany() {
		return list.size() > MOST;
	}

	int size() {
		return list.size();
	}

	List<PackProblem> list() {
		return list;
	}

	/** A rule cannot be read on; why has been taken down. */
	static final class Refused extends Exception {
		private static final long serialVersionUID = 1L;

		private Refused() {
			super(null, null, false, false);
		}
	}
}
