package org.ctmpreflight.authoring;

import java.io.IOException;
import java.io.OutputStream;

import org.ctmpreflight.authoring.internal.CatalogueHtml;
import org.ctmpreflight.authoring.internal.CatalogueList;
import org.ctmpreflight.authoring.internal.CatalogueMarkdown;
import org.ctmpreflight.authoring.internal.CatalogueText;

/** A catalogue in writing. The same catalogue gives the same bytes. */
public final class RuleDocument {
	/** How it is written. */
	public enum Format {
		/** Markdown, one document with everything. */
		MARKDOWN,
		/** One HTML page with everything and nothing from elsewhere. */
		HTML,
		/** A line a rule, for people. */
		LIST,
		/** A line's worth a rule, for programs. */
		JSON
	}

	private RuleDocument() {
	}

	/** @param out not closed */
	public static void write(Format format, Catalogue catalogue, OutputStream out) throws IOException {
		switch (format) {
			case MARKDOWN -> CatalogueMarkdown.write(catalogue, out);
			case HTML -> CatalogueHtml.write(catalogue, out);
			case LIST -> CatalogueList.text(catalogue, out);
			case JSON -> CatalogueList.json(catalogue, out);
		}
	}

	/** All about one code, for a terminal. */
	public static String text(CatalogueEntry entry) {
		return CatalogueText.of(entry);
	}
}
