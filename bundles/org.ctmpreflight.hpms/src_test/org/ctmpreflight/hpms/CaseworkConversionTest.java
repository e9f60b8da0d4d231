package org.ctmpreflight.hpms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.TextEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is converted, and how; what cannot be, and how it is told. */
class CaseworkConversionTest {
	private static final RecordLayout LAYOUT = layout("2025-10");
	private static final RecordLayout BEFORE = layout("pre-2025-10");
	private static final String ID = "C2500000001";
	private static final String BLANKS = "\t".repeat(10);
	private static final String RECORD = ID + "\tNote\tN" + BLANKS;

	private static RecordLayout layout(String version) {
		return LayoutCatalog.shipped().find(LayoutCatalog.CASEWORK_UPLOAD, version).orElseThrow();
	}

	/** An object with all keys: the given ones (in JSON, after their names), and null for the others. */
	private static String object(String... given) {
		return CaseworkEntry.LAYOUT.fields().stream().map(LayoutField::name).map(name -> {
			int at = Arrays.asList(given).indexOf(name);
			return "\"" + name + "\":" + (at < 0 ? "null" : given[at + 1]);
		}).collect(Collectors.joining(",", "{", "}"));
	}

	private static String body(String... objects) {
		return objects.length == 0 ? "[\n]\n" : "[\n" + String.join(",\n", objects) + "\n]\n";
	}

	private static Converted toBody(String upload) throws IOException {
		return Converted.toBody(upload, LAYOUT);
	}

	private static Converted toUpload(String... objects) throws IOException {
		return Converted.toUpload(body(objects), LAYOUT);
	}

	@Test
	void recordsBecomeObjectsWithAllKeys() throws Exception {
		Converted converted = toBody(" C2500000001 \t Told \"her\"  \t Y\t   \tU \t\t1\t\tAlex\tSample\t 12 \t\t \r\n"
				+ "C2500000002\tcaf\u00E9 \u2019\\\tN" + BLANKS);
		assertThat(converted).isEqualTo(new Converted(2, converted.told(), body(
				object("complaintId", "\"C2500000001\"", "caseworkNotes", "\" Told \\\"her\\\"  \"",
						"resolveComplaintYN", "\"Y\"", "complainantSatisfied", "\"U\"", "resolutionNotification",
						"\"1\"", "agentBrokerFirstName", "\"Alex\"", "agentBrokerLastName", "\"Sample\"",
						"agentBrokerNPN", "\"12\""),
				object("complaintId", "\"C2500000002\"", "caseworkNotes", "\"caf\u00E9 \u2019\\\\\"",
						"resolveComplaintYN", "\"N\""))));
		assertThat(converted.told()).isEmpty();
	}

	@Test
	void headerIsToldAndLinesWithoutCaseworkAreLeftOut() throws Exception {
		Converted converted = toBody("\uFEFF\n  \nComplaint ID\tNotes\n\n" + RECORD + "\n \n");
		assertThat(converted.told()).containsExactly("3 header");
		assertThat(converted.text()).isEqualTo(toBody(RECORD).text());
	}

	@Test
	void otherEncodingsAreRead() throws Exception {
		String record = RECORD.replace("Note", "caf\u00E9");
		String expected = toBody(record).text();
		for (Charset charset : new Charset[] { StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE }) {
			assertThat(Converted.toBody(("\uFEFF" + record).getBytes(charset), LAYOUT).text()).isEqualTo(expected);
		}
		assertThat(Converted.toBody(record.getBytes(TextEncoding.WINDOWS_1252), LAYOUT).text()).isEqualTo(expected);
	}

	@Test
	void everyLineWithAWrongNumberOfFieldsIsRefused() throws Exception {
		Converted converted = toBody("one\n" + RECORD + "\n" + RECORD + "\t\n" + ID + "\tSECRET\tN\t\t\t\t\n");
		assertThat(converted).isEqualTo(new Converted(1, converted.told(), null));
		assertThat(converted.told()).containsExactly("1 has 1 field: 13 are expected",
				"3 has 14 fields: 13 are expected",
				"4 has 7 fields, those of layout casework-upload/pre-2025-10, which is not in effect: 13 are expected");
	}

	@Test
	void layoutInEffectDecides() throws Exception {
		String old = ID + "\tNote\tN\t\t\t\t\r\n";
		assertThat(Converted.toBody(old, BEFORE)).isEqualTo(toBody(RECORD));
		assertThat(Converted.toBody(RECORD, BEFORE).told()).singleElement().asString()
				.contains("has 13 fields, those of layout casework-upload/2025-10");
		assertThat(Converted.toUpload(toBody(RECORD).text(), BEFORE).text()).isEqualTo(old);
		assertThat(Converted.toUpload(body(object("agentBrokerNPN", "\"7\"")), BEFORE).told())
				.containsExactly("1 agentBrokerNPN: layout casework-upload/pre-2025-10 has no such field");
	}

	@Test
	void lineThatIsTooLongIsRefused() throws Exception {
		String note = "x".repeat(LineBlock.MAX_LINE_BYTES);
		assertThat(toBody(RECORD + "\n" + RECORD.replace("Note", note)).told())
				.containsExactly("2 has more than 16,777,216 bytes: a line end is missing");
		assertThat(toUpload(object("caseworkNotes", "\"" + note + "\"")).told())
				.containsExactly("1 makes more than 16,777,216 bytes, which no line of an upload file can have");
	}

	@Test
	void bytesThatAreNoCharacterAreRefused() throws Exception {
		// the file is read as windows-1252, which has no character for the second of these
		byte[] bytes = RECORD.replace("Note", "N\u00E9\u0081").getBytes(StandardCharsets.ISO_8859_1);
		assertThat(Converted.toBody(bytes, LAYOUT).told()).containsExactly(
				"1 caseworkNotes, character 3: is no character in windows-1252: write what was meant");
		// half of a pair; the encoder would write something else for it
		byte[] start = ("\uFEFF" + RECORD).getBytes(StandardCharsets.UTF_16LE);
		byte[] half = Arrays.copyOf(start, start.length + 2);
		half[start.length] = 0x3D;
		half[start.length + 1] = (byte) 0xD8;
		assertThat(Converted.toBody(half, LAYOUT).told()).singleElement().asString()
				.startsWith("1 agentBrokerNotes, character 1: ");
		// in UTF-8 it stands in the file
		assertThat(toBody(RECORD.replace("Note", "\uFFFD")).text()).contains("\"\uFFFD\"");
	}

	@Test
	void objectsBecomeLines() throws Exception {
		Converted converted = toUpload(
				object("complaintId", "\"" + ID + "\"", "caseworkNotes", "\" a \\u0041\\\"\"", "agentBrokerNPN",
						"\"0012\""),
				object("agentBrokerNotes", "\"\\u0000caf\u00E9\"", "comments", "\"\""),
				// absent keys are blank, and the order is free
				"{\"resolveComplaintYN\":\"N\",\"complaintId\":\"C2500000003\"}", "{}");
		assertThat(converted.told()).isEmpty();
		assertThat(converted.records()).isEqualTo(4);
		assertThat(converted.text()).isEqualTo(ID + "\t a A\"" + "\t".repeat(9) + "0012\t\t\r\n" + "\t".repeat(12)
				+ "\u0000caf\u00E9\r\n" + "C2500000003\t\tN" + BLANKS + "\r\n" + "\t".repeat(12) + "\r\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "a\\tb|character 2: a tab would split",
			"a\\r\\nb|character 2: a line end would",
			"\\uD83D\\uDE00\\n|character 2: a line end would", "ab\\r|character 3: a line end would",
			"ab\\uD83D|character 3: U+D83D cannot be written" })
	void textThatALineCannotHoldIsRefused(String text, String reason) throws Exception {
		Converted converted = toUpload(object(), object("caseworkNotes", "\"" + text + "\""));
		assertThat(converted.told()).singleElement().asString().startsWith("2 caseworkNotes, " + reason);
	}

	@Test
	void shapeThatWouldLoseSomethingIsRefused() throws Exception {
		Converted converted = toUpload("7", "null", "[[{}]]", object(), "{\"SECRET\":[{}],\"SECRETS\":null}",
				"{\"comments\":null,\"comments\":\"SECRET\"}",
				object("agentBrokerNPN", "123", "comments", "{\"SECRET\":\"SECRET\"}", "hpiRelated", "true"));
		assertThat(converted.told()).containsExactly("1 is no object", "2 is no object", "3 is no object",
				"5 has a key that is none of the API's", "6 comments: the key stands twice",
				"7 comments: is neither a text in quotes nor null; hpiRelated: is neither a text in quotes nor null; "
						+ "agentBrokerNPN: is neither a text in quotes nor null");
		assertThat(converted.records()).isEqualTo(1);
		assertThat(Converted.toUpload(object(), LAYOUT).told()).singleElement().asString().startsWith("0 is no array");
	}

	@Test
	void firstRecordThatWouldBeReadAsSomethingElseIsRefused() throws Exception {
		String heading = object("complaintId", "\"COMPLAINT-ID\"");
		assertThat(toUpload(heading).told()).singleElement().asString().startsWith("1 complaintId: ");
		assertThat(toUpload(object(), heading).told()).isEmpty();
		String mark = object("complaintId", "\"\uFEFF" + ID + "\"");
		assertThat(toUpload(mark).told()).singleElement().asString().startsWith("1 complaintId: ");
		assertThat(toUpload(object(), mark).told()).isEmpty();
		String zeros = object("complaintId", "\"" + "C\\u0000".repeat(32) + "\"");
		assertThat(toUpload(zeros).told()).singleElement().asString().startsWith("1 complaintId: ");
		assertThat(toUpload(object("complaintId", "\"" + "C\\u0000".repeat(20) + "\"")).told()).isEmpty();
	}

	@Test
	void nothingBecomesNothing() throws Exception {
		assertThat(toBody("").text()).isEqualTo(body());
		assertThat(toBody("complaintId\n").text()).isEqualTo(body());
		assertThat(toUpload()).isEqualTo(new Converted(0, toUpload().told(), ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "SECRET", "[{\"comments\":\"SECRET\"},", "[{\"SECRET\":}]", "[] SECRET",
			"[{\"SECRET\":SECRET}]", "{\"a\":\"SECRET" })
	void whatIsNoJsonIsUnreadable(String body) {
		assertThatThrownBy(() -> Converted.toUpload(body, LAYOUT)).isInstanceOf(IOException.class)
				.hasMessageStartingWith("is no JSON").message().doesNotContain("SECRET");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", " " })
	void inputThatChangesIsNotConverted(String instead) throws Exception {
		byte[] upload = (RECORD + "\n" + RECORD).getBytes(StandardCharsets.UTF_8);
		CaseworkConversion conversion = CaseworkConversion.toBody(InputSource.of(upload), LAYOUT);
		conversion.examine(null);
		// the last record is none any more, or is a blank line
		Arrays.fill(upload, RECORD.length() + 1, upload.length, (byte) instead.charAt(0));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThatThrownBy(() -> conversion.write(out)).isInstanceOf(IOException.class)
				.hasMessage("the input changed while it was read");
	}
}
