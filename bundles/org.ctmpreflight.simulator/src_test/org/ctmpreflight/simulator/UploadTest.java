package org.ctmpreflight.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.simulator.Client.casework;
import static org.ctmpreflight.simulator.Client.resolving;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** The upload call, and what it makes of complaints. */
class UploadTest {
	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
	private static final String OPEN = "C2500000001";
	private static final String RESOLVED = "C2500000002";
	private static final String MARKETING = "C2500000003";
	private static final String FULL = "C2500000004";
	private static final String UNKNOWN = "C2500000009";
	private static final String NO_SUCH_CASE = "The specified case does not exist.";

	@TempDir
	private Path folder;
	private Simulator simulator;
	private Client client;

	@BeforeEach
	void start() throws Exception {
		Path file = new Complaints().with(OPEN)
				.with(RESOLVED, "RESOLUTION_DATE", "12/20/2025", "RESOLUTION_SUMMARY", "Refunded.",
						"COMPLAINANT_SATISFIED",
						"No")
				.with(MARKETING, "COMPLAINT_CATEGORY", " marketing ", "AGENT_BROKER", "No")
				.with(FULL, "PLAN_CASEWORK_NOTES", "x".repeat(9_990)).text(folder.resolve("complaints.txt"));
		simulator = Simulator.start(new SimulatorOptions().complaints(file).clock(CLOCK));
		client = Client.signedIn(simulator.address());
	}

	@AfterEach
	void stop() throws Exception {
		simulator.close();
	}

	private HeldComplaint held(String id) throws Exception {
		return simulator.complaint(id).orElseThrow();
	}

	private String message(Map<String, Object> record) throws Exception {
		Client.Answer answer = client.upload(record);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.messages()).hasSize(1);
		return answer.messages().get(0);
	}

	@Test
	void answerNamesEachRecordByItsPlace() throws Exception {
		JsonNode status = client.upload(List.of(casework(UNKNOWN, "One."), casework(OPEN, "Two."))).json()
				.path("Status");
		assertThat(status).hasSize(2);
		assertThat(status.get(0).path("line").intValue()).isEqualTo(1);
		assertThat(status.get(0).path("complaintId").asText()).isEqualTo(UNKNOWN);
		assertThat(status.get(0).path("message").asText()).isEqualTo(NO_SUCH_CASE);
		assertThat(status.get(1).path("line").intValue()).isEqualTo(2);
		assertThat(status.get(1).path("message").asText()).isEqualTo(Client.SAVED);
	}

	@Test
	void notesAreAppendedAsTheyAreAndTwiceWhenSentTwice() throws Exception {
		client.upload(List.of(casework(OPEN, "First  note."), casework(OPEN, "Second, with \"quotes\".")));
		client.upload(casework(OPEN, "First  note."));
		assertThat(held(OPEN).notes()).containsExactly("First  note.", "Second, with \"quotes\".", "First  note.");
		assertThat(held(OPEN).planCaseworkNotes()).isEqualTo("First  note.\nSecond, with \"quotes\".\nFirst  note.");
		assertThat(held(OPEN).resolved()).isFalse();
		assertThat(held(OPEN).resolutionSummary()).isEmpty();
		assertThat(client.download().json().get(0).path("PLAN_CASEWORK_NOTES").asText())
				.isEqualTo(held(OPEN).planCaseworkNotes());
	}

	@Test
	void noteOfAComplaintBeingResolvedBecomesItsSummary() throws Exception {
		client.upload(casework(OPEN, "Called.", "complainantSatisfied", "U"));
		assertThat(message(resolving(OPEN, "Refunded in full."))).isEqualTo(Client.SAVED);
		HeldComplaint held = held(OPEN);
		assertThat(held.resolved()).isTrue();
		assertThat(held.resolutionSummary()).isEqualTo("Refunded in full.");
		assertThat(held.planCaseworkNotes()).isEqualTo("Called.");
		assertThat(held.column("RESOLUTION_DATE")).isEqualTo("01/15/2026");
		assertThat(held.column("COMPLAINANT_SATISFIED")).isEqualTo("Yes");
		assertThat(held.column("HPI_RELATED")).isEqualTo("Unknown/Unsure");
		assertThat(held.column("RESOLUTION_NOTIFICATION")).isEqualTo("Telephone and Written");
		assertThat(held.notes()).containsExactly("Called.", "Refunded in full.");
		assertThat(client.download("complaintStatus", "1", "dateFrom", "2006-01-01").ids()).contains(OPEN);
	}

	@Test
	void resolvedComplaintTakesNotesAndCommentsAlone() throws Exception {
		Map<String, Object> again = resolving(RESOLVED, "Once more.");
		again.put("comments", "A comment.");
		assertThat(message(again)).isEqualTo(Client.SAVED);
		HeldComplaint held = held(RESOLVED);
		assertThat(held.resolutionSummary()).isEqualTo("Refunded.");
		assertThat(held.column("RESOLUTION_DATE")).isEqualTo("12/20/2025");
		assertThat(held.column("COMPLAINANT_SATISFIED")).isEqualTo("No");
		assertThat(held.column("RESOLUTION_NOTIFICATION")).isEmpty();
		assertThat(held.planCaseworkNotes()).isEqualTo("Once more.");
		assertThat(held.column("COMMENTS")).isEqualTo("A comment.");
		// what is not read cannot be wrong
		assertThat(message(casework(RESOLVED, "Again.", "complainantSatisfied", "q"))).isEqualTo(Client.SAVED);
	}

	@Test
	void agentDataAreTakenForAllowedCategoriesOnly() throws Exception {
		for (String id : List.of(OPEN, MARKETING)) {
			assertThat(
					message(casework(id, "Agent was interviewed.", "agentBrokerComplaint", "Y", "agentBrokerFirstName",
							"Alex", "agentBrokerNPN", "123")))
					.isEqualTo(Client.SAVED);
		}
		assertThat(held(OPEN).notes()).hasSize(1);
		assertThat(held(OPEN).column("AGENT_BROKER")).isEmpty();
		assertThat(held(OPEN).column("AGENT_BROKER_FNAME")).isEmpty();
		assertThat(held(MARKETING).column("AGENT_BROKER")).isEqualTo("Yes");
		assertThat(held(MARKETING).column("AGENT_BROKER_FNAME")).isEqualTo("Alex");
		assertThat(held(MARKETING).column("AGENT_BROKER_NPN")).isEqualTo("123");
		client.upload(casework(MARKETING, "No agent after all.", "agentBrokerComplaint", "N"));
		assertThat(held(MARKETING).column("AGENT_BROKER")).isEqualTo("No");
		assertThat(held(MARKETING).column("AGENT_BROKER_FNAME")).isEmpty();
	}

	@Test
	void fullColumnLosesWhatDoesNotFit() throws Exception {
		assertThat(message(casework(FULL, "A note that is cut."))).isEqualTo(Client.SAVED);
		assertThat(held(FULL).planCaseworkNotes()).hasSize(10_000).endsWith("\nA note th");
		assertThat(held(FULL).notes()).containsExactly("A note that is cut.");
	}

	@ParameterizedTest
	@CsvSource({ "resolveComplaintYN,y,not allowed", "hpiRelated,X,not allowed",
			"complainantSatisfied,Y,not allowed when",
			"agentBrokerNPN,12-3,not numeric", "agentBrokerFirstName,'',blank", "caseworkNotes,' ',blank",
			"comments,caf\u00e9,character", "resolveComplaintYN,Y,required", "complaintId,C25,does not exist",
			"agentBrokerComplaint,' Y',not allowed" })
	void brokenConditionRejectsTheRecordAlone(String key, String value, String words) throws Exception {
		Client.Answer answer = client
				.upload(List.of(casework(OPEN, "Not stored.", key, value), casework(MARKETING, "Stored.")));
		assertThat(answer.messages()).hasSize(2);
		assertThat(answer.messages().get(0)).contains(words);
		assertThat(answer.messages().get(1)).isEqualTo(Client.SAVED);
		assertThat(held(OPEN).notes()).isEmpty();
		assertThat(held(MARKETING).notes()).containsExactly("Stored.");
	}

	@Test
	void conditionsBetweenFieldsHold() throws Exception {
		for (String missing : List.of("complainantSatisfied", "hpiRelated", "resolutionNotification")) {
			Map<String, Object> record = resolving(OPEN, "Not stored.");
			record.put(missing, null);
			assertThat(message(record)).contains("required");
		}
		for (String none : List.of("0", "4")) {
			Map<String, Object> record = resolving(OPEN, "Not stored.");
			record.put("resolutionNotification", none);
			assertThat(message(record)).contains("contact");
		}
		assertThat(message(casework(OPEN, "Not stored.", "agentBrokerComplaint", "N", "agentBrokerFMO", "Acme")))
				.contains("not allowed");
		assertThat(message(casework(OPEN, "x".repeat(4001)))).contains("4000");
		assertThat(held(OPEN).notes()).isEmpty();
		assertThat(message(casework(OPEN, "x".repeat(4000)))).isEqualTo(Client.SAVED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "complaintId", "caseworkNotes", "resolveComplaintYN", "comments", "complainantSatisfied",
			"hpiRelated", "resolutionNotification", "agentBrokerComplaint", "agentBrokerFirstName",
			"agentBrokerLastName",
			"agentBrokerNPN", "agentBrokerFMO", "agentBrokerNotes" })
	void wrongTypeRefusesTheWholeCall(String key) throws Exception {
		boolean required = List.of("complaintId", "caseworkNotes", "resolveComplaintYN").contains(key);
		for (Object value : new Object[] { 2, true, Void.class }) {
			Client.Answer answer = client
					.upload(List.of(casework(MARKETING, "Not stored."), casework(OPEN, "Not stored.", key, value)));
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.error()).startsWith("Parameter: " + key + " type mismatch. Expected: string");
		}
		assertThat(client.upload(casework(OPEN, "Stored?", key, null)).status()).isEqualTo(required ? 400 : 200);
		assertThat(held(MARKETING).notes()).isEmpty();
	}

	@Test
	void otherShapesRefuseTheWholeCall() throws Exception {
		String path = Endpoint.UPLOAD.paths().get(0);
		String good = Client.json(casework(OPEN, "Not stored."));
		for (String body : List.of("", "{}", "[]", "[1]", good, "[" + good, "[" + good + "] x",
				"[" + good.replace("{\"complaintId\"", "{\"other\":null,\"complaintId\"") + "]",
				"[" + good.replace("{\"complaintId\"", "{\"complaintId\":\"C\",\"complaintId\"") + "]")) {
			assertThat(client.post(path, body).status()).as(body).isEqualTo(400);
		}
		assertThat(held(OPEN).notes()).isEmpty();
	}
}
