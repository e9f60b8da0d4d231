package org.ctmpreflight.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

/** The download call, and the files that a simulator begins with. */
class DownloadTest {
	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
	private static final String OPEN = "C2500000001";
	private static final String RESOLVED = "C2500000002";
	private static final String OTHER_CONTRACT = "C2500000003";
	private static final String OLD = "C2400000004";
	private static final String ATTACHED = "C2500000005";
	private static final String ANSWERED = "C2500000006";

	@TempDir
	private Path folder;

	private SimulatorOptions options() throws IOException {
		Path file = new Complaints().with(OPEN, "RECEIVED_DATE", "01/15/2026")
				.with(RESOLVED, "RECEIVED_DATE", "12/01/2025", "RESOLUTION_DATE", "12/20/2025")
				.with(OTHER_CONTRACT, "RECEIVED_DATE", "10/17/2025", "CONTRACT_ID", "S0034")
				.with(OLD, "RECEIVED_DATE", "10/16/2025")
				.with(ATTACHED, "RECEIVED_DATE", "", "ATTACHMENTS_YN", "Yes")
				.with(ANSWERED, "RECEIVED_DATE", "01/01/2026", "CMS_LEAD_CHANGE_REQUESTS", "Rejected",
						"CONTRACT_CHANGE_REQUESTS", "Pending")
				.text(folder.resolve("complaints.txt"));
		return new SimulatorOptions().complaints(file).clock(CLOCK);
	}

	@Test
	void answersWhatTheFileHolds() throws Exception {
		try (Simulator simulator = Simulator.start(options())) {
			JsonNode first = Client.signedIn(simulator.address()).download().json().get(0);
			assertThat(first.path("CONTRACT_ID").asText()).isEqualTo("H1234");
			assertThat(first.path("BENE_ID").asText("missing")).isEmpty();
			assertThat(first).hasSize(42);
			assertThat(simulator.size()).isEqualTo(6);
			assertThat(simulator.dropped()).isZero();
		}
	}

	@Test
	void filtersAreHeeded() throws Exception {
		try (Simulator simulator = Simulator.start(options())) {
			Client client = Client.signedIn(simulator.address());
			assertThat(client.download("dateFrom", "2006-01-01").ids()).containsExactly(OPEN, RESOLVED, OTHER_CONTRACT,
					OLD,
					ATTACHED, ANSWERED);
			// ninety days before today is 17 October
			assertThat(client.download().ids()).hasSize(6);
			assertThat(client.download("dateFrom", "").ids()).containsExactly(OPEN, RESOLVED, OTHER_CONTRACT, ATTACHED,
					ANSWERED);
			assertThat(client.download("dateFrom", "2025-12-01", "dateTo", "2026-01-14").ids()).containsExactly(
					RESOLVED,
					ATTACHED, ANSWERED);
			assertThat(client.download("complaintStatus", "0").ids()).containsExactly(OPEN, OTHER_CONTRACT, ATTACHED,
					ANSWERED);
			assertThat(client.download("complaintStatus", "1").ids()).containsExactly(RESOLVED);
			assertThat(client.download("complaintStatus", "0,1").ids()).hasSize(5);
			assertThat(client.download("contracts", "S0034").ids()).containsExactly(OTHER_CONTRACT);
			assertThat(client.download("contracts", "S0034, H1234").ids()).hasSize(5);
			assertThat(client.download("contracts", "H9999").ids()).isEmpty();
			assertThat(client.download("limitToAttachment", true).ids()).containsExactly(ATTACHED);
			assertThat(client.download("limitToRequests", true).ids()).containsExactly(ANSWERED);
			assertThat(client.download("limitToRequests", false, "limitToAttachment", false).ids()).hasSize(5);
		}
	}

	@ParameterizedTest
	@CsvSource({ "complaintStatus", "contracts", "dateFrom", "dateTo", "limitToAttachment", "limitToRequests" })
	void everyKeyHasToBeThereWithItsType(String key) throws Exception {
		String type = key.startsWith("limit") ? "boolean" : "string";
		try (Simulator simulator = Simulator.start(options())) {
			Client client = Client.signedIn(simulator.address());
			Client.Answer answer = client.download(key, 34);
			assertThat(answer.status()).isEqualTo(400);
			assertThat(answer.error())
					.isEqualTo("Parameter: " + key + " type mismatch. Expected: " + type + " Actual: number");
			assertThat(client.download(key, null).error()).endsWith("Actual: null");
			assertThat(client.download(key, List.of()).error()).endsWith("Actual: array");
			assertThat(client.download(key, Void.class).error()).endsWith("Actual: undefined");
			assertThat(client.download(key, "neither").status()).isEqualTo(400);
		}
	}

	@Test
	void valuesThatCannotBeMeantAreRefused() throws Exception {
		try (Simulator simulator = Simulator.start(options())) {
			Client client = Client.signedIn(simulator.address());
			assertThat(client.download("dateFrom", "2025-02-30").error()).contains("dateFrom").doesNotContain("30");
			assertThat(client.download("dateTo", "01/15/2026").status()).isEqualTo(400);
			assertThat(client.download("contracts", "H1234,S0034").status()).isEqualTo(400);
			assertThat(client.download("other", "").status()).isEqualTo(400);
			assertThat(client.post(Endpoint.DOWNLOAD.paths().get(0), "{\"contracts\":").status()).isEqualTo(400);
			assertThat(client.post(Endpoint.DOWNLOAD.paths().get(0), "[]").status()).isEqualTo(400);
		}
	}

	@Test
	void jsonFileIsTheSameAsTextAndKeepsWhatIsNotKnown() throws Exception {
		Path file = new Complaints().with(OPEN, "COMMENTS", "two\nlines", "NEW", "kept").json(folder.resolve("c.JSON"));
		try (Simulator simulator = Simulator.start(new SimulatorOptions().complaints(file))) {
			JsonNode first = Client.signedIn(simulator.address()).download().json().get(0);
			assertThat(first.path("COMMENTS").asText()).isEqualTo("two\nlines");
			assertThat(first.path("NEW").asText()).isEqualTo("kept");
			assertThat(first).hasSize(43);
		}
	}

	@Test
	void encodingsOfTextAreTold() throws Exception {
		String text = new Complaints().with(OPEN, "CASEWORKER", "Zoë “Z” Sample").text();
		for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"),
				StandardCharsets.UTF_16LE)) {
			Path file = Files.write(folder.resolve("c.txt"), text.getBytes(charset));
			try (Simulator simulator = Simulator.start(new SimulatorOptions().complaints(file))) {
				assertThat(simulator.complaint(OPEN).orElseThrow().column("CASEWORKER")).isEqualTo("Zoë “Z” Sample");
				assertThat(simulator.size()).isEqualTo(1);
			}
		}
	}

	@Test
	void rowsThatCannotBeUsedAreCounted() throws Exception {
		String text = new Complaints().with(OPEN).with(RESOLVED).with("").with(OPEN, "COMMENTS", "second").text();
		Path file = Files.writeString(folder.resolve("c.txt"), "\n" + text + "one\ttwo\r\n\r\n");
		try (Simulator simulator = Simulator.start(new SimulatorOptions().complaints(file))) {
			assertThat(simulator.size()).isEqualTo(2);
			assertThat(simulator.dropped()).isEqualTo(3);
			assertThat(simulator.complaint(OPEN).orElseThrow().column("COMMENTS")).isEmpty();
		}
	}

	@Test
	void fileThatIsNoDownloadIsRefusedInALine() throws Exception {
		Path none = folder.resolve("none.txt");
		Path other = Files.writeString(folder.resolve("other.txt"), "A\tB\n1\t2\n");
		Path broken = Files.writeString(folder.resolve("broken.json"), "[{\"COMPLAINT_ID\":");
		Path object = Files.writeString(folder.resolve("object.json"), "{}");
		Path empty = Files.writeString(folder.resolve("empty.txt"), "\n");
		for (Path file : List.of(none, other, broken, object, empty, folder)) {
			assertThatThrownBy(() -> Simulator.start(new SimulatorOptions().complaints(file)))
					.isInstanceOf(IOException.class).hasMessageStartingWith(file + ": ").hasMessageNotContaining("\n");
		}
	}

	/** The samples that people try the product on are what the simulator begins with. */
	@Test
	void inventedComplaintsAreTheSamples() throws Exception {
		Path samples = Path.of(System.getProperty("preflight.root"), "samples", "plan-download.txt");
		try (Simulator invented = Simulator.start(new SimulatorOptions());
				Simulator sampled = Simulator.start(new SimulatorOptions().complaints(samples))) {
			assertThat(invented.complaints()).isNotEmpty().isEqualTo(sampled.complaints());
		}
	}
}
