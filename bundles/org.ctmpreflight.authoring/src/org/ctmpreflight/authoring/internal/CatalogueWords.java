package org.ctmpreflight.authoring.internal;

import java.time.LocalDate;

import org.ctmpreflight.authoring.CatalogueEntry;

/** What the documents of a catalogue say in the same words. */
final class CatalogueWords {
	static final String INTRODUCTION = "What is checked, why, and how to put it right. "
			+ "This document is generated from the rule packs: `preflight rules doc`.";
	static final String PARSER = "Record layout";
	static final String ABOUT_PARSER = "These need no rule: the record-layout parser reports them, by what the layout says of "
			+ "each field.";

	private CatalogueWords() {
	}

	/** Heads the fields of a rule: with several it is reported at each that is not blank. */
	static String at(CatalogueEntry e) {
		return e.fields().size() > 1 ? "Reported at each that is not blank" : "Reported at";
	}

	/** {@code , in effect from …}, or nothing. */
	static String dates(LocalDate from, LocalDate to) {
		String span = span(from, to);
		return span.isEmpty() ? "" : ", in effect " + span;
	}

	/** {@code from … to …}, or nothing. */
	static String span(LocalDate from, LocalDate to) {
		return (from == null ? "" : "from " + from) + (from == null || to == null ? "" : " ")
				+ (to == null ? "" : "to " + to);
	}
}
