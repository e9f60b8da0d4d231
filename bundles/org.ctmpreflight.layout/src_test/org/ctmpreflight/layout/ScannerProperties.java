package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

/** The scanner of bytes against Commons CSV, and what must hold whatever the input and the size of blocks. */
class ScannerProperties {
	private static final String[] PIECES = { "\t", "\t", "\n", "\r\n", "\r", "a", "C2500000001", "\"", "\"\t\"", " ",
			"\u0000",
			"\u007F", "\u00E9", "\u2019", "\uFFFE", "\uFEFF", "\uD83D\uDE00", "\\", "#", "12345678",
			"long enough for a word" };

	private static String text(SplittableRandom random) {
		StringBuilder b = new StringBuilder();
		int pieces = random.nextInt(0, 120);
		for (int i = 0; i < pieces; i++) {
			b.append(PIECES[random.nextInt(PIECES.length)]);
		}
		return b.toString();
	}

	/** The fields of each line, as the scanner finds them. */
	private static List<List<String>> scan(byte[] bytes, TextEncoding encoding, int blockBytes) throws IOException {
		List<List<String>> lines = new ArrayList<>();
		try (InputSource source = InputSource.spool(new ByteArrayInputStream(bytes))) {
			BlockReader reader = new BlockReader(source, encoding, null, blockBytes);
			LineBlock block = new LineBlock(LineBlock.MAX_FIELDS);
			while (reader.fill(block)) {
				reader.scan(block);
				for (int line = 0; line < block.lines(); line++) {
					List<String> fields = new ArrayList<>();
					for (int f = 0; f < Math.min(block.fieldCount(line), LineBlock.MAX_FIELDS); f++) {
						fields.add(block.text(block.fieldStart(line, f), block.fieldEnd(line, f)));
					}
					fields.add("of " + block.fieldCount(line));
					lines.add(fields);
				}
			}
			assertThat(reader.bytesRead()).isEqualTo(bytes.length);
		}
		return lines;
	}

	@Test
	void fieldsShouldBeThoseOfCommonsCsv() throws Exception {
		CSVFormat format = CSVFormat.TDF.builder().setQuote(null).setIgnoreEmptyLines(false)
				.setIgnoreSurroundingSpaces(false).get();
		for (long seed = 0; seed < RandomFiles.seeds(3000); seed++) {
			String text = text(new SplittableRandom(seed));
			List<List<String>> expected = new ArrayList<>();
			try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
				parser.forEach(r -> {
					List<String> fields = new ArrayList<>(
							r.toList().subList(0, Math.min(r.size(), LineBlock.MAX_FIELDS)));
					fields.add("of " + r.size());
					expected.add(fields);
				});
			}
			List<List<String>> found = scan(text.getBytes(StandardCharsets.UTF_8),
					new TextEncoding(StandardCharsets.UTF_8, 0), 1 + (int) (seed % 50));
			assertThat(found).as("seed " + seed).isEqualTo(expected);
		}
	}

	@Test
	void encodingAndBlockSizeShouldNotMatter() throws Exception {
		for (long seed = 0; seed < RandomFiles.seeds(1000); seed++) {
			String text = text(new SplittableRandom(seed));
			List<List<String>> whole = scan(text.getBytes(StandardCharsets.UTF_8),
					new TextEncoding(StandardCharsets.UTF_8, 0), BlockReader.BLOCK_BYTES);
			assertThat(
					scan(text.getBytes(StandardCharsets.UTF_16LE), new TextEncoding(StandardCharsets.UTF_16LE, 0), 9))
					.as("seed " + seed).isEqualTo(whole);
			assertThat(
					scan(text.getBytes(StandardCharsets.UTF_16BE), new TextEncoding(StandardCharsets.UTF_16BE, 0), 1))
					.as("seed " + seed).isEqualTo(whole);
		}
	}
}
