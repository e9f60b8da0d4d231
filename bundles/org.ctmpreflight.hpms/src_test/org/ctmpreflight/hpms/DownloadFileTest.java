package org.ctmpreflight.hpms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ctmpreflight.hpms.ScriptedServer.DOWNLOAD;
import static org.ctmpreflight.hpms.ScriptedServer.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.ctmpreflight.check.DownloadRequest;
import org.ctmpreflight.hpms.DownloadFilter.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A download in a file of the user's, and the record beside it of what was asked for. */
@Timeout(60)
class DownloadFileTest {
	private static final String ANSWER = "[{\"COMPLAINT_ID\":\"C2500000001\"},{\"COMPLAINT_ID\":\"C2500000002\"}]";
	private static final LocalDate LOOK_BACK = LocalDate.of(2006, 1, 1);

	@TempDir
	private Path folder;
	private ScriptedServer server;
	private final List<Long> progress = new ArrayList<>();

	@BeforeEach
	void start() throws IOException {
		server = new ScriptedServer();
		server.withToken().on(DOWNLOAD, json(200, ANSWER));
	}

	@AfterEach
	void stop() {
		server.close();
	}

	private PlanDownload write(DownloadFilter filter, Path file, boolean json) throws Exception {
		try (HpmsClient client = new HpmsClient(HpmsSettings.of(server.base(), "u", "k"), new KeySecret("s"))) {
			return DownloadFile.write(client, filter, file, json, progress::add);
		}
	}

	private static DownloadFilter filter(Status status, LocalDate from, LocalDate to) {
		return new DownloadFilter(status, List.of("H1234"), from, to, true, false);
	}

	private static DownloadFilter days(LocalDate from, LocalDate to) {
		return new DownloadFilter(Status.ALL, List.of(), from, to, false, true);
	}

	@Test
	void completeDownloadIsWrittenAndRecorded() throws Exception {
		Path file = folder.resolve("plan.txt");
		assertThat(write(DownloadFilter.COMPLETE, file, false)).isEqualTo(new PlanDownload(2, 0));
		assertThat(progress).containsExactly(1L, 2L);
		assertThat(Files.readAllLines(file)).hasSize(3).element(1).asString().startsWith("C2500000001\t");
		DownloadRequest request = DownloadRequest.read(DownloadRequest.beside(file));
		assertThat(request.partial()).isFalse();
	}

	@Test
	void partialDownloadIsRecordedWithItsFilter() throws Exception {
		Path file = folder.resolve("plan.json");
		assertThat(write(filter(Status.OPEN, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 2, 3)), file, true))
				.isEqualTo(new PlanDownload(2, 0));
		assertThat(file).hasContent(ANSWER);
		assertThat(DownloadRequest.read(DownloadRequest.beside(file)))
				.isEqualTo(new DownloadRequest(DownloadRequest.Status.OPEN, List.of("H1234"), LocalDate.of(2026, 1, 2),
						LocalDate.of(2026, 2, 3), true, false));
	}

	@Test
	void partialDownloadWhoseRecordCannotBeWrittenIsNotWritten() throws Exception {
		Path file = Files.writeString(folder.resolve("plan.json"), "mine");
		Files.createDirectories(DownloadRequest.beside(file).resolve("taken"));
		assertThatThrownBy(() -> write(filter(Status.ALL, null, null), file, true)).isInstanceOf(IOException.class);
		assertThat(file).hasContent("mine");
		// a complete one tells no more than it holds, recorded or not
		assertThatThrownBy(() -> write(DownloadFilter.COMPLETE, file, true)).isInstanceOf(IOException.class);
		assertThat(file).hasContent(ANSWER);
	}

	@Test
	void nothingIsRecordedBesideADevice() throws Exception {
		// a pipe, since a mistake would leave a file beside the machine's own device
		Path pipe = folder.resolve("plan.json");
		assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
		for (DownloadFilter filter : List.of(DownloadFilter.COMPLETE, filter(Status.RESOLVED, null, null))) {
			CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> bytes(pipe));
			assertThat(write(filter, pipe, true)).isEqualTo(new PlanDownload(2, 0));
			assertThat(read.get(30, TimeUnit.SECONDS)).asString(StandardCharsets.UTF_8).isEqualTo(ANSWER);
			assertThat(folder).isDirectoryNotContaining(f -> !f.equals(pipe));
		}
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void firstDayOfACompleteDownloadMakesNoPartialOne() {
		assertThat(DownloadFile.within(days(LOOK_BACK, null), LOOK_BACK)).isEqualTo(days(null, null));
		assertThat(DownloadFile.within(filter(Status.OPEN, LOOK_BACK, LOOK_BACK), LOOK_BACK))
				.isEqualTo(filter(Status.OPEN, null, LOOK_BACK));
		assertThat(DownloadFile.within(days(null, null), LOOK_BACK)).isEqualTo(days(null, null));
		DownloadFilter later = days(LOOK_BACK.plusDays(1), null);
		assertThat(DownloadFile.within(later, LOOK_BACK)).isSameAs(later);
	}

	@Test
	void daysInTheWrongOrderAreRefused() {
		LocalDate tomorrow = LocalDate.now().plusDays(1);
		assertThatThrownBy(() -> DownloadFile.within(days(tomorrow.plusDays(1), null), LOOK_BACK))
				.isInstanceOf(IllegalArgumentException.class)
				.hasMessageStartingWith("the first day, " + tomorrow.plusDays(1))
				.hasMessageContaining("is after the last day");
		assertThatThrownBy(() -> DownloadFile.within(days(null, LOOK_BACK.minusDays(1)), LOOK_BACK))
				.isInstanceOf(IllegalArgumentException.class)
				.hasMessage("the look-back start, 2006-01-01, is after the last day, 2005-12-31");
		assertThatThrownBy(() -> days(tomorrow, tomorrow.minusDays(1))).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("is after the last");
		assertThat(days(tomorrow, tomorrow).from()).isEqualTo(tomorrow);
	}

	@Test
	void whatIsNoContractIdIsRefused() {
		for (String bad : List.of("", "h1234", "H123", "H12345", "H 123")) {
			assertThatThrownBy(() -> new DownloadFilter(Status.ALL, List.of("H1234", bad), null, null, false, false))
					.isInstanceOf(IllegalArgumentException.class)
					.hasMessageStartingWith("'" + bad + "' is no contract ID");
		}
	}
}
