package org.ctmpreflight.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What is said of rules, in every form. */
class CatalogueTest {
	@TempDir
	private static Path folder;
	private static Catalogue mine;
	private static Catalogue shipped;

	@BeforeAll
	static void readAll() throws Exception {
		TestPack pack = TestPack.in(folder, "mine", ", \"effectiveFrom\": \"2026-01-01\"")
				.rule("note-short", "warning", "caseworkNotes",
						"resolveComplaintYN == \"Y\", words( caseworkNotes ) < 3",
						"@Related(\"resolveComplaintYN\") @EffectiveTo(\"2027-12-31\")")
				.rule("not-there", "error", "complaintId", "complaintMissing == true", "@Needs(\"download\")")
				.write("tests/a.yaml",
						"""
								baseline: { complaintId: C2500000001, caseworkNotes: The member | was called., resolveComplaintYN: "Y" }
								cases:
								- { name: a whole sentence, expect: [] }
								- { name: two words, set: { caseworkNotes: Was called. }, expect: [note-short caseworkNotes] }
								- { name: open, set: { caseworkNotes: Was called., resolveComplaintYN: "N", comments: c }, expect: [] }
								""");
		mine = Catalogue.of(List.of(pack.load()), TestPack.LAYOUTS, TestPack.TODAY);
		shipped = Catalogue.of(TestPack.shipped(), TestPack.LAYOUTS, TestPack.TODAY);
	}

	private static String write(RuleDocument.Format format, Catalogue catalogue) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		RuleDocument.write(format, catalogue, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void documentInTheRepositoryIsCurrent() throws Exception {
		boolean current = write(RuleDocument.Format.MARKDOWN, shipped)
				.equals(Files.readString(TestPack.ROOT.resolve("docs/rules.md")));
		assertThat(current)
				.as("docs/rules.md is out of date: write it with ./preflight rules doc --output docs/rules.md")
				.isTrue();
	}

	@Test
	void entryTellsAllOfARule() {
		assertThat(RuleDocument.text(mine.find("note-short").get(0))).isEqualTo("""
				note-short  warning  (rule pack mine 1)

				  What       It must be right.
				  Why        the plan, page 1
				  Fix        Put it right.
				  At         caseworkNotes
				  With       resolveComplaintYN
				  When       Resolve Complaint Y/N is "Y"
				  and        Casework Notes has fewer than 3 words
				  Since      2026-01-01
				  Until      2027-12-31
				  Breaks it  Complaint ID: C2500000001; Casework Notes: Was called.; Resolve
				             Complaint Y/N: Y
				  Does not   the same, but Casework Notes: The member | was called.
				""");
		assertThat(mine.find("not-there").get(0)).satisfies(e -> {
			assertThat(e.needs()).containsExactly("a plan download");
			assertThat(e.breaking()).isNull();
			assertThat(e.values()).isEmpty();
		});
	}

	@Test
	void everyShippedRuleHasBothExamples() {
		assertThat(shipped.entries()).filteredOn(e -> e.pack() != null).allSatisfy(e -> {
			assertThat(e.breaking()).as(e.code()).isNotNull();
			assertThat(e.sound()).as(e.code()).isNotNull();
			assertThat(e.values()).as(e.code()).anyMatch(v -> !v.same());
			assertThat(e.condition()).as(e.code()).isNotEmpty();
		});
	}

	@Test
	void codesOfTheParserAreThereWithTheirSeverities() {
		assertThat(mine.find("surrounding-space")).singleElement()
				.satisfies(e -> assertThat(e.severity()).isEqualTo("warning or error"));
		assertThat(shipped.find("duplicate-complaint-id")).extracting(CatalogueEntry::origin)
				.containsExactly("rule pack cms-casework-upload 2025-10", "record-layout parser");
	}

	@Test
	void listIsATable() throws Exception {
		assertThat(write(RuleDocument.Format.LIST, mine)).isEqualTo("""
				code        severity  field          pack  since       title
				not-there   error     complaintId    mine  2026-01-01  It must be right.
				note-short  warning   caseworkNotes  mine  2026-01-01  It must be right.
				""");
		JsonNode json = new ObjectMapper().readTree(write(RuleDocument.Format.JSON, mine));
		assertThat(json.at("/rules/1")).hasToString("{\"code\":\"note-short\",\"severity\":\"warning\",\"fields\":"
				+ "[\"caseworkNotes\"],\"related\":[\"resolveComplaintYN\"],\"pack\":\"mine\",\"since\":\"2026-01-01\",\"until\":"
				+ "\"2027-12-31\",\"title\":\"It must be right.\",\"citation\":\"the plan, page 1\"}");
	}

	@Test
	void markdownShowsExamplesSideBySide() throws Exception {
		assertThat(write(RuleDocument.Format.MARKDOWN, mine)).contains("""
				### note-short

				It must be right.

				- **Severity**: warning
				- **Why**: the plan, page 1
				- **How to fix**: Put it right.
				- **Reported at**: `caseworkNotes`
				- **Related fields**: `resolveComplaintYN`
				- **Reported when**: Resolve Complaint Y/N is "Y"; and Casework Notes has fewer than 3 words
				- **In effect**: from 2026-01-01 to 2027-12-31

				| field | breaks it: two words | does not: a whole sentence |
				|---|---|---|
				| Complaint ID | C2500000001 | C2500000001 |
				| Casework Notes | Was called. | The member \\| was called. |
				| Resolve Complaint Y/N | Y | Y |
				""");
	}

	@Test
	void pageStandsByItselfAndCanBeFollowed() throws Exception {
		String html = write(RuleDocument.Format.HTML, shipped);
		assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("<script", "<img", "http:", "https:", "url(");
		Document page = DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
		assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
		assertThat(page.getElementsByTagName("main").getLength()).isEqualTo(1);
		Set<String> ids = new HashSet<>();
		NodeList all = page.getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) {
			String id = ((Element) all.item(i)).getAttribute("id");
			assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
		}
		NodeList links = page.getElementsByTagName("a");
		assertThat(links.getLength()).isEqualTo(shipped.entries().size() + 1);
		for (int i = 0; i < links.getLength(); i++) {
			assertThat(ids).contains(((Element) links.item(i)).getAttribute("href").substring(1));
		}
		NodeList headers = page.getElementsByTagName("th");
		for (int i = 0; i < headers.getLength(); i++) {
			assertThat(((Element) headers.item(i)).getAttribute("scope")).isIn("col", "row");
		}
	}
}
