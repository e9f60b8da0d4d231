package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Reading and writing lines of files that are broken in every way: each byte that was not edited stays. */
class RoundTripProperties {
	private static final int SEEDS = RandomFiles.seeds(4000);
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow();
	private static final Pattern LINE = Pattern.compile("([^\r\n]*)(\r\n|\r|\n|$)");

	/** A file in memory, and what it is read as. */
	private record Sample(byte[] bytes, InputSource source, TextEncoding encoding) implements AutoCloseable {
		static Sample of(byte[] bytes) throws IOException {
			InputSource source = InputSource.spool(new ByteArrayInputStream(bytes));
			return new Sample(bytes, source, TextEncoding.detect(source));
		}

		List<UploadLine> lines(int blockBytes) throws IOException {
			RecordReader reader = new RecordReader(source, encoding, LAYOUT, blockBytes);
			List<UploadLine> lines = new ArrayList<>();
			for (UploadLine line = reader.read(); line != null; line = reader.read()) {
				lines.add(line);
			}
			return lines;
		}

		/** The characters after the mark, by other means than the reader's. */
		String text() {
			byte[] rest = Arrays.copyOfRange(bytes, encoding.markLength(), bytes.length);
			if (!encoding.utf16()) {
				return new String(rest, encoding.charset());
			}
			boolean little = encoding.charset() == StandardCharsets.UTF_16LE;
			StringBuilder units = new StringBuilder();
			for (int i = 0; i + 1 < rest.length; i += 2) {
				units.append((char) ((rest[i + (little ? 1 : 0)] & 0xFF) << 8 | rest[i + (little ? 0 : 1)] & 0xFF));
			}
			StringBuilder text = new StringBuilder();
			units.codePoints().forEach(c -> text.appendCodePoint(c >= 0xD800 && c < 0xE000 ? 0xFFFD : c));
			return rest.length % 2 == 0 ? text.toString() : text.append('\uFFFD').toString();
		}

		@Override
		public void close() throws IOException {
			source.close();
		}
	}

	@Test
	void whatIsReadShouldBeThereAndWhatIsWrittenShouldBeWhatWasRead() throws Exception {
		for (long seed = 0; seed < SEEDS; seed++) {
			try (Sample sample = Sample.of(RandomFiles.of(seed))) {
				List<UploadLine> lines = sample.lines(1 + (int) (seed % 60));
				assertThat(texts(lines)).as("seed " + seed).isEqualTo(expectedTexts(sample.text()));
				long at = sample.encoding().markLength();
				for (UploadLine line : lines) {
					assertThat(line.offset()).as("seed " + seed).isEqualTo(at);
					at += line.length();
					checkFields(seed, line);
				}
				assertThat(at).as("seed " + seed).isEqualTo(sample.bytes().length);
				ByteArrayOutputStream out = new ByteArrayOutputStream();
				RecordWriter writer = new RecordWriter(out, sample.encoding());
				for (UploadLine line : lines) {
					writer.copy(sample.source(), line);
				}
				assertThat(out.toByteArray()).as("seed " + seed).isEqualTo(sample.bytes());
			}
		}
	}

	@Test
	void editingOneFieldShouldChangeItsBytesAlone() throws Exception {
		for (long seed = 0; seed < SEEDS; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			try (Sample sample = Sample.of(RandomFiles.of(seed))) {
				List<UploadLine> lines = sample.lines(BlockReader.BLOCK_BYTES);
				if (lines.isEmpty()) {
					continue;
				}
				int edited = random.nextInt(lines.size());
				UploadLine.Field field = lines.get(edited).fields()
						.get(random.nextInt(lines.get(edited).fieldCount()));
				// the euro sign takes one, two or three bytes
				String text = random.nextBoolean() ? "as \u20AC" : "edited";
				ByteArrayOutputStream out = new ByteArrayOutputStream();
				RecordWriter writer = new RecordWriter(out, sample.encoding());
				for (int i = 0; i < lines.size(); i++) {
					if (i == edited) {
						writer.copy(sample.source(), lines.get(i), Map.of(field.number(), text));
					} else {
						writer.copy(sample.source(), lines.get(i));
					}
				}
				ByteArrayOutputStream expected = new ByteArrayOutputStream();
				expected.write(sample.bytes(), 0, (int) field.offset());
				expected.write(text.getBytes(sample.encoding().charset()));
				int rest = (int) (field.offset() + field.length());
				expected.write(sample.bytes(), rest, sample.bytes().length - rest);
				assertThat(out.toByteArray()).as("seed " + seed).isEqualTo(expected.toByteArray());
				checkEdited(seed, lines, edited, field.number(), text,
						new Sample(out.toByteArray(), InputSource.spool(new ByteArrayInputStream(out.toByteArray())),
								sample.encoding()));
			}
		}
	}

	/** In the same encoding, the edited file has the new text in its place, and all other fields as they were. */
	private static void checkEdited(long seed, List<UploadLine> before, int edited, int field, String text,
			Sample after)
			throws IOException {
		try (after) {
			List<List<String>> expected = raws(before);
			expected.get(edited).set(field - 1, text);
			assertThat(raws(after.lines(BlockReader.BLOCK_BYTES))).as("seed " + seed).isEqualTo(expected);
		}
	}

	@Test
	void newRecordsShouldBeReadBackAsTheyWereGiven() throws Exception {
		for (long seed = 0; seed < RandomFiles.seeds(500); seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			TextEncoding encoding = RandomFiles.ENCODINGS.get(random.nextInt(RandomFiles.ENCODINGS.size()));
			List<List<String>> records = new ArrayList<>();
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			RecordWriter writer = new RecordWriter(out, encoding);
			LineEnding ending = LineEnding.values()[random.nextInt(3)];
			for (int i = random.nextInt(1, 5); i > 0; i--) {
				List<String> record = new ArrayList<>();
				for (int f = 0; f < LAYOUT.fields().size(); f++) {
					record.add(random.nextBoolean() ? "" : "a \"\u20AC\u0000\u00E9".substring(random.nextInt(7)));
				}
				records.add(record);
				writer.write(record, ending);
			}
			byte[] bytes = out.toByteArray();
			try (Sample sample = new Sample(bytes, InputSource.spool(new ByteArrayInputStream(bytes)), encoding)) {
				List<UploadLine> lines = sample.lines(BlockReader.BLOCK_BYTES);
				assertThat(raws(lines)).as("seed " + seed).isEqualTo(records);
				assertThat(lines).as("seed " + seed).allMatch(l -> l.ending() == ending && l.kind() == LineKind.RECORD);
			}
		}
	}

	private static List<List<String>> raws(List<UploadLine> lines) {
		List<List<String>> raws = new ArrayList<>();
		lines.forEach(l -> raws.add(new ArrayList<>(l.fields().stream().map(UploadLine.Field::raw).toList())));
		return raws;
	}

	private static void checkFields(long seed, UploadLine line) {
		assertThat(line.fields()).as("seed " + seed).hasSize(line.fieldCount());
		int[] characters = line.text().codePoints().toArray();
		for (UploadLine.Field f : line.fields()) {
			int[] raw = f.raw().codePoints().toArray();
			int from = f.column() - 1;
			assertThat(Arrays.copyOfRange(characters, from, from + raw.length)).as("seed " + seed).isEqualTo(raw);
			if (f.number() > 1) {
				assertThat(characters[from - 1]).as("seed " + seed).isEqualTo('\t');
			}
		}
	}

	private static List<String> texts(List<UploadLine> lines) {
		return lines.stream().map(l -> l.text() + (l.ending() == null ? "" : l.ending().characters())).toList();
	}

	private static List<String> expectedTexts(String text) {
		List<String> lines = new ArrayList<>();
		Matcher m = LINE.matcher(text);
		while (m.find() && !m.group().isEmpty()) {
			lines.add(m.group());
		}
		return lines;
	}
}
