package org.ctmpreflight.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The simplest client there can be: it sends what it is told and looks at nothing. */
final class Client {
	static final String SAVED = "Casework Saved";

	/** Status and body of an answer, and its cookies. */
	record Answer(int status, String body, List<String> cookies) {
		JsonNode json() {
			return tree(body);
		}

		String error() {
			return json().path("error").asText();
		}

		/** Messages of an upload's answer, in its order. */
		List<String> messages() {
			List<String> messages = new ArrayList<>();
			json().path("Status").forEach(e -> messages.add(e.path("message").asText()));
			return messages;
		}

		/** IDs of a download's answer. */
		List<String> ids() {
			List<String> ids = new ArrayList<>();
			json().forEach(c -> ids.add(c.path("COMPLAINT_ID").asText()));
			return ids;
		}
	}

	private static final ObjectMapper MAPPER = new ObjectMapper();
	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final URI base;
	private final Map<String, String> headers = new LinkedHashMap<>();

	private Client(URI base) {
		this.base = base;
		headers.put("Content-Type", "application/json");
	}

	/** Without a token. */
	static Client of(URI base) {
		return new Client(base);
	}

	/** With a token and its cookies. */
	static Client signedIn(URI base) throws IOException, InterruptedException {
		return of(base).signIn();
	}

	/** With a fresh token. */
	Client signIn() throws IOException, InterruptedException {
		Answer answer = token(SimulatorOptions.DEFAULT_KEY_SECRET);
		headers.put("Authorization", "Bearer " + answer.json().path("accessToken").asText());
		headers.put("X-API-CONSUMER-ID", SimulatorOptions.DEFAULT_KEY_ID);
		headers.put("Cookie", String.join("; ", answer.cookies().stream().map(c -> c.split(";")[0]).toList()));
		return this;
	}

	/** With another header; null for none. */
	Client with(String header, String value) {
		if (value == null) {
			headers.remove(header);
		} else {
			headers.put(header, value);
		}
		return this;
	}

	Answer token(String secret) throws IOException, InterruptedException {
		return post(Endpoint.TOKEN.paths().get(0), json(tokenBody(secret)));
	}

	static Map<String, Object> tokenBody(String secret) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("userName", SimulatorOptions.DEFAULT_USER);
		body.put("scopes", "ctm_ext");
		body.put("keyId", SimulatorOptions.DEFAULT_KEY_ID);
		body.put("keySecret", secret);
		return body;
	}

	/** All complaints, as a client asks that wants to look them up. */
	Answer download() throws IOException, InterruptedException {
		return download("dateFrom", "2006-01-01");
	}

	/** A download with all parameters empty, but those given as key and value in turn. */
	Answer download(Object... changes) throws IOException, InterruptedException {
		return send(downloadRequest(changes));
	}

	/** The same, not sent yet. */
	HttpRequest downloadRequest(Object... changes) {
		Map<String, Object> body = new LinkedHashMap<>();
		for (String key : List.of("complaintStatus", "contracts", "dateFrom", "dateTo", "limitToAttachment",
				"limitToRequests")) {
			body.put(key, "");
		}
		change(body, changes);
		return request("POST", Endpoint.DOWNLOAD.paths().get(0), json(body));
	}

	Answer upload(Map<String, Object> record) throws IOException, InterruptedException {
		return upload(List.of(record));
	}

	Answer upload(List<Map<String, Object>> records) throws IOException, InterruptedException {
		return post(Endpoint.UPLOAD.paths().get(0), json(records));
	}

	/** A note for an open complaint, all else null, but what is given as key and value in turn. */
	static Map<String, Object> casework(String id, String note, Object... changes) {
		Map<String, Object> record = new LinkedHashMap<>();
		record.put("complaintId", id);
		record.put("caseworkNotes", note);
		record.put("resolveComplaintYN", "N");
		for (String key : List.of("comments", "complainantSatisfied", "hpiRelated", "resolutionNotification",
				"agentBrokerComplaint", "agentBrokerFirstName", "agentBrokerLastName", "agentBrokerNPN",
				"agentBrokerFMO",
				"agentBrokerNotes")) {
			record.put(key, null);
		}
		change(record, changes);
		return record;
	}

	/** The same for one that is resolved with it. */
	static Map<String, Object> resolving(String id, String note) {
		return casework(id, note, "resolveComplaintYN", "Y", "complainantSatisfied", "Y", "hpiRelated", "U",
				"resolutionNotification", "3");
	}

	Answer post(String path, String body) throws IOException, InterruptedException {
		return send("POST", path, body);
	}

	Answer send(String method, String path, String body) throws IOException, InterruptedException {
		return send(request(method, path, body));
	}

	private HttpRequest request(String method, String path, String body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).method(method,
				BodyPublishers.ofString(body));
		headers.forEach(request::header);
		return request.build();
	}

	private static Answer send(HttpRequest request) throws IOException, InterruptedException {
		HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
		return new Answer(response.statusCode(), response.body(), response.headers().allValues("Set-Cookie"));
	}

	private static void change(Map<String, Object> body, Object... changes) {
		for (int i = 0; i < changes.length; i += 2) {
			if (changes[i + 1] == Void.class) {
				body.remove(changes[i]);
			} else {
				body.put((String) changes[i], changes[i + 1]);
			}
		}
	}

	static String json(Object value) {
		try {
			return MAPPER.writeValueAsString(value);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static JsonNode tree(String text) {
		try {
			return MAPPER.readTree(text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
