package org.ctmpreflight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.audit.internal.AuditPage;
import org.ctmpreflight.submission.JournalCheck;
import org.ctmpreflight.submission.JournaledSubmission;
import org.ctmpreflight.submission.Outcome;
import org.ctmpreflight.submission.Receipt;
import org.junit.jupiter.api.Test;

/** What the page says of submissions of every kind, and which of them belong to it. */
class AuditPageTest {
	private static final Instant BEGUN = Instant.parse("2026-11-24T08:09:10Z");
	private static final Instant LATER = Instant.parse("2026-11-24T08:10:00Z");
	private static final Receipt HEAD = new Receipt("ab".repeat(32), 42);

	private static JournaledSubmission complete() {
		return new JournaledSubmission("s1", BEGUN, LATER, new Receipt("cd".repeat(32), 41), "in/casework.TXT", "ef01",
				"https://hpms.example", "work", "ann", "HU123", "ctm-preflight 1",
				List.of(new JournaledSubmission.Pack("cms", "2025-10", "77aa")), "plan.txt",
				Map.of("quoted-value", "off", "blank-line", "error"),
				List.of(new JournaledSubmission.Accepted("byte-order-mark", 0, null, "why", "Bob", "2099-12-31"),
						new JournaledSubmission.Accepted("quoted-value", 3, "C2500000003", "so", "Cy", "2099-11-30")),
				List.of("3", "5"), 5, 7, null,
				List.of(record(1, Outcome.SAVED, "Casework Saved"), record(2, Outcome.SAVED, "Casework Saved"),
						record(3, Outcome.REJECTED, "No such complaint"), record(4, Outcome.NOT_SENT, "not needed"),
						new JournaledSubmission.Record(5, null, null, null, Outcome.NOT_SENT,
								"held back: field-count")),
				List.of(LATER));
	}

	private static JournaledSubmission broken() {
		return new JournaledSubmission("s2", LATER, null, null, "C:\\in\\other.TXT", "99", "https://hpms.example", null,
				"ann", "HU123", "ctm-preflight 1", List.of(), null, Map.of(), List.of(), List.of(), 1, 0,
				"the connection broke",
				List.of(new JournaledSubmission.Record(1, "C2500000009", LATER, null, Outcome.UNKNOWN, "no answer")),
				List.of());
	}

	private static JournaledSubmission.Record record(long line, Outcome outcome, String message) {
		return new JournaledSubmission.Record(line, "C250000000" + line, BEGUN, LATER, outcome, message);
	}

	private static String page(long unfinished, JournaledSubmission... submissions) throws Exception {
		return new AuditPage("some <files>", List.of(submissions), new JournalCheck(HEAD, null, unfinished), LATER,
				"ctm-preflight 2").html().replaceAll(">\\s+<", "><");
	}

	private static String fact(String name, String value) {
		return "<tr><th scope=\"row\">" + name + "</th><td class=\"long\">" + value + "</td></tr>";
	}

	@Test
	void aCompleteSubmissionShouldBeToldInFull() throws Exception {
		assertThat(page(0, complete())).contains("some &lt;files&gt;",
				"Made 2026-11-24 08:10:00 UTC by ctm-preflight 2",
				"each of its 42 lines", HEAD.toString(), fact("File", "in/casework.TXT"),
				fact("SHA-256 of the file", "ef01"), fact("Lines", "5"), fact("Begun", "2026-11-24 08:09:10 UTC"),
				fact("Ended", "2026-11-24 08:10:00 UTC"), fact("By", "ann, in HPMS HU123"),
				fact("Sent to", "https:&#x2F;&#x2F;hpms.example (profile work)").replace("&#x2F;", "/"),
				fact("Held against", "plan.txt"), fact("Looked up", "2026-11-24 08:10:00 UTC"),
				fact("Sent again by decision", "lines 3, 5"), fact("Program", "ctm-preflight 1"),
				fact("Receipt", "cd".repeat(32) + ":41"), "<tr><td>cms 2025-10</td><td class=\"long\">77aa</td></tr>",
				"<tr><td>blank-line</td><td>error</td></tr><tr><td>quoted-value</td><td>off</td></tr>")
				.doesNotContain("was not finished", "It ended early", "The journal has no such submission");
	}

	@Test
	void recordsShouldBeToldAndCounted() throws Exception {
		String page = page(0, complete(), broken());
		assertThat(page).contains("<tr><td>2</td><td>1</td><td>1</td><td>1</td><td>1</td></tr>",
				"<td class=\"n\">2</td><td class=\"n\">1</td><td class=\"n\">0</td><td class=\"n\">1</td>"
						+ "<td class=\"n\">1</td><td class=\"n\">7</td>",
				"byte-order-mark", "whole file", "line 3, C2500000003", "Bob", "2099-12-31", "C2500000001",
				"Casework Saved", "not of the usual form", "held back", "not sent", "field-count", "No such complaint")
				.doesNotContain("held back: field-count", "whole file,");
	}

	@Test
	void aRunThatWasEndedShouldBeToldAsSuch() throws Exception {
		assertThat(page(1, broken())).contains("A last line that was not finished",
				"It ended early: the connection broke", fact("Ended", "its run was ended before"),
				fact("Sent to", "https://hpms.example"), fact("Held against", "a fresh plan download"),
				fact("Receipt", "none, since its run was ended before"), "–", "unknown", "no answer")
				.doesNotContain("Looked up", "Sent again by decision", "Severities that the user changed");
		assertThat(page(0)).contains("The journal has no such submission");
	}

	@Test
	void filesShouldBeNamedByTheirLastPart() {
		assertThat(AuditScope.file("elsewhere/casework.TXT").title()).isEqualTo("file casework.TXT");
		assertThat(AuditScope.file("a\\casework.TXT").covers().test(complete())).isTrue();
		assertThat(AuditScope.file("other.TXT").covers().test(broken())).isTrue();
		assertThat(AuditScope.file("other.TXT").covers().test(complete())).isFalse();
		assertThat(AuditScope.submission("s1").covers().test(complete())).isTrue();
		assertThat(AuditScope.submission("s1").covers().test(broken())).isFalse();
		assertThat(AuditScope.submission("s1").title()).isEqualTo("submission s1");
		assertThat(AuditScope.all().covers().test(broken())).isTrue();
	}

	@Test
	void daysShouldBeThoseOfTheZoneFromTheFirstInstantToTheLast() {
		LocalDate day = LocalDate.of(2026, 11, 24);
		assertThat(AuditScope.days(day, day, ZoneOffset.UTC).title()).isEqualTo("submissions of 2026-11-24");
		assertThat(AuditScope.days(day, null, ZoneOffset.UTC).title()).isEqualTo("submissions from 2026-11-24");
		assertThat(AuditScope.days(null, day, ZoneOffset.UTC).title()).isEqualTo("submissions to 2026-11-24");
		assertThat(AuditScope.days(day, day.plusDays(1), ZoneOffset.UTC).title())
				.isEqualTo("submissions from 2026-11-24 to 2026-11-25");
		assertThat(AuditScope.days(null, null, ZoneOffset.UTC).title()).isEqualTo(AuditScope.all().title());
		assertThat(covers(day, "2026-11-24T00:00:00Z")).isTrue();
		assertThat(covers(day, "2026-11-24T23:59:59Z")).isTrue();
		assertThat(covers(day, "2026-11-23T23:59:59Z")).isFalse();
		assertThat(covers(day, "2026-11-25T00:00:00Z")).isFalse();
		assertThat(AuditScope.days(day, day, ZoneId.of("America/New_York")).covers()
				.test(begun("2026-11-25T04:59:59Z"))).isTrue();
	}

	private static boolean covers(LocalDate day, String begun) {
		return AuditScope.days(day, day, ZoneOffset.UTC).covers().test(begun(begun));
	}

	private static JournaledSubmission begun(String at) {
		JournaledSubmission s = broken();
		return new JournaledSubmission(s.id(), Instant.parse(at), null, null, s.file(), s.sha256(), s.hpms(), null,
				s.user(), s.hpmsUser(), s.program(), List.of(), null, Map.of(), List.of(), List.of(), 1, 0, null,
				s.records(), List.of());
	}
}
