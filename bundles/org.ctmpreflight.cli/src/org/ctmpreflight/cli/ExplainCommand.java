package org.ctmpreflight.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.Suggestion;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackTable;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RulePack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code preflight explain}. */
@Command(name = "explain", description = "Tell what a code means, why it is reported, and how to put it right.")
final class ExplainCommand implements Callable<Integer> {
	private static final int WIDTH = 78;

	private final Console console;

	@Parameters(paramLabel = "CODE", description = "A code, as reports show it.")
	private String code;
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	ExplainCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UsageException, IOException, PackException {
		Set<String> known = new TreeSet<>();
		boolean found = false;
		Set<String> told = new LinkedHashSet<>();
		for (ParserFinding p : ParserFinding.values()) {
			known.add(p.code());
			if (p.code().equals(code) && told.add(code)) {
				explain(p.type(), severities(), p.ofSuppressions() ? "file of suppressions" : "record-layout parser",
						"Where the field is defined in the record layout");
				found = true;
			}
		}
		for (RulePack pack : Packs.load(List.of(), List.of())) {
			for (RuleDefinition rule : pack.rules()) {
				known.add(rule.code());
				if (rule.code().equals(code)) {
					explain(rule.type(), severity(rule),
							"rule pack " + pack.info().id() + " " + pack.info().version(), "");
					console.out().print(fields(pack, rule));
					found = true;
				}
			}
		}
		if (!found) {
			throw new UsageException("unknown code '" + code + "'" + Suggestion.of(code, known));
		}
		return ExitStatus.CLEAN;
	}

	/** A code of the parser can have two severities. */
	private String severities() {
		Set<String> words = new LinkedHashSet<>();
		for (ParserFinding p : ParserFinding.values()) {
			if (p.code().equals(code)) {
				words.add(p.type().severity().text());
			}
		}
		return String.join(" or ", words);
	}

	private static String severity(RuleDefinition rule) {
		String usual = rule.type().severity().text();
		String partial = rule.partialType().severity().text();
		return usual.equals(partial) ? usual : usual + " (" + partial + " where the plan download is known to be partial)";
	}

	private void explain(FindingType type, String severity, String from, String otherCitation) {
		StringBuilder b = new StringBuilder();
		b.append(type.code()).append("  ").append(severity).append("  (").append(from).append(")\n\n");
		section(b, "What", type.explanation());
		section(b, "Why", type.citation() == null ? otherCitation : type.citation());
		section(b, "Fix", type.remedy());
		console.out().print(b);
	}

	private static String fields(RulePack pack, RuleDefinition rule) {
		StringBuilder b = new StringBuilder();
		section(b, "At", String.join(", ", rule.fields()));
		if (!rule.related().isEmpty()) {
			section(b, "With", String.join(", ", rule.related()));
		}
		for (PackTable table : pack.info().tables()) {
			if (table.name().equals(rule.table())) {
				section(b, "Table", table.name() + " (" + table.source() + "; as of " + table.date() + ")");
			}
		}
		if (rule.effectiveFrom() != null) {
			section(b, "Since", rule.effectiveFrom().toString());
		}
		return b.toString();
	}

	private static void section(StringBuilder b, String title, String text) {
		String indent = "        ";
		b.append(String.format("  %-6s", title));
		int column = 0;
		for (String word : text.split(" ")) {
			if (column + word.length() > WIDTH - indent.length()) {
				b.append('\n').append(indent);
				column = 0;
			} else if (column > 0) {
				b.append(' ');
				column++;
			}
			b.append(word);
			column += word.length();
		}
		b.append('\n');
	}
}
