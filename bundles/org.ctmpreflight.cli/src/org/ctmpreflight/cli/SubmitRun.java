package org.ctmpreflight.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.hpms.HpmsClient;
import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.hpms.SecretStore;
import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.hpms.SettingsLoader;
import org.ctmpreflight.layout.Days;
import org.ctmpreflight.layout.PrintableText;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.submission.LineNumbers;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.submission.SubmissionReport;
import org.ctmpreflight.submission.SubmissionResult;
import org.ctmpreflight.submission.SubmissionResult.Ending;
import org.ctmpreflight.submission.SubmitException;
import org.ctmpreflight.submission.SubmitMonitor;
import org.ctmpreflight.submission.SubmitOptions;
import org.ctmpreflight.submission.SubmitPreview;
import org.ctmpreflight.submission.Submitter;

/** Submits a file, tells what became of it, and gives the exit status. */
final class SubmitRun {
	private final Console console;
	private final SubmitCommand command;

	SubmitRun(Console console, SubmitCommand command) {
		this.console = console;
		this.command = command;
	}

	int run() throws UsageException, SettingsException, PackException, IOException {
		SubmissionReport.Format format = SubmissionReport.Format.of(command.format).orElseThrow(
				() -> new UsageException("--format " + command.format + ": expected text, json or csv"));
		SubmitOptions options = options();
		SettingsLoader loader = SettingsLoader.open(System::getenv, command.profile);
		HpmsSettings settings = loader.settings();
		Submitter submitter = new Submitter(settings,
				() -> new HpmsClient(settings, loader.keySecret(console.in(), SecretStore.NONE)),
				JournalFolder.of(command.journal), JournalFolder.key());
		Progress progress = console.showsProgress() ? new Progress(console.err()) : null;
		SubmissionResult result;
		try {
			result = submitter.submit(options, new Monitor(progress));
		} catch (SubmitException e) {
			throw new UsageException(e.getMessage());
		} finally {
			if (progress != null) {
				progress.clear();
			}
		}
		if (result.ending() == Ending.DECLINED) {
			console.tell(result.file() + ": nothing was sent");
			return ExitStatus.CLEAN;
		}
		SubmissionReport.write(format, result, console.out());
		tell(result);
		return status(result);
	}

	private SubmitOptions options() throws UsageException, PackException, IOException {
		List<RulePack> packs = Packs.load(command.rules, List.of());
		CheckOptions check = CheckOptions.of(Days.today(), packs)
				.withTables(Overrides.tables(command.tables, packs)).withSuppressions(command.suppressions)
				.withSeverities(Overrides.severities(command.severities, packs));
		return new SubmitOptions(path(), command.file, check, command.download,
				command.acceptSuppressed, command.dryRun, command.skipFailing, command.resume, resend(),
				command.batch == null ? SubmitOptions.USUAL_BATCH : command.batch, command.profile, Version.get());
	}

	private Path path() throws IOException {
		try {
			return Path.of(command.file);
		} catch (InvalidPathException e) {
			throw new IOException(PrintableText.of(command.file) + ": is no file name", e);
		}
	}

	private LineNumbers resend() throws UsageException {
		try {
			return command.resend == null ? LineNumbers.NONE : LineNumbers.parse(command.resend);
		} catch (IllegalArgumentException e) {
			throw new UsageException("--resend " + command.resend + ": " + e.getMessage());
		}
	}

	/** Every cause of a status over 1 in a line of its own, and what the result alone does not tell. */
	private void tell(SubmissionResult result) {
		PrintStream err = console.err();
		String file = "preflight: " + PrintableText.of(result.file()) + ": ";
		result.problems().forEach(console::tell);
		result.failed().forEach(f -> err.println(
				file + "rule " + f.code() + " failed on line " + f.line() + " (" + f.reason() + ")"));
		if (result.failure() != null) {
			console.tell(result.failure());
		}
		if (result.count(Outcome.UNKNOWN) > 0) {
			boolean lookedUp = result.records().stream().filter(r -> r.outcome() == Outcome.UNKNOWN)
					.allMatch(r -> r.message().contains("--resend"));
			err.println(file + "it is not known whether CTM has " + records(result.count(Outcome.UNKNOWN)) + (lookedUp
					? ": look at the complaints, and send what is missing with --resend"
					: ": run it again with --resume"));
		}
		if (result.ending() == Ending.REFUSED && result.problems().isEmpty() && result.failed().isEmpty()) {
			err.println(file + "nothing was sent: preflight check tells what is wrong with it");
		}
		if (result.heldBackIn() != null) {
			err.println(file + records(result.heldBack()) + " held back, to " + result.heldBackIn());
		}
		if (result.toFixIn() != null) {
			err.println(file + records(result.count(Outcome.REJECTED)) + " rejected, to " + result.toFixIn());
		}
	}

	private static String records(int n) {
		return n == 1 ? "1 record" : n + " records";
	}

	private static int status(SubmissionResult result) {
		if (result.count(Outcome.UNKNOWN) > 0) {
			return ExitStatus.UNKNOWN;
		}
		if (!result.failed().isEmpty()) {
			return ExitStatus.RULES;
		}
		if (!result.problems().isEmpty()) {
			return ExitStatus.INPUT_OUTPUT;
		}
		if (result.ending() == Ending.FAILED || result.failure() != null) {
			return ExitStatus.HPMS;
		}
		boolean findings = result.ending() == Ending.REFUSED || result.heldBack() > 0
				|| result.count(Outcome.REJECTED) > 0;
		return findings ? ExitStatus.FINDINGS : ExitStatus.CLEAN;
	}

	/** Asks at the terminal, and shows how far it is. */
	private final class Monitor implements SubmitMonitor {
		private final Progress progress;

		/** @param progress null to show none */
		Monitor(Progress progress) {
			this.progress = progress;
		}

		@Override
		public boolean agree(SubmitPreview preview) throws IOException {
			if (command.yes && !console.showsProgress()) {
				return true;
			}
			if (progress != null) {
				progress.clear();
			}
			PrintStream err = console.err();
			err.println(PrintableText.of(preview.file()) + ": " + preview.lines()
					+ (preview.lines() == 1 ? " line" : " lines"));
			row(err, preview.toSend(), "to send to " + preview.hpms() + " as " + preview.user());
			row(err, preview.heldBack(), "held back: they have errors");
			row(err, preview.saved(), "already in CTM");
			row(err, preview.unknown(), "of unknown outcome, not to be sent");
			if (command.yes) {
				return true;
			}
			err.print("Send " + records(preview.toSend()) + "? [y/N] ");
			err.flush();
			BufferedReader in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
			String answer = in.readLine();
			return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
		}

		private static void row(PrintStream err, int n, String what) {
			if (n > 0) {
				err.println(String.format(Locale.ROOT, "  %6d %s", n, what));
			}
		}

		@Override
		public void progress(Step step, long done, long total) {
			if (progress == null) {
				return;
			}
			if (step == Step.DOWNLOAD) {
				progress.count(done, "complaints");
			} else {
				progress.progress(step == Step.SEND ? "sent" : command.file, done, total);
			}
		}
	}
}
