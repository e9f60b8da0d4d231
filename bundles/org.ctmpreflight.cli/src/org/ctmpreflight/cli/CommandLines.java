package org.ctmpreflight.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Finds the command in the arguments and runs it. */
final class CommandLines {
	private CommandLines() {
	}

	/** The program itself, which does nothing without a command. */
	@Command(name = "preflight", description = "Tells what is wrong with CTM casework before it is sent to CMS.", synopsisSubcommandLabel = "COMMAND", subcommands = {
			CheckCommand.class, ExplainCommand.class,
			RulesCommand.class, ConvertCommand.class, DownloadCommand.class, SubmitCommand.class, JournalCommand.class,
			SimulateCommand.class, WorkbenchCommand.class, HelpCommand.class }, footer = { "",
					"Exit status: 0 nothing found, 1 findings, 2 bad usage, 3 rules cannot be used,",
					"4 a file cannot be read or written, 5 HPMS refused or cannot be reached, 6 the outcome of a record that was",
					"sent is unknown, 70 internal error.", "",
					"Start with: preflight check samples/casework-upload.TXT" })
	static final class Preflight {
		@CommandLine.Option(names = { "-V",
				"--version" }, versionHelp = true, description = "Print the version and end.")
		private boolean version;
		@CommandLine.Option(names = { "-h", "--help" }, usageHelp = true, description = "Print this help and end.")
		private boolean help;
	}

	/** Help in the form {@code preflight help [COMMAND]}. */
	@Command(name = "help", description = "Print help on a command.", helpCommand = true)
	static final class HelpCommand implements CommandLine.IHelpCommandInitializable2, Runnable {
		@CommandLine.Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command.")
		private List<String> command = List.of();
		private CommandLine self;
		private Ansi ansi;
		private PrintWriter out;

		@Override
		public void init(CommandLine helpCommand, CommandLine.Help.ColorScheme colours, PrintWriter outWriter,
				PrintWriter errWriter) {
			self = helpCommand;
			ansi = colours.ansi();
			out = outWriter;
		}

		@Override
		public void run() {
			CommandLine of = self.getParent();
			for (String word : command) {
				of = of.getSubcommands().get(word);
				if (of == null) {
					throw new ParameterException(self, "there is no command '" + String.join(" ", command) + "'");
				}
			}
			of.usage(out, ansi);
		}
	}

	/** Runs the command that the arguments name. */
	static int execute(String[] args, Console console) {
		return of(console).execute(args);
	}

	private static String name(CommandLine command) {
		return command.getCommandSpec().qualifiedName(" ");
	}

	/** The program with all its commands. */
	static CommandLine of(Console console) {
		Ansi ansi = console.colour() ? Ansi.ON : Ansi.OFF;
		CommandLine line = new CommandLine(new Preflight(), factory(console));
		line.getCommandSpec().versionProvider(() -> new String[] { "preflight " + Version.get() });
		line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
		line.setOut(new PrintWriter(console.out(), true));
		line.setErr(new PrintWriter(console.err(), true));
		line.setUsageHelpWidth(110);
		line.registerConverter(Path.class, CommandLines::path);
		line.getSubcommands().get("simulate").getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER,
				help -> SimulateCommand.faultHelp());
		line.setParameterExceptionHandler(
				(e, a) -> Failures.usage(console, name(e.getCommandLine()), e.getMessage()));
		line.setExecutionExceptionHandler((e, command, parsed) -> Failures.tell(console, name(command), e));
		return line;
	}

	/** Commands that talk take the console. */
	private static IFactory factory(Console console) {
		IFactory other = CommandLine.defaultFactory();
		return new IFactory() {
			@Override
			public <K> K create(Class<K> type) throws Exception {
				for (Constructor<?> c : type.getDeclaredConstructors()) {
					if (Arrays.equals(c.getParameterTypes(), new Class<?>[] { Console.class })) {
						return type.cast(c.newInstance(console));
					}
				}
				return other.create(type);
			}
		};
	}

	/** picocli's own would tell the exception of Java. */
	private static Path path(String name) {
		try {
			return Path.of(name);
		} catch (InvalidPathException e) {
			throw new TypeConversionException("'" + name + "' is no file name");
		}
	}
}
