package org.ctmpreflight.workbench.rules.internal.packs;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.authoring.CatalogueEntry;
import org.ctmpreflight.authoring.CatalogueEntry.ExampleValue;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;

/** All about one code, in paragraphs with bold headings. */
final class CodeText {
	private final StringBuilder text = new StringBuilder();
	private final List<StyleRange> bold = new ArrayList<>();

	private CodeText() {
	}

	/** Shows a code; null for none. */
	static void show(StyledText widget, CatalogueEntry entry) {
		CodeText written = new CodeText();
		if (entry != null) {
			written.write(entry);
		}
		widget.setText(written.text.toString());
		widget.setStyleRanges(written.bold.toArray(StyleRange[]::new));
		widget.setTopPixel(0);
	}

	private void write(CatalogueEntry e) {
		heading(e.code());
		line("A finding of severity " + e.severity() + ", from " + e.origin()
				+ (e.since() == null ? "" : ", in effect since " + e.since())
				+ (e.until() == null ? "" : ", until " + e.until()) + ".");
		part("What is demanded", e.what());
		part("It rests on", e.why());
		part("How to put it right", e.fix());
		if (!e.fields().isEmpty()) {
			part("Fields", String.join(", ", e.fields())
					+ (e.related().isEmpty() ? "" : "; it looks at " + String.join(", ", e.related()) + " as well"));
		}
		if (!e.needs().isEmpty()) {
			part("It needs", String.join("; ", e.needs()));
		}
		if (!e.condition().isEmpty()) {
			part("It is reported when", String.join("\nand ", e.condition()));
		}
		if (e.breaking() != null) {
			heading("Examples");
			line("Wrong: " + e.breaking() + (e.sound() == null ? "" : ". Right: " + e.sound()) + ".");
			for (ExampleValue v : e.values()) {
				line(v.label() + ": " + shown(v.breaking())
						+ (e.sound() == null || v.same() ? "" : " → " + shown(v.sound())));
			}
		}
	}

	private static String shown(String value) {
		return value.isEmpty() ? "(blank)" : value;
	}

	private void part(String heading, String paragraph) {
		heading(heading);
		line(paragraph);
	}

	private void heading(String words) {
		if (!text.isEmpty()) {
			text.append('\n');
		}
		StyleRange range = new StyleRange();
		range.start = text.length();
		range.length = words.length();
		range.fontStyle = SWT.BOLD;
		bold.add(range);
		line(words);
	}

	private void line(String words) {
		text.append(words).append('\n');
	}
}
