package org.ctmpreflight.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.ctmpreflight.check.contract.ContractFinding;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.rules.RulePack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small files with the findings that they must give, written down by hand from the contract: beside each file
 * {@code NAME.expected} has one {@code CODE LINE FIELD} a line, {@code -} for none, in the order of the output. A line
 * with {@code as-of} sets the day. {@code NAME.download}, {@code NAME.categories} (a table of categories that allow
 * agent/broker data) and {@code NAME.suppressions} are used with it where they are there; what is found in the
 * suppressions comes last.
 */
class GoldenFilesTest {
	private static final Path GOLDEN = Path.of(System.getProperty("preflight.root"),
			"bundles/org.ctmpreflight.check/src_test/testdata/golden");
	private static final String EXPECTED = ".expected";
	private static final String DOWNLOAD = ".download";
	private static final String CATEGORIES = ".categories";
	private static final String SUPPRESSIONS = ".suppressions";
	private static final Set<String> NO_INPUT = Set.of(EXPECTED, DOWNLOAD, CATEGORIES, SUPPRESSIONS);
	private static final String AS_OF = "as-of ";
	/** A file of 16 MB, which is made below. */
	private static final Set<String> WITHOUT_FILE = Set.of("line-too-long");

	private static List<RulePack> packs;

	@TempDir
	private Path folder;

	@BeforeAll
	static void loadPacks() throws Exception {
		packs = Checks.shippedPacks();
	}

	static List<String> cases() throws IOException {
		try (Stream<Path> files = Files.walk(GOLDEN)) {
			return files.map(f -> GOLDEN.relativize(f).toString()).filter(f -> f.endsWith(EXPECTED))
					.map(f -> f.substring(0, f.length() - EXPECTED.length())).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void fileShouldGiveTheFindingsWrittenDown(String name) throws Exception {
		LocalDate asOf = LocalDate.of(2026, 11, 24);
		for (String line : Files.readAllLines(GOLDEN.resolve(name + EXPECTED))) {
			asOf = line.startsWith(AS_OF) ? LocalDate.parse(line.substring(AS_OF.length())) : asOf;
		}
		CheckOptions options = CheckOptions.of(asOf, packs).withDownload(beside(name, DOWNLOAD))
				.withSuppressions(beside(name, SUPPRESSIONS));
		if (beside(name, CATEGORIES) != null) {
			options = options.withTables(Map.of("agent-broker-categories", beside(name, CATEGORIES)));
		}
		if (name.startsWith("downloads")) {
			options = options.withLayout(new LayoutChoice(LayoutCatalog.PLAN_DOWNLOAD, null));
		}
		assertThat(keys(options, input(name))).isEqualTo(expected(name));
	}

	@Test
	void lineTooLongShouldBeTheOnlyFindingOfItsLine() throws Exception {
		char[] tooLong = new char[LineBlock.MAX_LINE_BYTES + 1];
		Arrays.fill(tooLong, ' ');
		Path file = Files.writeString(folder.resolve("a.TXT"), new String(tooLong) + "\r\ncomplaint id\r\n");
		assertThat(keys(CheckOptions.of(LocalDate.of(2026, 11, 24), packs), file))
				.containsExactly("line-too-long 1 -", "header-record 2 -");
	}

	@Test
	void everyCodeShouldHaveAFileThatGivesIt() throws Exception {
		Set<String> missing = new TreeSet<>();
		for (ParserFinding p : ParserFinding.values()) {
			missing.add(p.code());
		}
		packs.forEach(p -> p.rules().forEach(r -> missing.add(r.code())));
		for (String name : cases()) {
			expected(name).forEach(f -> missing.remove(f.substring(0, f.indexOf(' '))));
		}
		assertThat(missing).as("codes without a golden file").isEqualTo(WITHOUT_FILE);
	}

	/** A file that belongs to a case; null where there is none. */
	private static Path beside(String name, String extension) {
		Path file = GOLDEN.resolve(name + extension);
		return Files.exists(file) ? file : null;
	}

	private static Path input(String name) throws IOException {
		Path expected = GOLDEN.resolve(name + EXPECTED);
		String stem = expected.getFileName().toString().replace(EXPECTED, ".");
		try (Stream<Path> files = Files.list(expected.getParent())) {
			List<Path> inputs = files.filter(f -> {
				String file = f.getFileName().toString();
				return file.startsWith(stem) && NO_INPUT.stream().noneMatch(file::endsWith);
			}).toList();
			assertThat(inputs).hasSize(1);
			return inputs.get(0);
		}
	}

	private static List<String> expected(String name) throws IOException {
		return Files.readAllLines(GOLDEN.resolve(name + EXPECTED)).stream()
				.filter(l -> !l.isEmpty() && !l.startsWith("#") && !l.startsWith(AS_OF)).toList();
	}

	private static List<String> keys(CheckOptions options, Path file) throws IOException {
		return Checks.findings(options, new CheckInput(file.toString(), file)).orElseThrow().stream()
				.map(GoldenFilesTest::key).toList();
	}

	private static String key(ContractFinding f) {
		return f.code() + " " + (f.line() == null ? "-" : f.line()) + " " + (f.field() == null ? "-" : f.field());
	}
}
