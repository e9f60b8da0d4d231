package org.ctmpreflight.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.internal.language.RuleFileParser;
import org.ctmpreflight.rules.internal.language.SourceRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistaken and hostile rule files: each is told in full, at its places and in words that help, and none runs anything. */
class RefusedRulesTest {
	private static final String CANARY = "preflight.canary";
	private static final String SAYS = "@Severity( \"error\" ) @Field( \"comments\" ) @Citation( \"c\" ) @Message( \"m\" ) "
			+ "@Explanation( \"e\" ) @Remedy( \"r\" )";
	private static final String RELATED = " @Related( \"complaintId, caseworkNotes, resolveComplaintYN, complainantSatisfied, "
			+ "hpiRelated, resolutionNotification, agentBrokerNPN\" )";
	private static final String RECORD = "$record : CaseworkRecord(";
	private static final String REPORT = "then report.add( drools.getRule(), $record ); end\n";

	@TempDir
	private Path folder;

	/** @param lines as written in the file of cases */
	private record Refused(String kind, String title, List<String> lines, List<String> told) {
		String fileName() {
			return kind.startsWith("sentence") ? "rules.dslr" : "rules.drl";
		}

		String text() {
			String body = String.join("\n", lines) + "\n";
			return switch (kind) {
				case "condition" -> "rule \"mine\" " + SAYS + RELATED + " when\n" + RECORD + "\n" + body + ")\n" + REPORT;
				case "short" -> "rule \"mine\" " + SAYS + " when\n" + RECORD + "\n" + body + ")\n" + REPORT;
				case "rule" -> "rule \"mine\"\n" + body + "when " + RECORD + " comments != \"\" ) " + REPORT;
				case "sentence" -> "rule \"mine\" " + SAYS + RELATED + " when\nthe record\n" + body + "then\nreport it\nend\n";
				default -> body;
			};
		}

		@Override
		public String toString() {
			return kind + ": " + title;
		}
	}

	static List<Refused> cases() {
		List<Refused> cases = new ArrayList<>();
		try (BufferedReader in = new BufferedReader(new InputStreamReader(
				RefusedRulesTest.class.getResourceAsStream("refused.txt"), StandardCharsets.UTF_8))) {
			for (String line : in.lines().dropWhile(l -> !l.isEmpty()).toList()) {
				String rest = line.length() > 2 ? line.substring(2) : "";
				if (line.startsWith("#")) {
					int blank = rest.indexOf(' ');
					cases.add(new Refused(rest.substring(0, blank), rest.substring(blank + 1), new ArrayList<>(),
							new ArrayList<>()));
				} else if (!line.isEmpty()) {
					Refused last = cases.get(cases.size() - 1);
					(line.startsWith("|") ? last.lines() : last.told()).add(rest);
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return cases;
	}

	/** What is told of a pack with these files, without the pack's folder. */
	private List<String> told(String... namesAndTexts) throws IOException {
		for (int i = 0; i < namesAndTexts.length; i += 2) {
			Path file = folder.resolve(namesAndTexts[i]);
			Files.createDirectories(file.getParent());
			Files.writeString(file, namesAndTexts[i + 1]);
		}
		return told();
	}

	private List<String> told() throws IOException {
		Files.writeString(folder.resolve("pack.json"), "{\"id\":\"mine\",\"version\":\"1\",\"title\":\"Mine\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		PackException e = assertThrows(PackException.class, () -> PackRules.read(PackSource.read(folder),
				PackRules.names(LayoutCatalog.shipped(), LayoutCatalog.CASEWORK_UPLOAD)));
		return e.problems().stream().map(PackProblem::toString).map(t -> t.replace(folder + "/", "")).toList();
	}

	@AfterEach
	void nothingShouldHaveRun() {
		assertThat(System.getProperty(CANARY)).isNull();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aMistakeShouldBeToldWhereItIs(Refused refused) throws Exception {
		List<String> told = new ArrayList<>(told(refused.fileName(), refused.text()));
		if (!refused.kind().equals("rule")) {
			// what the case does not care for
			told.removeIf(t -> t.endsWith(" are missing"));
		}
		assertThat(told).as(String.join("\n", told)).hasSameSizeAs(refused.told());
		for (int i = 0; i < told.size(); i++) {
			assertThat(told.get(i)).startsWith(refused.fileName() + ":" + refused.told().get(i).split(" ")[0] + ": ")
					.contains(Stream.of(refused.told().get(i).split(" ", 2)[1].split(" \\.\\.\\. ")).toList());
		}
	}

	private static String rule(String code, String condition) {
		return "rule \"" + code + "\" " + SAYS + RELATED + " when\n" + RECORD + "\n" + condition + "\n)\n" + REPORT;
	}

	private List<SourceRule> accepted(String name, String text) {
		List<PackProblem> problems = new ArrayList<>();
		List<SourceRule> rules = RuleFileParser.read(name, text,
				PackRules.names(LayoutCatalog.shipped(), LayoutCatalog.CASEWORK_UPLOAD), name.endsWith(".dslr"), problems);
		assertThat(problems).isEmpty();
		return rules;
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r\n", "\r" })
	void anyLineEndShouldEndALineAndAComment(String lineEnd) throws Exception {
		String drl = "// rules" + lineEnd + rule("mine", "// note\ncomments == \"x\" // more").replace("\n", lineEnd);
		assertThat(accepted("rules.drl", "\uFEFF" + drl)).hasSize(1)
				.allMatch(r -> r.line() == 2 && r.condition().text().equals("( comments == \"x\" )"));
		assertThat(told("rules.drl", drl.replace("comments ==", "coments ==")))
				.containsExactly("rules.drl:5:1: 'coments' is not known; did you mean 'comments'?");
		String dslr = "rule \"mine\" " + SAYS + "\nwhen\n\n// note\n\tthe record\n  -  comments  IS\t\"x\" // more\nthen\n"
				+ "report it\nend";
		assertThat(accepted("rules.dslr", dslr.replace("\n", lineEnd))).hasSize(1)
				.allMatch(r -> r.condition().text().equals("( comments == \"x\" )"));
	}

	@Test
	void aCharacterThatCannotBeSeenShouldBeTold() throws Exception {
		assertThat(told("rules.drl", rule("mine", "comments == \"a\u0000b\", coments == \"\u202Ex\"") + "//\u2028 x\n"))
				.containsExactly(
						"rules.drl:3:15: the character U+0000 (null) cannot be seen in a rule: delete it, or write an ordinary space",
						"rules.drl:3:20: 'coments' is not known; did you mean 'comments'?",
						"rules.drl:6:3: the character U+2028 (line separator) cannot be seen in a rule: delete it, or write an "
								+ "ordinary space");
		assertThat(told("rules.dslr", "rule \"a\" when\nthe record\n-\u00A0Comments is blank\nthen\nreport it\nend\n"))
				.anyMatch(t -> t.startsWith("rules.dslr:3:2: the character U+00A0 (no-break space)"));
	}

	@Test
	void whatIsNoUtf8ShouldBeToldAtItsLine() throws Exception {
		Files.write(folder.resolve("latin.drl"), "// one\n// caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
		Files.write(folder.resolve("wide.drl"), "\uFEFFrule".getBytes(StandardCharsets.UTF_16LE));
		assertThat(told()).containsExactly("latin.drl:2: this line is not UTF-8: save the file as UTF-8",
				"wide.drl:1: this line is not UTF-8: save the file as UTF-8");
	}

	@Test
	void everyMistakeOfEveryFileShouldBeToldAtOnce() throws Exception {
		assertThat(told("a.drl", rule("mine", "coments == \"x\"") + rule("other", "comments == \"x\""), "b.dslr",
				"rule \"other\" " + SAYS + " when\nthe record\n- Comments is blank\nthen\nreport it\nend\nrubbish\n", "sub/c.drl",
				rule("mine", "resolveComplaintYN == \"Yes\"")))
				.satisfiesExactly(t -> assertThat(t).startsWith("a.drl:3:1: 'coments'"),
						t -> assertThat(t).startsWith("b.dslr:1:6: rule \"other\": stands at ").endsWith(
								"a.drl:6 already: every rule has a code of its own"),
						t -> assertThat(t).startsWith("b.dslr:7:1: expected 'rule'"),
						t -> assertThat(t).startsWith("sub/c.drl:1:6: rule \"mine\": stands at "),
						t -> assertThat(t).startsWith("sub/c.drl:3:23: Resolve Complaint Y/N is never"));
	}

	@Test
	void sizeShouldHaveBounds() throws Exception {
		assertThat(told("rules.drl", "nonsense\n".repeat(100_000))).hasSize(1);
		assertThat(told("rules.drl", "import x;\n".repeat(100_000))).hasSize(501)
				.last().asString().contains("more than 500 mistakes");
		assertThat(told("rules.drl", rule("mine", "x".repeat(1 << 20) + " == \"x\""))).singleElement().asString()
				.startsWith("rules.drl:3:1: 'xxx").hasSizeLessThan(500);
		assertThat(told("rules.drl", rule("mine", "comments == \"x\"" + " || comments == \"x\"".repeat(200))))
				.singleElement().asString().contains("at most 100 comparisons");
		assertThat(told("rules.drl", rule("mine", "comments in ( \"x\"" + ", \"x\"".repeat(100_000) + ")")))
				.singleElement().asString().contains("at most 300 values");
		assertThat(told("rules.drl", rule("mine", "(".repeat(100_000)))).singleElement().asString().contains("deeper than");
		assertThat(told("rules.drl", rule("a" + "-a".repeat(100_000), "comments == \"x\""))).singleElement().asString()
				.contains("longer than 80");
		assertThat(told("rules.drl", rule("mine", "comments == \"" + "x".repeat(100_000) + "\""))).singleElement().asString()
				.contains("at most 4000");
		assertThat(told("rules.drl", rule("mine", "comments in ( "
				+ IntStream.range(0, 100).mapToObj(i -> '"' + "x".repeat(2000) + i + '"').collect(Collectors.joining(", "))
				+ " )"))).singleElement().asString().contains("condition is too long");
		assertThat(told("rules.drl", rule("mine", "comments == \"x\"").replace("\"m\"", "\"" + "x".repeat(5000) + "\"")))
				.singleElement().asString().contains("@Message is longer than 4000");
		Files.delete(folder.resolve("rules.drl"));
		assertThat(told("rules.dslr", "rule \"a\" " + SAYS + " when\nthe record\n- Comments is" + " ".repeat(1 << 20) + "x\n"))
				.singleElement().asString().contains("longer than 5000");
	}
}
