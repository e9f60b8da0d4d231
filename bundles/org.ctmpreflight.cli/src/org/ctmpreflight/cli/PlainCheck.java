package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.rules.PackException;

/**
 * A check whose arguments are plain, without the parser of all commands, which takes longer to start than a short file to
 * check. Whatever else there is in the arguments, a mistake above all, is left to that parser.
 */
final class PlainCheck {
	private static final String PLAIN_NUMBER = "[0-9]{1,9}";

	private PlainCheck() {
	}

	/** Runs a check, or gives null where the arguments are none of a plain one. */
	static Integer run(String[] args, Console console) {
		CheckCommand check = check(args, console);
		if (check == null) {
			return null;
		}
		try {
			return check.call();
		} catch (IOException | UsageException | PackException | RuntimeException e) {
			return Failures.tell(console, "preflight check", e);
		}
	}

	/** The check that the arguments ask for; null where they are not plain. */
	static CheckCommand check(String[] args, Console console) {
		if (args.length < 2 || !args[0].equals("check")) {
			return null;
		}
		CheckCommand check = new CheckCommand(console);
		List<String> files = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (int i = 1; i < args.length; i++) {
			String arg = args[i];
			if (!plain(arg)) {
				return null;
			}
			if (arg.equals("-") || arg.charAt(0) != '-') {
				files.add(arg);
				continue;
			}
			int equals = arg.indexOf('=');
			String name = equals < 0 ? arg : arg.substring(0, equals);
			boolean again = !seen.add(name);
			if (equals < 0 && !again && check.set(name)) {
				continue;
			}
			String value = equals >= 0 ? arg.substring(equals + 1) : ++i < args.length ? args[i] : "";
			if (!plain(value) || value.charAt(0) == '-' || !set(check, name, value, again)) {
				return null;
			}
		}
		return files.isEmpty() ? null : check.of(files);
	}

	/** Whether the parser takes a word as it stands: no name of a file with arguments, no quotes, no variables. */
	private static boolean plain(String word) {
		return !word.isEmpty() && word.charAt(0) != '@' && word.indexOf('"') < 0 && word.indexOf('\'') < 0
				&& word.indexOf('$') < 0;
	}

	private static boolean set(CheckCommand check, String name, String value, boolean again) {
		try {
			if (check.add(name, value)) {
				return true;
			}
			return !again && (check.set(name, value) || value.matches(PLAIN_NUMBER)
					&& check.set(name, Integer.parseInt(value)));
		} catch (InvalidPathException e) {
			return false;
		}
	}
}
