package org.ctmpreflight.authoring.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.ctmpreflight.authoring.Catalogue;
import org.ctmpreflight.authoring.CatalogueEntry;
import org.ctmpreflight.authoring.CatalogueEntry.ExampleValue;
import org.ctmpreflight.rules.PackInfo;

/**
 * A catalogue as one HTML page: no script, nothing from elsewhere, light and dark, printable, and in an order that a screen
 * reader can follow.
 */
public final class CatalogueHtml {
	private static final String STYLE = """

			:root { color-scheme: light dark; }
			body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
			h2 { margin-top: 2.5rem; } h3 { margin-top: 2rem; font-family: ui-monospace, monospace; }
			dl { display: grid; grid-template-columns: 10rem 1fr; gap: .25rem 1rem; }
			dt { font-weight: bold; } dd { margin: 0; }
			table { border-collapse: collapse; } caption { text-align: left; font-weight: bold; }
			th, td { border: 1px solid; padding: .25rem .5rem; text-align: left; vertical-align: top; }
			.skip:not(:focus) { position: absolute; left: -99rem; }
			@media (max-width: 40rem) { dl { display: block; } }
			@media print { nav { display: none; } section { break-inside: avoid; } }
			""";

	private final XMLStreamWriter html;

	private CatalogueHtml(XMLStreamWriter html) {
		this.html = html;
	}

	/** @param out not closed */
	public static void write(Catalogue catalogue, OutputStream out) throws IOException {
		try {
			XMLStreamWriter html = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out,
					StandardCharsets.UTF_8.name());
			new CatalogueHtml(html).page(catalogue);
			html.flush();
		} catch (XMLStreamException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private void page(Catalogue catalogue) throws XMLStreamException {
		html.writeDTD("<!DOCTYPE html>");
		start("html", "lang", "en");
		start("head");
		html.writeEmptyElement("meta");
		html.writeAttribute("charset", "utf-8");
		html.writeEmptyElement("meta");
		html.writeAttribute("name", "viewport");
		html.writeAttribute("content", "width=device-width, initial-scale=1");
		element("title", "CTM Preflight: rules");
		element("style", STYLE);
		end();
		start("body");
		start("a", "class", "skip", "href", "#rules");
		html.writeCharacters("Skip to the rules");
		end();
		start("header");
		element("h1", "Rules");
		element("p", CatalogueWords.INTRODUCTION.replace("`", ""));
		end();
		contents(catalogue);
		start("main", "id", "rules");
		for (PackInfo pack : catalogue.packs()) {
			element("h2", pack.title());
			element("p", "Rule pack " + pack.id() + ", version " + pack.version()
					+ CatalogueWords.dates(pack.effectiveFrom(), pack.effectiveTo()) + ", for the layout "
					+ pack.layout()
					+ ". Written from: " + String.join("; ", pack.sources()) + ".");
			entries(catalogue.of(pack));
		}
		element("h2", CatalogueWords.PARSER);
		element("p", CatalogueWords.ABOUT_PARSER);
		entries(catalogue.of(null));
		end();
		end();
		end();
		html.writeEndDocument();
		html.writeCharacters("\n");
	}

	private void contents(Catalogue catalogue) throws XMLStreamException {
		start("nav", "aria-label", "Codes");
		start("ul");
		for (CatalogueEntry e : catalogue.entries()) {
			start("li");
			start("a", "href", "#" + id(e));
			html.writeCharacters(e.code());
			end();
			html.writeCharacters(": " + e.severity());
			end();
		}
		end();
		end();
	}

	private void entries(List<CatalogueEntry> entries) throws XMLStreamException {
		for (CatalogueEntry e : entries) {
			start("section", "aria-labelledby", id(e));
			start("h3", "id", id(e));
			html.writeCharacters(e.code());
			end();
			element("p", e.what());
			start("dl");
			item("Severity", e.severity());
			item("Why", e.why());
			item("How to fix", e.fix());
			item(CatalogueWords.at(e), String.join(", ", e.fields()));
			item("Related fields", String.join(", ", e.related()));
			item("Reported when", String.join("; and ", e.condition()));
			item("Needs", String.join(" and ", e.needs()));
			item("In effect", CatalogueWords.span(e.since(), e.until()));
			end();
			if (e.breaking() != null) {
				examples(e);
			}
			end();
		}
	}

	private void examples(CatalogueEntry e) throws XMLStreamException {
		start("table");
		element("caption", "Examples");
		start("thead");
		start("tr");
		header("col", "Field");
		header("col", "Breaks it: " + text(e.breaking()));
		header("col", "Does not: " + text(e.sound()));
		end();
		end();
		start("tbody");
		for (ExampleValue v : e.values()) {
			start("tr");
			header("row", v.label());
			element("td", text(v.breaking()));
			element("td", text(v.sound()));
			end();
		}
		end();
		end();
	}

	private static String text(String value) {
		return value == null ? "no example" : value.isEmpty() ? "(blank)" : value;
	}

	/** A rule and the parser can share a code. */
	private static String id(CatalogueEntry e) {
		return (e.pack() == null ? "parser-" : e.pack() + "-") + e.code();
	}

	private void item(String title, String text) throws XMLStreamException {
		if (!text.isEmpty()) {
			element("dt", title);
			element("dd", text);
		}
	}

	private void header(String scope, String text) throws XMLStreamException {
		start("th", "scope", scope);
		html.writeCharacters(text);
		end();
	}

	private void element(String name, String text) throws XMLStreamException {
		start(name);
		html.writeCharacters(text);
		end();
	}

	/** @param attributes names and values in turn */
	private void start(String name, String... attributes) throws XMLStreamException {
		html.writeCharacters("\n");
		html.writeStartElement(name);
		for (int i = 0; i < attributes.length; i += 2) {
			html.writeAttribute(attributes[i], attributes[i + 1]);
		}
	}

	private void end() throws XMLStreamException {
		html.writeEndElement();
	}
}
