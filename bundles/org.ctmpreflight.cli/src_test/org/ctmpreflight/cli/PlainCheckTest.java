package org.ctmpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Plain arguments mean what the parser of all commands makes of them. */
class PlainCheckTest {
	private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
	private static final Console CONSOLE = new Console(InputStream.nullInputStream(), NOWHERE, NOWHERE);

	@ParameterizedTest
	@ValueSource(strings = { "a.TXT", "-", "a b", "a --format json b", "--format=json a", "a --format= json",
			"--rules x --rules=y a --only-rules z", "--table t=1 --severity c=off a --table=u=2",
			"--new-only a --show-values", "--max-findings 007 --threads=8 a", "--fail-on nonsense a", "a -- b", "a -b",
			"--threads x a", "--threads -1 a", "--threads 9999999999 a", "--format json --format text a",
			"--new-only=true a", "--new-only --new-only a", "--format --new-only a", "--format", "a --nonsense", "a @b",
			"--layout \"x\" a", "a --layout ${x}", "--help", "a -h", "--format json", "", "check", "--as-of=2025=1 a" })
	void argumentsMeanTheSame(String words) throws Exception {
		String[] args = ("check " + words).trim().split(" ");
		CheckCommand quick = PlainCheck.check(args, CONSOLE);
		if (quick != null) {
			assertThat(values(quick)).isEqualTo(values(parsed(args)));
		}
	}

	@Test
	void everyOptionIsUnderstood() throws Exception {
		for (OptionSpec option : CommandLines.of(CONSOLE).getSubcommands().get("check").getCommandSpec().options()) {
			if (!option.usageHelp()) {
				List<String> args = new ArrayList<>(List.of("check", "a.TXT", option.longestName()));
				if (option.arity().max() > 0) {
					args.add("1");
				}
				CheckCommand quick = PlainCheck.check(args.toArray(String[]::new), CONSOLE);
				assertThat(quick).as(option.longestName()).isNotNull();
				assertThat(values(quick)).as(option.longestName())
						.isEqualTo(values(parsed(args.toArray(String[]::new))));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "check", "check --help", "check a -h", "check a -- b", "check @a", "explain a",
			"check a --threads x", "check a --format text --format json", "check a --layout 'x'" })
	void whatIsNotPlainIsLeftToTheParser(String words) {
		assertThat(PlainCheck.check(words.split(" "), CONSOLE)).isNull();
	}

	private static CheckCommand parsed(String[] args) {
		return (CheckCommand) CommandLines.of(CONSOLE).parseArgs(args).subcommand().commandSpec().userObject();
	}

	/** What the options and parameters of a check are set to. */
	private static List<String> values(CheckCommand check) throws IllegalAccessException {
		List<String> values = new ArrayList<>();
		for (ArgSpec arg : CommandLines.of(CONSOLE).getSubcommands().get("check").getCommandSpec().args()) {
			Field field = (Field) arg.userObject();
			field.setAccessible(true);
			values.add(field.getName() + "=" + field.get(check));
		}
		return values;
	}
}
