package org.ctmpreflight.hpms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ctmpreflight.hpms.ScriptedServer.TOKEN;
import static org.ctmpreflight.hpms.ScriptedServer.UPLOAD;
import static org.ctmpreflight.hpms.ScriptedServer.json;
import static org.ctmpreflight.hpms.ScriptedServer.reset;
import static org.ctmpreflight.hpms.ScriptedServer.truncated;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.ctmpreflight.hpms.HpmsFailure.Reach;
import org.ctmpreflight.hpms.HpmsSettings.TimeLimits;
import org.ctmpreflight.hpms.UploadOutcome.Kind;
import org.ctmpreflight.hpms.UploadOutcome.RecordAnswer;
import org.ctmpreflight.hpms.internal.Backoff;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Uploads over real sockets, fault by fault: never sent twice, and never guessed over. */
@Timeout(60)
class UploadTest {
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped().find(LayoutCatalog.CASEWORK_UPLOAD, "2025-10")
			.orElseThrow();
	private static final String NOTE = " Member Jane Sentinel was\u2019called ";

	private ScriptedServer server;
	private final List<Long> waits = new ArrayList<>();

	@BeforeEach
	void start() throws IOException {
		server = new ScriptedServer();
		server.withToken();
	}

	@AfterEach
	void stop() {
		server.close();
	}

	private static CaseworkEntry entry(String id, String note) {
		return CaseworkEntry.of(LAYOUT,
				List.of(id, note, " N ", "", "", "", "  ", "", "", "", " 0123456789 ", "", ""));
	}

	private static List<CaseworkEntry> batch() {
		return List.of(entry("C2500000001", NOTE), entry("C2500000002", "Second"), entry("C2500000003", "Third"));
	}

	private UploadOutcome upload() {
		return upload(batch(), TimeLimits.USUAL);
	}

	private UploadOutcome upload(List<CaseworkEntry> batch, TimeLimits limits) {
		HpmsSettings settings = HpmsSettings.of(server.base(), "user", "key-id-sentinel").withLimits(limits);
		try (HpmsClient client = new HpmsClient(settings, new KeySecret("secret"),
				new Backoff(new Random(1), waits::add),
				System::nanoTime)) {
			UploadOutcome outcome = client.uploadCasework(batch);
			assertThat(outcome.toString()).doesNotContainIgnoringCase("sentinel");
			return outcome;
		}
	}

	private void failsOnce(Reach reach, String... words) {
		int before = server.requests(UPLOAD).size();
		assertThat(upload()).isInstanceOfSatisfying(UploadOutcome.Failed.class, f -> {
			assertThat(f.failure().reach()).isEqualTo(reach);
			assertThat(f.failure().text()).contains(words);
		});
		assertThat(server.requests(UPLOAD)).hasSize(before + 1);
		assertThat(waits).isEmpty();
	}

	private List<RecordAnswer> answers(String body) {
		return answers(batch(), body);
	}

	private List<RecordAnswer> answers(List<CaseworkEntry> batch, String body) {
		server.on(UPLOAD, json(200, body));
		UploadOutcome outcome = upload(batch, TimeLimits.USUAL);
		assertThat(outcome).isInstanceOf(UploadOutcome.Answered.class);
		return ((UploadOutcome.Answered) outcome).records();
	}

	private List<Kind> kinds(String... entries) {
		return answers("{\"Status\":[" + String.join(",", entries) + "]}").stream().map(RecordAnswer::kind).toList();
	}

	private static String saved(int line, String id) {
		return "{\"line\":" + line + ",\"complaintId\":\"" + id + "\",\"message\":\"Casework Saved\"}";
	}

	@Test
	void bodyHasThirteenKeysWithTextsAsTheyAre() {
		answers(List.of(entry(" C2500000001 ", NOTE)), "[]");
		assertThat(server.requests(UPLOAD)).singleElement().satisfies(r -> {
			assertThat(r.body()).isEqualTo("[{\"complaintId\":\"C2500000001\",\"caseworkNotes\":\"" + NOTE
					+ "\",\"resolveComplaintYN\":\"N\",\"comments\":null,\"complainantSatisfied\":null,\"hpiRelated\":null,"
					+ "\"resolutionNotification\":null,\"agentBrokerComplaint\":null,\"agentBrokerFirstName\":null,"
					+ "\"agentBrokerLastName\":null,\"agentBrokerNPN\":\"0123456789\",\"agentBrokerFMO\":null,"
					+ "\"agentBrokerNotes\":null}]");
			assertThat(r.headers()).containsEntry("x-api-consumer-id", "key-id-sentinel");
		});
	}

	@Test
	void shorterLayoutGivesThirteenKeysAsWell() {
		RecordLayout old = LayoutCatalog.shipped().find(LayoutCatalog.CASEWORK_UPLOAD, "pre-2025-10").orElseThrow();
		answers(List.of(CaseworkEntry.of(old, List.of("C2500000001", "Note", "N", "", "", "", ""))), "[]");
		assertThat(server.requests(UPLOAD).get(0).body()).contains("\"agentBrokerNotes\":null}]");
	}

	@Test
	void entryWithoutWhatIsNeverNullIsNotSent() {
		assertThatThrownBy(() -> upload(List.of(entry("C2500000001", "  ")), TimeLimits.USUAL))
				.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> upload(List.of(), TimeLimits.USUAL)).isInstanceOf(IllegalArgumentException.class);
		assertThat(server.requests(UPLOAD)).isEmpty();
	}

	@Test
	void answersAreJoinedByLine() {
		List<RecordAnswer> answers = answers("{\"more\":[1],\"sTaTuS\":["
				+ "{\"line\":3,\"complaintId\":\"C2500000003\",\"message\":\"Note  has been\\nqueued: member JANE sentinel "
				+ "was\u2019called, C2500000003\"},"
				+ "{\"line\":2,\"complaintId\":\"C2500000002\",\"message\":\"the specified case  does not exist. \"},"
				+ "{\"line\":1,\"complaintId\":\"C2500000001\",\"message\":\" casework SAVED\",\"other\":{}}]}");
		assertThat(answers).containsExactly(new RecordAnswer(Kind.SAVED, "casework SAVED"),
				new RecordAnswer(Kind.REJECTED, "the specified case does not exist."),
				new RecordAnswer(Kind.UNRECOGNISED, "Note has been queued: …, C2500000003"));
	}

	@Test
	void bareArrayIsAccepted() {
		assertThat(answers("[" + saved(1, "C2500000001") + "]")).extracting(RecordAnswer::kind).containsExactly(
				Kind.SAVED,
				Kind.UNKNOWN, Kind.UNKNOWN);
	}

	@Test
	void nothingIsGuessedOver() {
		String two = saved(2, "C2500000002");
		String three = saved(3, "C2500000003");
		// another complaint, no line, out of range, twice, no message, no object
		assertThat(kinds(saved(1, "C2500000009"), two, three)).containsExactly(Kind.UNKNOWN, Kind.SAVED, Kind.SAVED);
		for (String bad : new String[] { "{\"complaintId\":\"C2500000001\",\"message\":\"Casework Saved\"}",
				saved(0, "C2500000001"), saved(4, "C2500000001"), saved(-1, "C2500000001"),
				"{\"line\":\"1\",\"complaintId\":\"C2500000001\",\"message\":\"Casework Saved\"}",
				"{\"line\":1.0,\"complaintId\":\"C2500000001\",\"message\":\"Casework Saved\"}",
				"{\"line\":4294967297,\"complaintId\":\"C2500000001\",\"message\":\"Casework Saved\"}",
				"{\"line\":1,\"complaintId\":\"C2500000001\"}", "{\"line\":1,\"message\":\"Casework Saved\"}", "null",
				"[]" }) {
			assertThat(kinds(two, bad, three)).as(bad).containsExactly(Kind.UNKNOWN, Kind.SAVED, Kind.SAVED);
		}
		assertThat(kinds(saved(1, "C2500000001"), two, three, saved(1, "C2500000001")))
				.containsExactly(Kind.UNKNOWN, Kind.SAVED, Kind.SAVED);
		assertThat(answers("[" + saved(1, "C2500000009") + ",{\"line\":2,\"complaintId\":\"C2500000002\"}]"))
				.extracting(RecordAnswer::message).containsExactly("HPMS answered for another complaint",
						"HPMS gave no message", "HPMS gave no answer for this line");
		assertThat(kinds(saved(1, "C2500000001"), two, three, saved(1, "C2500000001"), saved(1, "C2500000001")).get(0))
				.isEqualTo(Kind.UNKNOWN);
	}

	@Test
	void linesThatCountFromZeroSaveNoNoteOfOneComplaint() {
		List<CaseworkEntry> batch = List.of(entry("C2500000001", "One"), entry("C2500000001", "Two"));
		assertThat(answers(batch, "[" + saved(0, "C2500000001") + "," + saved(1, "C2500000001") + "]"))
				.extracting(RecordAnswer::kind).containsExactly(Kind.UNKNOWN, Kind.UNKNOWN);
	}

	@Test
	void unreadableAnswersAreUnknown() {
		for (String body : new String[] { "", "<html>", "{}", "{\"Status\":1}", "{\"Status\":[", "{\"Status\":[]",
				"[] x",
				"{\"Status\":[],\"status\":[]}", "{\"error\":\"Internal Server Error\"}",
				"[{\"line\":1,\"line\":2}]", " ".repeat(3 << 20) + "[]" }) {
			server.on(UPLOAD, json(200, body));
			failsOnce(Reach.UNKNOWN, "cannot be read");
		}
		server.on(UPLOAD, truncated("[" + saved(1, "C2500000001")));
		failsOnce(Reach.UNKNOWN, "broke off");
	}

	@Test
	void statusesTellWhetherSomethingCanHaveBeenProcessed() {
		for (int status : new int[] { 400, 403, 404, 409, 413, 422, 429 }) {
			server.on(UPLOAD, json(status, "{\"error\":\"No: MEMBER JANE SENTINEL WAS\u2019CALLED\"}"));
			failsOnce(Reach.REFUSED, String.valueOf(status), "No: …");
		}
		for (int status : new int[] { 201, 204, 302, 307, 308, 408, 500, 501, 502, 503, 504 }) {
			server.on(UPLOAD, json(status, "", "Location: " + UPLOAD, "Retry-After: 0"));
			failsOnce(Reach.UNKNOWN, String.valueOf(status));
		}
	}

	@Test
	void lostAnswersAreUnknownAndNotAskedForAgain() {
		server.on(UPLOAD, reset());
		failsOnce(Reach.UNKNOWN, "broke off");
		server.on(UPLOAD, server.silence());
		TimeLimits impatient = new TimeLimits(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(20));
		assertThat(upload(batch(), impatient)).isInstanceOfSatisfying(UploadOutcome.Failed.class,
				f -> assertThat(f.failure().reach()).isEqualTo(Reach.UNKNOWN));
		assertThat(server.requests(UPLOAD)).hasSize(2);
	}

	@Test
	void nothingIsSentWithoutATokenWhateverItsCallRanInto() {
		server.on(TOKEN, json(500, ""));
		assertThat(upload()).isInstanceOfSatisfying(UploadOutcome.Failed.class,
				f -> assertThat(f.failure().reach()).isEqualTo(Reach.NOTHING_SENT));
		server.on(TOKEN, reset());
		assertThat(upload()).isInstanceOfSatisfying(UploadOutcome.Failed.class,
				f -> assertThat(f.failure().reach()).isEqualTo(Reach.NOTHING_SENT));
		assertThat(server.requests(UPLOAD)).isEmpty();
	}

	@Test
	void uploadThatFindsNobodyIsTriedAgain() throws Exception {
		try (HpmsClient client = new HpmsClient(HpmsSettings.of(server.base(), "user", "key"), new KeySecret("secret"),
				new Backoff(new Random(1), waits::add), System::nanoTime)) {
			client.authorise();
			server.close();
			assertThat(client.uploadCasework(batch())).isInstanceOfSatisfying(UploadOutcome.Failed.class, f -> {
				assertThat(f.failure().reach()).isEqualTo(Reach.NOTHING_SENT);
				assertThat(f.failure().call()).isEqualTo(HpmsFailure.Call.UPLOAD);
			});
		}
		assertThat(waits).hasSize(3);
	}

	@Test
	void lapsedTokenIsRenewedOnceAndTheUploadSentOnceMore() {
		server.on(UPLOAD, json(401, "{\"error\":\"Authorization failed\"}"), json(200, "[]"));
		assertThat(upload()).isInstanceOf(UploadOutcome.Answered.class);
		server.on(UPLOAD, json(401, "{\"error\":\"Authorization failed\"}"));
		assertThat(upload()).isInstanceOfSatisfying(UploadOutcome.Failed.class, f -> {
			assertThat(f.failure().reach()).isEqualTo(Reach.REFUSED);
			assertThat(f.failure().text()).contains("Authorization failed", "expired", "consumer ID");
		});
		assertThat(server.requests(UPLOAD)).hasSize(4);
	}

	@Test
	void failedHandshakeSendsNothing() throws Exception {
		HpmsSettings tls = HpmsSettings.of(URI.create(server.base().toString().replace("http:", "https:")), "user",
				"key");
		try (HpmsClient client = new HpmsClient(tls, new KeySecret("secret"), new Backoff(new Random(1), waits::add),
				System::nanoTime)) {
			assertThat(client.uploadCasework(batch())).isInstanceOfSatisfying(UploadOutcome.Failed.class, f -> {
				assertThat(f.failure().reach()).isEqualTo(Reach.NOTHING_SENT);
				assertThat(f.failure().text()).contains("no secure connection to 127.0.0.1");
			});
		}
	}
}
