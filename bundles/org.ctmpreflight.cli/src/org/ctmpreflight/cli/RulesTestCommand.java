package org.ctmpreflight.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;

import org.ctmpreflight.authoring.Proof;
import org.ctmpreflight.authoring.TestReports;
import org.ctmpreflight.authoring.TestRun;
import org.ctmpreflight.layout.Days;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code preflight rules test}. */
@Command(name = "test", sortOptions = false, description = "Run the examples of rule packs.")
final class RulesTestCommand implements Callable<Integer> {
	private final Console console;

	@Mixin
	private RulesOption rules;
	@Option(names = "--filter", paramLabel = "TEXT", description = "Only examples with this in their name or in an expected code.")
	private String filter;
	@Option(names = "--coverage", description = "Tell what the examples prove: rules that none fires or nearly fires, and comparisons that never decide.")
	private boolean coverage;
	@Option(names = "--threshold", paramLabel = "N", description = "Exit status 1 where a pack has less coverage than N percent.")
	private Integer threshold;
	@Option(names = "--mutate", description = "Change every rule in every way that would be a mistake, and tell which changes no example notices.")
	private boolean mutate;
	@Option(names = "--format", paramLabel = "FORMAT", description = "text (default), json or junit.")
	private String format = "text";
	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
	private boolean help;

	RulesTestCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws UsageException, IOException, PackException {
		TestReports.Format wanted = switch (format) {
			case "text" -> TestReports.Format.TEXT;
			case "json" -> TestReports.Format.JSON;
			case "junit" -> TestReports.Format.JUNIT;
			default -> throw new UsageException("--format " + format + ": expected text, json or junit");
		};
		if (threshold != null && (!coverage || threshold < 0 || threshold > 100)) {
			throw new UsageException("--threshold " + threshold
					+ (coverage ? ": a percentage from 0 to 100 is expected" : ": --coverage must be given, too"));
		}
		Set<Proof.Kind> proofs = EnumSet.noneOf(Proof.Kind.class);
		if (coverage) {
			proofs.add(Proof.Kind.COVERAGE);
		}
		if (mutate) {
			proofs.add(Proof.Kind.MUTATION);
		}
		TestRun run = TestRun.of(rules.packs(), LayoutCatalog.shipped(), Days.today(), filter, proofs,
				Packs.loader());
		if (filter != null && run.results().isEmpty()) {
			throw new UsageException("--filter " + filter + ": no example has this in its name or in an expected code");
		}
		TestReports.write(wanted, run, console.out());
		if (run.hasFailedRules()) {
			run.results().forEach(r -> r.failed().forEach(f -> console.tell(r.example().place()
					+ ": rule " + f.code() + " failed (" + f.reason() + ")")));
			return ExitStatus.RULES;
		}
		boolean tooLittle = threshold != null && run.coverage() < threshold;
		return run.failed() > 0 || tooLittle || run.anyUnnoticed() ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
	}
}
