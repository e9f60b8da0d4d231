package org.ctmpreflight.hpms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ctmpreflight.hpms.ScriptedServer.DOWNLOAD;
import static org.ctmpreflight.hpms.ScriptedServer.TOKEN;
import static org.ctmpreflight.hpms.ScriptedServer.json;
import static org.ctmpreflight.hpms.ScriptedServer.reset;
import static org.ctmpreflight.hpms.ScriptedServer.truncated;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

import org.ctmpreflight.hpms.HpmsFailure.Call;
import org.ctmpreflight.hpms.HpmsFailure.Reach;
import org.ctmpreflight.hpms.HpmsSettings.TimeLimits;
import org.ctmpreflight.hpms.internal.Backoff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Token and download over real sockets, fault by fault. */
@Timeout(60)
class HpmsClientTest {
	private static final String SECRET = "s3cret-sentinel";
	private static final String ONE = "[{\"COMPLAINT_ID\":\"C2500000001\",\"NEW_KEY\":\"kept\"}]";

	private ScriptedServer server;
	private final List<Long> waits = new ArrayList<>();
	private final AtomicLong clock = new AtomicLong();

	@BeforeEach
	void start() throws IOException {
		server = new ScriptedServer();
		server.withToken();
	}

	@AfterEach
	void stop() {
		server.close();
	}

	private HpmsClient client(HpmsSettings settings) {
		return new HpmsClient(settings, new KeySecret(SECRET), new Backoff(new Random(1), waits::add), clock::get);
	}

	private HpmsSettings settings() {
		return HpmsSettings.of(server.base(), "user-sentinel", "key-id-sentinel");
	}

	private List<String> download() throws HpmsException, IOException {
		return download(settings(), DownloadFilter.COMPLETE);
	}

	private List<String> download(HpmsSettings settings, DownloadFilter filter) throws HpmsException, IOException {
		try (HpmsClient client = client(settings)) {
			return client.download(filter, answer -> {
				List<String> all = new ArrayList<>();
				ComplaintReader.read(answer, values -> all.add(values.toString()));
				return all;
			});
		}
	}

	/** The download fails; neither message nor stack trace holds anything that was sent. */
	private HpmsFailure failure() {
		HpmsException e = catchThrowableOfType(HpmsException.class, this::download);
		assertThat(e).isNotNull();
		StringWriter trace = new StringWriter();
		e.printStackTrace(new PrintWriter(trace));
		assertThat(trace.toString() + e.failure()).doesNotContain(SECRET, "user-sentinel", "key-id-sentinel",
				"token-one");
		assertThat(e.getMessage()).doesNotContain("\n").isEqualTo(e.failure().text());
		return e.failure();
	}

	@Test
	void tokenIsAskedForOnceAndSentWithTheKeyAndTheCookies() throws Exception {
		server.on(TOKEN, json(200, "{\"accessToken\":\"t\",\"expires\":3600,\"more\":{}}", "Set-Cookie: a=1; Path=/",
				"Set-Cookie: b=2; Path=/; HttpOnly")).on(DOWNLOAD, json(200, ONE));
		HpmsSettings settings = new HpmsSettings(server.base(), "u", "key", "one,two", TOKEN, "test",
				HpmsSettings.LOOK_BACK, Duration.ZERO, null, TimeLimits.USUAL);
		try (HpmsClient client = client(settings)) {
			client.download(DownloadFilter.COMPLETE, answer -> ComplaintReader.read(answer, v -> {
			}));
			client.download(DownloadFilter.COMPLETE, answer -> ComplaintReader.read(answer, v -> {
			}));
		}
		assertThat(server.requests(TOKEN)).singleElement().satisfies(r -> {
			assertThat(r.target()).isEqualTo(TOKEN + "?ACS=test");
			assertThat(r.body()).isEqualTo(
					"{\"userName\":\"u\",\"scopes\":\"one,two\",\"keyId\":\"key\",\"keySecret\":\"" + SECRET + "\"}");
			assertThat(r.headers()).containsEntry("content-type", "application/json")
					.doesNotContainKey("authorization");
		});
		assertThat(server.requests(DOWNLOAD)).hasSize(2).allSatisfy(r -> {
			assertThat(r.target()).isEqualTo(DOWNLOAD + "?ACS=test").doesNotContain(SECRET);
			assertThat(r.headers()).containsEntry("authorization", "Bearer t").containsEntry("x-api-consumer-id", "key")
					.containsEntry("cookie", "a=1; b=2").containsEntry("content-type", "application/json");
		});
	}

	@Test
	void tokenIsRenewedAt80PercentOfItsLife() throws Exception {
		server.on(DOWNLOAD, json(200, "[]"));
		try (HpmsClient client = client(settings())) {
			client.authorise();
			clock.set(2_879_000_000_000L);
			client.authorise();
			assertThat(server.requests(TOKEN)).hasSize(1);
			clock.set(2_880_000_000_000L);
			client.authorise();
			assertThat(server.requests(TOKEN)).hasSize(2);
		}
	}

	@Test
	void filtersAreSentWithAllSixKeys() throws Exception {
		server.on(DOWNLOAD, json(200, "[]"));
		download();
		download(settings(), new DownloadFilter(DownloadFilter.Status.OPEN, List.of("H1234", "E3014"),
				LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3), true, false));
		assertThat(server.requests(DOWNLOAD)).extracting(ScriptedServer.Request::body).containsExactly(
				"{\"complaintStatus\":\"0,1\",\"contracts\":\"\",\"dateFrom\":\"2006-01-01\",\"dateTo\":\"\","
						+ "\"limitToAttachment\":false,\"limitToRequests\":false}",
				"{\"complaintStatus\":\"0\",\"contracts\":\"H1234, E3014\",\"dateFrom\":\"2026-01-02\","
						+ "\"dateTo\":\"2026-01-03\",\"limitToAttachment\":true,\"limitToRequests\":false}");
	}

	@Test
	void refusedTokenIsNotAskedForAgain() throws Exception {
		for (int status : new int[] { 400, 401, 403, 500 }) {
			server.on(TOKEN, json(status, "{\"error\":\"No, user-sentinel: " + SECRET + "\"}"));
			int before = server.requests(TOKEN).size();
			HpmsFailure failure = failure();
			assertThat(failure)
					.isEqualTo(new HpmsFailure(Call.TOKEN, Reach.NOTHING_SENT, status, "No, …: …", failure.text()));
			assertThat(failure.text()).contains(String.valueOf(status), "No, …: …");
			assertThat(server.requests(TOKEN)).hasSize(before + 1);
		}
		assertThat(waits).isEmpty();
		assertThat(server.requests(DOWNLOAD)).isEmpty();
	}

	@Test
	void tokenThatCannotBeReadIsAFailure() {
		for (String body : new String[] { "", "<html>", "[]", "{}", "{\"accessToken\":\"a\\nb\"}",
				"{\"accessToken\":\"t\"" }) {
			server.on(TOKEN, json(200, body));
			assertThat(failure().text()).contains("token", "cannot be read");
		}
	}

	@Test
	void outagesAreWaitedFor() throws Exception {
		server.on(TOKEN, json(503, ""), reset(), json(200, "{\"accessToken\":\"token-one\"}")).on(DOWNLOAD,
				json(502, ""),
				json(504, ""), truncated("[{\"COMPLAINT_ID\":\"C2500000009\"},"), json(200, ONE));
		assertThat(download()).containsExactly("{COMPLAINT_ID=C2500000001, NEW_KEY=kept}");
		assertThat(waits).hasSize(5);
		assertThat(waits.get(0)).isBetween(250L, 500L);
		assertThat(waits.get(1)).isBetween(500L, 1000L);
		assertThat(waits.get(4)).isBetween(1000L, 2000L);
	}

	@Test
	void outageThatLastsIsAFailure() {
		server.on(DOWNLOAD, json(503, "{\"error\":\"Down for maintenance\"}", "Retry-After: 0"));
		assertThat(failure().text()).contains("503", "Down for maintenance");
		assertThat(server.requests(DOWNLOAD)).hasSize(4);
	}

	@Test
	void lapsedTokenIsRenewedOnce() throws Exception {
		server.on(TOKEN, json(200, "{\"accessToken\":\"old\"}"), json(200, "{\"accessToken\":\"new\"}"))
				.on(DOWNLOAD, json(401, "{\"error\":\"Authorization failed\"}"), json(200, ONE));
		assertThat(download()).hasSize(1);
		assertThat(server.requests(DOWNLOAD)).extracting(r -> r.headers().get("authorization"))
				.containsExactly("Bearer old", "Bearer new");
	}

	@Test
	void secondRefusalOfATokenTellsBothCauses() {
		server.on(DOWNLOAD, json(401, "{\"error\":\"Authorization failed\"}"));
		HpmsFailure failure = failure();
		assertThat(failure.reach()).isEqualTo(Reach.REFUSED);
		assertThat(failure.text()).contains("Authorization failed", "token is wrong or expired",
				"consumer ID (PREFLIGHT_HPMS_KEY_ID) is missing or wrong");
		assertThat(server.requests(TOKEN)).hasSize(2);
		assertThat(server.requests(DOWNLOAD)).hasSize(2);
	}

	@Test
	void refusalsTellWhatHpmsSaid() {
		server.on(DOWNLOAD,
				json(400, "{\"error\":\"Parameter: contracts type mismatch. Expected: string Actual: number\"}"));
		assertThat(failure().serverMessage())
				.isEqualTo("Parameter: contracts type mismatch. Expected: string Actual: number");
		server.on(DOWNLOAD, json(500, "<html>key-id-sentinel</html>"));
		assertThat(failure()).extracting(HpmsFailure::serverMessage, HpmsFailure::status).containsExactly(null, 500);
		assertThat(server.requests(DOWNLOAD)).hasSize(2);
	}

	@Test
	void redirectsAreNotFollowed() {
		server.on(DOWNLOAD, json(307, "", "Location: /elsewhere"));
		assertThat(failure().text()).contains("redirects", "307");
		assertThat(server.requests("/elsewhere")).isEmpty();
	}

	@Test
	void answersThatAreNoDownloadAreFailures() {
		for (String body : new String[] { "", "<html>", "{\"error\":\"x\"}", "[1]", "[{}", "[{}] [" }) {
			server.on(DOWNLOAD, json(200, body));
			assertThat(failure().text()).contains("cannot be read");
		}
		assertThat(waits).isEmpty();
	}

	@Test
	void silenceIsNotWaitedForTwice() {
		server.on(DOWNLOAD, server.silence());
		HpmsSettings impatient = settings()
				.withLimits(new TimeLimits(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(20)));
		assertThatThrownBy(() -> download(impatient, DownloadFilter.COMPLETE)).isInstanceOf(HpmsException.class)
				.hasMessageContaining("in time");
		assertThat(server.requests(DOWNLOAD)).hasSize(1);
	}

	@Test
	void nobodyThereIsTriedAgainAndToldWithTheHost() {
		server.close();
		HpmsFailure failure = failure();
		assertThat(failure.text()).contains("cannot be reached", "127.0.0.1");
		assertThat(failure.reach()).isEqualTo(Reach.NOTHING_SENT);
		assertThat(waits).hasSize(3);
	}

	@Test
	void ownFailureOfTheReaderIsNeitherHpmsNorRepeated() {
		server.on(DOWNLOAD, json(200, ONE));
		try (HpmsClient client = client(settings())) {
			assertThatThrownBy(() -> client.download(DownloadFilter.COMPLETE, answer -> {
				throw new IOException("disk full");
			})).isInstanceOf(IOException.class).hasMessage("disk full");
		}
		assertThat(server.requests(DOWNLOAD)).hasSize(1);
	}

	@Test
	void cancelledClientBeginsNoCall() {
		try (HpmsClient client = client(settings())) {
			client.cancel();
			assertThatThrownBy(client::authorise).isInstanceOf(HpmsException.class).hasMessage("cancelled");
		}
		assertThat(server.requests(TOKEN)).isEmpty();
	}

	@Test
	void onlyThisMachineIsCalledWithoutTls() {
		for (String base : new String[] { "http://hpms.example", "http://127.0.0.1.example", "ftp://localhost",
				"https://user@hpms.example", "https://hpms.example?x=1", "hpms.example" }) {
			assertThatThrownBy(() -> HpmsSettings.of(URI.create(base), "u", "k")).as(base)
					.isInstanceOf(IllegalArgumentException.class);
		}
		for (String base : new String[] { "http://localhost:1", "http://127.9.9.9", "http://[::1]:80",
				"https://hpms.example/base" }) {
			assertThat(HpmsSettings.of(URI.create(base), "u", "k").base()).hasToString(base);
		}
	}

	@Test
	void cancellingEndsADownloadThatHangs() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		ScriptedServer.Reply silence = server.silence();
		server.on(DOWNLOAD, (socket, out) -> {
			asked.countDown();
			silence.send(socket, out);
		});
		try (HpmsClient client = client(settings())) {
			Thread canceller = new Thread(() -> {
				try {
					asked.await();
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
				client.cancel();
			});
			canceller.start();
			assertThatThrownBy(() -> client.download(DownloadFilter.COMPLETE, answer -> null))
					.isInstanceOf(HpmsException.class).hasMessage("cancelled");
			canceller.join();
		}
		assertThat(server.requests(DOWNLOAD)).hasSize(1);
	}

	@Test
	void filterThatTheAnswerQuotesIsNotShown() {
		server.on(DOWNLOAD, json(400, "{\"error\":\"H1234 and 2026-01-02 are wrong, H9999 as well\"}"));
		DownloadFilter filter = new DownloadFilter(DownloadFilter.Status.ALL, List.of("H1234", "H9999"),
				LocalDate.of(2026, 1, 2), null, false, false);
		assertThatThrownBy(() -> download(settings(), filter)).isInstanceOf(HpmsException.class)
				.hasMessageContaining("(400: … and … are wrong, … as well)");
	}

	@Test
	void cookieThatIsGivenAnewTakesThePlaceOfTheOldOneAndALapsedOneGoes() throws Exception {
		server.on(TOKEN, json(200, "{\"accessToken\":\"t\",\"expires\":1}", "Set-Cookie: a=1; Path=/",
				"Set-Cookie: b=2; Path=/", "Set-Cookie: c=3; Path=/elsewhere"),
				json(200, "{\"accessToken\":\"t\"}", "Set-Cookie: a=9; Path=/", "Set-Cookie: b=2; Path=/; Max-Age=0"))
				.on(DOWNLOAD, json(200, "[]"));
		try (HpmsClient client = client(settings())) {
			client.authorise();
			clock.set(1_000_000_000L);
			client.download(DownloadFilter.COMPLETE, answer -> null);
		}
		assertThat(server.requests(TOKEN)).hasSize(2);
		assertThat(server.requests(DOWNLOAD)).singleElement()
				.satisfies(r -> assertThat(r.headers()).containsEntry("cookie", "a=9"));
	}

	@Test
	void settingsThatCannotBeUsedAreRefused() {
		for (String bad : new String[] { "", "a b", "a\nb", "\u00e9" }) {
			assertThatThrownBy(() -> HpmsSettings.of(server.base(), "u", bad))
					.isInstanceOf(IllegalArgumentException.class);
		}
		for (String bad : new String[] { "token", "/a?b", "/a#b", "/a b" }) {
			assertThatThrownBy(() -> new HpmsSettings(server.base(), "u", "k", "", bad, null, HpmsSettings.LOOK_BACK,
					Duration.ZERO, null, TimeLimits.USUAL)).isInstanceOf(IllegalArgumentException.class);
		}
		assertThat(new KeySecret("x")).hasToString("…");
	}
}
