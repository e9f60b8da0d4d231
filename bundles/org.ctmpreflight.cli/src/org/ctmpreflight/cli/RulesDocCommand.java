package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.ctmpreflight.authoring.Catalogue;
import org.ctmpreflight.authoring.RuleDocument;
import org.ctmpreflight.layout.Days;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.OutputFile;
import org.ctmpreflight.rules.PackException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code preflight rules doc}. */
@Command(name = "doc", sortOptions = false, description = "Document rule packs: what, why, how to fix, with examples.")
final class RulesDocCommand implements Callable<Integer> {
	private final Console console;

	@Mixin
	private RulesOption rules;
	@Option(names = "--format", paramLabel = "FORMAT", description = "md (default), Markdown, or html, one page.")
	private String format = "md";
	@Option(names = "--output", paramLabel = "PATH", description = "Write to this file.")
	private Path output;
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	RulesDocCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UsageException, IOException, PackException {
		RuleDocument.Format wanted = switch (format) {
			case "md" -> RuleDocument.Format.MARKDOWN;
			case "html" -> RuleDocument.Format.HTML;
			default -> throw new UsageException("--format " + format + ": expected md or html");
		};
		if (output != null) {
			OutputFile.require(output);
		}
		Catalogue catalogue = Catalogue.of(rules.packs(), LayoutCatalog.shipped(), Days.today());
		if (output == null) {
			RuleDocument.write(wanted, catalogue, console.out());
		} else {
			OutputFile.write(output, out -> RuleDocument.write(wanted, catalogue, out));
		}
		return ExitStatus.CLEAN;
	}
}
