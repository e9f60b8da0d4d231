package org.ctmpreflight.authoring.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.ctmpreflight.authoring.Catalogue;
import org.ctmpreflight.authoring.CatalogueEntry;
import org.ctmpreflight.authoring.CatalogueEntry.ExampleValue;
import org.ctmpreflight.rules.PackInfo;

/** A catalogue as Markdown. */
public final class CatalogueMarkdown {
	private final StringBuilder out = new StringBuilder();

	private CatalogueMarkdown() {
	}

	/** @param to not closed */
	public static void write(Catalogue catalogue, OutputStream to) throws IOException {
		CatalogueMarkdown md = new CatalogueMarkdown();
		md.document(catalogue);
		to.write(md.out.toString().getBytes(StandardCharsets.UTF_8));
	}

	private void document(Catalogue catalogue) {
		out.append("# Rules\n\n").append(CatalogueWords.INTRODUCTION).append("\n");
		for (PackInfo pack : catalogue.packs()) {
			out.append("\n## ").append(text(pack.title())).append("\n\n");
			out.append("Rule pack `").append(pack.id()).append("`, version ").append(text(pack.version()))
					.append(CatalogueWords.dates(pack.effectiveFrom(), pack.effectiveTo())).append(", for the layout `")
					.append(pack.layout()).append("`. Written from: ").append(text(String.join("; ", pack.sources())))
					.append(".\n");
			catalogue.of(pack).forEach(this::entry);
		}
		out.append("\n## ").append(CatalogueWords.PARSER).append("\n\n").append(CatalogueWords.ABOUT_PARSER)
				.append("\n");
		catalogue.of(null).forEach(this::entry);
	}

	private void entry(CatalogueEntry e) {
		out.append("\n### ").append(e.code()).append("\n\n");
		out.append(text(e.what())).append("\n\n");
		item("Severity", text(e.severity()));
		item("Why", text(e.why()));
		item("How to fix", text(e.fix()));
		item(CatalogueWords.at(e), codes(e.fields()));
		item("Related fields", codes(e.related()));
		item("Reported when", text(String.join("; and ", e.condition())));
		item("Needs", text(String.join(" and ", e.needs())));
		item("In effect", text(CatalogueWords.span(e.since(), e.until())));
		if (e.breaking() != null) {
			examples(e);
		}
	}

	private void examples(CatalogueEntry e) {
		out.append("\n| field | breaks it: ").append(cell(e.breaking())).append(" | does not: ").append(cell(e.sound()))
				.append(" |\n|---|---|---|\n");
		for (ExampleValue v : e.values()) {
			out.append("| ").append(cell(v.label())).append(" | ").append(cell(v.breaking())).append(" | ")
					.append(cell(v.sound())).append(" |\n");
		}
	}

	private void item(String title, String text) {
		if (!text.isEmpty()) {
			out.append("- **").append(title).append("**: ").append(text).append('\n');
		}
	}

	private static String codes(List<String> names) {
		return names.isEmpty() ? "" : "`" + String.join("`, `", names) + "`";
	}

	private static String cell(String text) {
		return text == null ? "no example" : text(text).replace("|", "\\|");
	}

	/** What people write is text: nothing of it may become markup. */
	private static String text(String text) {
		return text.replaceAll("([\\\\`*_<>\\[\\]#])", "\\\\$1").replace("&", "&amp;");
	}
}
