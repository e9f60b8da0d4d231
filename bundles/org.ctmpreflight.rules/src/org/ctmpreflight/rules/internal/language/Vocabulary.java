package org.ctmpreflight.rules.internal.language;

import java.util.Arrays;
import java.util.List;

/** What rules can be written with, for those who help to write them. */
public final class Vocabulary {
	/**
	 * What a sentence can say of a field.
	 *
	 * @param words   as they stand behind the name of the field
	 * @param follows what must stand behind the words: an example of it; empty for nothing
	 * @param list    whether several may follow
	 */
	public record Phrase(String words, String follows, boolean list) {
	}

	private Vocabulary() {
	}

	/** What sentences can say of a field; of two that begin alike the longer comes first. */
	public static List<Phrase> phrases() {
		return Arrays.stream(Sentence.values()).map(s -> new Phrase(s.words(), switch (s.follow()) {
			case NOTHING -> "";
			case NUMBER -> "5";
			case TEXT -> "\"\"";
			case LIST -> "\"\", \"\"";
		}, s.follow() == Sentence.Follow.LIST)).toList();
	}

	/** Sentences about the whole record. */
	public static List<String> remarks() {
		return Arrays.stream(Remark.values()).map(Remark::words).toList();
	}

	/** Operators for a name; those for texts where it is not known. */
	public static List<String> operators(Names names, String name) {
		return Operator.of(names.kind(name).orElse(Names.Kind.TEXT)).stream().map(Operator::text).toList();
	}

	/** Functions of a text. */
	public static List<String> functions() {
		return TextFunction.names();
	}
}
