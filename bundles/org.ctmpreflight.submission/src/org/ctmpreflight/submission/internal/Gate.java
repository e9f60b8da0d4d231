package org.ctmpreflight.submission.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.Checker;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.check.LayoutChoice;
import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.submission.SubmitException;
import org.ctmpreflight.submission.SubmitOptions;

/** Checks the file that is to be sent, and marks the lines that are not to be. For use by one thread, once. */
final class Gate {
	/** Packs of the rules of CMS are named so; nobody lowers their errors unasked. */
	private static final String CMS = "cms-";
	/** They stand on the first line and concern them all. */
	private static final Set<String> OF_THE_FILE = Set.of(ParserFinding.BYTE_ORDER_MARK.code(),
			ParserFinding.FILE_ENCODING.code());

	private final SubmitOptions options;
	private final Set<String> refusals = new TreeSet<>();
	private final List<JournalEvent.Accepted> accepted = new ArrayList<>();
	private final Set<String> downloadRules = new HashSet<>();
	private boolean blankLines;
	private List<InputProblem> problems = List.of();
	private List<FailedRule> failed = List.of();

	Gate(SubmitOptions options) {
		this.options = options;
		for (RulePack pack : options.check().packs()) {
			pack.rules().stream().filter(RuleDefinition::needsDownload).forEach(r -> downloadRules.add(r.code()));
		}
	}

	/**
	 * Checks.
	 *
	 * @param download to hold the file against; null for the one of the options
	 * @throws SubmitException if that one is known to be partial
	 */
	void check(Upload upload, CheckInput download, CheckMonitor monitor) throws IOException, SubmitException {
		CheckOptions check = options.check().withLayout(new LayoutChoice(LayoutCatalog.CASEWORK_UPLOAD, null))
				.withSeverities(severities());
		check = download == null ? check.withDownload(options.download()) : check.withDownload(download);
		Checker checker = new Checker(check, LayoutCatalog.shipped(), InputStream.nullInputStream(), monitor);
		CheckInput file = new CheckInput(options.name(), options.file(), upload.source());
		try (CheckResult result = checker.check(List.of(file), List.of())) {
			if (result.partialDownload()) {
				throw new SubmitException(check.download() + ": is known to be partial: casework is held against a "
						+ "complete download. Leave --download out for a fresh one");
			}
			problems = result.problems();
			for (FileResult f : result.files()) {
				failed = f.rules().failed();
				mark(f, upload);
			}
		}
	}

	/** The user's severities; errors of CMS and of the layout stay errors where nobody accepted the change. */
	private Map<String, Optional<Severity>> severities() {
		Map<String, Optional<Severity>> severities = new HashMap<>(options.check().severities());
		if (!options.acceptSuppressed()) {
			for (ParserFinding p : ParserFinding.values()) {
				keepError(severities, p.type());
			}
			for (RulePack pack : options.check().packs()) {
				if (pack.info().id().startsWith(CMS)) {
					pack.rules().forEach(r -> keepError(severities, r.type()));
				}
			}
		}
		return severities;
	}

	private static void keepError(Map<String, Optional<Severity>> severities, FindingType type) {
		if (type.severity() == Severity.ERROR) {
			severities.remove(type.code());
		}
	}

	private void mark(FileResult file, Upload upload) throws IOException {
		Map<Long, UploadedLine> lines = new HashMap<>();
		upload.lines().forEach(l -> lines.put(l.number, l));
		try (FindingCursor c = file.findings()) {
			while (c.next()) {
				FindingType type = file.types().type(c.type());
				UploadedLine line = lines.get(c.line());
				if (type.severity() != Severity.ERROR || line != null && isSettled(line, type.code())) {
					continue;
				}
				if (c.suppression() != null && options.acceptSuppressed()) {
					accepted.add(accepted(c, type));
				} else if (c.line() == 0 || OF_THE_FILE.contains(type.code())) {
					refusals.add(type.code());
				} else if (line == null) {
					blankLines = true;
				} else {
					line.error(type.code());
				}
			}
		}
	}

	/** What a person decided to send again is held against its own fields alone. */
	private boolean isSettled(UploadedLine line, String code) {
		return line.settled() || line.resent() && downloadRules.contains(code);
	}

	private static JournalEvent.Accepted accepted(FindingCursor c, FindingType type) {
		Suppression s = c.suppression();
		return new JournalEvent.Accepted(type.code(), c.line(),
				c.complaintId() == FindingCursor.NO_COMPLAINT ? null : ComplaintIds.text(c.complaintId()), s.reason(),
				s.author(), s.expires().toString());
	}

	/** Codes of errors that refuse the file as a whole. */
	Set<String> refusals() {
		return refusals;
	}

	/** Whether blank lines, which are never sent, have errors. */
	boolean blankLines() {
		return blankLines;
	}

	/** Suppressed errors that hold nothing back. */
	List<JournalEvent.Accepted> accepted() {
		return accepted;
	}

	/** Severities that the user changed, by code, for the journal. */
	Map<String, String> changedSeverities() {
		Map<String, String> words = new TreeMap<>();
		severities().forEach((code, s) -> words.put(code, s.map(Severity::text).orElse("off")));
		return words;
	}

	/** Inputs of the check that could not be used. */
	List<InputProblem> problems() {
		return problems;
	}

	/** Rules that failed. */
	List<FailedRule> failed() {
		return failed;
	}
}
