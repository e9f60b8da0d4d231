package org.ctmpreflight.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ctmpreflight.check.contract.ContractFinding;
import org.ctmpreflight.layout.BlockReader;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;

/** Checks of one file with the shipped pack, and their findings as the contract words them. */
final class Checks {
	/** Compiling takes seconds, and mutation testing starts hundreds of processes. */
	private static final Path COMPILED = Path.of("target", "compiled-rules");
	private static List<RulePack> packs;

	private Checks() {
	}

	/** Loaded once, for all tests. */
	static synchronized List<RulePack> shippedPacks() throws Exception {
		if (packs == null) {
			Path rules = Path.of(System.getProperty("preflight.root"), "rules", "cms-casework-upload");
			packs = new PackLoader(LayoutCatalog.shipped(), List.of(), COMPILED).load(List.of(rules));
		}
		return packs;
	}

	/** The findings of a file, then those of its suppressions; empty where it cannot be read. */
	static Optional<List<ContractFinding>> findings(CheckOptions options, CheckInput input) throws IOException {
		return findings(options, input, BlockReader.BLOCK_BYTES, InputStream.nullInputStream());
	}

	/** @param in what {@code -} reads */
	static Optional<List<ContractFinding>> findings(CheckOptions options, CheckInput input, int blockBytes,
			InputStream in) throws IOException {
		Checker checker = new Checker(options, LayoutCatalog.shipped(), in, CheckMonitor.NONE, blockBytes);
		try (CheckResult result = checker.check(List.of(input), List.of())) {
			if (result.files().isEmpty()) {
				return Optional.empty();
			}
			List<ContractFinding> findings = new ArrayList<>();
			addFindings(result.files().get(0), findings);
			for (FileResult suppressions : result.suppressions()) {
				addFindings(suppressions, findings);
			}
			return Optional.of(findings);
		}
	}

	private static void addFindings(FileResult file, List<ContractFinding> findings) throws IOException {
		try (FindingCursor c = file.findings()) {
			while (c.next()) {
				FindingType type = file.types().type(c.type());
				boolean named = c.field() > 0 && !type.code().equals("download-column-unknown");
				findings.add(new ContractFinding(type.code(), type.severity().text(), c.line() == 0 ? null : c.line(),
						c.field() == 0 ? null : c.field(),
						named ? file.layout().fields().get(c.field() - 1).name() : null,
						c.complaintId() == FindingCursor.NO_COMPLAINT ? null : ComplaintIds.text(c.complaintId())));
			}
		}
	}
}
