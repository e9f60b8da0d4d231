package org.ctmpreflight.rules.internal.language;

import java.util.Arrays;

/**
 * The vocabulary of sentences as Drools reads it (DSL): from the labels of the record layouts, and what {@link Sentence}
 * and {@link Remark} can say.
 */
public final class VocabularyFile {
	private VocabularyFile() {
	}

	/** The text of the file. */
	public static String text(Names names) {
		StringBuilder b = new StringBuilder("# The sentences of rule packs (*.dslr). Made from the record layouts.\n");
		entry(b, "condition", "the record", "$record : CaseworkRecord( )");
		// of two that begin alike the longer must be tried first
		Arrays.stream(Remark.values()).sorted((x, y) -> y.words().length() - x.words().length())
				.forEach(r -> entry(b, "condition", "- " + key(r.words()), r.flag() + " == " + r.value()));
		names.labels().entrySet().stream().sorted((x, y) -> y.getKey().length() - x.getKey().length())
				.forEach(label -> sentences(b, label.getKey(), label.getValue()));
		entry(b, "consequence", "report it", "report.add( drools.getRule(), $record );");
		return b.toString();
	}

	private static void sentences(StringBuilder b, String label, String name) {
		for (Sentence s : Sentence.values()) {
			String operand = new Operand(s.function(), name, Names.Kind.TEXT).text();
			String words = "- " + key(label) + " " + s.words();
			String test = operand + " " + s.operator().text() + " ";
			switch (s.follow()) {
				case NOTHING -> entry(b, "condition", words, test + (s.function() == null ? "\"\"" : s.implied()));
				case TEXT -> entry(b, "condition", words + " \"{value}\"", test + "\"{value}\"");
				case NUMBER -> entry(b, "condition", words + " {number}", test + "{number}");
				case LIST -> entry(b, "condition", words + " {values}", test + "( {values} )");
			}
		}
	}

	/** A question mark has a meaning in Drools' keys. */
	private static String key(String words) {
		return words.replace("?", "\\?");
	}

	private static void entry(StringBuilder b, String section, String key, String value) {
		b.append('[').append(section).append("][]").append(key).append('=').append(value).append('\n');
	}
}
