package org.ctmpreflight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.rules.internal.DroolsContext;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Rules made by chance: read, written, compiled and run, they fire where a plain evaluator says so, and Drools itself. */
@Tag("slow")
class EquivalenceProperties {
	private static final int RECORDS = 400;
	private static final String HEAD = " @Severity( \"error\" ) @Field( \"" + RandomRecord.LAYOUT.fields().stream()
			.map(LayoutField::name).collect(Collectors.joining(", "))
			+ "\" ) @Citation( \"c\" ) @Message( \"m\" ) @Explanation( \"e\" ) @Remedy( \"r\" ) @Needs( \"download\" ) "
			+ "@Columns( \"RESOLUTION_DATE, RESOLUTION_SUMMARY, PLAN_CASEWORK_NOTES, COMPLAINT_CATEGORY, "
			+ "COMPLAINT_SUBCATEGORY, CONTRACT_ID, ISSUE_LEVEL, COMMENTS, ASSIGNMENT/REASSIGNMENT_DATE\" ) "
			+ "@Table( \"agent-broker-categories\" )";

	@TempDir
	private Path folder;

	private static List<RandomCondition> conditions(long seed, int count, boolean plain) {
		SplittableRandom random = new SplittableRandom(seed);
		return IntStream.range(0, count).mapToObj(i -> RandomCondition.of(random, plain)).toList();
	}

	/** @param head annotations of each */
	private static String drl(List<RandomCondition> conditions, String head) {
		StringBuilder b = new StringBuilder();
		for (int i = 0; i < conditions.size(); i++) {
			b.append("rule \"").append(code(i)).append('"').append(head).append("\nwhen\n$record : CaseworkRecord( ")
					.append(conditions.get(i).text()).append(" )\nthen report.add( drools.getRule(), $record ); end\n");
		}
		return b.toString();
	}

	private static String code(int i) {
		return String.format("r-%03d", i);
	}

	private RuleSet ours(List<RandomCondition> conditions) throws Exception {
		Files.writeString(folder.resolve("pack.json"), "{\"id\":\"class\",\"version\":\"1\",\"title\":\"Mine\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		Files.writeString(folder.resolve("rules.drl"), drl(conditions, HEAD));
		List<RulePack> packs = new PackLoader(LayoutCatalog.shipped(), List.of(), null).load(List.of(folder));
		RuleSet rules = new RuleSet(packs, new RuleSelection("casework-upload", RandomRecord.LAYOUT,
				LocalDate.of(2026, 11, 24), Set.of(), true, Set.of(), Set.of("agent-broker-categories")));
		assertThat(rules.rules()).hasSameSizeAs(conditions);
		return rules;
	}

	@Test
	void rulesShouldFireWhereAPlainEvaluatorSaysSo() throws Exception {
		List<RandomCondition> conditions = conditions(20261124, 60, false);
		SplittableRandom random = new SplittableRandom(1);
		CaseworkRecord fact = new CaseworkRecord(RandomRecord.LAYOUT);
		int fired = 0;
		RuleSet rules = ours(conditions);
		try (RuleSession session = rules.session()) {
			for (int n = 0; n < RECORDS; n++) {
				RandomRecord record = new RandomRecord(random);
				record.load(fact);
				int[] expected = IntStream.range(0, conditions.size())
						.filter(i -> conditions.get(i).holds().test(record)).toArray();
				assertThat(session.run(fact)).as(() -> record + " " + texts(conditions)).isEqualTo(expected);
				fired += expected.length;
			}
			assertThat(session.failed()).isEmpty();
		}
		assertThat(fired).isBetween(RECORDS * conditions.size() / 10, RECORDS * conditions.size() * 9 / 10);
	}

	@Test
	void rulesShouldFireWhereTheSameTextDoesThroughDroolsOwnParser() throws Exception {
		List<RandomCondition> conditions = conditions(42, 40, true);
		KieBase base = DroolsContext.call(() -> compile("package verbatim;\nimport " + CaseworkRecord.class.getName()
				+ ";\nglobal " + Report.class.getName() + " report;\n" + drl(conditions, "")));
		Report report = new Report(
				IntStream.range(0, conditions.size()).mapToObj(EquivalenceProperties::code).toList());
		CaseworkRecord fact = new CaseworkRecord(RandomRecord.LAYOUT);
		SplittableRandom random = new SplittableRandom(2);
		RuleSet rules = ours(conditions);
		KieSession verbatim = DroolsContext.call(base::newKieSession);
		verbatim.setGlobal("report", report);
		try (RuleSession session = rules.session()) {
			for (int n = 0; n < RECORDS; n++) {
				RandomRecord record = new RandomRecord(random);
				record.load(fact);
				report.clear();
				FactHandle handle = verbatim.insert(fact);
				DroolsContext.call(verbatim::fireAllRules);
				verbatim.delete(handle);
				assertThat(session.run(fact)).as(() -> record + " " + texts(conditions)).isEqualTo(report.fired());
			}
		} finally {
			verbatim.dispose();
		}
	}

	private static List<String> texts(List<RandomCondition> conditions) {
		List<String> texts = new ArrayList<>();
		conditions.forEach(c -> texts.add(texts.size() + ": " + c.text()));
		return texts;
	}

	private static KieBase compile(String drl) {
		KieServices services = KieServices.Factory.get();
		ReleaseId id = services.newReleaseId("org.ctmpreflight.test", "verbatim", "1");
		KieFileSystem files = services.newKieFileSystem();
		files.generateAndWritePomXML(id);
		files.write("src/main/resources/verbatim.drl", drl);
		KieBuilder builder = services.newKieBuilder(files, CaseworkRecord.class.getClassLoader());
		builder.buildAll(ExecutableModelProject.class);
		assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
		try {
			return services.newKieContainer(id, CaseworkRecord.class.getClassLoader()).getKieBase();
		} finally {
			services.getRepository().removeKieModule(id);
		}
	}
}
