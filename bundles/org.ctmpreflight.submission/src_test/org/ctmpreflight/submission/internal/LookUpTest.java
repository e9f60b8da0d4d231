package org.ctmpreflight.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.submission.internal.LookUp.Answer;
import org.ctmpreflight.submission.internal.LookUp.Other;
import org.ctmpreflight.submission.internal.LookUp.Question;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The table by which it is decided what became of a record, case by case. */
class LookUpTest {
	private static final String ID = "C2500000001";
	private static final String NOTE = "Called the member about the bill.";
	private static final String SHORT = "Called the member.";
	private static final NoteKeys KEYS = new NoteKeys(new byte[] { 1, 2, 3 });

	private String note = NOTE;
	private String notes = "";
	private String summary = "";
	private boolean missing;
	private Integer before = 0;
	private boolean fullBefore;
	private boolean insideBefore;
	private int open = 1;
	private int savedSince;
	private List<Other> others = List.of();

	private Verdict verdict() throws Exception {
		JournalEvent.Count count = new JournalEvent.Count(ID, KEYS.note(ID, note), before, fullBefore, insideBefore);
		Question question = new Question(ID, KEYS.note(ID, note), note, open, count, savedSince, others);
		Answer answer = LookUp.answer(InputSource.of(download()), List.of(question), KEYS).get(question.note());
		assertThat(answer.why()).startsWith("looked up: ").doesNotContain(note).hasLineCount(1);
		return answer.verdict();
	}

	private byte[] download() throws JsonProcessingException {
		Map<String, String> other = Map.of("COMPLAINT_ID", "C2500000002", "PLAN_CASEWORK_NOTES", NOTE + SHORT,
				"RESOLUTION_SUMMARY", NOTE);
		Map<String, String> own = Map.of("COMPLAINT_ID", ID, "PLAN_CASEWORK_NOTES", notes, "RESOLUTION_SUMMARY",
				summary);
		// of several rows with one ID the first counts
		Map<String, String> again = Map.of("COMPLAINT_ID", ID, "PLAN_CASEWORK_NOTES", NOTE.repeat(7),
				"RESOLUTION_SUMMARY", "");
		List<Map<String, String>> complaints = missing ? List.of(other) : List.of(other, own, again);
		return new ObjectMapper().writeValueAsString(complaints).getBytes(StandardCharsets.UTF_8);
	}

	private static Other other(String text, boolean atHand) {
		return new Other(KEYS.note(ID, text), text.length(), atHand ? text : null);
	}

	@Test
	void noteThatIsThereAndWasNotIsSaved() throws Exception {
		notes = "11/24/2026 Somebody wrote this. " + NOTE;
		assertThat(verdict()).isEqualTo(Verdict.SAVED);
	}

	@Test
	void noteThatBecameTheSummaryIsSaved() throws Exception {
		summary = "  Called the\tmember \u00A0 about the bill.\n";
		assertThat(verdict()).isEqualTo(Verdict.SAVED);
	}

	@Test
	void summaryThatOnlyContainsTheNoteIsNotTheNote() throws Exception {
		summary = NOTE + " And more.";
		assertThat(verdict()).isEqualTo(Verdict.NOT_SENT);
	}

	@Test
	void noteThatIsNotThereMayBeSent() throws Exception {
		notes = "Another note.";
		assertThat(verdict()).isEqualTo(Verdict.NOT_SENT);
	}

	@Test
	void letterCaseCounts() throws Exception {
		notes = NOTE.toUpperCase(java.util.Locale.ROOT);
		assertThat(verdict()).isEqualTo(Verdict.NOT_SENT);
	}

	@Test
	void noteThatStoodThereBeforeAndIsNotThereOnceMoreIsUnknown() throws Exception {
		notes = NOTE;
		before = 1;
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void noteThatStoodThereBeforeAndIsThereOnceMoreIsSaved() throws Exception {
		notes = NOTE;
		summary = NOTE;
		before = 1;
		assertThat(verdict()).isEqualTo(Verdict.SAVED);
	}

	@Test
	void noteThatIsThereLessOftenThanBeforeIsUnknown() throws Exception {
		before = 1;
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void allOfSeveralEqualNotesAreSavedOrNone() throws Exception {
		open = 2;
		notes = NOTE + " " + NOTE;
		assertThat(verdict()).isEqualTo(Verdict.SAVED);
		notes = NOTE;
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
		notes = "";
		assertThat(verdict()).isEqualTo(Verdict.NOT_SENT);
	}

	@Test
	void equalNoteThatIsKnownToBeSavedIsNotTakenForThisOne() throws Exception {
		savedSince = 1;
		notes = NOTE;
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
		notes = NOTE + NOTE;
		assertThat(verdict()).isEqualTo(Verdict.SAVED);
	}

	@Test
	void complaintThatIsMissingIsUnknown() throws Exception {
		missing = true;
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void complaintThatWasMissingBeforeIsUnknown() throws Exception {
		before = null;
		notes = NOTE;
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void columnThatIsFullTellsNothing() throws Exception {
		notes = "x".repeat(9899);
		assertThat(verdict()).isEqualTo(Verdict.NOT_SENT);
		notes = "x".repeat(9900);
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
		notes = NOTE + " ".repeat(9900);
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
		notes = NOTE;
		summary = "x".repeat(9900);
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
		summary = "";
		fullBefore = true;
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void noteInsideAnotherThatWasSentIsUnknown() throws Exception {
		String longer = NOTE + " She will call again.";
		notes = longer;
		others = List.of(other(longer, true));
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
		others = List.of(other("Something else that was sent as well, and is longer.", true));
		assertThat(verdict()).isEqualTo(Verdict.SAVED);
	}

	@Test
	void noteInsideAnotherThatWasSentButIsNotThereMayBeSent() throws Exception {
		others = List.of(other(NOTE + " She will call again.", true));
		assertThat(verdict()).isEqualTo(Verdict.NOT_SENT);
	}

	@Test
	void anotherNoteOfWhichOnlyNameAndLengthAreKnownIsFoundWhereItStands() throws Exception {
		String longer = "We write: " + NOTE + " She will call again.";
		others = List.of(other(longer, false));
		for (String around : List.of("", "Before. ", NOTE + " ", "x".repeat(longer.length()))) {
			notes = around + longer;
			assertThat(verdict()).as(around).isEqualTo(Verdict.UNKNOWN);
			notes = longer + around;
			assertThat(verdict()).as(around).isEqualTo(Verdict.UNKNOWN);
		}
		notes = "";
		summary = longer;
		assertThat(verdict()).isEqualTo(Verdict.NOT_SENT);
		notes = NOTE;
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
		summary = "";
		assertThat(verdict()).isEqualTo(Verdict.SAVED);
		notes = NOTE + " Other words of about that length.";
		assertThat(verdict()).isEqualTo(Verdict.SAVED);
	}

	@Test
	void shortNoteInsideALongerTextIsUnknown() throws Exception {
		note = SHORT;
		notes = "Before. " + SHORT;
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
		notes = SHORT;
		assertThat(verdict()).isEqualTo(Verdict.SAVED);
		insideBefore = true;
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
		insideBefore = false;
		notes = "";
		summary = SHORT;
		assertThat(verdict()).isEqualTo(Verdict.SAVED);
		notes = "Before.";
		summary = "";
		assertThat(verdict()).isEqualTo(Verdict.NOT_SENT);
	}

	@Test
	void shortEndsAtTwentyCharacters() throws Exception {
		note = "x".repeat(19);
		notes = "Before. " + note;
		assertThat(verdict()).isEqualTo(Verdict.UNKNOWN);
		note = "x".repeat(20);
		notes = "Before. " + note;
		assertThat(verdict()).isEqualTo(Verdict.SAVED);
	}

	@Test
	void whiteSpaceAloneIsNeverFoundOut() throws Exception {
		note = "";
		assertThat(LookUp.decide(new Question(ID, "n", "", 1, new JournalEvent.Count(ID, "n", 0, false, false), 0,
				List.of()), new LookUp.Now(0, false, false, false)).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(new HeldNotes(Map.of("PLAN_CASEWORK_NOTES", "x")).count("")).isZero();
	}

	private static String why(int open, Integer before, boolean full, int count) {
		JournalEvent.Count counted = new JournalEvent.Count(ID, "n", before, full, false);
		return LookUp.decide(new Question(ID, "n", NOTE, open, counted, 0, List.of()),
				new LookUp.Now(count, false, false, false)).why();
	}

	@Test
	void aPersonReadsWhyItIsUnknown() {
		assertThat(why(1, 1, false, 1))
				.isEqualTo("looked up: the note stands in CTM once and stood there once before it was sent");
		assertThat(why(1, 1, false, 0))
				.isEqualTo("looked up: the note stands in CTM not at all and stood there once before it was sent");
		assertThat(why(3, 0, false, 2))
				.isEqualTo("looked up: the note stands in CTM 2 times and stood there not at all before it was sent "
						+ "3 times");
		assertThat(why(1, null, false, 1))
				.isEqualTo("looked up: how often the note stood in CTM before is not known");
		assertThat(why(1, 0, true, 1))
				.isEqualTo("looked up: a column of the complaint holds 9900 characters or more");
		assertThat(why(1, 0, false, 1)).isEqualTo("looked up: CTM holds the note");
		assertThat(why(1, 0, false, 0)).isEqualTo("looked up: CTM does not hold the note");
	}
}
