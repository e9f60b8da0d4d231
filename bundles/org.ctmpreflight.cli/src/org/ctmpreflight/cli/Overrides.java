package org.ctmpreflight.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.layout.Suggestion;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RulePack;

/** Reads the options with which a user has tables and severities of their own. */
final class Overrides {
	private static final String OFF = "off";

	private Overrides() {
	}

	/** {@code --table NAME=FILE}. */
	static Map<String, Path> tables(List<String> options, List<RulePack> packs) throws UsageException {
		Set<String> known = new TreeSet<>();
		for (RulePack pack : packs) {
			pack.info().tables().forEach(t -> known.add(t.name()));
			pack.rules().stream().map(RuleDefinition::table).filter(Objects::nonNull).forEach(known::add);
		}
		Map<String, Path> byName = new HashMap<>();
		for (String t : options) {
			int equals = t.indexOf('=');
			if (equals < 1 || equals == t.length() - 1) {
				throw new UsageException("--table " + t + ": expected NAME=FILE");
			}
			String name = t.substring(0, equals);
			if (!known.contains(name)) {
				throw new UsageException("--table " + t + ": no rule knows a table '" + name + "'"
						+ Suggestion.of(name, known) + " (known: " + String.join(", ", known) + ")");
			}
			if (byName.put(name, Path.of(t.substring(equals + 1))) != null) {
				throw new UsageException("--table " + t + ": the table is given twice");
			}
		}
		return byName;
	}

	/** {@code --severity CODE=LEVEL}; empty means turned off. */
	static Map<String, Optional<Severity>> severities(List<String> options, List<RulePack> packs)
			throws UsageException {
		Set<String> known = new HashSet<>();
		for (ParserFinding p : ParserFinding.values()) {
			known.add(p.code());
		}
		packs.forEach(p -> p.rules().forEach(r -> known.add(r.code())));
		Map<String, Optional<Severity>> byCode = new LinkedHashMap<>();
		for (String s : options) {
			int equals = s.indexOf('=');
			String code = equals < 0 ? s : s.substring(0, equals);
			String level = equals < 0 ? "" : s.substring(equals + 1);
			if (!known.contains(code)) {
				throw new UsageException("--severity " + s + ": unknown code '" + code + "'"
						+ Suggestion.of(code, known));
			}
			Optional<Severity> severity = Severity.of(level);
			if (severity.isEmpty() && !level.equals(OFF)) {
				throw new UsageException("--severity " + s + ": expected CODE=error, warning, info or off");
			}
			byCode.put(code, severity);
		}
		return byCode;
	}
}
