package org.ctmpreflight.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of examples, and what is said of the mistakes in them. */
class ExampleReaderTest {
	@TempDir
	private static Path folder;
	private static TestPack plain;
	private TestPack pack = plain;

	@BeforeAll
	static void writePack() throws Exception {
		plain = write("mine", "");
	}

	@AfterEach
	void deleteExamples() throws Exception {
		try (Stream<Path> files = Files.list(plain.folder().resolve("tests"))) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
	}

	private static TestPack write(String id, String more) throws Exception {
		return TestPack.in(folder, id, more).rule("note-short", "warning", "caseworkNotes",
				"words( caseworkNotes ) < 3");
	}

	private List<String> problems(String yaml) throws Exception {
		return pack.write("tests/a.yaml", yaml).problems();
	}

	@Test
	void valuesStandOverTheBaseline() throws Exception {
		pack.write("tests/a.yaml", """
				baseline: { complaintId: C2500000001, caseworkNotes: Note, comments: Comment }
				cases:
				- name: first
				  expect: []
				- name: second
				  set: { comments: "", hpiRelated: "Y" }
				  after: { caseworkNotes: Other }
				  expect: [note-short   caseworkNotes]
				""").write("tests/b.yaml", "cases: []\n").write("tests/readme.txt", "no examples");
		List<Example> examples = pack.examples();
		assertThat(examples).extracting(Example::place)
				.containsExactly(pack.folder() + "/tests/a.yaml:3", pack.folder() + "/tests/a.yaml:5");
		assertThat(examples.get(1).record()).hasToString("{complaintId=C2500000001, caseworkNotes=Note, hpiRelated=Y}");
		assertThat(examples.get(1).earlier())
				.hasToString("[{complaintId=C2500000001, caseworkNotes=Other, comments=Comment}]");
		assertThat(examples.get(1).expect()).containsExactly(new ExampleFinding("note-short", "caseworkNotes"));
		assertThat(examples.get(1).download()).isNull();
	}

	@Test
	void dayIsTodayAsFarAsThePackIsInEffect() throws Exception {
		String yaml = "cases:\n- { name: a, expect: [] }\n- { name: b, asOf: 2026-02-01, expect: [] }\n";
		assertThat(day(", \"effectiveFrom\": \"2027-01-01\"", yaml)).isEqualTo(LocalDate.of(2027, 1, 1));
		assertThat(day(", \"effectiveTo\": \"2025-12-31\"", yaml)).isEqualTo(LocalDate.of(2025, 12, 31));
		assertThat(day("", yaml)).isEqualTo(TestPack.TODAY);
		assertThat(day("", "asOf: 2026-03-01\n" + yaml)).isEqualTo(LocalDate.of(2026, 3, 1));
		assertThat(pack.examples().get(1).asOf()).isEqualTo(LocalDate.of(2026, 2, 1));
	}

	private LocalDate day(String more, String yaml) throws Exception {
		pack = more.isEmpty() ? plain : write("dated", more);
		return pack.write("tests/a.yaml", yaml).examples().get(0).asOf();
	}

	@Test
	void layoutIsOneThatThePackAppliesTo() throws Exception {
		pack = write("versions", ", \"layoutVersions\": [\"pre-2025-10\"]");
		pack.write("tests/a.yaml", "cases:\n- { name: a, expect: [] }\n");
		plain.write("tests/a.yaml", "cases: []\n");
		assertThat(pack.examples().get(0).layout().version()).isEqualTo("pre-2025-10");
		assertThat(problems("cases:\n- { name: a, layoutVersion: 2025-10, expect: [] }\n")).containsExactly(
				"tests/a.yaml:2:29: the pack is not for layout version \"2025-10\"; known are pre-2025-10");
		pack = plain;
		assertThat(
				problems("cases:\n- { name: a, layoutVersion: pre-2025-10, set: { agentBrokerFMO: x }, expect: [] }\n"))
				.containsExactly(
						"tests/a.yaml:2:3: layout casework-upload/pre-2025-10, which is in effect for the example,"
								+ " has no field agentBrokerFMO");
	}

	@Test
	void everyMistakeIsToldAtItsPlace() throws Exception {
		assertThat(problems("""
				baseline: { complaintID: C2500000001 }
				case: []
				cases:
				- name: first
				  sett: { a: { b: c } }
				  set: { caseworkNote: x }
				  download: { COMPLAINT_IDD: C2500000001 }
				  expect: [note-shrot caseworkNotes, note-short comments, field-count complaintId, note-short]
				- name: first
				  partial: true
				  set: { comments: "a\\tb" }
				  expect: [note-short caseworkNotes, note-short caseworkNotes]
				""")).containsExactly(
				"tests/a.yaml:1:13: \"complaintID\" is no field of the record; did you mean 'complaintId'?",
				"tests/a.yaml:2:1: \"case\" is not known here; did you mean 'cases'?",
				"tests/a.yaml:5:3: \"sett\" is not known here; did you mean 'set'?",
				"tests/a.yaml:6:10: \"caseworkNote\" is no field of the record; did you mean 'caseworkNotes'?",
				"tests/a.yaml:7:15: \"COMPLAINT_IDD\" is no column of the plan download; did you mean 'COMPLAINT_ID'?",
				"tests/a.yaml:8:12: \"note-shrot\" is no rule of this pack; did you mean 'note-short'?",
				"tests/a.yaml:8:38: note-short reports at caseworkNotes, not at \"comments\"",
				"tests/a.yaml:8:59: \"field-count\" is no rule of this pack: the record-layout parser reports it, and examples"
						+ " are about rules",
				"tests/a.yaml:8:84: expected a code and a field, for instance \"note-short caseworkNotes\"",
				"tests/a.yaml:9:3: \"partial\" says something of a plan download: \"download\" is missing",
				"tests/a.yaml:9:3: an example of this name stands on line 4 already",
				"tests/a.yaml:11:20: a value cannot have a tab or a line end: they end fields and records",
				"tests/a.yaml:12:38: \"note-short caseworkNotes\" stands twice");
	}

	@Test
	void brokenFormIsToldAtItsPlace() throws Exception {
		assertThat(problems("cases:\n- name: a\n  set: { hpiRelated: 1 }\n  expect: []\n"))
				.containsExactly("tests/a.yaml:3:22: expected a text in quotes");
		assertThat(problems("cases:\n- name: a\n  set: { hpiRelated: true }\n  expect: []\n"))
				.containsExactly("tests/a.yaml:3:22: expected a text in quotes");
		assertThat(problems("cases:\n- name: a\n  name: b\n  expect: []\n"))
				.containsExactly("tests/a.yaml:3:3: \"name\" stands twice");
		assertThat(problems("cases:\n- name: a\n")).containsExactly("tests/a.yaml:3:1: the example has no \"expect\"");
		assertThat(problems("cases:\n- set: &x { comments: &y z }\n  name: *y\n  expect: []\n"))
				.containsExactly("tests/a.yaml:3:9: an alias (*name) cannot stand here: write the value");
		assertThat(problems("cases: []\n---\ncases: []\n")).singleElement().asString().contains("a second document");
		assertThat(problems("cases:\n- name: \"a\n  expect: []\n")).singleElement().asString()
				.matches("tests/a.yaml:\\d+:\\d+: while scanning a quoted scalar, found unexpected end of stream")
				.doesNotContain("\n");
		assertThat(problems("")).singleElement().asString().startsWith("tests/a.yaml:")
				.endsWith("the file ends too early");
		assertThat(problems("[]")).containsExactly("tests/a.yaml:1:1: expected an object with keys");
	}

	@Test
	void fileOfAnotherKindIsTold() throws Exception {
		pack.write("tests/a.yml", "cases: []\n");
		assertThat(pack.problems()).containsExactly("tests/a.yml: examples stand in *.yaml: rename it");
	}
}
