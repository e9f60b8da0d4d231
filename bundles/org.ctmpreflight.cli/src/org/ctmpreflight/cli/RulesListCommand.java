package org.ctmpreflight.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.ctmpreflight.authoring.Catalogue;
import org.ctmpreflight.authoring.RuleDocument;
import org.ctmpreflight.layout.Days;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code preflight rules list}. */
@Command(name = "list", sortOptions = false, description = "List the rules of rule packs.")
final class RulesListCommand implements Callable<Integer> {
	private final Console console;

	@Mixin
	private RulesOption rules;
	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
	private String format = "text";
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	RulesListCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UsageException, IOException, PackException {
		RuleDocument.Format wanted = switch (format) {
			case "text" -> RuleDocument.Format.LIST;
			case "json" -> RuleDocument.Format.JSON;
			default -> throw new UsageException("--format " + format + ": expected text or json");
		};
		RuleDocument.write(wanted, Catalogue.of(rules.packs(), LayoutCatalog.shipped(), Days.today()),
				console.out());
		return ExitStatus.CLEAN;
	}
}
