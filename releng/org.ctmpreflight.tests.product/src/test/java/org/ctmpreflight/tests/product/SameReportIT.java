package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report is the same to the byte, whether outcomes are remembered, and with any number of threads. */
class SameReportIT {
	private static final String[][] VALUES = { { "C2500000001", "C2500000002", "C2500000003", "X2500000004", "" },
			{ "Called the member.", "Letter sent.", "Left a message, \u2019 and" }, { "Y", "N", "y" },
			{ "", "Comment" },
			{ "Y", "N", "U", "" }, { "Y", "N", "U", "" }, { "0", "1", "4", "" }, { "Y", "N", "" }, { "", "Alex" },
			{ "", "Sample" }, { "", "123" }, { "", "Org" }, { "", "Notes" } };

	@TempDir
	private Path folder;

	@Test
	void memoryOfOutcomesAndThreadsChangeNothing() throws Exception {
		SplittableRandom random = new SplittableRandom(1);
		StringBuilder upload = new StringBuilder();
		for (int i = 0; i < 5000; i++) {
			for (int f = 0; f < VALUES.length; f++) {
				upload.append(f == 0 ? "" : "\t").append(VALUES[f][random.nextInt(VALUES[f].length)]);
			}
			upload.append("\r\n");
		}
		Files.writeString(folder.resolve("upload.TXT"), upload);
		Files.writeString(folder.resolve("download.txt"), "COMPLAINT_ID\tRECEIVED_DATE\tRESOLUTION_DATE\t"
				+ "RESOLUTION_SUMMARY\tPLAN_CASEWORK_NOTES\nC2500000001\t\t\t\tCalled the member. Letter sent.\n"
				+ "C2500000002\t\t11/05/2025\tLetter sent.\t\n");
		// reads what a key of codes does not tell, and only of some records
		Path pack = Files.createDirectory(folder.resolve("pack"));
		Files.writeString(pack.resolve("pack.json"), "{\"id\":\"mine\",\"version\":\"1\",\"title\":\"Mine\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		Files.writeString(pack.resolve("mine.drl"), "rule \"letter\" @Severity(\"info\") @Field(\"caseworkNotes\")\n"
				+ "@Related(\"hpiRelated\")\n"
				+ "@Citation(\"us\") @Message(\"{field} speaks of a letter.\") @Explanation(\"e\") @Remedy(\"r\")\n"
				+ "when\n  $record : CaseworkRecord( hpiRelated == \"Y\", caseworkNotes contains \"Letter\" )\nthen\n"
				+ "  report.add( drools.getRule(), $record );\nend\n");
		String report = report("on", "1");
		assertThat(report).contains("\"letter\"", "duplicate-resolve-conflict", "note-already-in-ctm",
				"complaint-already-resolved", "agent-broker-flag-missing");
		assertThat(report("off", "1").equals(report)).as("without memory of outcomes").isTrue();
		assertThat(report("on", "3").equals(report)).as("with three threads").isTrue();
		assertThat(report("off", "2").equals(report)).as("without memory of outcomes, two threads").isTrue();
	}

	private String report(String memo, String threads) {
		Preflight.Result result = Preflight.product().in(folder)
				.withVariable("JAVA_TOOL_OPTIONS", "-Dpreflight.memo=" + memo).run("check", "upload.TXT", "--download",
						"download.txt", "--rules", "pack", "--format", "json", "--threads", threads);
		assertThat(result.status()).as(result.err()).isEqualTo(1);
		return result.out();
	}
}
