package org.ctmpreflight.audit.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.Level;

import org.apache.pdfbox.pdmodel.font.FontMappers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

/** Makes pages to be printed of a page of HTML. Stateless. */
public final class PdfPage {
	private static final int NORMAL = 400;

	static {
		FontMappers.set(new OneFont());
	}

	private PdfPage() {
	}

	/**
	 * Writes them.
	 *
	 * @param html well-formed, without anything to be loaded
	 * @param out  not closed
	 */
	public static void write(String html, OutputStream out) throws IOException {
		// it tells of each step
		XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
		PdfRendererBuilder pdf = new PdfRendererBuilder();
		pdf.useFastMode();
		pdf.usePdfUaAccessibility(true);
		pdf.useFont(OneFont::open, OneFont.NAME, NORMAL, FontStyle.NORMAL, true);
		pdf.useUriResolver((base, uri) -> null);
		pdf.withHtmlContent(html, null);
		pdf.toStream(out);
		pdf.run();
	}
}
