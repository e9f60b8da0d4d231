package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.TextEncoding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After any edits the live check has found what a check of the saved bytes finds. */
class LiveCheckProperties {
	private static final int SEEDS = RandomDocuments.seeds(120);

	@TempDir
	private Path folder;
	private int compared;
	private int found;

	@Test
	void editsShouldBeFollowed() throws Exception {
		follow(Checking.shipped());
	}

	@Test
	void editsShouldBeFollowedAgainstADownload() throws Exception {
		Path download = Checking.download(folder.resolve("download.txt"));
		follow(new Checking(CheckOptions.of(Checking.DAY, Checking.packs()).withDownload(download)));
	}

	@Test
	@Tag("slow")
	void editsShouldBeFollowedWhereRulesReadThePlaceOfARecord() throws Exception {
		Path pack = Files.createDirectories(folder.resolve("places"));
		Files.writeString(pack.resolve("pack.json"), """
				{"id": "places", "version": "1", "title": "Places", "layout": "casework-upload",
				 "layoutVersions": [], "effectiveFrom": null, "effectiveTo": null, "sources": ["invented"]}
				""");
		Files.writeString(pack.resolve("places.drl"), rule("on-a-late-line", "line > 3")
				+ rule("first-on-a-late-line", "firstLineOfSameId > 1"));
		follow(new Checking(CheckOptions.of(Checking.DAY, Checking.packs(pack))));
	}

	private static String rule(String code, String condition) {
		return """
				rule "%s"
				    @Severity( "warning" )
				    @Field( "caseworkNotes" )
				    @Related( "complaintId" )
				    @Citation( "none" )
				    @Message( "{field} stands there." )
				    @Explanation( "It stands there." )
				    @Remedy( "Move it." )
				when
				    $record : CaseworkRecord( %s )
				then
				    report.add( drools.getRule(), $record );
				end
				""".formatted(code, condition);
	}

	private void follow(Checking checking) throws Exception {
		for (long seed = 0; seed < SEEDS; seed++) {
			Path file = Files.write(folder.resolve(seed % 9 == 0 ? "a.csv" : "a.TXT"), RandomDocuments.of(seed));
			try (UploadDocument document = UploadDocument.open(file, RandomDocuments.LAYOUT);
					LiveCheck check = new LiveCheck(document, checking.checker())) {
				check.start();
				SplittableRandom random = new SplittableRandom(seed);
				RandomEdits edits = new RandomEdits(document, seed);
				compare(checking, document, check, seed);
				for (int i = 0; i < 8; i++) {
					switch (random.nextInt(6)) {
						case 0 -> document.undo();
						case 1 -> document.redo();
						case 2 -> document.dropMark();
						default -> edits.edit(new ArrayList<>(texts(document.snapshot())));
					}
					if (random.nextInt(3) > 0) {
						compare(checking, document, check, seed);
					}
				}
				compare(checking, document, check, seed);
			}
		}
		assertThat(compared).isGreaterThan(SEEDS);
		assertThat(found).isGreaterThan(SEEDS);
	}

	private void compare(Checking checking, UploadDocument document, LiveCheck check, long seed) throws Exception {
		assertThat(check.await(1, TimeUnit.MINUTES)).as("seed " + seed).isTrue();
		byte[] bytes;
		try (InputSource source = document.snapshot().source()) {
			bytes = source.stream(0).readAllBytes();
		}
		TextEncoding encoding = document.snapshot().encoding();
		TextEncoding detected = TextEncoding.detect(InputSource.of(bytes));
		if (!detected.equals(encoding) && !(detected.utf8() && encoding.equals(detected.asWindows1252())
				&& ascii(bytes, encoding.markLength()))) {
			// such a file is not saved
			return;
		}
		List<String> expected = checking.findings(document.file().toString(), bytes).stream()
				.sorted((a, b) -> Boolean.compare(b.startsWith("0 "), a.startsWith("0 "))).toList();
		assertThat(Checking.findings(check.findings(), document.snapshot())).as("seed " + seed).isEqualTo(expected);
		assertThat(check.findings().countsByCode()).as("seed " + seed).isEqualTo(counts(expected));
		compared++;
		found += expected.size();
	}

	private static boolean ascii(byte[] bytes, int from) {
		for (int i = from; i < bytes.length; i++) {
			if (bytes[i] < 0) {
				return false;
			}
		}
		return true;
	}

	private static TreeMap<String, Long> counts(List<String> findings) {
		return findings.stream().map(f -> f.split(" ")[2])
				.collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
	}

	private static List<String> texts(DocumentSnapshot snapshot) throws IOException {
		List<String> texts = new ArrayList<>();
		snapshot.visit(row -> texts.add(row.text()));
		return texts;
	}
}
