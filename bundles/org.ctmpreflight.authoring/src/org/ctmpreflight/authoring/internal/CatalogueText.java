package org.ctmpreflight.authoring.internal;

import java.util.stream.Collectors;

import org.ctmpreflight.authoring.CatalogueEntry;

/** One code of a catalogue for a terminal, wrapped. */
public final class CatalogueText {
	private static final int WIDTH = 78;
	private static final String INDENT = " ".repeat(13);
	private static final String BLANK = "(blank)";

	private final StringBuilder out = new StringBuilder();

	private CatalogueText() {
	}

	/** The text. */
	public static String of(CatalogueEntry entry) {
		CatalogueText text = new CatalogueText();
		text.entry(entry);
		return text.out.toString();
	}

	private void entry(CatalogueEntry e) {
		out.append(e.code()).append("  ").append(e.severity()).append("  (").append(e.origin()).append(")\n\n");
		section("What", e.what());
		section("Why", e.why());
		section("Fix", e.fix());
		section("At", (e.fields().size() > 1 ? "each that is not blank of " : "") + String.join(", ", e.fields()));
		section("With", String.join(", ", e.related()));
		for (int i = 0; i < e.condition().size(); i++) {
			section(i == 0 ? "When" : "and", e.condition().get(i));
		}
		section("Needs", String.join(" and ", e.needs()));
		section("Since", e.since() == null ? "" : e.since().toString());
		section("Until", e.until() == null ? "" : e.until().toString());
		if (e.breaking() != null) {
			section("Breaks it", e.values().stream().filter(v -> !v.breaking().isEmpty())
					.map(v -> v.label() + ": " + v.breaking()).collect(Collectors.joining("; ")));
		}
		if (e.sound() != null) {
			section("Does not", "the same, but " + e.values().stream().filter(v -> !v.same())
					.map(v -> v.label() + ": " + shown(v.sound())).collect(Collectors.joining("; ")));
		}
	}

	private static String shown(String value) {
		return value.isEmpty() ? BLANK : value;
	}

	private void section(String title, String text) {
		if (text.isEmpty()) {
			return;
		}
		out.append(String.format("  %-11s", title));
		int column = 0;
		for (String word : text.split(" +")) {
			if (column > 0 && column + word.length() >= WIDTH - INDENT.length()) {
				out.append('\n').append(INDENT);
				column = 0;
			} else if (column > 0) {
				out.append(' ');
				column++;
			}
			out.append(word);
			column += word.length();
		}
		out.append('\n');
	}
}
