package org.ctmpreflight.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.ctmpreflight.submission.SubmissionReport.Format;
import org.ctmpreflight.submission.SubmissionResult.Ending;
import org.junit.jupiter.api.Test;

/** What a submission says of each record, to the letter. */
class SubmissionReportTest {
	private static final Receipt RECEIPT = new Receipt("cd".repeat(32), 7);

	private static SubmissionResult result(String file, boolean begun, RecordResult... records) {
		return new SubmissionResult(file, "ab", Ending.COMPLETE, begun ? "s-1" : null, begun ? RECEIPT : null,
				List.of(records), 1, 0, List.of(), null, null, null, List.of(), List.of());
	}

	private static RecordResult record(long line, String id, Outcome outcome, String message) {
		return new RecordResult(line, id, outcome, message, false, false);
	}

	private static SubmissionResult full() {
		return result("a.TXT", true, record(1, "C2500000001", Outcome.SAVED, "Casework Saved"),
				record(3, null, Outcome.REJECTED, "No\tsuch \"case\""), record(4, "C2500000004", Outcome.UNKNOWN, "?"),
				record(5, "C2500000005", Outcome.NOT_SENT, "held back: x"));
	}

	private static String written(Format format, SubmissionResult result) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream() {
			@Override
			public void close() {
				throw new AssertionError("the stream is its caller's");
			}
		};
		SubmissionReport.write(format, result, out);
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void peopleGetALineForEachRecord() throws Exception {
		assertThat(written(Format.TEXT, full()).lines()).containsExactly("a.TXT: submission s-1",
				"       1  C2500000001  saved     Casework Saved",
				"       3  -            rejected  No\\u0009such \"case\"",
				"       4  C2500000004  unknown   ?", "       5  C2500000005  not-sent  held back: x",
				"1 saved, 1 rejected, 1 unknown, 1 not sent", "receipt " + RECEIPT);
		assertThat(written(Format.TEXT, result("a\nb", false)).lines()).containsExactly("a\\u000Ab",
				"0 saved, 0 rejected, 0 unknown, 0 not sent");
	}

	@Test
	void programsGetAnObject() throws Exception {
		String json = written(Format.JSON, full());
		assertThat(json).endsWith("}\n");
		assertThat(json.lines().map(String::strip)).containsExactly("{", "\"schema\" : \"ctm-preflight/submission/1\",",
				"\"file\" : \"a.TXT\",", "\"submission\" : \"s-1\",", "\"receipt\" : \"" + RECEIPT + "\",",
				"\"records\" : [ {", "\"line\" : 1,", "\"complaintId\" : \"C2500000001\",", "\"outcome\" : \"saved\",",
				"\"message\" : \"Casework Saved\"", "}, {", "\"line\" : 3,", "\"complaintId\" : null,",
				"\"outcome\" : \"rejected\",", "\"message\" : \"No\\tsuch \\\"case\\\"\"", "}, {", "\"line\" : 4,",
				"\"complaintId\" : \"C2500000004\",", "\"outcome\" : \"unknown\",", "\"message\" : \"?\"", "}, {",
				"\"line\" : 5,", "\"complaintId\" : \"C2500000005\",", "\"outcome\" : \"not-sent\",",
				"\"message\" : \"held back: x\"", "} ],", "\"summary\" : {", "\"saved\" : 1,", "\"rejected\" : 1,",
				"\"unknown\" : 1,", "\"notSent\" : 1", "}", "}");
		assertThat(written(Format.JSON, result("a", false))).contains("\"submission\" : null", "\"receipt\" : null");
	}

	@Test
	void spreadsheetsGetARowForEachRecordAndNoFormula() throws Exception {
		SubmissionResult result = result("=a.TXT", true, record(1, "C2500000001", Outcome.SAVED, "-1"),
				record(2, null, Outcome.REJECTED, ""), record(3, null, Outcome.NOT_SENT, "\uFF1D1"));
		assertThat(written(Format.CSV, result)).isEqualTo("file,submission,line,complaintId,outcome,message\r\n"
				+ "'=a.TXT,s-1,1,C2500000001,saved,'-1\r\n'=a.TXT,s-1,2,,rejected,\r\n"
				+ "'=a.TXT,s-1,3,,not-sent,'\uFF1D1\r\n");
	}

	@Test
	void formatsHaveNames() {
		assertThat(
				Arrays.stream(new String[] { "text", "json", "csv", "xml" }).map(Format::of).map(f -> f.orElse(null)))
				.containsExactly(Format.TEXT, Format.JSON, Format.CSV, null);
		assertThat(Arrays.stream(new String[] { "saved", "rejected", "unknown", "not-sent", "x" }).map(Outcome::of)
				.map(o -> o.orElse(null))).containsExactly(Outcome.SAVED, Outcome.REJECTED, Outcome.UNKNOWN,
						Outcome.NOT_SENT, null);
	}
}
