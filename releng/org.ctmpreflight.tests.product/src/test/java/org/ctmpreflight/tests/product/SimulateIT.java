package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code preflight simulate} from outside. */
@Timeout(120)
class SimulateIT {
	private static final String ID = "C2500000001";
	private static final HttpClient HTTP = HttpClient.newHttpClient();

	@TempDir
	private Path folder;

	/** A simulator that runs, with the settings that it printed. */
	private record Running(Process process, BufferedReader out, Map<String, String> settings) implements AutoCloseable {
		static Running start(Path folder, String... arguments) throws IOException {
			Process process = Preflight.product().in(folder).startWithPipes(Written.newFile("simulate"), arguments);
			BufferedReader out = process.inputReader();
			String first = out.readLine();
			assertThat(first).matches("listening on http://127\\.0\\.0\\.1:[0-9]+");
			Map<String, String> settings = new HashMap<>();
			for (String line = out.readLine(); !line.startsWith("Ctrl"); line = out.readLine()) {
				int equals = line.indexOf('=');
				if (equals > 0) {
					settings.put(line.substring(line.indexOf("PREFLIGHT_"), equals), line.substring(equals + 1));
				}
			}
			assertThat(first).endsWith(settings.get("PREFLIGHT_HPMS_URL"));
			return new Running(process, out, settings);
		}

		HttpResponse<String> post(String path, String body, String... headers) throws Exception {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.get("PREFLIGHT_HPMS_URL") + path))
					.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
			return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(),
					BodyHandlers.ofString());
		}

		HttpResponse<String> download() throws Exception {
			String key = settings.get("PREFLIGHT_HPMS_KEY_ID");
			HttpResponse<String> token = post("/api/idm/oauth/AMMtoken",
					"{\"userName\":\"" + settings.get("PREFLIGHT_HPMS_USER") + "\",\"scopes\":\"\",\"keyId\":\"" + key
							+ "\",\"keySecret\":\"" + settings.get("PREFLIGHT_HPMS_KEY_SECRET") + "\"}");
			assertThat(token.statusCode()).isEqualTo(200);
			String bearer = "Bearer " + new ObjectMapper().readTree(token.body()).path("accessToken").asText();
			String cookies = String.join("; ",
					token.headers().allValues("Set-Cookie").stream().map(c -> c.split(";")[0]).toList());
			return post("/api/ctm_ext/api/downloadcomplaints",
					"{\"complaintStatus\":\"\",\"contracts\":\"\",\"dateFrom\":\"2006-01-01\",\"dateTo\":\"\","
							+ "\"limitToAttachment\":\"\",\"limitToRequests\":\"\"}",
					"Authorization", bearer, "X-API-CONSUMER-ID", key, "Cookie", cookies);
		}

		int end() throws InterruptedException {
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
			return process.exitValue();
		}

		@Override
		public void close() {
			process.destroyForcibly();
		}
	}

	@Test
	void printedSettingsWorkAndTerminationIs143() throws Exception {
		try (Running simulator = Running.start(folder, "simulate", "--port", "0", "--state", "state")) {
			HttpResponse<String> answer = simulator.download();
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).contains(ID);
			Preflight.Result second = Preflight.product().in(folder).run("simulate", "--port", "0", "--state", "state");
			assertThat(second.err()).contains("in use").hasLineCount(1);
			assertThat(second.status()).isEqualTo(4);
			simulator.process.destroy();
			assertThat(simulator.end()).isEqualTo(143);
		}
		try (Running simulator = Running.start(folder, "simulate", "--port", "0", "--state", "state", "--fault",
				"download:401@1")) {
			assertThat(simulator.download().statusCode()).isEqualTo(401);
			assertThat(simulator.download().body()).contains(ID);
		}
	}

	@Test
	void interruptIs130() throws Exception {
		try (Running simulator = Running.start(folder, "simulate", "--port", "0")) {
			Path status = Path.of("/proc/" + simulator.process.pid() + "/status");
			// a build that runs in the background may have given it no ear for interrupts
			String ignored = Files.readAllLines(status).stream().filter(l -> l.startsWith("SigIgn:")).findFirst()
					.orElseThrow().substring(7).strip();
			assumeThat(Long.parseUnsignedLong(ignored, 16) & 2).isZero();
			new ProcessBuilder("kill", "-INT", String.valueOf(simulator.process.pid())).start().waitFor();
			assertThat(simulator.end()).isEqualTo(130);
		}
	}

	@Test
	void takenPortIsStatus4() throws Exception {
		try (Running simulator = Running.start(folder, "simulate", "--port", "0")) {
			String port = simulator.settings.get("PREFLIGHT_HPMS_URL").replaceFirst(".*:", "");
			Preflight.Result result = Preflight.product().in(folder).run("simulate", "--port", port);
			assertThat(result.err()).contains("port " + port + " is taken").hasLineCount(1);
			assertThat(result.out()).isEmpty();
			assertThat(result.status()).isEqualTo(4);
		}
	}

	@Test
	void mistakesAreTold() {
		fails(2, "0 to 65535", "simulate", "--port", "65536");
		fails(2, "did you mean 'reset-before'?", "simulate", "--fault", "reset-befor@2");
		fails(2, "NAME@N", "simulate", "--fault", "401");
		fails(4, "nowhere.txt: no such file", "simulate", "--complaints", "nowhere.txt");
	}

	private void fails(int status, String words, String... arguments) {
		Preflight.Result result = Preflight.product().in(folder).run(arguments);
		assertThat(result.err()).contains(words).hasLineCount(1);
		assertThat(result.out()).isEmpty();
		assertThat(result.status()).isEqualTo(status);
	}

	@Test
	void helpListsTheFaults() {
		Preflight.Result result = Preflight.product().run("help", "simulate");
		assertThat(result.out()).contains("--state", "reset-after", "missing-complaints", "ENDPOINT:NAME@N");
		assertThat(result.status()).isZero();
	}
}
