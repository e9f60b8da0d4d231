package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** Data of ours, each mistake told at its place. */
class JsonDataTest {
	/** What is read where one value stands. */
	private interface Reading {
		Object of(JsonData data) throws IOException;
	}

	private static JsonData open(String json) throws IOException {
		return JsonData.open(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "x");
	}

	private static Object read(String json, Reading reading) throws IOException {
		try (JsonData data = open(json)) {
			Object value = reading.of(data);
			data.end();
			return value;
		}
	}

	private static void refused(String json, Reading reading, String message) {
		assertThatThrownBy(() -> read(json, reading)).as(json).isInstanceOf(LayoutException.class).hasMessage(message);
	}

	@Test
	void valuesShouldBeReadAsWhatTheyAre() throws Exception {
		assertThat(read("\"a\"", JsonData::text)).isEqualTo("a");
		assertThat(read("\"\"", JsonData::textOrBlank)).isEqualTo("");
		assertThat(read("\" b\"", JsonData::textOrBlank)).isEqualTo(" b");
		assertThat(read("0", JsonData::number)).isEqualTo(0);
		assertThat(read("2147483647", JsonData::number)).isEqualTo(Integer.MAX_VALUE);
		assertThat(read("true", JsonData::flag)).isEqualTo(true);
		assertThat(read("false", JsonData::flag)).isEqualTo(false);
		assertThat(read("null", JsonData::dateOrNull)).isNull();
		assertThat(read("\"2025-10-31\"", JsonData::dateOrNull)).isEqualTo(LocalDate.of(2025, 10, 31));
		assertThat(read("\"ERROR\"", d -> d.word(Severity.class, w -> w))).isEqualTo(Severity.ERROR);
		assertThat(open("[]").isList()).isTrue();
		assertThat(open("3").isList()).isFalse();
	}

	@Test
	void listsAndObjectsShouldBeReadToTheirEnd() throws Exception {
		List<Object> seen = new ArrayList<>();
		try (JsonData data = open("{\"a\": [1, 2, {\"x\": 1}], \"b\": {\"c\": [3]}, \"d\": 4}")) {
			data.object(key -> {
				seen.add(key);
				if (key.equals("a")) {
					data.array(() -> {
						if (data.place().getColumnNr() < 13) {
							seen.add(data.number());
						} else {
							data.skip();
						}
					});
				} else {
					data.skip();
				}
			});
			data.end();
		}
		assertThat(seen).containsExactly("a", 1, 2, "b", "d");
	}

	@Test
	void mistakesShouldBeToldAtTheirPlace() {
		refused("{}", JsonData::text, "x:1:1: expected a text");
		refused(" 1", JsonData::text, "x:1:2: expected a text in quotes");
		refused("\ntrue", JsonData::text, "x:2:1: expected a text in quotes");
		refused("\" \"", JsonData::text, "x:1:1: expected a text that is not blank");
		refused("1", JsonData::textOrBlank, "x:1:1: expected a text in quotes");
		refused("1.5", JsonData::number, "x:1:1: expected a whole number");
		refused("-1", JsonData::number, "x:1:1: expected a number from 0 to 2147483647");
		refused("2147483648", JsonData::number, "x:1:1: expected a number from 0 to 2147483647");
		refused("1", JsonData::flag, "x:1:1: expected true or false");
		refused("\"31.10.2025\"", JsonData::dateOrNull, "x:1:1: \"31.10.2025\" is no date: expected yyyy-mm-dd");
		refused("\"BAD\"", d -> d.word(Severity.class, w -> w), "x:1:1: \"BAD\" is not one of INFO, WARNING, ERROR");
		refused("1 2", JsonData::number, "x:1:3: something follows the end");
		refused("1", d -> {
			d.require("k", null);
			return 0;
		}, "x:1:1: \"k\" is missing");
		refused("1", d -> {
			d.object(k -> d.skip());
			return 0;
		}, "x:1:1: expected an object with keys");
		refused("1", d -> {
			d.array(d::skip);
			return 0;
		}, "x:1:1: expected a list");
		refused("{\"a\": 1, \"a\": 2}", d -> {
			d.object(k -> d.skip());
			return 0;
		}, "x:1:10: \"a\" stands twice");
		refused("{\"a\": \n1}", d -> {
			d.object(k -> {
				d.skip();
				throw d.unknown(k);
			});
			return 0;
		}, "x:1:2: \"a\" is not known here");
		assertThatThrownBy(() -> open("")).isInstanceOf(LayoutException.class)
				.hasMessageEndingWith(": the file ends too early");
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1,", "[1, }", "[1] x", "[\"a", "[[" })
	void textThatIsNoJsonShouldBeToldAtItsPlaceInOneLine(String json) {
		Reading list = d -> {
			d.array(d::skip);
			return 0;
		};
		assertThatThrownBy(() -> read(json, list)).isInstanceOf(LayoutException.class)
				.hasMessageMatching("x:1:\\d+: [^\n]{10,}");
	}

	@Test
	void bytesThatAreNoUtf8AndDepthShouldBeTold() {
		assertThatThrownBy(() -> JsonData.open(new ByteArrayInputStream(new byte[] { 0, 0, (byte) 0xFF, (byte) 0xFE }),
				"x")).hasMessage("x:1:1: is no UTF-8: save it as UTF-8");
		refused("[".repeat(1001), d -> {
			d.skip();
			return 0;
		}, "x:1:1002: a value is too long, or nested too deep");
	}

	@Test
	void mistakesShouldBeToldWithoutTheText() throws Exception {
		try (JsonParser parser = new JsonFactory().createParser("{\n\"secret\": secret}")) {
			assertThatThrownBy(() -> {
				while (parser.nextToken() != null) {
					parser.getText();
				}
			}).isInstanceOfSatisfying(IOException.class, e -> assertThat(JsonData.mistake(e))
					.matches("is no JSON at line 2, column \\d+"));
		}
		assertThat(JsonData.mistake(new CharConversionException("secret"))).isEqualTo("is no JSON");
		assertThat(JsonData.mistake(new StreamConstraintsException("secret")))
				.isEqualTo("is no JSON of this kind: a value is too long, or nested too deep");
	}
}
