package org.ctmpreflight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ctmpreflight.check.contract.AdversarialFiles;
import org.ctmpreflight.check.contract.AgentBrokerCategory;
import org.ctmpreflight.check.contract.ContractApiReading;
import org.ctmpreflight.check.contract.ContractDownload;
import org.ctmpreflight.check.contract.ContractDownloadReading;
import org.ctmpreflight.check.contract.ContractFinding;
import org.ctmpreflight.check.contract.ContractReading;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.RulePack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline against the second reading of the contract, finding by finding, on adversarial files. */
class ContractComparisonTest {
	private static final int SEEDS = Integer.getInteger("preflight.contract.seeds", 800);
	private static final int LARGE_SEEDS = 5;

	private static List<RulePack> packs;

	@TempDir
	private Path folder;

	@BeforeAll
	static void loadPacks() throws Exception {
		packs = Checks.shippedPacks();
	}

	@AfterEach
	void forgetMemo() {
		System.clearProperty("preflight.memo");
	}

	@Test
	void smallUploadsShouldGiveTheFindingsOfTheContract() throws Exception {
		for (long seed = 0; seed < SEEDS; seed++) {
			AdversarialFiles.Case c = AdversarialFiles.upload(seed);
			assertThat(check(c, 1, 1 << 18)).as(c.toString()).isEqualTo(expected(c));
		}
	}

	@Test
	@Tag("slow")
	void largeUploadsShouldGiveTheSameWhateverTheBlocksThreadsAndMemory() throws Exception {
		for (long seed = 0; seed < LARGE_SEEDS; seed++) {
			AdversarialFiles.Case c = AdversarialFiles.upload(100_000 + seed, 3000);
			String expected = expected(c);
			assertThat(check(c, 1, 1 << 18)).as(c.toString()).isEqualTo(expected);
			assertThat(check(c, 1, 64)).as(c + ", small blocks").isEqualTo(expected);
			assertThat(check(c, 3, 700)).as(c + ", three threads").isEqualTo(expected);
			System.setProperty("preflight.memo", "off");
			assertThat(check(c, 2, 1 << 12)).as(c + ", no memory of outcomes").isEqualTo(expected);
			System.clearProperty("preflight.memo");
		}
	}

	@Test
	void smallBlocksShouldGiveTheSame() throws Exception {
		for (long seed = 0; seed < SEEDS / 3; seed++) {
			AdversarialFiles.Case c = AdversarialFiles.upload(seed);
			assertThat(check(c, 1, 1 + (int) (seed % 40))).as(c.toString()).isEqualTo(expected(c));
		}
	}

	@Test
	@Tag("slow")
	void linesAroundTheLimitShouldGiveTheFindingsOfTheContract() throws Exception {
		for (long seed = 0; seed < 2; seed++) {
			AdversarialFiles.Case c = AdversarialFiles.longLine(seed);
			assertThat(check(c, 1, 1 << 18)).as(c.toString()).isEqualTo(expected(c));
		}
	}

	@Test
	void downloadsShouldGiveTheFindingsOfTheContract() throws Exception {
		for (long seed = 0; seed < SEEDS; seed++) {
			AdversarialFiles.Download d = AdversarialFiles.download(seed);
			Path file = write("complaints.txt", d.file());
			CheckOptions options = CheckOptions.of(d.asOf(), packs)
					.withLayout(new LayoutChoice(LayoutCatalog.PLAN_DOWNLOAD, null));
			assertThat(check(options, new CheckInput("complaints.txt", file), 1 << 18).get()).as(d.toString())
					.isEqualTo(ContractFinding.lines(ContractDownloadReading.findings(d.file(), d.asOf())));
		}
	}

	@Test
	void bodiesShouldGiveTheFindingsOfTheContract() throws Exception {
		for (long seed = 0; seed < SEEDS; seed++) {
			AdversarialFiles.Body b = AdversarialFiles.body(seed);
			Path file = write("body.json", b.body());
			Path download = b.download() == null ? null : write("complaints.txt", b.download());
			ContractDownload read = b.download() == null ? null : ContractDownload.read(b.download(), filtered(seed));
			askWithFilters(filtered(seed));
			Optional<String> expected = ContractApiReading
					.findings(b.body(), b.asOf(), read != null && read.isUsable() ? read : null, b.categories())
					.map(ContractFinding::lines);
			CheckOptions options = CheckOptions.of(b.asOf(), packs).withDownload(download)
					.withTables(tables(b.categories()));
			assertThat(check(options, new CheckInput("body.json", file), 1 << 18)).as(b.toString()).isEqualTo(expected);
		}
	}

	@Test
	@Tag("slow")
	void everyCombinationOfCodesAndDetailsShouldGiveTheFindingsOfTheContract() throws Exception {
		StringBuilder all = new StringBuilder();
		int n = 0;
		for (String resolve : List.of("", "Y", "N", "y")) {
			for (String satisfied : List.of("", "Y", "N", "U", "x")) {
				for (String hpi : List.of("", "Y", "N", "U", "x")) {
					for (String notification : List.of("", "0", "1", "2", "3", "4", "9")) {
						for (String flag : List.of("", "Y", "N", "YN")) {
							for (int details = 0; details < 32; details++) {
								all.append(String.format("C%010d\tNote\t%s\t\t%s\t%s\t%s\t%s", n++, resolve, satisfied,
										hpi,
										notification, flag));
								for (int d = 0; d < 5; d++) {
									all.append('\t').append((details >> d & 1) == 0 ? "" : "7");
								}
								all.append('\n');
							}
						}
					}
				}
			}
		}
		AdversarialFiles.Case c = new AdversarialFiles.Case(0, "ALL.TXT", "2025-10", LocalDate.of(2026, 11, 24),
				all.toString().getBytes(StandardCharsets.US_ASCII), null, List.of());
		// compared as a whole: a difference of millions of lines could not be shown
		assertThat(check(c, 1, 1 << 18).equals(expected(c))).isTrue();
	}

	/** Some downloads are recorded to have been asked for with filters, which makes them partial. */
	private static boolean filtered(long seed) {
		return seed % 3 == 0;
	}

	private void askWithFilters(boolean filters) throws IOException {
		Path request = DownloadRequest.beside(folder.resolve("complaints.txt"));
		DownloadRequest.Status status = filters ? DownloadRequest.Status.OPEN : DownloadRequest.Status.ALL;
		try (OutputStream out = Files.newOutputStream(request)) {
			new DownloadRequest(status, List.of(), null, null, false, false).write(out);
		}
	}

	/** The table that the pack lacks; none where it is to be empty. */
	private Map<String, Path> tables(List<AgentBrokerCategory> categories) throws IOException {
		String csv = AgentBrokerCategory.csv(categories);
		return Map.of("agent-broker-categories", write("categories.csv", csv.getBytes(StandardCharsets.UTF_8)));
	}

	private static String expected(AdversarialFiles.Case c) {
		ContractDownload download = c.download() == null ? null
				: ContractDownload.read(c.download(), filtered(c.seed()));
		return ContractFinding.lines(ContractReading.findings(c.upload(), c.name(), c.layoutVersion(), c.asOf(),
				download != null && download.isUsable() ? download : null, c.categories()));
	}

	private String check(AdversarialFiles.Case c, int threads, int blockBytes) throws IOException {
		Path download = c.download() == null ? null : write("complaints.txt", c.download());
		askWithFilters(filtered(c.seed()));
		CheckOptions options = CheckOptions.of(c.asOf(), packs).withDownload(download).withThreads(threads)
				.withTables(tables(c.categories()))
				.withLayout(new LayoutChoice(LayoutCatalog.CASEWORK_UPLOAD, c.layoutVersion()));
		Path file = write("upload", c.upload());
		if (c.name() == null) {
			try (InputStream in = Files.newInputStream(file)) {
				return check(options, CheckInput.standardInput(), blockBytes, in).get();
			}
		}
		return check(options, new CheckInput(c.name(), file), blockBytes).get();
	}

	private Path write(String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}

	private static Optional<String> check(CheckOptions options, CheckInput input, int blockBytes) throws IOException {
		return check(options, input, blockBytes, InputStream.nullInputStream());
	}

	/** The findings of the one file, one a line; empty where it cannot be read. */
	private static Optional<String> check(CheckOptions options, CheckInput input, int blockBytes, InputStream in)
			throws IOException {
		return Checks.findings(options, input, blockBytes, in).map(ContractFinding::lines);
	}
}
