package org.ctmpreflight.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.internal.PackRules;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sentences: all of them are read, mean to us what they mean to Drools, and stand in the documentation. */
class SentencesTest {
	private static final Names NAMES = PackRules.names(LayoutCatalog.shipped(), LayoutCatalog.CASEWORK_UPLOAD);
	private static final Path ROOT = Path.of(System.getProperty("preflight.root"));
	private static final List<String> ALL_VALUES = List.of("Comments", "HPI Related?");
	private static final int OF_A_RULE = 90;
	private static final String WRITE = "preflight.write";

	private static String rule(List<String> sentences) {
		return "rule \"mine\"\nwhen\n    the record\n    " + String.join("\n    ", sentences)
				+ "\nthen\n    report it\nend\n";
	}

	private static List<SourceRule> read(String text, boolean sentences) {
		List<PackProblem> problems = new ArrayList<>();
		List<SourceRule> rules = RuleFileParser.read("rules", text, NAMES, sentences, problems);
		assertThat(problems).as(text).isEmpty();
		return rules;
	}

	/** Every sentence and remark; of some fields with all values that could be taken for something else. */
	private static List<String> sentences() {
		List<String> all = new ArrayList<>();
		for (Remark r : Remark.values()) {
			all.add("- " + r.words());
		}
		NAMES.labels().forEach((label, name) -> {
			for (Sentence s : Sentence.values()) {
				List<String> values = SentencesPage.values(NAMES, name, s);
				int from = ALL_VALUES.contains(label) ? 0 : all.size() % values.size();
				int to = ALL_VALUES.contains(label) ? values.size() : from + 1;
				values.subList(from, to).forEach(v -> all.add(("- " + label + " " + s.words() + " " + v).strip()));
			}
		});
		return all;
	}

	@Test
	@Tag("slow")
	void everySentenceShouldMeanToDroolsWhatItMeansToUs() throws Exception {
		DSLTokenizedMappingFile vocabulary = new DSLTokenizedMappingFile();
		assertThat(vocabulary.parseAndLoad(new StringReader(VocabularyFile.text(NAMES))))
				.as("%s", vocabulary.getErrors())
				.isTrue();
		DefaultExpander expander = new DefaultExpander();
		expander.addDSLMapping(vocabulary.getMapping());
		List<String> sentences = sentences();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < sentences.size(); i += OF_A_RULE) {
			text.append(rule(sentences.subList(i, Math.min(i + OF_A_RULE, sentences.size()))));
		}
		String expanded = expander.expand(text.toString());
		assertThat(expander.getErrors()).isEmpty();
		List<Condition> ours = conditions(read(text.toString(), true));
		List<Condition> drools = conditions(read(expanded, false));
		assertThat(drools).hasSameSizeAs(sentences);
		for (int i = 0; i < sentences.size(); i++) {
			assertThat(drools.get(i).text()).as(sentences.get(i)).isEqualTo(ours.get(i).text());
		}
	}

	private static List<Condition> conditions(List<SourceRule> rules) {
		return rules.stream().flatMap(r -> r.condition().parts().stream()).toList();
	}

	@Test
	void everyFlagShouldHaveASentence() {
		for (Remark r : Remark.values()) {
			assertThat(NAMES.kind(r.flag())).as(r.flag()).contains(Names.Kind.FLAG);
		}
		assertThat(NAMES.all().stream().filter(n -> NAMES.kind(n).orElseThrow() == Names.Kind.FLAG))
				.allSatisfy(n -> assertThat(Remark.values()).as(n).anyMatch(r -> r.flag().equals(n)));
		assertThat(NAMES.all().stream().filter(n -> NAMES.kind(n).orElseThrow() == Names.Kind.TEXT))
				.allSatisfy(n -> assertThat(NAMES.labels()).as(n).containsValue(n));
	}

	@Test
	void theVocabularyShouldBeCurrent() throws Exception {
		current("rules/casework.dsl", VocabularyFile.text(NAMES));
	}

	@Test
	void thePageShouldBeCurrent() throws Exception {
		current("docs/sentences.md", SentencesPage.text(NAMES));
	}

	@Test
	void everyExampleOfThePageShouldBeRead() {
		List<String> examples = SentencesPage.text(NAMES).lines().filter(l -> l.startsWith("| `- "))
				.map(l -> l.substring(3, l.lastIndexOf('`'))).toList();
		assertThat(examples).hasSize(Sentence.values().length + Remark.values().length);
		examples.forEach(e -> read(rule(List.of(e)), true));
	}

	private static void current(String file, String text) throws Exception {
		Path path = ROOT.resolve(file);
		if (Boolean.getBoolean(WRITE)) {
			Files.createDirectories(path.getParent());
			Files.writeString(path, text);
		}
		assertThat(path).as("%s is not current: run ./build test -pl bundles/org.ctmpreflight.rules -am "
				+ "-Dtest=SentencesTest -Dsurefire.failIfNoSpecifiedTests=false -D%s=true", file, WRITE).content()
				.isEqualTo(text);
	}
}
