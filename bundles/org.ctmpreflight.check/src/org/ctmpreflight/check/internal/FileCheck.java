package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FileResult.RuleOutcome;
import org.ctmpreflight.check.FileRole;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.layout.BlockReader;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.NotUtf8Exception;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.TextEncoding;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RuleSet;

/** Checks one file in the form that its layout has. */
public final class FileCheck {
	private static final List<String> DOWNLOAD_COLUMNS = List.of("COMPLAINT_ID", "RECEIVED_DATE");

	private final String file;
	private final InputSource source;
	private final CheckMonitor monitor;
	private final MessageDigest digest;
	private final RecordLayout layout;
	private final SuppressionFile suppressions;
	private final Baseline.OfFile baseline;

	/**
	 * What came of a plan download.
	 *
	 * @param result     its findings
	 * @param complaints its complaints; null where it cannot be used
	 */
	public record Outcome(FileResult result, Complaints complaints) {
		/** Whether complaints can be looked up in it. */
		public boolean usable() {
			return complaints != null;
		}
	}

	/**
	 * @param source       not closed
	 * @param digest       null where none is wanted
	 * @param layout       null for a download whose heading is to decide
	 * @param suppressions null for none
	 * @param baseline     what an earlier report has of the file; null for none
	 */
	public FileCheck(String file, InputSource source, CheckMonitor monitor, MessageDigest digest, RecordLayout layout,
			SuppressionFile suppressions, Baseline.OfFile baseline) {
		this.file = file;
		this.source = source;
		this.monitor = monitor;
		this.digest = digest;
		this.layout = layout;
		this.suppressions = suppressions;
		this.baseline = baseline;
	}

	/** Whether the first line that is not blank is the heading of a plan download. */
	public static boolean looksLikeDownload(InputSource source) throws IOException {
		TextEncoding encoding = TextEncoding.probe(source.stream(0));
		// the names are ASCII: whether the rest is UTF-8 or windows-1252 does not matter here
		TextEncoding lenient = encoding.utf8() ? encoding.asWindows1252() : encoding;
		BlockReader reader = new BlockReader(source, lenient, null, 1 << 14);
		LineBlock block = new LineBlock(LineBlock.MAX_FIELDS);
		while (reader.fill(block)) {
			reader.scan(block);
			for (int line = 0; line < block.lines(); line++) {
				if (!block.tooLong(line) && !block.blank(line)) {
					String text = block.text(block.start(line), block.end(line));
					return Arrays.asList(text.split("\t", -1)).containsAll(DOWNLOAD_COLUMNS);
				}
				if (block.tooLong(line)) {
					return false;
				}
			}
		}
		return false;
	}

	/** Checks an upload file. */
	public FileResult upload(RuleSet rules, FindingTypes types, Complaints complaints, CheckOptions options,
			int threads, int blockBytes, boolean extensionMissing) throws IOException {
		return inItsEncoding(types, options, (encoding, findings) -> {
			if (extensionMissing) {
				findings.addForFile(types.number(ParserFinding.FILE_EXTENSION));
			}
			UploadCheck check = new UploadCheck(file, source, encoding, digest, blockBytes, layout, rules, types,
					complaints, findings, monitor);
			check.run(threads);
			return result(FileRole.UPLOAD, layout, check.records(), types, findings, outcome(rules, check.failed()));
		});
	}

	/** Checks the body of an upload call. */
	public FileResult apiBody(RuleSet rules, FindingTypes types, Complaints complaints, CheckOptions options)
			throws IOException {
		return closedOnFailure(types, options, findings -> {
			ApiCheck check = new ApiCheck(layout, rules, types, complaints, findings);
			check.run(file, source, digested(), monitor);
			return result(FileRole.UPLOAD, layout, check.records(), types, findings, outcome(rules, check.failed()));
		});
	}

	/**
	 * Checks a plan download.
	 *
	 * @param json  whether it is an answer of the API
	 * @param fixed version of the layout; null to let the heading decide
	 */
	public Outcome download(boolean json, LayoutCatalog layouts, RecordLayout fixed, LocalDate asOf,
			AgentBrokerCategories categories, FindingTypes types, CheckOptions options) throws IOException {
		return inItsEncoding(types, options, (encoding, findings) -> {
			DownloadCheck check = new DownloadCheck(layouts, fixed, asOf, categories, types, findings);
			Complaints.RowReader rows;
			if (json) {
				DownloadJson reader = new DownloadJson(source);
				List<String> all = layouts.inEffect(LayoutCatalog.PLAN_DOWNLOAD, asOf).orElseThrow().fields().stream()
						.map(LayoutField::name).toList();
				reader.read(file, digested(), all, check, monitor);
				rows = reader;
			} else {
				DownloadText reader = new DownloadText(source, encoding);
				InputStream in = digested();
				reader.read(file, in, check, monitor);
				in.transferTo(OutputStream.nullOutputStream());
				rows = reader;
			}
			check.finish(rows);
			FileResult result = result(FileRole.DOWNLOAD, check.layout(), check.records(), types, findings,
					RuleOutcome.NONE);
			return new Outcome(result, check.usable() ? check.complaints() : null);
		});
	}

	/** One way through the file, which fills the findings. */
	private interface Pass<T> {
		T run(FileFindings findings) throws IOException;
	}

	/** The same under one encoding. */
	private interface EncodedPass<T> {
		T run(TextEncoding encoding, FileFindings findings) throws IOException;
	}

	/** Runs a pass, and once more as windows-1252 where it turns out that the file is not UTF-8. */
	private <T> T inItsEncoding(FindingTypes types, CheckOptions options, EncodedPass<T> pass) throws IOException {
		TextEncoding encoding = TextEncoding.probe(source.stream(0));
		try {
			return closedOnFailure(types, options, findings -> pass.run(encoding, findings));
		} catch (NotUtf8Exception e) {
			if (digest != null) {
				digest.reset();
			}
			return closedOnFailure(types, options, findings -> pass.run(encoding.asWindows1252(), findings));
		}
	}

	private <T> T closedOnFailure(FindingTypes types, CheckOptions options, Pass<T> pass) throws IOException {
		FileFindings findings = findings(types, options);
		try {
			return pass.run(findings);
		} catch (IOException | RuntimeException e) {
			findings.close();
			throw e;
		}
	}

	private FileFindings findings(FindingTypes types, CheckOptions options) {
		return new FileFindings(types, options, suppressions, baseline);
	}

	private InputStream digested() {
		InputStream in = source.stream(0);
		return digest == null ? in : new DigestInputStream(in, digest);
	}

	static RuleOutcome outcome(RuleSet rules, List<FailedRule> failed) {
		Set<String> threw = new HashSet<>();
		failed.forEach(f -> threw.add(f.code()));
		List<String> run = rules.rules().stream().map(RuleDefinition::code).filter(c -> !threw.contains(c)).toList();
		return new RuleOutcome(run, rules.skipped(), failed);
	}

	private FileResult result(FileRole role, RecordLayout used, long records, FindingTypes types,
			FileFindings findings, RuleOutcome rules) throws IOException {
		String sha256 = digest == null ? null : HexFormat.of().formatHex(digest.digest());
		return new FileResult(file, role, used, records, sha256, types, findings.counts(used), rules,
				() -> findings.cursor(used), findings);
	}
}
