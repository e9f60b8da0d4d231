package org.ctmpreflight.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.RulePack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Examples that fail, in every form. */
class TestReportsTest {
	@TempDir
	private static Path folder;
	private static TestPack mine;
	private static List<RulePack> packs;

	@BeforeAll
	static void writePacks() throws Exception {
		mine = TestPack.in(folder, "mine").rule("note-short", "warning", "caseworkNotes", "words( caseworkNotes ) < 3")
				.rule("not-there", "error", "complaintId", "complaintMissing == true", "@Needs(\"download\")")
				.write("tests/a.yaml",
						"""
								baseline: { complaintId: C2500000001, caseworkNotes: The member was called. }
								cases:
								- { name: right, expect: [] }
								- name: short & <wrong>
								  set: { caseworkNotes: Called }
								  expect: [not-there complaintId]
								- { name: not there, download: [], set: { caseworkNotes: Called }, expect: [not-there complaintId] }
								""")
				.write("tests/b.yaml", "cases:\n- { name: only one, expect: [note-short caseworkNotes] }\n");
		packs = List.of(mine.load(),
				TestPack.in(folder, "bare").rule("always", "info", "comments", "comments == \"\"").load());
	}

	private static String report(TestReports.Format format, String filter) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TestReports.write(format, TestRun.of(packs, TestPack.LAYOUTS, TestPack.TODAY, filter), out);
		return out.toString(StandardCharsets.UTF_8).replace(folder.toString(), "PACKS");
	}

	@Test
	void textShowsTheDifferences() throws Exception {
		assertThat(report(TestReports.Format.TEXT, null)).isEqualTo("""
				mine 1
				  PACKS/mine/tests/a.yaml: 3 examples: 1 as expected, 2 failed
				    FAILED PACKS/mine/tests/a.yaml:4: short & <wrong>
				      missing      not-there complaintId  (its rule was skipped: no download given)
				      unexpected   note-short caseworkNotes
				    FAILED PACKS/mine/tests/a.yaml:7: not there
				      unexpected   note-short caseworkNotes
				      as expected  not-there complaintId
				  PACKS/mine/tests/b.yaml: 1 example, as expected
				bare 1
				  no examples: nothing shows that its rules do what they should
				4 examples: 2 as expected, 2 failed, in 2 files of 2 packs
				""");
	}

	@Test
	void filterLooksAtNamesAndExpectedCodes() throws Exception {
		assertThat(report(TestReports.Format.TEXT, "ONLY")).contains("a.yaml: 0 examples\n",
				"1 example, as expected, in 2 files");
		assertThat(report(TestReports.Format.TEXT, "not-there")).contains("2 examples: 0 as expected, 2 failed");
	}

	@Test
	void jsonHasEveryResult() throws Exception {
		JsonNode json = new ObjectMapper().readTree(report(TestReports.Format.JSON, null));
		assertThat(json.get("schema").asText()).isEqualTo("ctm-preflight/rule-tests/1");
		assertThat(json.at("/summary")).hasToString("{\"examples\":4,\"failed\":2}");
		JsonNode wrong = json.at("/packs/0/files/0/examples/1");
		assertThat(wrong.get("name").asText()).isEqualTo("short & <wrong>");
		assertThat(wrong.get("line").asInt()).isEqualTo(4);
		assertThat(wrong.get("passed").asBoolean()).isFalse();
		assertThat(wrong.get("missing")).hasToString("[{\"code\":\"not-there\",\"field\":\"complaintId\"}]");
		assertThat(wrong.get("unexpected")).hasToString("[{\"code\":\"note-short\",\"field\":\"caseworkNotes\"}]");
		assertThat(wrong.get("skipped")).hasToString("[{\"code\":\"not-there\",\"reason\":\"no download given\"}]");
		assertThat(json.at("/packs/1/files")).isEmpty();
	}

	@Test
	void junitHasASuiteAFile() throws Exception {
		Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(
				new ByteArrayInputStream(report(TestReports.Format.JUNIT, null).getBytes(StandardCharsets.UTF_8)));
		assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
		Element first = (Element) xml.getElementsByTagName("testsuite").item(0);
		assertThat(first.getAttribute("name")).isEqualTo("PACKS/mine/tests/a.yaml");
		assertThat(first.getAttribute("tests")).isEqualTo("3");
		assertThat(first.getAttribute("failures")).isEqualTo("2");
		Element wrong = (Element) first.getElementsByTagName("testcase").item(1);
		assertThat(wrong.getAttribute("name")).isEqualTo("short & <wrong>");
		assertThat(wrong.getAttribute("classname")).isEqualTo("mine");
		assertThat(((Element) wrong.getElementsByTagName("failure").item(0)).getAttribute("message"))
				.isEqualTo("1 missing, 1 unexpected");
		Element bare = (Element) xml.getElementsByTagName("testsuite").item(2);
		assertThat(bare.getElementsByTagName("skipped").getLength()).isEqualTo(1);
	}

	@Test
	void tableThatCannotBeUsedIsAMistakeOfTheExample(@TempDir Path other) throws Exception {
		TestPack pack = TestPack.in(other, "tables").rule("category", "warning", "agentBrokerComplaint",
				"agentBrokerCategoryAllowed == false",
				"@Related(\"complaintId\") @Needs(\"download\") @Table(\"agent-broker-categories\") "
						+ "@Columns(\"COMPLAINT_CATEGORY, COMPLAINT_SUBCATEGORY\")");
		String start = "cases:\n- name: a\n  download: { COMPLAINT_ID: C2500000001, COMPLAINT_CATEGORY: X }\n"
				+ "  set: { complaintId: C2500000001 }\n  expect: [category agentBrokerComplaint]\n  tables: ";
		pack.write("tests/a.yaml", start + "{ agent-broker-categories: { category: Y, subcategory: \"\" } }\n");
		assertThat(run(pack).failed()).isZero();
		pack.write("tests/a.yaml", start + "{ agent-broker-categories: [{ category: Y, subcategory: \"\" }, "
				+ "{ category: x, subcategory: \"\" }] }\n");
		assertThat(run(pack).results().get(0).missing()).hasSize(1);
		pack.write("tests/a.yaml", start + "{ agent-broker-categories: { kind: X } }\n");
		assertThatThrownBy(() -> run(pack)).isInstanceOf(PackException.class)
				.hasMessageStartingWith(
						pack.folder() + "/tests/a.yaml:2: table agent-broker-categories:1: expected the headings");
		pack.write("tests/a.yaml", start + "{ agent-broker-category: { category: X } }\n");
		assertThat(pack.problems())
				.containsExactly("tests/a.yaml:6:13: \"agent-broker-category\" is no table that a rule of"
						+ " this pack needs; did you mean 'agent-broker-categories'?");
	}

	private static TestRun run(TestPack pack) throws Exception {
		return TestRun.of(List.of(pack.load()), TestPack.LAYOUTS, TestPack.TODAY, null);
	}
}
