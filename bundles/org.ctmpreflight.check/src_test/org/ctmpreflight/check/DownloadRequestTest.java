package org.ctmpreflight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ctmpreflight.check.TestRun.id;
import static org.ctmpreflight.check.TestRun.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.ctmpreflight.check.DownloadRequest.Status;
import org.ctmpreflight.layout.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan download was asked with, recorded beside it. */
class DownloadRequestTest {
	private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

	@TempDir
	private Path folder;

	private Path write(DownloadRequest request) throws IOException {
		Path file = folder.resolve("complaints.txt.request.json");
		try (OutputStream out = Files.newOutputStream(file)) {
			request.write(out);
			out.flush();
		}
		return file;
	}

	@Test
	void whatIsWrittenShouldBeReadBack() throws Exception {
		for (DownloadRequest r : List.of(new DownloadRequest(Status.ALL, List.of(), null, null, false, false),
				new DownloadRequest(Status.RESOLVED, List.of("H1234", "S\"1"), DAY, DAY.plusDays(1), true, true))) {
			assertThat(DownloadRequest.read(write(r))).isEqualTo(r);
		}
	}

	@Test
	void anyFilterShouldMakeItPartial() {
		assertThat(new DownloadRequest(Status.ALL, List.of(), null, null, false, false).partial()).isFalse();
		assertThat(List.of(new DownloadRequest(Status.OPEN, List.of(), null, null, false, false),
				new DownloadRequest(Status.ALL, List.of("H1234"), null, null, false, false),
				new DownloadRequest(Status.ALL, List.of(), DAY, null, false, false),
				new DownloadRequest(Status.ALL, List.of(), null, DAY, false, false),
				new DownloadRequest(Status.ALL, List.of(), null, null, true, false),
				new DownloadRequest(Status.ALL, List.of(), null, null, false, true)))
				.allMatch(DownloadRequest::partial);
	}

	@Test
	void keysThatMayBeAbsentShouldMeanNoFilter() throws Exception {
		Path file = Files.writeString(folder.resolve("x.request.json"),
				"{\"status\":\"all\",\"schema\":\"ctm-preflight/download-request/1\"}");
		assertThat(DownloadRequest.read(file))
				.isEqualTo(new DownloadRequest(Status.ALL, List.of(), null, null, false, false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{}|\"schema\" is missing", "[]|an object",
			"{`status`:`some`}|not one of all, open",
			"{`schema`:`x`}|expected \"ctm-preflight/download-request/1\"", "{`contracts`:`H1234`}|a list",
			"{`from`:`01/31/2026`}|yyyy-mm-dd", "{`withRequests`:`yes`}|true or false", "{`since`:null}|not known",
			"{`schema`:`ctm-preflight/download-request/1`,`status`:`all`}[]|follows the end", "{|Unexpected end" })
	void whatIsMalformedShouldBeToldWithItsPlace(String json, String what) throws Exception {
		Path file = Files.writeString(folder.resolve("x.request.json"), json.replace('`', '"'));
		assertThatThrownBy(() -> DownloadRequest.read(file)).isInstanceOf(IOException.class)
				.hasMessageStartingWith(file + ":1:").hasMessageContaining(what);
	}

	private CheckResult check(DownloadRequest request) throws IOException {
		if (request != null) {
			write(request);
		}
		TestRun run = new TestRun(folder);
		Path download = run.write("complaints.txt", "COMPLAINT_ID\tRECEIVED_DATE\n" + id(1) + "\t01/01/2026\n");
		return run.file("a.TXT", record(id(2), "Note")).with(o -> o.withDownload(download)).check();
	}

	@Test
	void aComplaintThatAFilteredDownloadLacksShouldBeAWarning() throws Exception {
		for (Status status : new Status[] { null, Status.ALL, Status.OPEN }) {
			DownloadRequest request = status == null ? null
					: new DownloadRequest(status, List.of(), null, null, false, false);
			try (CheckResult result = check(request)) {
				assertThat(TestRun.findings(result.files().get(0))).containsExactly("complaint-not-found 1 #2");
				assertThat(result.count(Severity.WARNING)).as("%s", status).isEqualTo(status == Status.OPEN ? 1 : 0);
			}
		}
	}

	@Test
	void aMalformedRecordShouldBeToldAndTheFilesBeChecked() throws Exception {
		Files.writeString(folder.resolve("complaints.txt.request.json"), "no");
		try (CheckResult result = check(null)) {
			assertThat(result.problems()).singleElement().asString().contains("complaints.txt.request.json:1:");
			assertThat(result.files()).hasSize(1);
			assertThat(result.download()).isNotNull();
		}
	}
}
