package org.ctmpreflight.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.ctmpreflight.layout.OutputFile;

/** What rules and packs begin with, in each of the ways that rules are written. */
public final class RuleTemplates {
	private static final String HEAD = """
			rule "%s"
			    @Severity( "warning" )
			    @Field( "%s" )
			    @Citation( "Where it is written" )
			    @Message( "{field} has fewer than five words: say what was done and what came of it." )
			    @Explanation( "A note that is shorter than a sentence tells nobody what was done." )
			    @Remedy( "Write a whole sentence." )
			when
			""";
	private static final String LABELS = "NAME,CONDITION,CONDITION,METADATA,METADATA,METADATA,METADATA,METADATA,METADATA";
	private static final String NAMES = "Severity,Field,Citation,Message,Explanation,Remedy";
	private static final String EXAMPLES = """
			# Each case says what differs from the baseline, and every finding of this pack that is expected.
			baseline:
			  complaintId: C2500000001
			  caseworkNotes: Called the member and confirmed that the premium was corrected.
			  resolveComplaintYN: "N"
			cases:
			  - name: a note of three words
			    set: { caseworkNotes: Called the member. }
			    expect: [%s caseworkNotes]
			  - name: a note that is a sentence
			    expect: []
			""";

	/** A rule that reports its own code: no example of another rule has that. */
	private static final String NEXT_HEAD = """
			rule "%s"
			    @Severity( "warning" )
			    @Field( "comments" )
			    @Citation( "Where it is written" )
			    @Message( "{field} holds words that have no place there: take them out." )
			    @Explanation( "Say what is demanded and why." )
			    @Remedy( "Take the words out." )
			when
			""";
	private static final String NEXT_EXAMPLES = """
			# Each case says what differs from the baseline, and every finding of this pack that is expected.
			baseline:
			  complaintId: C2500000001
			  caseworkNotes: Called the member and confirmed that the premium was corrected.
			  resolveComplaintYN: "N"
			cases:
			  - name: a comment with words that have no place there
			    set: { comments: The words are %1$s. }
			    expect: [%1$s comments]
			  - name: a comment without them
			    set: { comments: Nothing to add. }
			    expect: []
			""";

	private RuleTemplates() {
	}

	/**
	 * A rule that is whole: it reports a note of fewer than five words.
	 *
	 * @param style DRL or sentences; a table for anything else
	 * @param code  of the rule
	 * @param field canonical name of the field that it reports at
	 */
	public static String rule(RuleStyle style, String code, String field) {
		String head = String.format(HEAD, code, field);
		return switch (style) {
			case DRL -> head + """
					    $record : CaseworkRecord( caseworkNotes != "", words( caseworkNotes ) < 5 )
					then
					    report.add( drools.getRule(), $record );
					end
					""";
			case SENTENCES -> head + """
					    the record
					    - Casework Notes is not blank
					    - Casework Notes has fewer words than 5
					then
					    report it
					end
					""";
			default -> "RuleTable Rules of our plan,,,,,,,,\n" + LABELS + "\n,,,,,,,,\n"
					+ ",words( caseworkNotes ) < $param,caseworkNotes != \"\"?," + NAMES + "\n"
					+ "Code,Fewer words than,Note is filled in," + NAMES + "\n" + code + ",5,x,warning," + field
					+ ",Where it is written,{field} has fewer than five words: say what was done and what came of it.,"
					+ "A note that is shorter than a sentence tells nobody what was done.,Write a whole sentence.\n";
		};
	}

	/** A rule for a pack that has some: it reports comments that hold its own code, as no example of another does. */
	private static String nextRule(RuleStyle style, String code) {
		String head = String.format(NEXT_HEAD, code);
		return switch (style) {
			case DRL -> head + "    $record : CaseworkRecord( comments contains \"" + code
					+ "\" )\nthen\n    report.add( drools.getRule(), $record );\nend\n";
			case SENTENCES ->
				head + "    the record\n    - Comments contains \"" + code + "\"\nthen\n    report it\nend\n";
			default -> "RuleTable Rules of our plan,,,,,,,\n"
					+ "NAME,CONDITION,METADATA,METADATA,METADATA,METADATA,METADATA,METADATA\n,,,,,,,\n"
					+ ",comments contains," + NAMES + "\nCode,Comments contain," + NAMES + "\n" + code + "," + code
					+ ",warning,comments,Where it is written,{field} holds words that have no place there: take them out.,"
					+ "Say what is demanded and why.,Take the words out.\n";
		};
	}

	/** Examples for that rule: one that it reports, one that it does not. */
	public static String examples(String code) {
		return String.format(EXAMPLES, code);
	}

	/** Name of a file with rules. */
	public static String fileName(RuleStyle style, String name) {
		return name + switch (style) {
			case DRL -> ".drl";
			case SENTENCES -> ".dslr";
			default -> ".table.csv";
		};
	}

	/** A name that is free: with a number behind it where others have it already. */
	public static String free(String name, Predicate<String> taken) {
		String free = name;
		for (int n = 2; taken.test(free); n++) {
			free = name + "-" + n;
		}
		return free;
	}

	/** Why a pack cannot have that id; null where it can. */
	public static String flawOfId(String id) {
		return id.matches("[a-z][a-z0-9-]{0,63}") ? null
				: "The id begins with a lower-case letter and has lower-case letters, digits and hyphens.";
	}

	/** Why a rule cannot have that code; null where it can. */
	public static String flawOfCode(String code) {
		return code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") ? null
				: "The code is lower-case words joined by hyphens, such as our-note-too-short.";
	}

	/**
	 * Makes a rule pack with one rule and its examples: it runs as it is.
	 *
	 * @param folder is made
	 * @param title  a line for people
	 * @param style  of the rule
	 * @return the file with the rule
	 * @throws IOException where the folder is there already, or nothing can be written there
	 */
	public static Path makePack(Path folder, String id, String title, RuleStyle style, String code)
			throws IOException {
		if (Files.exists(folder)) {
			throw new IOException(folder + " is there already: choose another id, or another folder to put it into.");
		}
		Files.createDirectories(folder.resolve("tests"));
		String json = """
				{
				  "id": "%s",
				  "version": "1",
				  "title": "%s",
				  "layout": "casework-upload",
				  "sources": ["Our own quality manual"]
				}
				""";
		Path rules = folder.resolve(fileName(style, "rules"));
		Map<Path, String> files = Map.of(folder.resolve("pack.json"),
				String.format(json, id, title.replace("\\", "\\\\").replace("\"", "\\\"")), rules,
				rule(style, code, "caseworkNotes"), folder.resolve("tests").resolve("rules.yaml"), examples(code));
		for (Map.Entry<Path, String> e : files.entrySet()) {
			write(e.getKey(), e.getValue());
		}
		return rules;
	}

	/**
	 * Makes a file with one rule in a pack, and examples of it beside the others.
	 *
	 * @return the file with the rule
	 * @throws IOException where there is a file of that name already, or nothing can be written there
	 */
	public static Path makeRule(Path pack, RuleStyle style, String code) throws IOException {
		Path rules = pack.resolve(fileName(style, code));
		Path examples = pack.resolve("tests").resolve(code + ".yaml");
		for (Path file : List.of(rules, examples)) {
			if (Files.exists(file)) {
				throw new IOException(file + " is there already: choose another code.");
			}
		}
		Files.createDirectories(examples.getParent());
		write(examples, String.format(NEXT_EXAMPLES, code));
		write(rules, nextRule(style, code));
		return rules;
	}

	private static void write(Path file, String text) throws IOException {
		OutputFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}
}
