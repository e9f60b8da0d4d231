package org.ctmpreflight.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.internal.language.Names;
import org.ctmpreflight.rules.internal.language.SourceRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good rule files, changed by chance: they are refused with a place, or what is read of them compiles. */
@Tag("slow")
class MutatedRulesProperties {
	private static final int ROUNDS = 2000;
	private static final int MOST_COMPILED = 30;
	private static final Names NAMES = PackRules.names(LayoutCatalog.shipped(), LayoutCatalog.CASEWORK_UPLOAD);
	private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|\"(?:\\\\.|[^\"\\\\\n])*\"|.", Pattern.DOTALL);
	private static final List<String> SIGNS = List.of("\"", "\\", "(", ")", "\n", "\r", "\t", "\u0000", "\uFEFF", "/*",
			"*/",
			"//", "&&", "||", ",", "!", "not", "in", "==", "\\u0022", "rule", "end", "when", "then", "-", "$", ":", ".",
			"@", "[",
			"]", "{", "}", "0", "99999999999", "null", "true", "'", "\uD83D\uDE00", "\uD83D", "é", "is", "length(",
			"a{1000}",
			"comments", "\\\\", "\\\"", "${x}", "*", "+", "x");
	private static final String SENTENCES = """
			// sentences
			rule "in-sentences" @Severity( "info" ) @Field( "comments" ) @Related( "hpiRelated, agentBrokerNPN, complaintId" )
			    @Citation( "c" ) @Message( "{field}" ) @Explanation( "e" ) @Remedy( "r" )
			when
			    the record
			    - HPI Related? is one of "Y", "N"
			    - Comments does not match "[a-z]{2,3} (x|y)*"
			    - Comments contains "a\\"b\\\\c"
			    - Agent/Broker National Producer Number has more characters than 10
			    - no earlier record has the same complaint ID // once
			then
			    report it
			end
			""";
	private static final String DRL = """
			rule "in-drl" @Severity( "info" ) @Field( "comments" ) @Related( "hpiRelated, agentBrokerNPN, complaintId" )
			    @Citation( "c" ) @Message( "{field}" ) @Explanation( "e" ) @Remedy( "r" ) /* note */
			when
			    $record : CaseworkRecord( hpiRelated not in ( "Y", "" ) || !( comments == "a\\\\b\\"" && line > 7 ),
			            words( comments ) <= 3, comments matches "(?i)[^a-z]{2,3}(x|y)*\\\\d", !( allCapitals( comments ) ),
			            agentBrokerNPN str[startsWith] "0", duplicateId )
			then
			    report.add( drools.getRule(), $record );
			end
			""";

	@TempDir
	private Path folder;

	private static String mutated(String text, SplittableRandom random) {
		List<String> tokens = new ArrayList<>(TOKEN.matcher(text).results().map(m -> m.group()).toList());
		if (random.nextBoolean()) {
			// within a text, where much is allowed
			List<Integer> texts = IntStream.range(0, tokens.size()).filter(i -> tokens.get(i).matches("\".*\"")).boxed()
					.toList();
			int i = texts.get(random.nextInt(texts.size()));
			int at = random.nextInt(1, tokens.get(i).length());
			tokens.set(i, tokens.get(i).substring(0, at) + SIGNS.get(random.nextInt(SIGNS.size()))
					+ tokens.get(i).substring(at));
			return String.join("", tokens);
		}
		for (int n = random.nextInt(1, 4); n > 0; n--) {
			int i = random.nextInt(tokens.size());
			int j = random.nextInt(tokens.size());
			String t = tokens.get(i);
			switch (random.nextInt(7)) {
				case 0 -> tokens.set(i, "");
				case 1 -> tokens.add(i, SIGNS.get(random.nextInt(SIGNS.size())));
				case 2 -> tokens.add(i, tokens.get(j));
				case 3 -> tokens.set(i, tokens.set(j, t));
				case 4 -> tokens.set(i, t.substring(0, random.nextInt(t.length() + 1)));
				default -> {
					int at = random.nextInt(t.length() + 1);
					tokens.set(i, t.substring(0, at) + SIGNS.get(random.nextInt(SIGNS.size())) + t.substring(at));
				}
			}
		}
		return String.join("", tokens);
	}

	private List<SourceRule> read() throws IOException {
		try {
			return PackRules.read(PackSource.read(folder), NAMES);
		} catch (PackException e) {
			for (PackProblem p : e.problems()) {
				assertThat(p.text()).doesNotContain("\n", "\r").hasSizeBetween(10, 700);
				assertThat(p.line()).isPositive();
			}
			return List.of();
		}
	}

	@Test
	void whatIsAcceptedShouldCompile() throws Exception {
		Files.writeString(folder.resolve("pack.json"), "{\"id\":\"mine\",\"version\":\"1\",\"title\":\"Mine\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		Map<String, SourceRule> accepted = new LinkedHashMap<>();
		int refused = 0;
		for (int seed = 0; seed < ROUNDS; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			boolean sentences = random.nextBoolean();
			String text = mutated(sentences ? SENTENCES : DRL, random);
			Path file = folder.resolve(sentences ? "rules.dslr" : "rules.drl");
			// a lone surrogate is no character that a file can hold
			Files.writeString(file, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
			List<SourceRule> rules = read();
			Files.delete(file);
			refused += rules.isEmpty() ? 1 : 0;
			rules.forEach(r -> accepted.putIfAbsent(
					r.condition().text() + r.annotations().stream().map(a -> a.value()).toList(),
					r));
		}
		assertThat(refused).isBetween(ROUNDS / 4, ROUNDS);
		assertThat(accepted.keySet()).hasSizeGreaterThan(MOST_COMPILED);
		List<SourceRule> some = new ArrayList<>();
		for (SourceRule r : accepted.values()) {
			if (some.size() < MOST_COMPILED) {
				some.add(r.with("r-" + some.size(), r.condition()));
			}
		}
		assertThat(CompiledRules.of(RuleCompiler.compile("mine", some)).load().stream()
				.mapToInt(m -> m.getRules().size()).sum()).isEqualTo(MOST_COMPILED);
	}

	/** Its message is as long as one can be. */
	private static String rule(String code, String condition) {
		return DRL.replace("in-drl", code).replace("{field}", "é".repeat(4000))
				.replaceFirst("(?s)CaseworkRecord\\(.*\\)(?=\\s+then)", "CaseworkRecord( CONDITION )")
				.replace("CONDITION", condition);
	}

	/** The largest rules that the vetting lets through are not too large for Java. */
	@Test
	void theLargestRulesShouldCompile() throws Exception {
		String list = IntStream.range(0, 300).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(", "));
		Files.writeString(folder.resolve("pack.json"), "{\"id\":\"new\",\"version\":\"1\",\"title\":\"Mine\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		Files.writeString(folder.resolve("rules.drl"), rule("a" + "-a".repeat(39), "comments in ( " + list + " )")
				+ rule("tests", "comments in ( \"x\", \"y\", \"z\" ) || ".repeat(99) + "line in ( 1, 2, 3 )")
				+ rule("deep", "!(".repeat(19) + " comments == \"x\" || line > 1 " + ")".repeat(19))
				+ rule("long",
						"comments contains \"" + "\uD83D\uDE00".repeat(2000) + "\", comments != \""
								+ "\\\\".repeat(4000)
								+ "\""));
		List<SourceRule> rules = read();
		assertThat(rules).hasSize(4);
		assertThat(CompiledRules.of(RuleCompiler.compile("new", rules)).load()).isNotEmpty();
	}
}
