package org.ctmpreflight.rules.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.internal.language.Names;
import org.ctmpreflight.rules.internal.language.RuleFileParser;

/** Any text as a file of rules, in sentences or DRL: every mistake is told at a place in one line. */
public final class RuleTextFuzz {
	private static final Names NAMES = PackRules.names(LayoutCatalog.shipped(), LayoutCatalog.CASEWORK_UPLOAD);

	private RuleTextFuzz() {
	}

	/** @param data whether they are sentences, and the text */
	public static void fuzzerTestOneInput(byte[] data) {
		if (data.length == 0) {
			return;
		}
		String text = new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
		List<PackProblem> problems = new ArrayList<>();
		RuleFileParser.read("rules", text, NAMES, (data[0] & 1) == 0, problems);
		for (PackProblem p : problems) {
			if (p.line() < 1 || p.text().contains("\n") || p.text().contains("\r")) {
				throw new AssertionError(p.toString());
			}
		}
	}
}
