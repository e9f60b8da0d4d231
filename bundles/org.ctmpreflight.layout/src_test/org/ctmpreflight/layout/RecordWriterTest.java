package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lines are taken for, what the writer refuses, and lines too long to be read. */
class RecordWriterTest {
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow();
	private static final TextEncoding WINDOWS_1252 = new TextEncoding(TextEncoding.WINDOWS_1252, 0);
	private static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0);
	private static final String RECORD = "C2500000001\tNote\tN" + "\t".repeat(10);

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private static InputSource source(String text, TextEncoding encoding) throws IOException {
		return InputSource.spool(new ByteArrayInputStream(text.getBytes(encoding.charset())));
	}

	@Test
	void everyLineShouldBeToldForWhatItIs() throws Exception {
		try (InputSource source = source("  \nComplaint ID\tNotes\r\n" + RECORD + "\rA\tB\n\n" + RECORD, UTF_8)) {
			RecordReader reader = new RecordReader(source, TextEncoding.detect(source), LAYOUT);
			expect(reader.read(), 1, LineKind.BLANK, 0, 3, LineEnding.LF, 1);
			expect(reader.read(), 2, LineKind.HEADER, 3, 20, LineEnding.CRLF, 2);
			expect(reader.read(), 3, LineKind.RECORD, 23, 29, LineEnding.CR, 13);
			expect(reader.read(), 4, LineKind.WRONG_COUNT, 52, 4, LineEnding.LF, 2);
			expect(reader.read(), 5, LineKind.BLANK, 56, 1, LineEnding.LF, 1);
			expect(reader.read(), 6, LineKind.RECORD, 57, 28, null, 13);
			assertThat(reader.read()).isNull();
			assertThat(reader.read()).isNull();
		}
	}

	private static void expect(UploadLine line, long number, LineKind kind, long offset, long length,
			LineEnding ending, int fields) {
		assertThat(line.number()).isEqualTo(number);
		assertThat(line.kind()).isEqualTo(kind);
		assertThat(line.offset()).isEqualTo(offset);
		assertThat(line.length()).isEqualTo(length);
		assertThat(line.ending()).isEqualTo(ending);
		assertThat(line.fieldCount()).isEqualTo(fields);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1252", "UTF-16LE" })
	void lineTooLongToBeReadShouldBeCopiedAll(String charset) throws Exception {
		char[] filler = new char[LineBlock.MAX_LINE_BYTES + 1];
		Arrays.fill(filler, '\u00E9');
		String text = RECORD + "\r\n" + new String(filler) + "\r\n" + RECORD;
		byte[] bytes = text.getBytes(charset);
		try (InputSource source = InputSource.spool(new ByteArrayInputStream(bytes))) {
			TextEncoding encoding = TextEncoding.detect(source);
			assertThat(encoding.charset().name()).isEqualTo(charset);
			RecordReader reader = new RecordReader(source, encoding, LAYOUT);
			RecordWriter writer = new RecordWriter(out, encoding);
			for (LineKind kind : List.of(LineKind.RECORD, LineKind.TOO_LONG, LineKind.RECORD)) {
				UploadLine line = reader.read();
				assertThat(line.kind()).isEqualTo(kind);
				assertThat(line.text() == null).isEqualTo(kind == LineKind.TOO_LONG);
				writer.copy(source, line);
			}
			assertThat(reader.read()).isNull();
			assertThat(Arrays.equals(out.toByteArray(), bytes)).isTrue();
		}
	}

	@Test
	void whatTheEncodingLacksShouldBeRefusedBeforeAnythingIsWritten() throws Exception {
		RecordWriter writer = new RecordWriter(out, WINDOWS_1252);
		assertThatThrownBy(() -> writer.write(List.of("C2500000001", "caf\u00E9 \u20AC \uD83D\uDE00"), LineEnding.LF))
				.isInstanceOf(UnwritableTextException.class)
				.hasMessage("field 2, character 8: U+1F600 cannot be written in windows-1252: use another character");
		assertThatThrownBy(() -> new RecordWriter(out, UTF_8).write(List.of("half \uD83D"), LineEnding.LF))
				.isInstanceOf(UnwritableTextException.class).hasMessageStartingWith("field 1, character 6: U+D83D");
		assertThat(out.size()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\t", "\n", "\r" })
	void whatWouldSplitTheRecordShouldBeRefused(String separator) throws Exception {
		try (InputSource source = source(RECORD, UTF_8)) {
			UploadLine line = new RecordReader(source, UTF_8, LAYOUT).read();
			RecordWriter writer = new RecordWriter(out, UTF_8);
			assertThatThrownBy(() -> writer.copy(source, line, Map.of(1, "C2500000002", 4, "\uD83D\uDE00" + separator)))
					.isInstanceOfSatisfying(UnwritableTextException.class, e -> {
						assertThat(e.field()).isEqualTo(4);
						assertThat(e.column()).isEqualTo(2);
						assertThat(e).hasMessageContaining("would split the record");
					});
			assertThat(out.size()).isZero();
		}
	}

	@Test
	void fieldsThatTheLineLacksShouldBeRefused() throws Exception {
		try (InputSource source = source("a\tb", UTF_8)) {
			UploadLine line = new RecordReader(source, UTF_8, LAYOUT).read();
			RecordWriter writer = new RecordWriter(out, UTF_8);
			assertThatThrownBy(() -> writer.copy(source, line, Map.of(3, "c")))
					.isInstanceOf(IllegalArgumentException.class);
			assertThatThrownBy(() -> writer.copy(source, line, Map.of(0, "c")))
					.isInstanceOf(IllegalArgumentException.class);
		}
	}

	@Test
	void lastLineShouldBeEndedBeforeAnotherFollows() throws Exception {
		try (InputSource source = source("a\tb", UTF_8)) {
			UploadLine line = new RecordReader(source, UTF_8, LAYOUT).read();
			RecordWriter writer = new RecordWriter(out, UTF_8);
			writer.copy(source, line, Map.of(1, "A", 2, ""));
			assertThatThrownBy(() -> writer.copy(source, line)).isInstanceOf(IllegalStateException.class);
			writer.endLine(LineEnding.CRLF);
			writer.endLine(LineEnding.CRLF);
			writer.write(List.of("c", "d"), null);
			assertThat(out).hasToString("A\t\r\nc\td");
		}
	}
}
