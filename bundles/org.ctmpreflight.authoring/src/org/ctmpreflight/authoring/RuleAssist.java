package org.ctmpreflight.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ctmpreflight.authoring.internal.FieldText;
import org.ctmpreflight.layout.AllowedValue;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.rules.internal.PackRules;
import org.ctmpreflight.rules.internal.language.Names;
import org.ctmpreflight.rules.internal.language.Vocabulary;

/**
 * What can be written at a place of a rule file, and what a word of it means: fields, operators, values, sentences,
 * annotations. Immutable.
 */
public final class RuleAssist {
	private static final List<String> ANNOTATIONS = List.of("Severity", "Field", "Related", "Citation", "Message",
			"Explanation", "Remedy", "EffectiveFrom", "EffectiveTo", "Needs", "Columns", "Table", "PartialSeverity",
			"PartialMessage");
	private static final Pattern HEADS = Pattern.compile("^[ \\t]*(rule|when|then|end)\\b", Pattern.MULTILINE);
	private static final Pattern IN_ANNOTATION = Pattern.compile("\\s*@(\\w+)\\s*\\(\\s*\"([^\"]*)");
	private static final Pattern VALUE = Pattern
			.compile("([\\w.]+)\\s*(?:==|!=|(?:not )?in\\s*\\((?:\\s*\"[^\"]*\"\\s*,)*)\\s*(\"?[^\"]*)");
	private static final Pattern OPERATOR = Pattern.compile("(?:^|[\\s(,&|!])([a-z][\\w.]*)\\s+(\\S*)");
	private static final Pattern WORD = Pattern.compile("[\\w.$]*$");

	private final Names names;

	/** Where in a file somebody writes. */
	private enum Place {
		OUTSIDE, HEAD, CONDITION, REPORT
	}

	/** @param layout id of the layout that the rules are for */
	public RuleAssist(LayoutCatalog layouts, String layout) {
		names = PackRules.names(layouts, layout);
	}

	/** What can be written at an offset, what fits best first. */
	public List<RuleProposal> proposals(RuleStyle style, String text, int offset) {
		int start = text.lastIndexOf('\n', offset - 1) + 1;
		String before = text.substring(start, offset);
		List<RuleProposal> all = new ArrayList<>();
		if (style == RuleStyle.EXAMPLES) {
			examples(before, offset, all);
			return all;
		}
		switch (place(text, start, before)) {
			case OUTSIDE -> {
				if ("rule".startsWith(before.strip())) {
					String rule = RuleTemplates.rule(style, "my-rule", "caseworkNotes");
					all.add(new RuleProposal("rule … end: a new rule", offset - before.strip().length(),
							before.strip().length(), rule, 6, rule));
				}
			}
			case HEAD -> head(before, offset, all);
			case CONDITION -> {
				if (style == RuleStyle.SENTENCES) {
					sentence(before, offset, all);
				} else {
					condition(before, offset, all);
				}
			}
			case REPORT -> {
				// there is but one thing that a rule can do, and the template has it
			}
		}
		return all;
	}

	private static Place place(String text, int start, String before) {
		if (before.strip().startsWith("@")) {
			return Place.HEAD;
		}
		Matcher m = HEADS.matcher(text).region(0, start);
		String last = "end";
		while (m.find()) {
			last = m.group(1);
		}
		return switch (last) {
			case "rule" -> Place.HEAD;
			case "when" -> Place.CONDITION;
			case "then" -> Place.REPORT;
			default -> Place.OUTSIDE;
		};
	}

	private void head(String before, int offset, List<RuleProposal> all) {
		Matcher in = IN_ANNOTATION.matcher(before);
		if (in.lookingAt() && in.end() == before.length()) {
			String typed = in.group(2).substring(in.group(2).lastIndexOf(',') + 1).strip();
			Stream<String> known = switch (in.group(1)) {
				case "Severity", "PartialSeverity" -> Stream.of("error", "warning", "info");
				case "Field", "Related" -> names.fields().stream();
				case "Needs" -> Stream.of("download");
				case "Columns" -> names.downloadColumns().stream();
				case "Message", "PartialMessage" -> Stream.of("{field}", "{allowed}", "{max}", "{exact}");
				default -> Stream.empty();
			};
			known.forEach(k -> add(k, typed, offset, k, definition(k), all));
			return;
		}
		String typed = before.strip();
		for (String a : ANNOTATIONS) {
			String written = "@" + a + "( \"\" )";
			if (("@" + a).toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))) {
				all.add(new RuleProposal("@" + a, offset - typed.length(), typed.length(), written,
						written.length() - 3, FieldText.annotation(a)));
			}
		}
		add("when", typed, offset, "when", "Begins the condition of the rule", all);
	}

	private void condition(String before, int offset, List<RuleProposal> all) {
		Matcher value = last(VALUE, before);
		if (value != null) {
			values(value.group(1), value.group(2), offset, all);
			return;
		}
		Matcher operator = last(OPERATOR, before);
		if (operator != null && names.kind(operator.group(1)).isPresent()) {
			for (String o : Vocabulary.operators(names, operator.group(1))) {
				add(o, operator.group(2), offset, o + (o.endsWith("in") ? " ( \"\" )" : " "), "", all);
			}
			return;
		}
		Matcher word = WORD.matcher(before);
		String typed = word.find() ? word.group() : "";
		for (String name : names.all()) {
			add(name, typed, offset, name, definition(name), all);
		}
		for (String function : Vocabulary.functions()) {
			add(function + "( … )", typed, offset, function + "(  )", FieldText.function(function), all);
		}
	}

	private void values(String name, String typed, int offset, List<RuleProposal> all) {
		for (AllowedValue v : allowed(name)) {
			String written = "\"" + v.value() + "\"";
			if (written.startsWith(typed)) {
				all.add(new RuleProposal(
						written + (v.meaning().equals(v.value()) ? "" : " – " + v.meaning()), offset - typed.length(),
						typed.length(), written, written.length(), definition(name)));
			}
		}
		if (typed.isEmpty()) {
			all.add(new RuleProposal("\"\" – blank", offset, 0, "\"\"", 2, "A blank field is the empty text."));
		}
	}

	private List<AllowedValue> allowed(String name) {
		List<LayoutField> versions = names.versions(name);
		return versions.isEmpty() ? List.of() : versions.get(versions.size() - 1).allowedValues();
	}

	private void sentence(String before, int offset, List<RuleProposal> all) {
		String typed = before.stripLeading();
		boolean hyphen = typed.startsWith("-");
		String words = hyphen ? typed.substring(1).stripLeading() : typed;
		String label = label(words);
		if (hyphen && label != null && words.length() > label.length()) {
			phrases(label, words.substring(label.length()).stripLeading(), offset, all);
			return;
		}
		String lead = hyphen ? "" : "- ";
		names.labels().forEach((l, name) -> add(l, words, offset, lead + l + " ", definition(name), all));
		Vocabulary.remarks().forEach(r -> add(r, words, offset, lead + r, "Said of the whole record.", all));
	}

	private void phrases(String label, String typed, int offset, List<RuleProposal> all) {
		String name = names.labels().get(label);
		List<AllowedValue> allowed = allowed(name);
		int quote = typed.lastIndexOf('"');
		boolean inValue = quote >= 0 || typed.matches("is( not)?( one of)? ");
		if (inValue) {
			boolean open = typed.chars().filter(c -> c == '"').count() % 2 == 1;
			values(name, open ? typed.substring(quote) : "", offset, all);
		}
		for (Vocabulary.Phrase p : Vocabulary.phrases()) {
			String written = p.words() + (p.follows().isEmpty() ? "" : " " + p.follows());
			if (!allowed.isEmpty() && p.follows().startsWith("\"\"")) {
				written = p.words() + " \"" + allowed.get(0).value() + "\""
						+ (p.list() && allowed.size() > 1 ? ", \"" + allowed.get(1).value() + "\"" : "");
			}
			if (written.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))) {
				int cursor = written.endsWith("\"\"") ? written.indexOf('"') + 1 : written.length();
				all.add(new RuleProposal(written, offset - typed.length(), typed.length(), written, cursor,
						definition(name)));
			}
		}
	}

	/** The longest label that a sentence begins with; null for none. */
	private String label(String words) {
		return names.labels().keySet().stream().filter(l -> words.regionMatches(true, 0, l, 0, l.length()))
				.max((a, b) -> a.length() - b.length()).orElse(null);
	}

	private void examples(String before, int offset, List<RuleProposal> all) {
		Matcher word = WORD.matcher(before);
		String typed = word.find() ? word.group() : "";
		Matcher value = Pattern.compile("(\\w+): (\"?\\w*)$").matcher(before);
		if (value.find() && !allowed(value.group(1)).isEmpty()) {
			values(value.group(1), value.group(2), offset, all);
			return;
		}
		for (String field : names.fields()) {
			add(field, typed, offset, field + ": ", definition(field), all);
		}
		for (String key : List.of("name", "set", "expect", "after", "download", "asOf", "partial", "tables")) {
			add(key, typed, offset, key + ": ", FieldText.example(key), all);
		}
	}

	private static void add(String word, String typed, int offset, String written, String info,
			List<RuleProposal> all) {
		if (word.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))) {
			int cursor = written.contains("(  )") ? written.indexOf("(  )") + 2
					: written.contains("\"\"") ? written.indexOf("\"\"") + 1 : written.length();
			all.add(new RuleProposal(word, offset - typed.length(), typed.length(), written, cursor,
					info == null ? "" : info));
		}
	}

	/** The last place where a pattern fits up to the end of a text; null for none. */
	private static Matcher last(Pattern pattern, String text) {
		Matcher m = pattern.matcher(text);
		int from = 0;
		while (m.find(from)) {
			if (m.end() == text.length()) {
				return m;
			}
			from = m.start() + 1;
		}
		return null;
	}

	/** What a name means: a field by its definition in the record layout; null where it is unknown. */
	public String definition(String name) {
		List<LayoutField> versions = names.versions(name);
		if (!versions.isEmpty()) {
			return FieldText.of(versions.get(versions.size() - 1));
		}
		String column = names.column(name);
		return column != null ? column + " of the complaint in the plan download" : FieldText.flag(name);
	}

	/**
	 * What stands at an offset of a rule file means.
	 *
	 * @return plain text in lines; null for nothing to say
	 */
	public String meaning(RuleStyle style, String text, int offset) {
		int from = offset;
		int to = offset;
		while (from > 0 && word(text.charAt(from - 1))) {
			from--;
		}
		while (to < text.length() && word(text.charAt(to))) {
			to++;
		}
		String word = text.substring(from, to);
		String known = word.isEmpty() ? null : definition(word);
		if (known == null && from > 0 && text.charAt(from - 1) == '@') {
			return FieldText.annotation(word);
		}
		if (known == null && FieldText.function(word) != null) {
			return FieldText.function(word);
		}
		if (known == null && style == RuleStyle.SENTENCES) {
			int start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
			int end = text.indexOf('\n', offset);
			String line = text.substring(start, Math.max(offset, end < 0 ? text.length() : end)).strip();
			String label = line.startsWith("-") ? label(line.substring(1).strip()) : null;
			return label == null ? null : definition(names.labels().get(label));
		}
		return known;
	}

	private static boolean word(char c) {
		return Character.isLetterOrDigit(c) || c == '_' || c == '.';
	}
}
