package org.ctmpreflight.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.rules.RulePack;

/**
 * How to check. Immutable; made with {@link #of} and the methods that give a changed copy.
 *
 * @param asOf        the day whose layouts and rules are in effect
 * @param packs       rule packs
 * @param layout      that every file has; null to find out
 * @param download    plan download to hold uploads against; null for none
 * @param severities  by code; empty means turned off
 * @param maxFindings findings listed of each code and file; negative for all
 * @param showValues  whether findings carry values of fields
 * @param threads     for one file; 0 to choose
 * @param digest      whether SHA-256 of the files are wanted
 */
public record CheckOptions(LocalDate asOf, List<RulePack> packs, LayoutChoice layout, CheckInput download,
		Map<String, Optional<Severity>> severities, int maxFindings, boolean showValues, int threads, boolean digest) {

	/** Copies the collections. */
	public CheckOptions {
		Objects.requireNonNull(asOf);
		packs = List.copyOf(packs);
		severities = Map.copyOf(severities);
	}

	/** The defaults for a day and packs. */
	public static CheckOptions of(LocalDate asOf, List<RulePack> packs) {
		return new CheckOptions(asOf, packs, null, null, Map.of(), -1, false, 0, false);
	}

	/** With that layout for every file; null to find out. */
	public CheckOptions withLayout(LayoutChoice choice) {
		return new CheckOptions(asOf, packs, choice, download, severities, maxFindings, showValues, threads, digest);
	}

	/** With that plan download; null for none. */
	public CheckOptions withDownload(Path file) {
		return withDownload(file == null ? null : new CheckInput(file.toString(), file));
	}

	/** With that plan download; null for none. */
	public CheckOptions withDownload(CheckInput file) {
		return new CheckOptions(asOf, packs, layout, file, severities, maxFindings, showValues, threads, digest);
	}

	/** With those severities. */
	public CheckOptions withSeverities(Map<String, Optional<Severity>> byCode) {
		return new CheckOptions(asOf, packs, layout, download, byCode, maxFindings, showValues, threads, digest);
	}

	/** With at most that many findings listed of each code and file; negative for all. */
	public CheckOptions withMaxFindings(int most) {
		return new CheckOptions(asOf, packs, layout, download, severities, most, showValues, threads, digest);
	}

	/** With values of fields in the findings, or without. */
	public CheckOptions withShowValues(boolean show) {
		return new CheckOptions(asOf, packs, layout, download, severities, maxFindings, show, threads, digest);
	}

	/** With that many threads; 0 to choose. */
	public CheckOptions withThreads(int n) {
		return new CheckOptions(asOf, packs, layout, download, severities, maxFindings, showValues, n, digest);
	}

	/** With SHA-256 of the files, or without. */
	public CheckOptions withDigest(boolean wanted) {
		return new CheckOptions(asOf, packs, layout, download, severities, maxFindings, showValues, threads, wanted);
	}
}
