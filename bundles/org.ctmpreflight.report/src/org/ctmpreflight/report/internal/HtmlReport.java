package org.ctmpreflight.report.internal;

import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.PrintableText;
import org.ctmpreflight.report.ReportContext;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;

/**
 * One page of HTML that loads nothing. All findings stand in a {@code noscript} element, a row a line: without scripts
 * they are an ordinary table; with scripts the browser takes them as one text, of which the script shows a page at a
 * time, so that large lists open fast.
 */
public final class HtmlReport extends ReportWriter<HtmlPage.Place> {
	private final OutputStream out;
	private HtmlPage page;
	private FileResult file;
	private int entry = -1;
	private Template.Fragment row;
	private Writer rows;

	/** What the template asks for of a finding. Values that do not apply are null. */
	record Row(HtmlPage.Place place, String key, String file, String line, String complaintId, String message,
			String suppressed, String baseline) {
	}

	/** @param out not closed */
	public HtmlReport(CheckResult result, ReportContext context, OutputStream out) {
		super(result, context);
		this.out = out;
	}

	@Override
	public void write() throws IOException {
		page = new HtmlPage(result, context, FindingTally.of(result, context), entriesOf(result), this::findings);
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
		try {
			Mustache.compiler().defaultValue("").withEscaper(HtmlReport::escape)
					.compile(resource("report.mustache")).execute(page, writer);
		} catch (MustacheException e) {
			if (e.getCause() instanceof IOException cause) {
				throw cause;
			}
			throw e;
		}
		writer.flush();
	}

	/** A text of this package's folder {@code html}. */
	static String resource(String name) throws IOException {
		try (InputStream in = HtmlReport.class.getResourceAsStream("html/" + name)) {
			if (in == null) {
				throw new FileNotFoundException(name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** Line ends and other control characters would break a row, or be invalid. */
	private static String escape(String text) {
		return Escapers.HTML.escape(PrintableText.of(text));
	}

	/** Runs the part of the template that shows one finding, for each of them. */
	private void findings(Template.Fragment fragment, Writer writer) throws IOException {
		row = fragment;
		rows = writer;
		entries();
	}

	@Override
	protected HtmlPage.Place prepare(FindingPlace place) {
		return page.place(place, file.layout());
	}

	@Override
	protected void begin(FileResult entryFile) {
		file = entryFile;
		entry++;
	}

	@Override
	protected void finding(HtmlPage.Place p, FindingCursor c) {
		String key = p.rank() + "," + entry + "," + c.line() + "," + p.number() + "," + p.code() + "," + p.field() + ","
				+ (c.suppression() == null ? 0 : 1) + "," + (c.baseline() == null ? 0 : c.baseline().ordinal() + 1);
		row.execute(new Row(p, key, page.severalEntries() ? file.file() : null,
				c.line() == 0 ? null : String.valueOf(c.line()),
				c.complaintId() == FindingCursor.NO_COMPLAINT ? null : ComplaintIds.text(c.complaintId()),
				p.place().text(c), c.suppression() == null ? null : words(c.suppression()),
				c.baseline() == null ? null : c.baseline().text()), rows);
	}

	private static String words(Suppression s) {
		return "Suppressed until " + s.expires() + " by " + s.author() + ": " + s.reason();
	}

	@Override
	protected void end(FileResult entryFile) {
		// what is told of an entry as a whole stands elsewhere on the page
	}
}
