package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archives that are handed out, unpacked where nothing else of this checkout is. */
class DistributionIT {
	private static final Path ARCHIVES = Path.of(System.getProperty("preflight.archives"));
	private static final String VERSION = System.getProperty("preflight.version");
	private static final String COMMAND_LINE = "ctm-preflight-" + VERSION;
	private static final String WORKBENCH = "ctm-preflight-workbench-" + VERSION;
	private static final String TITLE = "^CTM Preflight – no HPMS set up";
	private static final int TERMINATED = 143;
	private static final Duration LIMIT = Duration.ofMinutes(2);

	@TempDir
	private Path folder;

	@Test
	void everySystemHasItsArchiveWithAChecksum() throws IOException {
		assertThat(names(ARCHIVES)).containsExactlyInAnyOrder("SHA256SUMS", COMMAND_LINE + ".tar.gz",
				COMMAND_LINE + ".zip", "ctm-preflight-update-site-" + VERSION + ".zip",
				WORKBENCH + "-linux-x86_64.tar.gz", WORKBENCH + "-windows-x86_64.zip",
				WORKBENCH + "-macos-aarch64.tar.gz", WORKBENCH + "-macos-x86_64.tar.gz");
		assertThat(Files.readAllLines(ARCHIVES.resolve("SHA256SUMS"))).hasSize(7);
		assertThat(run(ARCHIVES, "sha256sum", "--check", "--strict", "SHA256SUMS")).doesNotContain("FAILED");
	}

	@Test
	void commandLineRunsWhereItIsUnpacked() throws IOException {
		Path place = Files.createDirectory(folder.resolve("Maria's plan é"));
		run(place, "tar", "-xzf", ARCHIVES.resolve(COMMAND_LINE + ".tar.gz").toString());
		Path home = place.resolve("ctm-preflight");
		Preflight unpacked = Preflight.product().withLauncher(home.resolve("preflight")).in(home)
				.withVariable("PREFLIGHT_HOME", folder.resolve("home").toString());
		assertThat(unpacked.run("--version").out()).isEqualTo("preflight " + VERSION.replace("-SNAPSHOT", "") + "\n");
		Preflight.Result checked = unpacked.run("check", "samples/casework-upload.TXT");
		assertThat(checked.out()).contains("19 errors, 6 warnings, 1 note in 1 file");
		assertThat(checked.err()).isEmpty();
		assertThat(checked.status()).isEqualTo(1);
		assertThat(unpacked.run("rules", "test").status()).isZero();
		Preflight.Result workbench = unpacked.run("workbench");
		assertThat(workbench.err()).isEqualTo("preflight: this distribution has no workbench: take the one with it\n");
		assertThat(workbench.status()).isEqualTo(70);
	}

	@Test
	void bothArchivesOfTheCommandLineHoldTheSame() throws IOException {
		run(folder, "tar", "-xzf", ARCHIVES.resolve(COMMAND_LINE + ".tar.gz").toString());
		int files = 0;
		try (ZipFile zip = new ZipFile(ARCHIVES.resolve(COMMAND_LINE + ".zip").toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				if (!entry.isDirectory()) {
					files++;
					assertThat(folder.resolve(entry.getName()))
							.hasBinaryContent(zip.getInputStream(entry).readAllBytes());
				}
			}
		}
		try (Stream<Path> unpacked = Files.walk(folder)) {
			assertThat(unpacked.filter(Files::isRegularFile)).hasSize(files);
		}
	}

	@Test
	void workbenchesHoldWhatTheirSystemNeedsAndNoTraceOfTheBuild() throws IOException {
		holds(WORKBENCH + "-linux-x86_64.tar.gz", "swt.gtk.linux.x86_64", "preflight-workbench");
		holds(WORKBENCH + "-windows-x86_64.zip", "swt.win32.win32.x86_64", "preflight-workbench.bat");
		holds(WORKBENCH + "-macos-aarch64.tar.gz", "swt.cocoa.macosx.aarch64", "preflight-workbench.command");
		holds(WORKBENCH + "-macos-x86_64.tar.gz", "swt.cocoa.macosx.x86_64", "preflight-workbench.command");
	}

	private void holds(String archive, String fragment, String launcher) throws IOException {
		String path = ARCHIVES.resolve(archive).toString();
		List<String> entries = entries(ARCHIVES.resolve(archive));
		assertThat(entries).as(archive).allMatch(e -> e.startsWith("ctm-preflight/"));
		assertThat(entries).as(archive).contains("ctm-preflight/preflight", "ctm-preflight/preflight.bat",
				"ctm-preflight/" + launcher, "ctm-preflight/LICENSE", "ctm-preflight/README.txt",
				"ctm-preflight/docs/README.md", "ctm-preflight/docs/sbom.cdx.json",
				"ctm-preflight/samples/casework-upload.TXT", "ctm-preflight/configuration/config.ini");
		assertThat(entries).as(archive).noneMatch(e -> e.contains("/p2/") || e.endsWith("/artifacts.xml"));
		assertThat(entries).as(archive)
				.filteredOn(e -> e.matches(".*/org\\.eclipse\\.swt\\.(gtk|win32|cocoa)\\..*")).singleElement()
				.asString()
				.contains(fragment);
	}

	private List<String> entries(Path archive) throws IOException {
		if (archive.toString().endsWith(".zip")) {
			try (ZipFile zip = new ZipFile(archive.toFile())) {
				return zip.stream().map(ZipEntry::getName).toList();
			}
		}
		return run(folder, "tar", "-tzf", archive.toString()).lines().toList();
	}

	@Test
	@Timeout(180)
	void workbenchOpensWhereItIsUnpacked() throws Exception {
		String screen = System.getenv("PREFLIGHT_SCREEN");
		Assumptions.assumeTrue(screen != null, "no screen to show a window on");
		run(folder, "tar", "-xzf", ARCHIVES.resolve(WORKBENCH + "-linux-x86_64.tar.gz").toString());
		Path home = folder.resolve("ctm-preflight");
		Path file = Files.copy(home.resolve("samples/casework-upload.TXT"), folder.resolve("handed out.TXT"));
		Preflight workbench = Preflight.product().withLauncher(home.resolve("preflight-workbench"))
				.withVariable("DISPLAY", screen).withVariable("HOME", folder.toString()).withLimit(LIMIT)
				.withVariable("PREFLIGHT_HOME", folder.resolve("settings").toString());
		try (Preflight.Running running = workbench.start(file.toString())) {
			try {
				run(folder, "env", "DISPLAY=" + screen, "timeout", "120", "xdotool", "search", "--sync",
						"--onlyvisible",
						"--name", TITLE);
				// its launcher does not hand the signal on
				running.process().descendants().forEach(ProcessHandle::destroy);
				assertThat(running.end().status()).isEqualTo(TERMINATED);
			} finally {
				running.process().descendants().forEach(ProcessHandle::destroyForcibly);
			}
		}
		assertThat(file).hasSameBinaryContentAs(home.resolve("samples/casework-upload.TXT"));
	}

	@Test
	void featureOfTheUpdateSiteIsInstalled() throws IOException {
		assertThat(names(ARCHIVES.resolveSibling("installed").resolve("plugins")))
				.anyMatch(n -> n.startsWith("org.ctmpreflight.workbench.submit_"))
				.anyMatch(n -> n.startsWith("org.ctmpreflight.drools_"))
				.noneMatch(n -> n.startsWith("org.ctmpreflight.cli_"));
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).toList();
		}
	}

	/** Runs a command of the system that must succeed; gives what it printed. */
	private static String run(Path folder, String... command) throws IOException {
		Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
		String printed = new String(process.getInputStream().readAllBytes());
		try {
			assertThat(process.waitFor()).as(Arrays.toString(command) + "\n" + printed).isZero();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError("was interrupted", e);
		}
		return printed;
	}
}
