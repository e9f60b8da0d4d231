package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a block knows of its lines, whether they come from a file, alone, or as values. */
class LineBlockTest {
	private static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0);
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow();

	private static LineBlock block(String text, int columns) throws Exception {
		BlockReader reader = new BlockReader(InputSource.of(text.getBytes(StandardCharsets.UTF_8)), UTF_8, null);
		LineBlock block = new LineBlock(columns);
		assertThat(reader.fill(block)).isTrue();
		reader.scan(block);
		return block;
	}

	@Test
	void lineEndsShouldBeCountedByKind() throws Exception {
		LineBlock b = block("a\r\nb\rc\nd\n\r\ne\r", 3);
		assertThat(b.lines()).isEqualTo(6);
		assertThat(b.count(LineEnding.CRLF)).isEqualTo(2);
		assertThat(b.count(LineEnding.CR)).isEqualTo(2);
		assertThat(b.count(LineEnding.LF)).isEqualTo(2);
		assertThat(b.unterminated()).isFalse();
		assertThat(b.ending(5)).isEqualTo(LineEnding.CR);
		assertThat(b.ending(4)).isEqualTo(LineEnding.CRLF);
		LineBlock open = block("a\nb", 3);
		assertThat(open.count(LineEnding.LF)).isEqualTo(1);
		assertThat(open.unterminated()).isTrue();
		assertThat(open.ending(0)).isEqualTo(LineEnding.LF);
		assertThat(open.ending(1)).isNull();
	}

	@Test
	void charactersThatAreNotPlainShouldBeToldByField() throws Exception {
		LineBlock b = block("a\t\u00E9\tc\u0001\tx\u0002\u00E9\n \u007F\t~\n", 3);
		assertThat(b.nonAscii()).isTrue();
		assertThat(b.nonAsciiFields(0)).isEqualTo(0b010);
		assertThat(b.controlFields(0)).isEqualTo(0b100);
		assertThat(b.fieldCount(0)).isEqualTo(4);
		assertThat(b.nonAsciiFields(1)).isZero();
		assertThat(b.controlFields(1)).isEqualTo(0b001);
		assertThat(b.characters(b.start(0), b.end(0))).isEqualTo(10);
		assertThat(block(" !~\t\u001F\n", 3).nonAscii()).isFalse();
	}

	@Test
	void nothingShouldBeLeftOfTheBlockBefore() {
		LineParser parser = new LineParser(UTF_8, LAYOUT);
		assertThat(parser.scan("\u00E9\r\n".getBytes(StandardCharsets.UTF_8)).nonAscii()).isTrue();
		LineBlock b = parser.scan("a\n".getBytes(StandardCharsets.UTF_8));
		assertThat(b.nonAscii()).isFalse();
		assertThat(b.count(LineEnding.CRLF)).isZero();
		assertThat(b.count(LineEnding.LF)).isEqualTo(1);
		assertThat(b.lines()).isEqualTo(1);
	}

	@Test
	void manyLinesAndFieldsShouldFindRoom() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 3000; i++) {
			text.append(i).append("\ta\t").append(-i).append('\n');
		}
		LineBlock b = block(text.toString(), 3);
		assertThat(b.lines()).isEqualTo(3000);
		for (int i = 0; i < 3000; i++) {
			assertThat(b.text(b.fieldStart(i, 0), b.fieldEnd(i, 0))).isEqualTo("" + i);
			assertThat(b.text(b.fieldStart(i, 2), b.fieldEnd(i, 2))).isEqualTo("" + -i);
		}
	}

	@ParameterizedTest
	@CsvSource({ "'', BLANK", "'  ', BLANK", "' \t', WRONG_COUNT", "' x', WRONG_COUNT", "'\u0001', WRONG_COUNT",
			"Complaint ID, HEADER", "complaint_id\tNotes, HEADER", "'[COMPLAINTID]', HEADER",
			"Complaint IDs, WRONG_COUNT", "Complaint I, WRONG_COUNT", "Complaint1ID, WRONG_COUNT",
			"0Complaint ID, WRONG_COUNT", "Complaint ID9, WRONG_COUNT", "xComplaint ID, WRONG_COUNT",
			"Complaint IDz, WRONG_COUNT", "Complaint IDA, WRONG_COUNT", "Complaint IDZ, WRONG_COUNT",
			"Complaint IDa, WRONG_COUNT", "Complaint ID\u00E9, HEADER", "'Complaint ID`{/:@[', HEADER" })
	void onlyTheFirstLineShouldBeAHeader(String line, LineKind kind) {
		LineParser parser = new LineParser(UTF_8, LAYOUT);
		byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
		UploadLine parsed = parser.parse(bytes, 7, true);
		assertThat(parsed.kind()).isEqualTo(kind);
		assertThat(parsed.number()).isEqualTo(7);
		assertThat(parsed.text()).isEqualTo(line);
		assertThat(parsed.length()).isEqualTo(bytes.length);
		assertThat(parsed.ending()).isEqualTo(LineEnding.LF);
		if (kind == LineKind.HEADER) {
			assertThat(parser.parse(bytes, 7, false).kind()).isEqualTo(LineKind.WRONG_COUNT);
		}
	}

	@Test
	void linesOfUtf16ShouldBeReadAlone() {
		TextEncoding utf16 = new TextEncoding(StandardCharsets.UTF_16LE, 2);
		String line = "C2500000001\tcaf\u00E9 \uD83D\uDE00\tN" + "\t".repeat(10);
		byte[] bytes = (line + "\r\n").getBytes(StandardCharsets.UTF_16LE);
		UploadLine parsed = new LineParser(utf16, LAYOUT).parse(bytes, 1, false);
		assertThat(parsed.kind()).isEqualTo(LineKind.RECORD);
		assertThat(parsed.text()).isEqualTo(line);
		assertThat(parsed.ending()).isEqualTo(LineEnding.CRLF);
		assertThat(parsed.length()).isEqualTo(bytes.length);
		assertThat(parsed.fields().get(2).offset()).isEqualTo(2 * 20);
	}

	@Test
	void theLongestLineShouldBeReadAndOneByteMoreNot() {
		byte[] longest = new byte[LineBlock.MAX_LINE_BYTES + 1];
		Arrays.fill(longest, (byte) 'a');
		longest[longest.length - 1] = '\n';
		LineParser parser = new LineParser(UTF_8, LAYOUT);
		assertThat(parser.parse(longest, 1, true).kind()).isEqualTo(LineKind.WRONG_COUNT);
		longest[longest.length - 1] = 'a';
		UploadLine over = parser.parse(longest, 2, true);
		assertThat(over.kind()).isEqualTo(LineKind.TOO_LONG);
		assertThat(over.number()).isEqualTo(2);
		assertThat(over.length()).isEqualTo(longest.length);
		assertThat(over.ending()).isNull();
		assertThat(over.fieldCount()).isZero();
		assertThat(over.fields()).isEmpty();
	}

	@Test
	void valuesMayHoldWhatWouldSplitALine() {
		LineBlock b = new LineBlock(3);
		for (int round = 0; round < 2; round++) {
			b.clear();
			b.addRecord(new String[] { "a\tb", "", "c\n\u007F" });
			b.addRecord(new String[] { "\u00E9", "x".repeat(1000), " " });
			assertThat(b.lines()).isEqualTo(2);
			assertThat(b.columns()).isEqualTo(3);
			assertThat(field(b, 0, 0)).isEqualTo("a\tb");
			assertThat(field(b, 0, 1)).isEmpty();
			assertThat(field(b, 0, 2)).isEqualTo("c\n\u007F");
			assertThat(b.controlFields(0)).isEqualTo(0b101);
			assertThat(b.nonAsciiFields(0)).isZero();
			assertThat(b.fieldCount(0)).isEqualTo(3);
			assertThat(field(b, 1, 0)).isEqualTo("\u00E9");
			assertThat(field(b, 1, 1)).hasSize(1000);
			assertThat(field(b, 1, 2)).isEqualTo(" ");
			assertThat(b.nonAsciiFields(1)).isEqualTo(0b001);
			assertThat(b.controlFields(1)).isZero();
			assertThat(b.text(b.start(1), b.end(1))).startsWith("\u00E9\tx").endsWith("x\t ");
		}
	}

	private static String field(LineBlock b, int line, int field) {
		return b.text(b.fieldStart(line, field), b.fieldEnd(line, field));
	}

	@Test
	void blocksShouldBeNumberedAndTheFileDigested() throws Exception {
		byte[] bytes = "a\tb\n".repeat(100).getBytes(StandardCharsets.UTF_8);
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		BlockReader reader = new BlockReader(InputSource.of(bytes), UTF_8, digest, 10);
		LineBlock b = new LineBlock(2);
		int lines = 0;
		for (long n = 0; reader.fill(b); n++) {
			assertThat(b.sequence()).isEqualTo(n);
			reader.scan(b);
			lines += b.lines();
			assertThat(reader.bytesRead()).isGreaterThanOrEqualTo(4L * lines);
		}
		assertThat(lines).isEqualTo(100);
		assertThat(digest.digest()).isEqualTo(MessageDigest.getInstance("SHA-256").digest(bytes));
		assertThatThrownBy(() -> new LineBlock(33)).isInstanceOf(IllegalArgumentException.class);
		assertThat(new LineBlock(LineBlock.MAX_FIELDS).columns()).isEqualTo(32);
	}

	@Test
	void whatIsNotUtf8ShouldBeToldWhereItIsReadAsThat() throws Exception {
		byte[] bytes = "a\u00E9\n".getBytes(TextEncoding.WINDOWS_1252);
		BlockReader reader = new BlockReader(InputSource.of(bytes), UTF_8, null);
		LineBlock b = new LineBlock(2);
		assertThat(reader.fill(b)).isTrue();
		assertThatThrownBy(() -> reader.scan(b)).isInstanceOf(NotUtf8Exception.class);
		BlockReader other = new BlockReader(InputSource.of(bytes), UTF_8.asWindows1252(), null);
		assertThat(other.fill(b)).isTrue();
		other.scan(b);
		assertThat(b.charset()).isEqualTo(TextEncoding.WINDOWS_1252);
		assertThat(b.text(0, 2)).isEqualTo("a\u00E9");
		assertThat(b.characters(0, 2)).isEqualTo(2);
	}

	@Test
	void aLongLineThatIsNotUtf8ShouldBeTold() throws Exception {
		byte[] bytes = new byte[LineBlock.MAX_LINE_BYTES + (1 << 19)];
		Arrays.fill(bytes, (byte) 'a');
		bytes[bytes.length - 2] = (byte) 0xE9;
		BlockReader reader = new BlockReader(InputSource.of(bytes), UTF_8, null);
		assertThatThrownBy(() -> reader.fill(new LineBlock(2))).isInstanceOf(NotUtf8Exception.class);
	}
}
