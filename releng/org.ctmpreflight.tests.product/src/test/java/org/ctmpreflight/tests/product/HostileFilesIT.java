package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.tests.product.Runs.fails;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody would write by mistake: each is told of in one line, in little memory, and the others are checked. */
@Timeout(300)
class HostileFilesIT {
	private static final String WRONG = "C2500000001\tMember was called.\tY" + "\t".repeat(10) + "\r\n";
	/** More than a parser takes; as large as a laptop takes within seconds. */
	private static final int LARGE = 30_000_000;

	@TempDir
	private Path folder;

	@BeforeEach
	void writeFile() throws Exception {
		Files.writeString(folder.resolve("wrong.TXT"), WRONG);
	}

	private Preflight.Result run(String... arguments) {
		return Preflight.product().in(folder).run(arguments);
	}

	private void write(String name, String start, String repeated, int times, String end) throws IOException {
		byte[] piece = repeated.getBytes(StandardCharsets.UTF_8);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
			out.write(start.getBytes(StandardCharsets.UTF_8));
			for (int i = 0; i < times; i++) {
				out.write(piece);
			}
			out.write(end.getBytes(StandardCharsets.UTF_8));
		}
	}

	@Test
	void jsonThatIsNestedTooDeepOrTooLongIsStatus4() throws Exception {
		write("deep.json", "", "[", 1_000_000, "");
		write("long.json", "[{\"complaintId\":\"", "x", LARGE, "\"}]");
		write("number.json", "[{\"COMPLAINT_ID\":", "9", 10_000, "}]");
		fails(run("check", "deep.json"), 4, "deep.json", "nested too deep");
		Preflight.Result result = run("check", "long.json", "wrong.TXT");
		fails(result, 4, "long.json", "too long");
		assertThat(result.out()).contains("satisfied-required-when-resolving");
		for (String file : new String[] { "deep.json", "number.json" }) {
			fails(run("check", "wrong.TXT", "--download", file), 4, file, "is no JSON");
		}
		fails(run("convert", "deep.json", "--to", "txt"), 4, "deep.json", "nested too deep");
		write("baseline.json", "{\"schema\":\"ctm-preflight/findings/1\",\"x\":", "[", 100_000, "");
		fails(run("check", "wrong.TXT", "--baseline", "baseline.json"), 4, "baseline.json:1:", "is no JSON");
	}

	@Test
	void downloadOfMoreColumnsThanMemoryIsStatus4() throws Exception {
		write("wide.txt", "COMPLAINT_ID\tRECEIVED_DATE", "\tX", 8_000_000, "\n");
		Preflight.Result result = Preflight.product().in(folder).run("check", "wrong.TXT", "--download", "wide.txt");
		fails(result, 4, "wide.txt", "more than 262144 fields");
	}

	@Test
	void deepYamlIsToldAtItsPlace() throws Exception {
		write("deep.yaml", "", "- ", 100_000, "");
		fails(run("check", "wrong.TXT", "--suppressions", "deep.yaml"), 4, "deep.yaml:1:");
		Runs.writePack(folder.resolve("pack"));
		Path tests = Files.createDirectory(folder.resolve("pack/tests"));
		for (String yaml : new String[] { "- ".repeat(100_000), "[".repeat(100_000), "a: &x [*x, *x]\n" }) {
			Files.writeString(tests.resolve("examples.yaml"), yaml);
			Preflight.Result result = run("rules", "test", "--rules", "pack");
			assertThat(result.err()).contains("examples.yaml").doesNotContain("\tat ", "internal error")
					.hasLineCount(1);
			assertThat(result.status()).isEqualTo(3);
		}
	}

	@Test
	void workbooksThatUnpackToMoreThanMemoryAreStatus3() throws Exception {
		Path pack = folder.resolve("pack");
		Runs.writePack(pack);
		byte[] zeros = new byte[1 << 20];
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(pack.resolve("bomb.table.xlsx")))) {
			zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			for (int i = 0; i < 300; i++) {
				zip.write(zeros);
			}
		}
		fails(run("rules", "check", "--rules", "pack"), 3, "bomb.table.xlsx", "too large");
	}

	@Test
	void linksAndPipesAreReadAndLoopsAreTold() throws Exception {
		Files.createSymbolicLink(folder.resolve("link.TXT"), Path.of("wrong.TXT"));
		Files.createSymbolicLink(folder.resolve("loop.TXT"), Path.of("loop.TXT"));
		Files.createSymbolicLink(folder.resolve("nothing.TXT"), Path.of("nowhere"));
		Preflight.Result result = run("check", "loop.TXT", "nothing.TXT", "link.TXT");
		assertThat(result.out()).contains("link.TXT", "satisfied-required-when-resolving");
		assertThat(result.err().lines()).hasSize(2).allMatch(l -> l.startsWith("preflight: "));
		assertThat(result.err()).contains("loop.TXT: cannot be read: Too many levels of symbolic links",
				"nothing.TXT: there is no such file");
		assertThat(result.status()).isEqualTo(4);
		Preflight.Result piped = Preflight.product().in(folder)
				.with("sh", "-c", "mkfifo pipe.TXT && { cat wrong.TXT >pipe.TXT & } && exec \"$0\" check pipe.TXT",
						Preflight.home().resolve("preflight").toString())
				.run();
		assertThat(piped.out()).contains("pipe.TXT", "satisfied-required-when-resolving");
		assertThat(piped.err()).isEmpty();
		assertThat(piped.status()).isEqualTo(1);
	}

	@Test
	void anyNameOfAFileIsReadWrittenAndToldInOneLine() throws Exception {
		String name = "a b\n\"q\" '$HOME`\\\u001b[31m\u00e9\u2603.TXT";
		Files.writeString(folder.resolve(name), WRONG);
		for (String format : new String[] { "text", "json", "sarif", "junit", "csv", "html" }) {
			Preflight.Result result = run("check", name, "--format", format, "--output", name + "." + format);
			assertThat(result.err()).isEmpty();
			assertThat(result.status()).isEqualTo(1);
			String report = Files.readString(folder.resolve(name + "." + format));
			// in SARIF as a URI
			assertThat(report).containsAnyOf("\u00e9\u2603.TXT", "%C3%A9%E2%98%83.TXT").doesNotContain("\u001b",
					"a b\n");
		}
		fails(run("check", name + name), 4, "a b\\u000A\"q\"", "no such file");
		fails(run("check", "wrong.TXT", "--output", name + "/x"), 4, "no such folder");
		fails(run("check", "wrong.TXT", "--rules", name), 3, "no such folder");
		fails(run("check", "wrong.TXT", "--table", name), 2, "--table");
	}

	@Test
	void namesThatAreNotInTheEncodingOfTheSystemAreReadBelowAFolder() throws Exception {
		Files.createDirectory(folder.resolve("d"));
		Preflight.Result result = Preflight.product().in(folder)
				.with("sh", "-c", "cp wrong.TXT \"d/$(printf 'x\\377y.TXT')\" && exec \"$0\" check d",
						Preflight.home().resolve("preflight").toString())
				.run();
		// it would be in the way of deleting the folder
		new ProcessBuilder("rm", "-r", folder.resolve("d").toString()).start().waitFor();
		assertThat(result.err()).isEmpty();
		assertThat(result.out()).contains("d/x\uFFFDy.TXT", "satisfied-required-when-resolving");
		assertThat(result.status()).isEqualTo(1);
	}

	@Test
	void tooMuchForTheFolderOfTemporaryFilesIsStatus4() throws Exception {
		Path missing = folder.resolve("missing");
		Preflight.Result result = Preflight.product().in(folder)
				.withVariable("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + missing).withInput(WRONG)
				.run("check", "-", "wrong.TXT");
		assertThat(result.err().lines().filter(l -> !l.startsWith("Picked up "))).singleElement().asString()
				.contains("-: needs a temporary file", "missing", "java.io.tmpdir");
		assertThat(result.out()).contains("satisfied-required-when-resolving");
		assertThat(result.status()).isEqualTo(4);
		Preflight.Result full = Surroundings.fileSize(64).in(folder)
				.withInput(WRONG.repeat(2000)).run("check", "-");
		fails(full, 4, "-: needs more room for temporary files");
	}

	/** Names of what a folder holds. */
	static Stream<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList().stream();
		}
	}
}
