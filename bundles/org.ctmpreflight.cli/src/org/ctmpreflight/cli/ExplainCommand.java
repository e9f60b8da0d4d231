package org.ctmpreflight.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.ctmpreflight.authoring.Catalogue;
import org.ctmpreflight.authoring.CatalogueEntry;
import org.ctmpreflight.authoring.RuleDocument;
import org.ctmpreflight.layout.Days;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.Suggestion;
import org.ctmpreflight.rules.PackException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code preflight explain}. */
@Command(name = "explain", description = "Tell what a code means, why it is reported, and how to put it right.")
final class ExplainCommand implements Callable<Integer> {
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
		Catalogue catalogue = Catalogue.of(Packs.alone(List.of()), LayoutCatalog.shipped(), Days.today());
		List<CatalogueEntry> entries = catalogue.find(code);
		if (entries.isEmpty()) {
			throw new UsageException("unknown code '" + code + "'" + Suggestion.of(code, catalogue.codes()));
		}
		console.out().print(entries.stream().map(RuleDocument::text).collect(Collectors.joining("\n")));
		return ExitStatus.CLEAN;
	}
}
