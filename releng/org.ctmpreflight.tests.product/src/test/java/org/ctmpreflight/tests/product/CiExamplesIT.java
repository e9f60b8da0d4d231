package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The pipelines of {@code docs/ci.md} do what they say, with the archive that is handed out, in a repository as described. */
class CiExamplesIT {
	private static final Path ROOT = Path.of(System.getProperty("preflight.root"));
	private static final Path ARCHIVES = Path.of(System.getProperty("preflight.archives"));
	private static final String ARCHIVE = "ctm-preflight-" + System.getProperty("preflight.version") + ".tar.gz";
	private static final Pattern YAML = Pattern.compile("```yaml\\R(.*?)```", Pattern.DOTALL);

	@TempDir
	private Path folder;
	private Path repository;

	private static JsonNode example(int n) throws IOException {
		Matcher blocks = YAML.matcher(Files.readString(ROOT.resolve("docs/ci.md")));
		for (int i = 0; i <= n; i++) {
			assertThat(blocks.find()).isTrue();
		}
		return new YAMLMapper().readTree(blocks.group(1));
	}

	@BeforeEach
	void repository() throws IOException {
		repository = Files.createDirectory(folder.resolve("repository"));
		Files.createDirectories(repository.resolve("tools"));
		Files.copy(ARCHIVES.resolve(ARCHIVE), repository.resolve("tools").resolve(ARCHIVE));
		Files.copy(ARCHIVES.resolve("SHA256SUMS"), repository.resolve("tools/SHA256SUMS"));
		copy(ROOT.resolve("rules/plan-quality-example"), repository.resolve("rules/our-rules"));
		Files.createDirectories(repository.resolve("uploads"));
		use("casework-upload-clean.TXT");
		bash("git init -q && git add rules uploads && git -c user.name=x -c user.email=x@x commit -qm rules"
				+ " && git update-ref refs/remotes/origin/main HEAD", 0);
	}

	private void use(String sample) throws IOException {
		Files.copy(ROOT.resolve("samples").resolve(sample), repository.resolve("uploads/casework.TXT"),
				StandardCopyOption.REPLACE_EXISTING);
	}

	private static void copy(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Path copy = to.resolve(from.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	/** Runs a script as the runners of both do: it ends with the first command that fails. */
	private Preflight.Result bash(String script, int status) {
		Preflight.Result result = Preflight.product().with("bash", "-e", "-o", "pipefail", "-c",
				script.replace("ctm-preflight-1.0.0.tar.gz", ARCHIVE)).in(repository)
				.withVariable("RUNNER_TEMP", folder.toString())
				.withVariable("GITHUB_PATH", folder.resolve("path").toString())
				.withLimit(Duration.ofMinutes(3)).run();
		assertThat(result.status()).as(script + "\n" + result.out() + result.err()).isEqualTo(status);
		return result;
	}

	private static List<String> steps(JsonNode github) {
		return StreamSupport.stream(github.at("/jobs/casework/steps").spliterator(), false).filter(s -> s.has("run"))
				.map(s -> s.get("run").asText()).toList();
	}

	@Test
	void gitHubChecksFilesAndRules() throws IOException {
		List<String> steps = steps(example(0));
		assertThat(steps).hasSize(4);
		String path = "export PATH=\"" + folder.resolve("ctm-preflight") + ":$PATH\"\n";
		bash(steps.get(0), 0);
		assertThat(Files.readString(folder.resolve("path")).strip())
				.isEqualTo(folder.resolve("ctm-preflight").toString());
		assertThat(bash(path + steps.get(1), 0).out()).contains("coverage 100 %");
		bash(path + steps.get(3), 0);
		assertThat(new ObjectMapper().readTree(repository.resolve("findings.sarif").toFile()).at("/version").asText())
				.isEqualTo("2.1.0");
		assertThat(repository.resolve("rules.xml")).content().contains("<testsuite");
		use("casework-upload.TXT");
		bash(path + steps.get(3), 1);
		assertThat(repository.resolve("findings.sarif")).content().contains("hpi-required-when-resolving");
		Files.delete(repository.resolve("rules/our-rules/resolution.table.csv"));
		bash(path + "export GITHUB_BASE_REF=main\n" + steps.get(2), 0);
		assertThat(repository.resolve("rules-diff.txt")).content().contains("rules: 0 added, 2 removed, 0 changed");
	}

	@Test
	void gitLabChecksFilesAndRules() throws IOException {
		JsonNode gitLab = example(1);
		String before = script(gitLab.get("before_script")).replace("/tmp", folder.toString());
		bash(before + script(gitLab.at("/rules/script")), 0);
		bash(before + script(gitLab.at("/casework/script")), 0);
		use("casework-upload.TXT");
		bash(before + script(gitLab.at("/casework/script")), 1);
		assertThat(repository.resolve("findings.xml")).content().contains("<failure");
	}

	private static String script(JsonNode lines) {
		List<String> script = new ArrayList<>();
		lines.forEach(l -> script.add(l.asText()));
		assertThat(script).isNotEmpty();
		return String.join("\n", script) + "\n";
	}

	@Test
	void containerfileHasNoMistake() throws Exception {
		Path tools = ROOT.resolve("releng/test-tools");
		Assumptions.assumeTrue(Files.isDirectory(tools.resolve("node_modules/dockerfile-utils")),
				"the packages of releng/test-tools are not there");
		Preflight.Result result = Preflight.product().with("node", tools.resolve("lint-containerfile.mjs").toString(),
				ROOT.resolve("releng/container/Containerfile").toString()).run();
		assertThat(result.status()).as(result.out() + result.err()).isZero();
	}
}
