package org.ctmpreflight.authoring.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.ctmpreflight.authoring.ExampleFinding;
import org.ctmpreflight.authoring.ExampleResult;
import org.ctmpreflight.authoring.TestRun;
import org.ctmpreflight.authoring.TestRun.FileTests;
import org.ctmpreflight.authoring.TestRun.PackTests;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.SkippedRule;

/** What became of examples, for people: the differences of each that failed, and counts. */
public final class TestText {
	private TestText() {
	}

	/** @param out not closed */
	public static void write(TestRun run, OutputStream out) throws IOException {
		out.write(text(run).getBytes(StandardCharsets.UTF_8));
	}

	private static String text(TestRun run) {
		StringBuilder b = new StringBuilder();
		for (PackTests pack : run.packs()) {
			b.append(pack.pack().info().id()).append(' ').append(pack.pack().info().version()).append('\n');
			for (FileTests file : pack.files()) {
				b.append("  ").append(file.file()).append(": ").append(outcome(file.results().size(), file.failed()))
						.append('\n');
				file.results().stream().filter(r -> !r.passed()).forEach(r -> b.append(failed(r)));
			}
			if (pack.files().isEmpty()) {
				b.append("  no examples: nothing shows that its rules do what they should\n");
			}
			if (pack.proof() != null) {
				b.append(ProofText.of(pack.proof()).indent(2));
			}
		}
		long files = run.files().count();
		return b.append(outcome(run.results().size(), run.failed())).append(", in ").append(count(files, "file"))
				.append(" of ")
				.append(count(run.packs().size(), "pack")).append('\n').toString();
	}

	private static String outcome(long examples, long failed) {
		return count(examples, "example") + (examples == 0 ? ""
				: failed == 0 ? examples == 1 ? ", as expected" : ", all as expected"
						: ": " + (examples - failed) + " as expected, " + failed + " failed");
	}

	private static String failed(ExampleResult result) {
		return "    FAILED " + result.example().place() + ": " + result.example().name() + "\n"
				+ differences(result).indent(6);
	}

	/** Expected and found at once, a finding a line. */
	static String differences(ExampleResult result) {
		Map<String, String> why = new TreeMap<>();
		for (SkippedRule s : result.skipped()) {
			why.put(s.code(), "  (its rule was skipped: " + s.reason() + ")");
		}
		StringBuilder b = new StringBuilder();
		for (ExampleFinding f : result.missing()) {
			b.append("missing      ").append(f).append(why.getOrDefault(f.code(), "")).append('\n');
		}
		for (ExampleFinding f : result.unexpected()) {
			b.append("unexpected   ").append(f).append('\n');
		}
		for (ExampleFinding f : result.found()) {
			if (!result.unexpected().contains(f)) {
				b.append("as expected  ").append(f).append('\n');
			}
		}
		for (FailedRule f : result.failed()) {
			b.append("rule failed  ").append(f.code()).append(" (").append(f.reason()).append(")\n");
		}
		return b.toString();
	}

	static String count(long n, String noun) {
		return n + " " + noun + (n == 1 ? "" : "s");
	}
}
