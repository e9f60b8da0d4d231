package org.ctmpreflight.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ctmpreflight.simulator.Client.casework;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import com.fasterxml.jackson.databind.JsonNode;

/** Every fault, as a client sees it and as the complaints show it. */
class FaultTest {
	private static final String FIRST = "C2500000004";
	private static final String SECOND = "C2500000005";

	/** What an upload of two notes, the fault striking it, is answered and leaves. */
	private record Outcome(Client.Answer answer, int stored) {
		JsonNode entries() {
			return answer.json().path("Status");
		}

		List<Integer> lines() {
			List<Integer> lines = new ArrayList<>();
			entries().forEach(e -> lines.add(e.path("line").asInt(-1)));
			return lines;
		}
	}

	private static SimulatorOptions options(String... faults) {
		SimulatorOptions options = new SimulatorOptions().delay(Duration.ofMillis(30));
		for (String f : faults) {
			options.fault(PlannedFault.parse(f));
		}
		return options;
	}

	/** The second call is struck; the first and the third are not. */
	private static Outcome upload(Fault fault) throws Exception {
		try (Simulator simulator = Simulator.start(options("upload:" + fault.word() + "@2"))) {
			Client client = Client.signedIn(simulator.address());
			assertThat(client.upload(casework(FIRST, "Before.")).messages()).containsExactly(Client.SAVED);
			Client.Answer answer = null;
			try {
				answer = client.upload(List.of(casework(FIRST, "One."), casework(SECOND, "Two.")));
			} catch (IOException e) {
				// no answer
			}
			int stored = simulator.complaint(FIRST).orElseThrow().notes().size() - 1
					+ simulator.complaint(SECOND).orElseThrow().notes().size();
			if (fault == Fault.EXPIRED_TOKEN) {
				assertThat(client.upload(casework(SECOND, "After.")).status()).isEqualTo(401);
				client.signIn();
			}
			assertThat(client.upload(casework(SECOND, "After.")).messages()).containsExactly(Client.SAVED);
			return new Outcome(answer, stored);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "RESET_BEFORE", "RESET_MIDWAY", "RESET_AFTER", "TRUNCATED" })
	void noWholeAnswer(Fault fault) throws Exception {
		Outcome outcome = upload(fault);
		assertThat(outcome.answer).isNull();
		assertThat(outcome.stored).isEqualTo(fault == Fault.RESET_BEFORE ? 0 : fault == Fault.RESET_MIDWAY ? 1 : 2);
	}

	@ParameterizedTest
	@EnumSource(names = { "ERROR_500_BEFORE", "ERROR_500_MIDWAY", "ERROR_500_AFTER", "ERROR_503_BEFORE",
			"ERROR_504_AFTER", "ERROR_408_BEFORE", "REDIRECT", "ERROR_400", "ERROR_401", "EXPIRED_TOKEN" })
	void answerWithAnErrorStatus(Fault fault) throws Exception {
		Outcome outcome = upload(fault);
		int status = switch (fault) {
			case REDIRECT -> 302;
			case EXPIRED_TOKEN -> 401;
			default -> Integer.parseInt(fault.word().substring(0, 3));
		};
		assertThat(outcome.answer.status()).isEqualTo(status);
		assertThat(outcome.answer.error()).isNotEmpty();
		int stored = fault.word().endsWith("-after") ? 2 : fault.word().endsWith("-midway") ? 1 : 0;
		assertThat(outcome.stored).isEqualTo(stored);
	}

	@ParameterizedTest
	@EnumSource(names = { "CUT_JSON", "NOT_JSON", "EMPTY_BODY" })
	void answerThatCannotBeRead(Fault fault) throws Exception {
		Outcome outcome = upload(fault);
		assertThat(outcome.answer.status()).isEqualTo(200);
		if (fault == Fault.EMPTY_BODY) {
			assertThat(outcome.answer.body()).isEmpty();
		} else {
			assertThatThrownBy(() -> outcome.answer.json()).hasRootCauseInstanceOf(IOException.class);
		}
		assertThat(outcome.stored).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource(names = { "SLOW_BEFORE", "SLOW_AFTER" })
	void lateAnswerIsWhole(Fault fault) throws Exception {
		Outcome outcome = upload(fault);
		assertThat(outcome.answer.messages()).containsOnly(Client.SAVED).hasSize(2);
		assertThat(outcome.stored).isEqualTo(2);
	}

	@Test
	void answersThatAreStrangeInTheirEntries() throws Exception {
		assertThat(upload(Fault.MISSING_ENTRIES).lines()).containsExactly(1);
		assertThat(upload(Fault.SHUFFLED).lines()).containsExactly(2, 1);
		assertThat(upload(Fault.DUPLICATE_LINE).lines()).containsExactly(1, 2, 1);
		assertThat(upload(Fault.LINE_OUT_OF_RANGE).lines()).containsExactly(1, 3);
		assertThat(upload(Fault.NO_LINE).lines()).containsExactly(1, -1);
		Outcome wrong = upload(Fault.WRONG_ID);
		assertThat(wrong.lines()).containsExactly(1, 2);
		assertThat(wrong.entries().get(0).path("complaintId").asText()).isEqualTo(FIRST);
		assertThat(wrong.entries().get(1).path("complaintId").asText()).isNotEqualTo(SECOND);
	}

	@Test
	void answersThatAreStrangeInTheirShape() throws Exception {
		Outcome upper = upload(Fault.STATUS_CASE);
		assertThat(upper.answer.json().path("STATUS")).hasSize(2);
		Outcome bare = upload(Fault.BARE_ARRAY);
		assertThat(bare.answer.json().isArray()).isTrue();
		assertThat(bare.answer.json()).hasSize(2);
		Outcome more = upload(Fault.UNKNOWN_KEYS);
		assertThat(more.lines()).containsExactly(1, 2);
		assertThat(more.answer.json()).hasSize(2);
		assertThat(more.entries().get(0)).hasSize(4);
	}

	@Test
	void answersThatAreStrangeInTheirMessages() throws Exception {
		Outcome spelling = upload(Fault.MESSAGE_CASE);
		assertThat(spelling.answer.messages()).allSatisfy(
				m -> assertThat(m).isNotEqualTo(Client.SAVED).isEqualToNormalizingWhitespace("CASEWORK saved"));
		assertThat(spelling.stored).isEqualTo(2);
		Outcome words = upload(Fault.UNKNOWN_MESSAGE);
		assertThat(words.answer.messages()).hasSize(2).doesNotContain(Client.SAVED);
		assertThat(words.stored).isEqualTo(2);
		Outcome locked = upload(Fault.LOCKED);
		assertThat(locked.answer.messages()).hasSize(2).doesNotContain(Client.SAVED);
		assertThat(locked.stored).isZero();
	}

	/** What no test of uploads named so far. */
	@Test
	void everyFaultIsTested() {
		Set<Fault> elsewhere = EnumSet.of(Fault.EXPIRED_KEY, Fault.MISSING_COMPLAINTS);
		elsewhere.forEach(f -> assertThat(f.endpoints()).doesNotContain(Endpoint.UPLOAD));
		assertThat(EnumSet.complementOf(EnumSet.copyOf(elsewhere)))
				.allSatisfy(f -> assertThat(f.endpoints()).startsWith(Endpoint.UPLOAD));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "SLOW_BEFORE", "SLOW_AFTER" })
	void downloadsAndTokensAreStruckAsWell(Fault fault) throws Exception {
		if (fault.endpoints().contains(Endpoint.DOWNLOAD)) {
			try (Simulator simulator = Simulator.start(options("download:" + fault.word() + "@1"))) {
				Client client = Client.signedIn(simulator.address());
				String struck = seen(client::download);
				assertThat(struck).isNotEqualTo(seen(() -> client.signIn().download()));
			}
		}
		if (fault.endpoints().contains(Endpoint.TOKEN)) {
			try (Simulator simulator = Simulator.start(options("token:" + fault.word() + "@1"))) {
				Client client = Client.of(simulator.address());
				assertThat(seen(() -> client.token(SimulatorOptions.DEFAULT_KEY_SECRET)))
						.doesNotMatch("200\\{\"accessToken\":\"[^\"]+\",\"expires\":3600}");
				assertThat(client.token(SimulatorOptions.DEFAULT_KEY_SECRET).status()).isEqualTo(200);
			}
		}
	}

	private static String seen(Callable<Client.Answer> call) throws Exception {
		try {
			Client.Answer answer = call.call();
			return answer.status() + answer.body();
		} catch (IOException e) {
			return "no answer";
		}
	}

	@Test
	void faultsOfDownloads() throws Exception {
		try (Simulator simulator = Simulator.start(options("missing-complaints@2", "download:truncated@3",
				"download:cut-json@4", "download:unknown-keys@5", "download:reset-after@6", "download:not-json@7"))) {
			Client client = Client.signedIn(simulator.address());
			List<String> all = client.download().ids();
			assertThat(all).hasSizeGreaterThan(3);
			List<String> fewer = client.download().ids();
			assertThat(fewer).hasSize(all.size() / 2).isSubsetOf(all).doesNotContain(all.get(0));
			assertThatThrownBy(client::download).isInstanceOf(IOException.class);
			Client.Answer cut = client.download();
			assertThat(cut.status()).isEqualTo(200);
			assertThatThrownBy(cut::json).hasRootCauseInstanceOf(IOException.class);
			Client.Answer more = client.download();
			assertThat(more.ids()).isEqualTo(all);
			assertThat(more.json().get(0)).hasSize(43);
			assertThatThrownBy(client::download).isInstanceOf(IOException.class);
			assertThat(client.download().body()).startsWith("<html>");
			assertThat(client.download().ids()).isEqualTo(all);
		}
	}

	@Test
	void emptyDownloadIsCutAsWell() throws Exception {
		try (Simulator simulator = Simulator.start(options("download:cut-json@1", "download:truncated@2"))) {
			Client client = Client.signedIn(simulator.address());
			assertThat(client.download("contracts", "X9999").body()).isEmpty();
			assertThatThrownBy(() -> client.download("contracts", "X9999")).isInstanceOf(IOException.class);
			assertThat(client.download("contracts", "X9999").body()).isEqualTo("[]");
		}
	}

	@Test
	void faultsOfTokens() throws Exception {
		try (Simulator simulator = Simulator
				.start(options("expired-key@1", "token:reset-before@2", "token:503-before@3",
						"token:unknown-keys@4"))) {
			Client client = Client.of(simulator.address());
			String secret = SimulatorOptions.DEFAULT_KEY_SECRET;
			assertThat(client.token(secret).status()).isEqualTo(403);
			assertThatThrownBy(() -> client.token(secret)).isInstanceOf(IOException.class);
			assertThat(client.token(secret).status()).isEqualTo(503);
			assertThat(client.token(secret).json()).hasSize(3);
			assertThat(client.token(secret).json()).hasSize(2);
		}
	}

	@Test
	void faultCanBePlannedWhileItRuns() throws Exception {
		try (Simulator simulator = Simulator.start(options())) {
			Client client = Client.signedIn(simulator.address());
			simulator
					.plan(new PlannedFault(Fault.ERROR_401, Endpoint.DOWNLOAD, 1 + simulator.calls(Endpoint.DOWNLOAD)));
			assertThat(client.download().status()).isEqualTo(401);
			assertThat(client.download().status()).isEqualTo(200);
		}
	}

	@Test
	void chanceIsTheSameForTheSameSeed() throws Exception {
		List<String> once = byChance(1);
		assertThat(byChance(1)).isEqualTo(once);
		assertThat(byChance(2)).isNotEqualTo(once);
		assertThat(once).contains("200").hasSizeGreaterThan(1);
		assertThat(Set.copyOf(once)).hasSizeGreaterThan(2);
	}

	private static List<String> byChance(long seed) throws Exception {
		List<String> log = Collections.synchronizedList(new ArrayList<>());
		try (Simulator simulator = Simulator
				.start(options("token:unknown-keys@1").seed(seed).faultRate(0.5).log(log::add))) {
			Client client = Client.signedIn(simulator.address());
			List<String> seen = new ArrayList<>();
			for (int i = 0; i < 12; i++) {
				try {
					seen.add(String.valueOf(client.upload(casework(FIRST, "Note.")).status()));
				} catch (IOException e) {
					seen.add("none");
				}
			}
			return seen;
		}
	}

	@Test
	void logHoldsCountsAndNoValue() throws Exception {
		List<String> log = Collections.synchronizedList(new ArrayList<>());
		try (Simulator simulator = Simulator.start(options("shuffled@1").log(log::add))) {
			Client client = Client.signedIn(simulator.address());
			client.upload(List.of(casework(FIRST, "SECRET"), casework("C9999999999", "SECRET")));
			client.download();
			client.post("/SECRET?SECRET", "SECRET");
			client.upload(Map.of("SECRET", "SECRET"));
		}
		assertThat(log).containsExactly("POST /api/idm/oauth/AMMtoken, 200",
				"POST /api/ctm_ext/api/uploadcaseworkfile, fault shuffled, 200, 2 records, 1 saved",
				"POST /api/ctm_ext/api/downloadcomplaints, 200, 10 complaints", "POST (other path), 404",
				"POST /api/ctm_ext/api/uploadcaseworkfile, 400");
	}
}
