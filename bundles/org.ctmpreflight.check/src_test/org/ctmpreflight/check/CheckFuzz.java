package org.ctmpreflight.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LayoutCatalog;

/** Any bytes as each file that a check reads: it ends with findings, or tells what cannot be used. */
public final class CheckFuzz {
	private static final byte[] UPLOAD = "C2500000001\tMember was called.\tY\t\t\t\t\t\t\t\t\t\t\r\n"
			.getBytes(StandardCharsets.US_ASCII);
	private static final byte[] DOWNLOAD = "COMPLAINT_ID\tRECEIVED_DATE\nC2500000001\t10/01/2025\n"
			.getBytes(StandardCharsets.US_ASCII);
	private static final Path FOLDER = folder();

	private CheckFuzz() {
	}

	private static Path folder() {
		try {
			Path folder = Files.createTempDirectory("check-fuzz");
			folder.toFile().deleteOnExit();
			return folder;
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Compiles rules, which takes longer than an input may. */
	public static void fuzzerInitialize() {
		TestRun.shipped();
	}

	/** @param data which file it is, and the file */
	public static void fuzzerTestOneInput(byte[] data) throws IOException {
		if (data.length == 0) {
			return;
		}
		byte[] file = Arrays.copyOfRange(data, 1, data.length);
		CheckOptions options = CheckOptions.of(TestRun.TODAY, TestRun.shipped());
		switch (Math.floorMod(data[0], 7)) {
			case 0 -> check(options, "upload.TXT", file);
			case 1 -> check(options, "body.json", file);
			case 2 -> check(options.withDownload(CheckInput.of("plan.txt", file)), "upload.TXT", UPLOAD);
			case 3 -> check(options.withDownload(CheckInput.of("plan.json", file)), "upload.TXT", UPLOAD);
			case 4 -> check(options.withSuppressions(write("suppressions.yaml", file)), "upload.TXT", UPLOAD);
			case 5 -> check(options.withBaseline(write("report.json", file), false), "upload.TXT", UPLOAD);
			default -> check(
					options.withTable("agent-broker-categories", CheckInput.of("categories.csv", file))
							.withDownload(CheckInput.of("plan.txt", DOWNLOAD)),
					"upload.TXT", UPLOAD);
		}
	}

	private static Path write(String name, byte[] content) throws IOException {
		Path file = FOLDER.resolve(name);
		file.toFile().deleteOnExit();
		return Files.write(file, content);
	}

	private static void check(CheckOptions options, String name, byte[] content) throws IOException {
		CheckInput input = new CheckInput(name, null, InputSource.of(content));
		try (CheckResult result = new Checker(options, LayoutCatalog.shipped(),
				InputStream.nullInputStream(), CheckMonitor.NONE).check(List.of(input), List.of())) {
			result.problems().forEach(p -> require(p.toString().indexOf('\n') < 0, p.toString()));
			require(!result.files().isEmpty() || !result.problems().isEmpty(), "nothing is told");
			require(!result.hasFailedRules(), "a rule failed");
			for (FileResult f : result.files()) {
				TestRun.findings(f);
			}
		}
	}

	private static void require(boolean holds, String what) {
		if (!holds) {
			throw new AssertionError(what);
		}
	}
}
