package org.ctmpreflight.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Complaints are read from the disk as they are answered, whatever their number. */
class LargeDownloadTest {
	private static final int COMPLAINTS = 40_000;
	private static final int MEGABYTES = 24;

	@TempDir
	private Path folder;

	@Test
	void moreComplaintsThanMemory() throws Exception {
		Path file = folder.resolve("large.txt");
		String summary = "Premium was withheld twice. ".repeat(70);
		try (BufferedWriter w = Files.newBufferedWriter(file)) {
			w.write("COMPLAINT_ID\tRECEIVED_DATE\tCOMPLAINT_SUMMARY\n");
			for (int i = 0; i < COMPLAINTS; i++) {
				w.write(String.format("C%010d\t10/01/2025\t%s%n", i, summary));
			}
		}
		assertThat(Files.size(file)).isGreaterThan(3L * MEGABYTES << 20);
		try (SimulatorProcess simulator = SimulatorProcess.start(MEGABYTES, folder.resolve("state"), file)) {
			Client client = Client.signedIn(simulator.address());
			assertThat(client.upload(Client.casework("C0000039999", "Note.")).messages()).containsExactly(Client.SAVED);
			try (InputStream in = HttpClient.newHttpClient()
					.send(client.downloadRequest("dateFrom", "2006-01-01"), BodyHandlers.ofInputStream()).body();
					JsonParser json = new JsonFactory().createParser(in)) {
				int count = 0;
				for (JsonToken t = json.nextToken(); t != null; t = json.nextToken()) {
					count += t == JsonToken.END_OBJECT ? 1 : 0;
				}
				assertThat(count).isEqualTo(COMPLAINTS);
			}
		}
	}
}
