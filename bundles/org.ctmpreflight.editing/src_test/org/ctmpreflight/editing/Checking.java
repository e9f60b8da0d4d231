package org.ctmpreflight.editing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.Checker;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.packs.ShippedPacks;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.RuleSets;

/** Checks with the shipped pack, and what they find. */
final class Checking {
	static final LocalDate DAY = LocalDate.of(2026, 11, 24);

	private final CheckOptions options;
	private final RuleSets rules;

	Checking(CheckOptions options) {
		this.options = options;
		this.rules = new RuleSets(options.packs());
	}

	static Checking shipped() throws IOException {
		return new Checking(CheckOptions.of(DAY, packs()));
	}

	/** The shipped pack, and others. */
	static List<RulePack> packs(Path... more) throws IOException {
		List<Path> folders = new ArrayList<>(
				List.of(Path.of(System.getProperty("preflight.root"), "rules", "cms-casework-upload")));
		folders.addAll(List.of(more));
		try {
			return new PackLoader(LayoutCatalog.shipped(), ShippedPacks.precompiled(), null).load(folders);
		} catch (PackException e) {
			throw new IOException(e);
		}
	}

	Checker checker() {
		return new Checker(options, LayoutCatalog.shipped(), rules);
	}

	/** The findings of bytes that bear a name, as {@link #text} puts them. */
	List<String> findings(String name, byte[] bytes) throws IOException {
		try (CheckResult result = checker().check(List.of(CheckInput.of(name, bytes)), List.of())) {
			return findings(result.files().get(0));
		}
	}

	/** The findings of a file and those of the suppressions beside it. */
	List<String> findings(Path file) throws IOException {
		try (CheckResult result = checker().check(List.of(new CheckInput(file.toString(), file)), List.of())) {
			return findings(result.files().get(0));
		}
	}

	private static List<String> findings(FileResult file) throws IOException {
		List<String> all = new ArrayList<>();
		try (FindingCursor c = file.findings()) {
			while (c.next()) {
				FindingType type = file.types().type(c.type());
				List<Long> arguments = Arrays.stream(c.arguments()).limit(type.arguments().size()).boxed().toList();
				all.add(c.line() + " " + c.field() + " " + type.code() + " " + type.severity() + " " + arguments + " "
						+ c.complaintId() + (c.suppression() == null ? "" : " " + c.suppression().reason()));
			}
		}
		return all;
	}

	/** The same of a live check. */
	static List<String> findings(LiveFindings findings, DocumentSnapshot document) throws IOException {
		List<String> all = new ArrayList<>();
		findings.visit(document, f -> {
			all.add(f.row() + 1 + " " + f.fieldNumber() + " " + f.code() + " " + f.type().severity() + " "
					+ f.arguments() + " " + f.complaintId()
					+ (f.suppression() == null ? "" : " " + f.suppression().reason()));
			return true;
		});
		return all;
	}

	/** A plan download with some of the complaints of random documents. */
	static Path download(Path file) throws IOException {
		List<String> heading = LayoutCatalog.shipped().find(LayoutCatalog.PLAN_DOWNLOAD, "2025-10").orElseThrow()
				.fields().stream().map(f -> f.name()).toList();
		StringBuilder text = new StringBuilder(String.join("\t", heading)).append('\n');
		for (int i = 1; i < 3; i++) {
			for (String column : heading) {
				text.append(switch (column) {
					case "COMPLAINT_ID" -> "C250000000" + i;
					case "RESOLUTION_DATE" -> i == 1 ? "06/26/2025" : "";
					case "PLAN_CASEWORK_NOTES" -> "Called  the member";
					default -> "";
				}).append(column.equals("ACCESSIBLE_FORMAT") ? "\n" : "\t");
			}
		}
		return Files.writeString(file, text);
	}
}
