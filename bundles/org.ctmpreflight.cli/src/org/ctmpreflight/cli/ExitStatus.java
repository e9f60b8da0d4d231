package org.ctmpreflight.cli;

/** Exit statuses of the program. */
public final class ExitStatus {
	/** Nothing that weighs enough was found. */
	public static final int CLEAN = 0;
	/** Something was found. */
	public static final int FINDINGS = 1;
	/** Bad usage. */
	public static final int USAGE = 2;
	/** A rule pack does not load, or a rule failed. */
	public static final int RULES = 3;
	/** An input or output cannot be read or written. */
	public static final int INPUT_OUTPUT = 4;
	/** HPMS refused a call, or could not be reached. */
	public static final int HPMS = 5;
	/** The outcome of some submitted record is unknown. */
	public static final int UNKNOWN = 6;
	/** A bug, or out of memory. */
	public static final int INTERNAL = 70;

	private ExitStatus() {
	}
}
