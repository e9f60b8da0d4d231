package org.ctmpreflight.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token call, and what the others demand of it. */
class TokenTest {
	private static final String SECRET = SimulatorOptions.DEFAULT_KEY_SECRET;
	private static final String DOWNLOAD = Endpoint.DOWNLOAD.paths().get(0);
	private static final String UNAUTHORIZED = "Authorization failed";

	/** A clock that is set by hand. */
	private static final class HandClock extends Clock {
		private Instant now = Instant.parse("2026-01-15T12:00:00Z");

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Instant instant() {
			return now;
		}
	}

	@Test
	void bothSpellingsOfThePathGiveATokenAndCookies() throws Exception {
		try (Simulator simulator = Simulator.start(new SimulatorOptions().tokenLife(Duration.ofSeconds(1234)))) {
			for (String path : new String[] { "/api/idm/oauth/AMMtoken", "/api/idm/OAuth/AMMtoken" }) {
				Client.Answer answer = Client.of(simulator.address()).post(path, Client.json(Client.tokenBody(SECRET)));
				assertThat(answer.status()).isEqualTo(200);
				assertThat(answer.json().path("accessToken").asText()).isNotEmpty();
				assertThat(answer.json().path("expires").intValue()).isEqualTo(1234);
				assertThat(answer.cookies()).hasSize(2);
			}
			assertThat(simulator.calls(Endpoint.TOKEN)).isEqualTo(2);
		}
	}

	@Test
	void wrongUserKeyOrSecretLooksLikeAFailureOfTheServer() throws Exception {
		try (Simulator simulator = Simulator.start(new SimulatorOptions())) {
			for (String key : new String[] { "userName", "keyId", "keySecret" }) {
				Map<String, Object> body = Client.tokenBody(SECRET);
				body.put(key, "wrong");
				Client.Answer answer = Client.of(simulator.address()).post(Endpoint.TOKEN.paths().get(0),
						Client.json(body));
				assertThat(answer.status()).isEqualTo(500);
				assertThat(answer.error()).isEqualTo("Internal Server Error");
			}
		}
	}

	@Test
	void userAndKeyCanBeSet() throws Exception {
		try (Simulator simulator = Simulator.start(new SimulatorOptions().user("u").key("k", "s"))) {
			Client.Answer answer = Client.of(simulator.address()).post(Endpoint.TOKEN.paths().get(0),
					"{\"userName\":\"u\",\"scopes\":\"\",\"keyId\":\"k\",\"keySecret\":\"s\"}");
			assertThat(answer.status()).isEqualTo(200);
			assertThat(Client.of(simulator.address()).token(SECRET).status()).isEqualTo(500);
		}
	}

	@Test
	void everyKeyOfTheTokenCallIsAText() throws Exception {
		try (Simulator simulator = Simulator.start(new SimulatorOptions())) {
			Map<String, Object> body = Client.tokenBody(SECRET);
			body.put("scopes", 7);
			Client client = Client.of(simulator.address());
			Client.Answer answer = client.post(Endpoint.TOKEN.paths().get(0), Client.json(body));
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.error()).isEqualTo("Parameter: scopes type mismatch. Expected: string Actual: number");
			body.remove("scopes");
			assertThat(client.post(Endpoint.TOKEN.paths().get(0), Client.json(body)).error())
					.isEqualTo("Parameter: scopes type mismatch. Expected: string Actual: undefined");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Authorization", "X-API-CONSUMER-ID", "Content-Type", "Cookie" })
	void callWithoutOrWithAWrongHeaderIsNotAuthorized(String header) throws Exception {
		try (Simulator simulator = Simulator.start(new SimulatorOptions())) {
			for (String value : new String[] { null, "wrong" }) {
				Client client = Client.signedIn(simulator.address());
				assertThat(client.download().status()).isEqualTo(200);
				Client.Answer answer = client.with(header, value).download();
				assertThat(answer.status()).isEqualTo(401);
				assertThat(answer.error()).isEqualTo(UNAUTHORIZED);
				assertThat(client.upload(Client.casework("C2500000001", "Not to be stored.")).status()).isEqualTo(401);
			}
			assertThat(simulator.complaint("C2500000001").orElseThrow().notes()).isEmpty();
		}
	}

	@Test
	void oneCookieOfTwoIsNotEnough() throws Exception {
		try (Simulator simulator = Simulator.start(new SimulatorOptions())) {
			Client client = Client.signedIn(simulator.address());
			Client.Answer other = Client.of(simulator.address()).token(SECRET);
			client.with("Cookie", other.cookies().get(0).split(";")[0]);
			assertThat(client.download().status()).isEqualTo(401);
		}
	}

	@Test
	void tokenEndsWhenItsLifeIsOver() throws Exception {
		HandClock clock = new HandClock();
		try (Simulator simulator = Simulator
				.start(new SimulatorOptions().clock(clock).tokenLife(Duration.ofMinutes(10)))) {
			Client client = Client.signedIn(simulator.address());
			clock.now = clock.now.plusSeconds(599);
			assertThat(client.download().status()).isEqualTo(200);
			clock.now = clock.now.plusSeconds(1);
			assertThat(client.download().error()).isEqualTo(UNAUTHORIZED);
			assertThat(client.signIn().download().status()).isEqualTo(200);
		}
	}

	@Test
	void parameterOfTestEnvironmentsIsDemandedWhereItIsSet() throws Exception {
		try (Simulator simulator = Simulator.start(new SimulatorOptions().acs("42"))) {
			String body = Client.json(Client.tokenBody(SECRET));
			Client client = Client.of(simulator.address());
			String path = Endpoint.TOKEN.paths().get(0);
			assertThat(client.post(path, body).status()).isEqualTo(401);
			assertThat(client.post(path + "?ACS=41", body).status()).isEqualTo(401);
			assertThat(client.post(path + "?a=b&ACS=42", body).status()).isEqualTo(200);
		}
	}

	@Test
	void otherPathsAndMethodsAreRefused() throws Exception {
		try (Simulator simulator = Simulator.start(new SimulatorOptions())) {
			Client client = Client.signedIn(simulator.address());
			assertThat(client.post("/api/ctm_ext/api/other", "{}").status()).isEqualTo(404);
			assertThat(client.post(DOWNLOAD + "/more", "{}").status()).isEqualTo(404);
			assertThat(client.send("GET", DOWNLOAD, "").status()).isEqualTo(405);
			assertThat(simulator.calls(Endpoint.DOWNLOAD)).isZero();
		}
	}
}
