package org.ctmpreflight.rules.internal.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ctmpreflight.layout.LayoutField;

/** Writes the page of the documentation that lists every sentence. */
final class SentencesPage {
	private static final String HEAD = """
			# Rules in sentences

			A rule pack may write its rules in sentences, in files that end in `.dslr`. Every line between `when` and `then`
			is one sentence, and a record is reported when all of them hold:

			```
			rule "resolved-without-notification"
			    @Severity( "warning" )
			    @Field( "resolutionNotification" )
			    @Related( "resolveComplaintYN" )
			    @Citation( "Our own practice, chapter 3" )
			    @Message( "{field} says that nobody was notified: notify the complainant, or say how it was done." )
			    @Explanation( "We resolve a complaint only after the complainant was notified." )
			    @Remedy( "Enter 1, 2 or 3 in Resolution Notification." )
			when
			    the record
			    - Resolve Complaint is "Y"
			    - Resolution Notification is one of "0", "4"
			then
			    report it
			end
			```

			What stands above `when` is the same as in DRL. Where one of several things may hold, write a rule for each, or write
			the rule in DRL, which has `||`.

			- A sentence begins with a hyphen and the name of a field as below; case does not matter in either.
			- A text stands in straight double quotes and case matters in it. `\\"` in it is a quote and `\\\\` a backslash.
			- A field is looked at without the spaces around it; a blank field is an empty text.
			- `//` and what follows on its line is a comment.
			- In place of a field, every sentence can name a column of the plan download: `CONTRACT_ID in the plan download`.
			  It is blank where no download is given or the complaint is not in it.

			This page is made from the program, and so is `rules/casework.dsl`, which has the same sentences for other editors of
			Drools rules. A pack needs neither of them.

			""";
	private static final Map<Sentence, String> MEANING = new TreeMap<>(Map.of(
			Sentence.IS_BLANK, "nothing is filled in", Sentence.IS_ALL_CAPITALS, "it has two letters or more, all capitals",
			Sentence.MATCHES, "the whole text is as a regular expression (RE2) says",
			Sentence.MORE_WORDS, "a word is what stands between spaces and has a letter or digit",
			Sentence.HOLDS_SSN, "something in it looks like one: 123-45-6789",
			Sentence.HOLDS_MBI, "something in it looks like one: 1EG4-TE5-MK73, with hyphens, spaces or neither"));
	private static final Map<Remark, String> NOTE = new TreeMap<>(Map.of(
			Remark.OPEN, "also where it is not in the download, or none is given",
			Remark.NO_CATEGORY, "also where it is not in the download, or none is given",
			Remark.NOT_IN_CTM, "also where it is not in the download, or none is given",
			Remark.MISSING, "a download is given, and the complaint ID has its 11 characters"));

	private SentencesPage() {
	}

	/** The page. */
	static String text(Names names) {
		StringBuilder b = new StringBuilder(HEAD).append("## Of a field\n\n| example | note |\n|---|---|\n");
		for (Sentence s : Sentence.values()) {
			String label = s == Sentence.IS_ONE_OF || s == Sentence.IS_NOT_ONE_OF ? "Complainant Satisfied?" : "Comments";
			String name = names.labels().get(label);
			row(b, label + " " + s.words() + " " + values(names, name, s).get(0), MEANING.getOrDefault(s, ""));
		}
		b.append("\n## Of the record\n\n| sentence | note |\n|---|---|\n");
		for (Remark r : Remark.values()) {
			row(b, r.words(), NOTE.getOrDefault(r, ""));
		}
		b.append("\n## Names of fields\n\n| name | in annotations and DRL | values |\n|---|---|---|\n");
		names.fields().forEach(name -> {
			List<LayoutField> versions = names.versions(name);
			LayoutField field = versions.get(versions.size() - 1);
			List<String> labels = labels(names, name);
			b.append("| ").append(String.join(" or ", labels)).append(" | `").append(name).append("` | ")
					.append(String.join(", ", field.allowedValues().stream().map(a -> '"' + a.value() + '"').toList()))
					.append(" |\n");
		});
		b.append("\n## Columns of the plan download\n\n| name | in DRL |\n|---|---|\n");
		names.columns().keySet().forEach(name -> b.append("| ").append(labels(names, name).get(0)).append(" | `").append(name)
				.append("` |\n"));
		return b.toString();
	}

	private static void row(StringBuilder b, String sentence, String note) {
		b.append("| `- ").append(sentence.strip()).append("` | ").append(note).append(" |\n");
	}

	private static List<String> labels(Names names, String name) {
		return names.labels().entrySet().stream().filter(l -> l.getValue().equals(name)).map(Map.Entry::getKey).toList();
	}

	/** What can stand behind a sentence; one empty text where nothing follows. */
	static List<String> values(Names names, String name, Sentence s) {
		List<LayoutField> versions = names.versions(name);
		LayoutField field = versions.isEmpty() ? null : versions.get(versions.size() - 1);
		boolean coded = field != null && field.coded();
		boolean exact = field != null && field.exactLength() > 0;
		return switch (s.follow()) {
			case NOTHING -> List.of("");
			case NUMBER -> List.of("20", "0", "999999999");
			case LIST -> coded ? list(field)
					: exact ? List.of("\"C2500000001\", \"\"")
							: List.of("\"member\", \"provider\"", "\"a, b\" , \"is blank\", \"- x\"", "\"x\"");
			case TEXT -> coded ? field.allowedValues().stream().map(a -> '"' + a.value() + '"').toList()
					: exact && !s.operator().search() ? List.of("\"C2500000001\"")
							: s.operator() == Operator.MATCHES || s.operator() == Operator.NOT_MATCHES
									? List.of("\"[A-Z]{2}[0-9]+\"", "\"\\\\d+ (a|b) \\\"x\\\"\"")
									: List.of("\"member\"", "\"and is\"", "\"Comments\"", "\"a\\\"b\"", "\"a\\\\b\"",
											"\"$1 {x}\"");
		};
	}

	private static List<String> list(LayoutField field) {
		List<String> quoted = field.allowedValues().stream().map(a -> '"' + a.value() + '"').toList();
		return List.of(String.join(", ", quoted.subList(0, 2)), quoted.get(0), String.join(" , ", quoted));
	}
}
