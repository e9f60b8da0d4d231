package org.ctmpreflight.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.TextEncoding;

/** What is said of an upload file as a whole. */
public final class WholeFile {
	private WholeFile() {
	}

	/** Whether a file that bears the name has not the extension that it should have. */
	public static boolean extensionMissing(String name) {
		return !name.toLowerCase(Locale.ROOT).endsWith(".txt");
	}

	/** The finding about its first bytes, which stands on line 1; null for none. */
	public static ParserFinding ofEncoding(TextEncoding encoding) {
		if (encoding.utf16()) {
			return ParserFinding.FILE_ENCODING;
		}
		return encoding.markLength() > 0 ? ParserFinding.BYTE_ORDER_MARK : null;
	}

	/**
	 * The findings without line, in no order.
	 *
	 * @param content whether a line is not blank
	 * @param endings how often lines end so, by the ordinal of {@link org.ctmpreflight.layout.LineEnding}
	 */
	public static List<ParserFinding> ofLines(boolean content, long[] endings) {
		List<ParserFinding> findings = new ArrayList<>();
		if (!content) {
			findings.add(ParserFinding.FILE_EMPTY);
		}
		int kinds = 0;
		for (long n : endings) {
			kinds += n > 0 ? 1 : 0;
		}
		if (kinds > 1) {
			findings.add(ParserFinding.MIXED_LINE_ENDINGS);
		}
		return findings;
	}
}
