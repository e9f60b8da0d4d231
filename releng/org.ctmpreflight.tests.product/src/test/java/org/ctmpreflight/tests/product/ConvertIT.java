package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.tests.product.Runs.fails;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code preflight convert} from outside: every exit status, and what a check says of both forms. */
class ConvertIT {
	private static final String UPLOAD = "C2500000001\tMember was called.\tN" + "\t".repeat(10) + "\r\n";
	private static final String BODY = "[\n{\"complaintId\":\"C2500000001\",\"caseworkNotes\":\"Member was called.\","
			+ "\"resolveComplaintYN\":\"N\",\"comments\":null,\"complainantSatisfied\":null,\"hpiRelated\":null,"
			+ "\"resolutionNotification\":null,\"agentBrokerComplaint\":null,\"agentBrokerFirstName\":null,"
			+ "\"agentBrokerLastName\":null,\"agentBrokerNPN\":null,\"agentBrokerFMO\":null,\"agentBrokerNotes\":null}"
			+ "\n]\n";
	private static final int RECORDS = 3000;
	/** More than fits into the memory given. */
	private static final int MANY = 400_000;

	@TempDir
	private Path folder;

	private Preflight preflight() {
		return Preflight.product().in(folder);
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	/** What standard error should say, line by line, and nothing else should come of it. */
	private void refuses(String input, String to, String... said) throws IOException {
		write("old", "old");
		List<String> before = names();
		for (String[] more : new String[][] { {}, { "--output", "old" } }) {
			String[] arguments = Stream.concat(Stream.of("convert", "-", "--to", to), Stream.of(more))
					.toArray(String[]::new);
			Preflight.Result result = preflight().withInput(input).run(arguments);
			assertThat(result.err().lines()).hasSize(said.length + 1).last().asString().contains("nothing was written");
			assertThat(result.err()).contains(said).doesNotContain("SECRET", "Exception");
			assertThat(result.out()).isEmpty();
			assertThat(result.status()).isEqualTo(1);
		}
		assertThat(names()).isEqualTo(before);
		assertThat(folder.resolve("old")).hasContent("old");
	}

	@Test
	void bothWaysAreStatus0() throws Exception {
		Preflight.Result body = preflight().withInput(UPLOAD).run("convert", "-", "--to", "json");
		assertThat(body).isEqualTo(new Preflight.Result(0, BODY, ""));
		Preflight.Result upload = preflight().withInput(BODY).run("convert", "--to", "txt", "-");
		assertThat(upload).isEqualTo(new Preflight.Result(0, UPLOAD, ""));
	}

	@Test
	void outputIsForItsOwnerAlone() throws Exception {
		write("a.TXT", "\uFEFF" + UPLOAD);
		Files.setPosixFilePermissions(write("a.json", "old"), PosixFilePermissions.fromString("rw-r--r--"));
		Preflight.Result result = preflight().run("convert", "a.TXT", "--to", "json", "--output", "a.json");
		assertThat(result).isEqualTo(new Preflight.Result(0, "", ""));
		assertThat(Files.readString(folder.resolve("a.json"))).isEqualTo(BODY);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.json"))))
				.isEqualTo("rw-------");
		assertThat(names()).containsExactly("a.TXT", "a.json");
	}

	@Test
	void headerAndLackOfRecordsAreTold() {
		Preflight.Result header = preflight().withInput("Complaint ID\tSECRET\r\n\r\n" + UPLOAD).run("convert", "-",
				"--to", "json");
		assertThat(header.out()).isEqualTo(BODY);
		fails(header, 0, "line 1", "header record");
		Preflight.Result empty = preflight().withInput("[]").run("convert", "-", "--to", "txt");
		assertThat(empty.out()).isEmpty();
		fails(empty, 0, "has no record");
	}

	@Test
	void linesThatCannotBeConvertedAreStatus1AndNothingIsWritten() throws Exception {
		refuses("SECRET\r\n" + UPLOAD + "C2500000002\tSECRET\tN\t\t\t\t\r\n", "json",
				"preflight: -: line 1: has 1 field: 13", "preflight: -: line 3: has 7 fields");
		refuses(BODY.replace("was called", "SECRET\\t"), "txt", "preflight: -: line 1: caseworkNotes, character 14: ");
		refuses("[{},{\"SECRET\":\"SECRET\"},{\"comments\":\"SECRET\\n\"},7]", "txt", "line 2: has a key",
				"line 3: comments, character 7: a line end", "line 4: is no object");
		refuses("{\"SECRET\":\"SECRET\"}", "txt", "preflight: -: is no array of records");
	}

	@Test
	void badUsageIsStatus2() throws Exception {
		write("a.TXT", UPLOAD);
		write("a.json", BODY);
		fails(preflight().run("convert", "--to", "json"), 2, "FILE");
		fails(preflight().run("convert", "a.TXT"), 2, "--to");
		fails(preflight().run("convert", "a.TXT", "--to", "xml"), 2, "xml", "json or txt");
		fails(preflight().run("convert", "a.TXT", "a.TXT", "--to", "json"), 2, "a.TXT");
		fails(preflight().run("convert", "a.TXT", "--to", "txt"), 2, "upload file already");
		fails(preflight().run("convert", "a.json", "--to", "json"), 2, "API body already");
	}

	@Test
	void whatCannotBeReadOrWrittenIsStatus4() throws Exception {
		write("a.TXT", UPLOAD);
		write("broken.json", BODY.substring(0, BODY.length() - 4) + ", \"SECRET\"");
		write("long.json", BODY + "SECRET");
		List<String> before = names();
		fails(preflight().run("convert", "nowhere", "--to", "txt"), 4, "nowhere", "no such file");
		fails(preflight().run("convert", ".", "--to", "json"), 4, "is a folder");
		fails(preflight().run("convert", "a.TXT", "--to", "json", "--output", "."), 4, "is a folder");
		fails(preflight().run("convert", "a.TXT", "--to", "json", "--output", "none/a.json"), 4, "no such folder");
		for (String name : List.of("broken.json", "long.json")) {
			for (String output : List.of("/dev/stdout", "new.TXT")) {
				Preflight.Result result = preflight().run("convert", name, "--to", "txt", "--output", output);
				assertThat(result.out()).isEmpty();
				assertThat(result.err()).doesNotContain("SECRET");
				fails(result, 4, name, "is no JSON");
			}
		}
		assertThat(names()).isEqualTo(before);
	}

	@Test
	void manyRecordsTakeNoMemory() throws Exception {
		Path upload = folder.resolve("many.TXT");
		try (BufferedWriter w = Files.newBufferedWriter(upload)) {
			for (int i = 0; i < MANY; i++) {
				w.write(UPLOAD.replace("Member", "Member " + i + " of the plan, at the address that it gave,"));
			}
		}
		Preflight little = preflight().withVariable("JAVA_TOOL_OPTIONS", "-Xmx24m").withLimit(Duration.ofMinutes(3));
		assertThat(little.run("convert", "many.TXT", "--to", "json", "--output", "many.json").status()).isZero();
		assertThat(little.run("convert", "many.json", "--to", "txt", "--output", "back.TXT").status()).isZero();
		assertThat(Files.mismatch(upload, folder.resolve("back.TXT"))).isEqualTo(-1);
	}

	@Test
	void checkFindsTheSameInBothForms() throws Exception {
		Random random = new Random(7);
		StringBuilder upload = new StringBuilder();
		List<String[]> records = new ArrayList<>();
		for (int i = 0; i < RECORDS; i++) {
			String[] record = RandomRecords.next(random);
			records.add(record);
			upload.append(String.join("\t", record)).append("\r\n");
		}
		write("a.TXT", upload.toString());
		assertThat(preflight().run("convert", "a.TXT", "--to", "json", "--output", "a.json").status()).isZero();
		assertThat(preflight().run("convert", "a.json", "--to", "txt", "--output", "b.TXT").status()).isZero();
		List<String> expected = findings("a.TXT", records);
		assertThat(expected).hasSizeGreaterThan(RECORDS).anyMatch(f -> f.startsWith("non-ascii-character"))
				.anyMatch(f -> f.startsWith("duplicate-casework-note"))
				.anyMatch(f -> f.startsWith("agent-broker-detail-not-allowed"));
		assertThat(findings("a.json", records)).isEqualTo(expected);
		assertThat(findings("b.TXT", records)).isEqualTo(expected);
	}

	/** The findings of a file, but for those of spaces that a conversion takes away. */
	private List<String> findings(String file, List<String[]> records) throws IOException {
		Preflight.Result result = preflight().run("check", file, "--format", "json", "--fail-on", "never");
		assertThat(result.status()).isZero();
		List<String> findings = new ArrayList<>();
		for (JsonNode f : new ObjectMapper().readTree(result.out().getBytes(StandardCharsets.UTF_8)).at("/files/0")
				.get("findings")) {
			int field = f.get("fieldNumber").asInt();
			if (!f.get("code").asText().equals("surrounding-space")
					|| RandomRecords.keepsSpaces(field, records.get(f.get("line").asInt() - 1)[field - 1])) {
				findings.add(f.get("code").asText() + " " + f.get("severity").asText() + " " + f.get("line") + " "
						+ f.get("field") + " " + f.get("complaintId") + " " + f.get("related") + f.get("message"));
			}
		}
		return findings;
	}

	/** Records with every kind of mistake in a field that the two forms share. */
	private static final class RandomRecords {
		private static final String[][] VALUES = {
				{ "C2500000001", "C2500000002", "C2500000003", " C2500000004", "X2500000001", "C25", "", " " },
				{ "Called", "Called again", "", " ", " Called", "\"Called\"", "caf\u00E9", "\u0000", "x".repeat(4001) },
				{ "Y", "N", "", "y", " Y" }, { "", "Comment", "\u2019", "  ", "a " }, { "Y", "N", "U", "", "u" },
				{ "Y", "N", "U", "", "Yes " }, { "0", "1", "2", "3", "4", "", "5", "3 " }, { "Y", "N", "", "x", " " },
				{ "", "Alex", " ", "x".repeat(51) }, { "", "Sample", "\u007F" },
				{ "", "123", "12a", "1234567890123456", " 1", " " }, { "", "Org", " Org" }, { "", "Notes", "\"\"" } };
		/** Texts: all but the ID, codes and the number. */
		private static final List<Integer> TEXTS = List.of(2, 4, 9, 10, 12, 13);

		private RandomRecords() {
		}

		static String[] next(Random random) {
			return Stream.of(VALUES).map(v -> v[random.nextInt(v.length)]).toArray(String[]::new);
		}

		static boolean keepsSpaces(int field, String raw) {
			return TEXTS.contains(field) && !raw.isBlank();
		}
	}
}
