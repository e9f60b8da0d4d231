package org.ctmpreflight.hpms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.ctmpreflight.layout.FieldType;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordLayout;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** There and back again: what a file says stays, but for the spaces that have no meaning. */
@Tag("slow")
class ConversionProperties {
	private static final int SEEDS = 2000;
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped()
			.find(LayoutCatalog.CASEWORK_UPLOAD, "2025-10").orElseThrow();
	private static final String[] PIECES = { "a", " ", "  ", "\"", "\\", "/", "'", "{", "]", ",", "\\n", "Y", "0",
			"\u0000", "\u001B", "\u007F", "\u0085", "\u00E9", "\u2019", "\u2028", "\uFEFF", "\uFFFD", "\uD83D\uDE00",
			"a longer note" };
	private static final String[] ENDINGS = { "\r\n", "\n", "\r" };

	/** An upload file, and the same without the spaces that have no meaning. */
	private record Sample(String text, String trimmed) {
		static Sample of(long seed) {
			SplittableRandom random = new SplittableRandom(seed);
			StringBuilder text = new StringBuilder();
			StringBuilder trimmed = new StringBuilder();
			String ending = ENDINGS[random.nextInt(ENDINGS.length)];
			for (int i = random.nextInt(6); i > 0; i--) {
				List<String> raw = new ArrayList<>();
				List<String> value = new ArrayList<>();
				for (LayoutField f : LAYOUT.fields()) {
					raw.add(value(f, random));
					value.add(trimmed(f, raw.get(raw.size() - 1)));
				}
				text.append(String.join("\t", raw)).append(i == 1 && random.nextBoolean() ? "" : ending);
				trimmed.append(String.join("\t", value)).append("\r\n");
			}
			return new Sample(text.toString(), trimmed.toString());
		}

		private static String value(LayoutField field, SplittableRandom random) {
			if (field.number() == 1) {
				// else a character that is a mark in front would be taken for one
				return "C" + random.nextInt(1000) + (random.nextBoolean() ? "" : " ");
			}
			StringBuilder b = new StringBuilder();
			for (int i = random.nextBoolean() ? 0 : random.nextInt(6); i > 0; i--) {
				b.append(PIECES[random.nextInt(PIECES.length)]);
			}
			return b.toString();
		}

		private static String trimmed(LayoutField field, String raw) {
			String value = raw.replaceAll("^ +| +\\z", "");
			boolean meaningless = field.coded() || field.type() == FieldType.NUMERIC || field.number() == 1;
			return value.isEmpty() || meaningless ? value : raw;
		}
	}

	@Test
	void textToJsonToTextShouldBeTheTextUpToTrimming() throws Exception {
		long converted = 0;
		for (long seed = 0; seed < SEEDS; seed++) {
			Sample sample = Sample.of(seed);
			Converted body = Converted.toBody(sample.text(), LAYOUT);
			assertThat(body.told()).as("seed " + seed).isEmpty();
			Converted back = Converted.toUpload(body.text(), LAYOUT);
			assertThat(back.told()).as("seed " + seed).isEmpty();
			assertThat(back.text()).as("seed " + seed).isEqualTo(sample.trimmed());
			assertThat(back.records()).isEqualTo(body.records());
			assertThat(Converted.toBody(back.text(), LAYOUT)).as("seed " + seed).isEqualTo(body);
			converted += back.records();
		}
		assertThat(converted).isGreaterThan(SEEDS);
	}

	@Test
	void everyLineShouldBeConvertedOrTold() throws Exception {
		long refused = 0;
		for (long seed = 0; seed < SEEDS; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			String text = Sample.of(seed).text();
			// a tab more or less, or a line cut in two
			StringBuilder broken = new StringBuilder(text);
			for (int i = random.nextInt(4); i > 0 && !broken.isEmpty(); i--) {
				int at = random.nextInt(broken.length());
				if (random.nextBoolean()) {
					broken.deleteCharAt(at);
				} else {
					broken.insert(at, random.nextBoolean() ? "\t" : "\n");
				}
			}
			Converted body = Converted.toBody(broken.toString().getBytes(StandardCharsets.UTF_8), LAYOUT);
			long lines = broken.toString().split("\r\n|\r|\n", -1).length;
			long blank = List.of(broken.toString().split("\r\n|\r|\n", -1)).stream().filter(l -> l.matches(" *"))
					.count();
			assertThat(body.records() + body.told().size()).as("seed " + seed).isEqualTo(lines - blank);
			refused += body.told().size();
		}
		assertThat(refused).isPositive();
	}
}
