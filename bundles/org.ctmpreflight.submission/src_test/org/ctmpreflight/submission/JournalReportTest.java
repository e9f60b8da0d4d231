package org.ctmpreflight.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What an auditor reads of a journal, to the letter: other programs read it as well. */
class JournalReportTest {
	private static final String SHA = "ab".repeat(32);
	private static final Receipt RECEIPT = new Receipt("cd".repeat(32), 7);

	private final ByteArrayOutputStream out = new ByteArrayOutputStream() {
		@Override
		public void close() {
			throw new AssertionError("the stream is its caller's");
		}
	};
	private final JournalReport report = new JournalReport(out);

	private static JournaledSubmission.Record record(long line, String id, boolean sent, Outcome outcome,
			String message) {
		return new JournaledSubmission.Record(line, id, sent ? Instant.parse("2026-11-24T10:00:01.900Z") : null,
				sent ? Instant.parse("2026-11-24T10:00:02.100Z") : null, outcome, message);
	}

	private static JournaledSubmission full() {
		return new JournaledSubmission("s-1", Instant.parse("2026-11-24T10:00:00.999Z"),
				Instant.parse("2026-11-24T10:00:03Z"), RECEIPT, "case\nwork.TXT", SHA, "https://hpms.example", "mine",
				"jdoe", "JD12", "1.0", List.of(new JournaledSubmission.Pack("cms-casework-upload", "2025.10", SHA)),
				"plan.txt", Map.of("z-code", "off", "a-code", "warning"),
				List.of(new JournaledSubmission.Accepted("file-encoding", 0, null, "old system", "J. Doe",
						"2026-12-31"),
						new JournaledSubmission.Accepted("non-ascii-character", 3, "C2500000003", "a name", "R. Roe",
								"2027-01-31")),
				List.of("2", "4-5"), 9, 2, "HPMS refused the upload",
				List.of(record(1, "C2500000001", true, Outcome.SAVED, "Casework Saved"),
						record(2, null, true, Outcome.REJECTED, "No\tsuch case"),
						record(3, "C2500000003", true, Outcome.UNKNOWN, "?"),
						record(4, "C2500000004", true, Outcome.NOT_SENT, "(503)"),
						record(5, "C2500000005", false, Outcome.NOT_SENT, "held back: x")),
				List.of(Instant.parse("2026-11-25T08:00:00Z")));
	}

	/** Of a run that was ended, with nothing that need not be there. */
	private static JournaledSubmission bare() {
		return new JournaledSubmission("s-2", Instant.parse("2026-11-24T11:00:00Z"), null, null, "b.TXT", SHA,
				"http://127.0.0.1:8765", null, "jdoe", "JD12", "1.0", List.of(), null, Map.of(), List.of(), List.of(),
				0, 0, null, List.of(), List.of());
	}

	/** What was written, with plain line ends. */
	private String written() {
		String text = out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
		out.reset();
		return text;
	}

	@Test
	void listHasALineForEachSubmission() throws Exception {
		report.listText(List.of(full(), bare()));
		assertThat(written()).isEqualTo("""
				s-1  2026-11-24T10:00:00Z  1 saved, 1 rejected, 1 unknown, 1 not sent, 1 held back, 2 saved before  \
				case\\u000Awork.TXT
				s-2  2026-11-24T11:00:00Z  0 saved, 0 rejected, 0 unknown, 0 not sent, 0 held back, 0 saved before  \
				b.TXT
				""");
		report.listText(List.of());
		assertThat(written()).isEqualTo("no submissions\n");
	}

	@Test
	void submissionIsShownInFull() throws Exception {
		report.showText(full());
		assertThat(written()).isEqualTo("submission s-1\n" //
				+ "  file          case\\u000Awork.TXT\n" //
				+ "  SHA-256       " + SHA + "\n" //
				+ "  begun         2026-11-24T10:00:00Z\n" //
				+ "  ended         2026-11-24T10:00:03Z\n" //
				+ "  reason        HPMS refused the upload\n" //
				+ "  by            jdoe, in HPMS JD12\n" //
				+ "  sent to       https://hpms.example (profile mine)\n" //
				+ "  program       1.0\n" //
				+ "  rules         cms-casework-upload 2025.10, SHA-256 " + SHA + "\n" //
				+ "  held against  plan.txt\n" //
				+ "  severity      a-code = warning\n" //
				+ "  severity      z-code = off\n" //
				+ "  accepted      file-encoding, suppressed by J. Doe until 2026-12-31: old system\n" //
				+ "  accepted      line 3: non-ascii-character, suppressed by R. Roe until 2027-01-31: a name\n" //
				+ "  sent again    lines 2, 4-5\n" //
				+ "  looked up     2026-11-25T08:00:00Z\n" //
				+ "  receipt       " + RECEIPT + "\n" //
				+ "  outcome       1 saved, 1 rejected, 1 unknown, 1 not sent, 1 held back, 2 saved before\n" //
				+ "       1  C2500000001  2026-11-24T10:00:01Z  saved     Casework Saved\n" //
				+ "       2  -            2026-11-24T10:00:01Z  rejected  No\\u0009such case\n" //
				+ "       3  C2500000003  2026-11-24T10:00:01Z  unknown   ?\n" //
				+ "       4  C2500000004  2026-11-24T10:00:01Z  not-sent  (503)\n" //
				+ "       5  C2500000005  -                     not-sent  held back: x\n");
		report.showText(bare());
		assertThat(written()).isEqualTo("submission s-2\n" //
				+ "  file          b.TXT\n" //
				+ "  SHA-256       " + SHA + "\n" //
				+ "  begun         2026-11-24T11:00:00Z\n" //
				+ "  ended         its run was ended before\n" //
				+ "  by            jdoe, in HPMS JD12\n" //
				+ "  sent to       http://127.0.0.1:8765\n" //
				+ "  program       1.0\n" //
				+ "  held against  a fresh download\n" //
				+ "  outcome       0 saved, 0 rejected, 0 unknown, 0 not sent, 0 held back, 0 saved before\n");
	}

	@Test
	void programsGetAllOfIt() throws Exception {
		report.showJson(full());
		String head = """
				"id" : "s-1","file" : "case\\nwork.TXT","sha256" : "%1$s","begun" : "2026-11-24T10:00:00Z",\
				"ended" : "2026-11-24T10:00:03Z","reason" : "HPMS refused the upload","user" : "jdoe",\
				"hpmsUser" : "JD12","hpms" : "https://hpms.example","profile" : "mine","program" : "1.0",\
				"receipt" : "%2$s",\
				"packs" : [{"id" : "cms-casework-upload","version" : "2025.10","sha256" : "%1$s"}],\
				"download" : "plan.txt","severities" : {"a-code" : "warning","z-code" : "off"},\
				"accepted" : [{"code" : "file-encoding","line" : null,"complaintId" : null,"reason" : "old system",\
				"author" : "J. Doe","expires" : "2026-12-31"},{"code" : "non-ascii-character","line" : 3,\
				"complaintId" : "C2500000003","reason" : "a name","author" : "R. Roe","expires" : "2027-01-31"}],\
				"resend" : ["2","4-5"],"lookUps" : ["2026-11-25T08:00:00Z"],"summary" : {"lines" : 9,\
				"savedBefore" : 2,"saved" : 1,"rejected" : 1,"unknown" : 1,"notSent" : 1,"heldBack" : 1}"""
				.formatted(SHA, RECEIPT);
		String times = "\"sent\" : \"2026-11-24T10:00:01Z\",\"answered\" : \"2026-11-24T10:00:02Z\"";
		assertThat(flat()).isEqualTo("{\"schema\" : \"ctm-preflight/journal-submission/1\"," + head + ",\"records\" : ["
				+ "{\"line\" : 1,\"complaintId\" : \"C2500000001\"," + times
				+ ",\"outcome\" : \"saved\",\"message\" : \"Casework Saved\"},{\"line\" : 2,\"complaintId\" : null,"
				+ times + ",\"outcome\" : \"rejected\",\"message\" : \"No\\tsuch case\"},{\"line\" : 3,"
				+ "\"complaintId\" : \"C2500000003\"," + times + ",\"outcome\" : \"unknown\",\"message\" : \"?\"},"
				+ "{\"line\" : 4,\"complaintId\" : \"C2500000004\"," + times
				+ ",\"outcome\" : \"not-sent\",\"message\" : \"(503)\"},{\"line\" : 5,"
				+ "\"complaintId\" : \"C2500000005\",\"sent\" : null,\"answered\" : null,\"outcome\" : \"not-sent\","
				+ "\"message\" : \"held back: x\"}]}");
		report.listJson(List.of(full(), bare()));
		assertThat(flat()).startsWith("{\"schema\" : \"ctm-preflight/journal-list/1\",\"submissions\" : [{" + head
				+ "},{\"id\" : \"s-2\",").contains("\"ended\" : null", "\"receipt\" : null", "\"profile\" : null")
				.endsWith("}]}");
	}

	/** The JSON on one line; it ends with a line end. */
	private String flat() {
		String text = written();
		assertThat(text).endsWith("}\n");
		return text.lines().map(String::strip).reduce("", String::concat).replace("[ ", "[").replace(" ]", "]")
				.replace("}, {", "},{").replace("\", \"", "\",\"");
	}

	private String check(JournalCheck check) throws IOException {
		report.checkText("my\njournal", check);
		return written();
	}

	@Test
	void checkTellsTheReceiptOfAnUnchangedJournalAlone() throws Exception {
		assertThat(check(new JournalCheck(RECEIPT, null, 0)))
				.isEqualTo("my\\u000Ajournal: 7 lines, unchanged\nreceipt " + RECEIPT + "\n");
		assertThat(check(new JournalCheck(new Receipt(SHA, 1), null, 3)))
				.isEqualTo("my\\u000Ajournal: 1 line, unchanged\n"
						+ "its last line was not finished, since the run that wrote it was ended; the next submission "
						+ "takes it away\nreceipt " + SHA + ":1\n");
		assertThat(check(new JournalCheck(RECEIPT, "line 8 cannot be read", 0)))
				.isEqualTo("my\\u000Ajournal: was changed: line 8 cannot be read\n");
		report.checkJson(new JournalCheck(RECEIPT, null, 3));
		assertThat(flat()).isEqualTo("{\"schema\" : \"ctm-preflight/journal-check/1\",\"unchanged\" : true,"
				+ "\"change\" : null,\"lines\" : 7,\"unfinishedBytes\" : 3,\"receipt\" : \"" + RECEIPT + "\"}");
		report.checkJson(new JournalCheck(RECEIPT, "line 8 cannot be read", 0));
		assertThat(flat()).isEqualTo("{\"schema\" : \"ctm-preflight/journal-check/1\",\"unchanged\" : false,"
				+ "\"change\" : \"line 8 cannot be read\",\"lines\" : 7,\"unfinishedBytes\" : 0,\"receipt\" : null}");
	}
}
