package org.ctmpreflight.workbench.submit.internal.send;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.ctmpreflight.authoring.CatalogueEntry;
import org.ctmpreflight.hpms.HpmsKind;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.workbench.internal.rules.RuleBook;
import org.ctmpreflight.workbench.internal.rules.RuleBooks;
import org.ctmpreflight.workbench.internal.session.RecordOutcome;
import org.eclipse.core.runtime.Platform;

/** Says what became of records, in the words of a window: what the core says names options of the command line. */
public final class ResultWords {
	private ResultWords() {
	}

	/** Why the outcome of a record is what it is, as a line of its own. */
	public static String whole(String message) {
		return capital(why(message));
	}

	/** The same, to go on in a sentence. */
	public static String why(String message) {
		return message.replaceFirst("^not sent: ", "").replace(" (--skip-failing sends the rest)", "")
				.replace(": --resume finds out what became of it", "")
				.replaceFirst("; --resend (\\d+) sends it again$",
						"; look at the complaint, and have line $1 sent again if the note is missing");
	}

	/** Why a line is held back: what the rules demand that it breaks. */
	public static String held(String message) {
		RuleBook book = RuleBooks.get().getNow(null);
		return Arrays.stream(message.replaceFirst("^held back: ", "").split(", ")).map(code -> {
			CatalogueEntry entry = book == null ? null : book.entry(code, null);
			return entry == null ? code : entry.title().replaceFirst("\\.$", "") + " (" + code + ")";
		}).collect(Collectors.joining("; "));
	}

	/** The outcome of a record, in a word or two. */
	public static String word(Outcome outcome) {
		return switch (outcome) {
			case SAVED -> "Saved";
			case REJECTED -> "Refused";
			case UNKNOWN -> "Unknown";
			case NOT_SENT -> "Not sent";
		};
	}

	/** The kind of an outcome, for its icon. */
	public static RecordOutcome.Kind kind(Outcome outcome) {
		return switch (outcome) {
			case SAVED -> RecordOutcome.Kind.SAVED;
			case REJECTED -> RecordOutcome.Kind.REJECTED;
			case UNKNOWN -> RecordOutcome.Kind.UNKNOWN;
			case NOT_SENT -> RecordOutcome.Kind.UNSENT;
		};
	}

	/** What an HPMS of a kind is called in a sentence. */
	public static String name(HpmsKind kind) {
		return switch (kind) {
			case TRAINING -> "the training HPMS";
			case TEST -> "the test HPMS";
			case PRODUCTION -> "CTM";
		};
	}

	/** Why something could not be done, in one line. What is a mistake of the program is logged. */
	public static String problem(Exception e) {
		if (e instanceof RuntimeException) {
			Platform.getLog(ResultWords.class).error("a submission failed", e);
		}
		return e.getMessage() == null || e.getMessage().isBlank() ? "it failed: " + e.getClass().getSimpleName()
				: e.getMessage();
	}

	/** A message of the core as a sentence. */
	public static String sentence(String told) {
		String message = inWindow(told);
		return capital(message) + (message.endsWith(".") ? "" : ".");
	}

	private static String capital(String text) {
		return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

	/** A message of the core without the options that a window does not have. */
	public static String inWindow(String message) {
		return message.replace(", or name another folder with --journal", "").replaceFirst("^--resend ",
				"lines to send again: ");
	}

	/** A number of records. */
	public static String records(long n) {
		return String.format(n == 1 ? "%,d record" : "%,d records", n);
	}
}
