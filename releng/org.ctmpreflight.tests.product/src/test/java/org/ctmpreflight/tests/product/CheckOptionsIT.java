package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.tests.product.Runs.fails;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code preflight check} can be given beside its files: suppressions, a baseline, tables, other packs. */
class CheckOptionsIT {
	private static final String OPEN = "C2500000001\tMember was called.\tN" + "\t".repeat(10) + "\r\n";
	private static final String NO_NOTE = "C2500000002\t\tN" + "\t".repeat(10) + "\r\n";
	private static final String AGENT = "C2500000001\tMember was called.\tN\t\t\t\t\tY\tA" + "\t".repeat(4) + "\r\n";
	private static final String SUPPRESSION = "- code: required-field-missing\n  complaintId: C2500000002\n"
			+ "  reason: Known to CMS\n  author: Jo\n  expires: 2026-12-31\n";

	@TempDir
	private Path folder;

	@BeforeEach
	void writeFiles() throws Exception {
		Files.writeString(folder.resolve("open.TXT"), OPEN);
		Files.writeString(folder.resolve("wrong.TXT"), NO_NOTE);
		Files.writeString(folder.resolve("agent.TXT"), AGENT);
		Files.writeString(folder.resolve("complaints.txt"), "COMPLAINT_ID\tRECEIVED_DATE\tCOMPLAINT_CATEGORY\t"
				+ "COMPLAINT_SUBCATEGORY\nC2500000001\t09/01/2025\tMarketing\tAgent\n");
	}

	private Preflight.Result run(String... arguments) {
		return Preflight.product().in(folder).run(arguments);
	}

	private static void ends(Preflight.Result result, int status) {
		assertThat(result.err()).isEmpty();
		assertThat(result.status()).isEqualTo(status);
	}

	@Test
	void suppressedFindingsDoNotCountUntilTheSuppressionExpires() throws Exception {
		ends(run("check", "wrong.TXT"), 1);
		Files.writeString(folder.resolve("suppressions.yaml"), SUPPRESSION);
		ends(run("check", "wrong.TXT", "--as-of", "2026-12-31"), 0);
		ends(run("check", "wrong.TXT", "--as-of", "2027-01-01"), 1);
		Files.writeString(folder.resolve("none.yaml"), "");
		ends(run("check", "wrong.TXT", "--as-of", "2026-12-31", "--suppressions", "none.yaml"), 1);
		Files.writeString(folder.resolve("named.yaml"), SUPPRESSION);
		ends(Preflight.product().in(folder).withInput(NO_NOTE).run("check", "-", "--as-of", "2026-12-31"), 1);
		ends(Preflight.product().in(folder).withInput(NO_NOTE).run("check", "-", "--as-of", "2026-12-31",
				"--suppressions",
				"named.yaml"), 0);
	}

	@Test
	void malformedSuppressionsAreStatus4AndTheFilesAreChecked() throws Exception {
		Files.writeString(folder.resolve("suppressions.yaml"), SUPPRESSION.replace("author", "autor"));
		Preflight.Result result = run("check", "wrong.TXT");
		fails(result, 4, "suppressions.yaml:4:3: ", "\"autor\" is not known", "author");
		assertThat(result.out()).contains("required-field-missing");
		fails(run("check", "open.TXT", "--suppressions", "nowhere.yaml"), 4, "nowhere.yaml", "no such file");
	}

	@Test
	void onlyWhatTheEarlierReportLacksCountsWhereSaidSo() throws Exception {
		ends(run("check", "wrong.TXT", "--format", "json", "--output", "old.json"), 1);
		ends(run("check", "wrong.TXT", "--baseline", "old.json"), 1);
		ends(run("check", "wrong.TXT", "--baseline", "old.json", "--new-only"), 0);
		Files.writeString(folder.resolve("wrong.TXT"), NO_NOTE + NO_NOTE.replace("0002", "0003"));
		Preflight.Result result = run("check", "wrong.TXT", "--baseline", "old.json", "--new-only", "--format", "json");
		ends(result, 1);
		assertThat(result.out()).contains("\"--baseline\",\"old.json\",\"--new-only\"", "\"baseline\":\"known\"",
				"\"baseline\":\"new\"", "\"fixed\":{}");
	}

	@Test
	void whatIsNoWholeReportIsStatus4() throws Exception {
		Files.writeString(folder.resolve("old.json"), "{\"files\": 3}");
		Preflight.Result result = run("check", "wrong.TXT", "--baseline", "old.json", "--new-only");
		fails(result, 4, "old.json:1:11: ", "a list of files");
		assertThat(result.out()).contains("required-field-missing");
		ends(run("check", "wrong.TXT", "--format", "json", "--max-findings", "0", "--output", "cut.json"), 1);
		fails(run("check", "wrong.TXT", "--baseline", "cut.json"), 4, "cut.json:", "is cut", "--max-findings");
		fails(run("check", "wrong.TXT", "--new-only"), 2, "--new-only needs --baseline");
	}

	@Test
	void tableOfThePlanIsUsed() throws Exception {
		Preflight.Result without = run("check", "agent.TXT", "--download", "complaints.txt", "--severity",
				"agent-broker-category=error");
		ends(without, 0);
		assertThat(without.out()).contains("table empty: agent-broker-categories");
		Files.writeString(folder.resolve("ours.csv"), "category,subcategory\r\nEnrollment,\r\n");
		String[] with = { "check", "agent.TXT", "--download", "complaints.txt", "--severity",
				"agent-broker-category=error",
				"--table", "agent-broker-categories=ours.csv" };
		Preflight.Result result = run(with);
		ends(result, 1);
		assertThat(result.out()).contains("agent-broker-category", "--table agent-broker-categories=ours.csv");
		Files.writeString(folder.resolve("ours.csv"), "category,subcategory\r\nEnrollment,\r\nMarketing,agent\r\n");
		ends(run(with), 0);
		Files.writeString(folder.resolve("ours.csv"), "category,subcategory\r\nEnrollment\r\n");
		fails(run(with), 4, "ours.csv:2: ", "1 values");
		fails(run("check", "agent.TXT", "--table", "agent-broker-category=ours.csv"), 2,
				"did you mean 'agent-broker-categories'?");
		fails(run("check", "agent.TXT", "--table", "ours.csv"), 2, "NAME=FILE");
	}

	@Test
	void onlyTheNamedPacksRunWhereSaidSo() throws Exception {
		Runs.writePack(folder.resolve("pack"));
		Preflight.Result result = run("check", "open.TXT", "--only-rules", "pack", "--format", "json");
		ends(result, 1);
		assertThat(result.out())
				.contains("\"options\":[\"--only-rules\",\"pack\"]", "\"run\":[\"called\"],\"skipped\":[]")
				.doesNotContain("cms-casework-upload\",\"version\"");
		assertThat(run("check", "open.TXT", "--only-rules", "pack").out()).contains("under mine 1",
				"--only-rules pack");
		ends(run("check", "open.TXT", "--only-rules", "pack", "--severity", "called=off"), 0);
		fails(run("check", "open.TXT", "--only-rules", "pack", "--severity", "hpi-required-when-resolving=off"), 2,
				"unknown code");
		fails(run("check", "open.TXT", "--only-rules", "nowhere"), 3, "nowhere", "no such folder");
	}

	@Test
	void codesOfSuppressionsAreExplainedAndHaveSeverities() throws Exception {
		assertThat(run("explain", "suppression-unused").out()).contains("suppression-unused", "warning",
				"file of suppressions");
		Files.writeString(folder.resolve("suppressions.yaml"), SUPPRESSION);
		ends(run("check", "open.TXT", "--as-of", "2026-11-24"), 0);
		ends(run("check", "open.TXT", "--as-of", "2026-11-24", "--severity", "suppression-unused=error"), 1);
		ends(run("check", "open.TXT", "--as-of", "2027-01-01", "--severity", "suppression-expired=error"), 1);
		ends(run("check", "open.TXT", "--as-of", "2027-01-01", "--severity", "suppression-expired=off"), 0);
	}

	@Test
	void malformedRecordOfWhatADownloadWasAskedWithIsStatus4() throws Exception {
		Files.writeString(folder.resolve("complaints.txt.request.json"), "{\"status\":\"none\"}");
		Preflight.Result result = run("check", "open.TXT", "--download", "complaints.txt");
		fails(result, 4, "complaints.txt.request.json:1:11: ", "all, open, resolved");
		assertThat(result.out()).contains("complaint-not-found");
		Files.writeString(folder.resolve("complaints.txt.request.json"),
				"{\"schema\":\"ctm-preflight/download-request/1\",\"status\":\"open\"}");
		ends(run("check", "wrong.TXT", "--download", "complaints.txt", "--severity", "required-field-missing=off"), 0);
	}
}
