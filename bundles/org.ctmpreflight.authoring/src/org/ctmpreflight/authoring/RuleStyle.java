package org.ctmpreflight.authoring;

import java.util.Locale;

/** What a file of a rule pack is. */
public enum RuleStyle {
	/** Rules in the language of Drools. */
	DRL("Rules in DRL"),
	/** Rules in sentences. */
	SENTENCES("Rules in sentences"),
	/** A decision table in a CSV file. */
	TABLE("Decision table"),
	/** A decision table in an Excel workbook. */
	WORKBOOK("Decision table (Excel)"),
	/** Examples that prove rules. */
	EXAMPLES("Examples"),
	/** What the pack is. */
	PACK("What the pack is"),
	/** Anything else. */
	OTHER("File");

	private final String label;

	RuleStyle(String label) {
		this.label = label;
	}

	/** For people. */
	public String label() {
		return label;
	}

	/** Whether rules stand in it. */
	public boolean rules() {
		return ordinal() <= WORKBOOK.ordinal();
	}

	/** What a file is, by its name. */
	public static RuleStyle of(String fileName) {
		String name = fileName.toLowerCase(Locale.ROOT);
		return name.endsWith(".drl") ? DRL
				: name.endsWith(".dslr") ? SENTENCES
						: name.endsWith(".table.csv") ? TABLE
								: name.endsWith(".table.xlsx") ? WORKBOOK
										: name.endsWith(".yaml") ? EXAMPLES
												: name.equals("pack.json") ? PACK : OTHER;
	}
}
