package org.ctmpreflight.authoring;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.ctmpreflight.authoring.internal.ExamplePair;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackInfo;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.RuleWords;

/**
 * Every code of some rule packs and of the record-layout parser, with what is to be known of it. Immutable.
 *
 * @param packs   whose rules it has
 * @param entries rules in the order of the packs and by code, then the parser's codes
 */
public record Catalogue(List<PackInfo> packs, List<CatalogueEntry> entries) {
	/** Copies the lists. */
	public Catalogue {
		packs = List.copyOf(packs);
		entries = List.copyOf(entries);
	}

	/**
	 * @param layouts that the packs may apply to
	 * @param today   day of the check where an example names none
	 * @throws IOException   where a file of examples cannot be read
	 * @throws PackException with every mistake in the examples
	 */
	public static Catalogue of(List<RulePack> packs, LayoutCatalog layouts, LocalDate today)
			throws IOException, PackException {
		List<CatalogueEntry> entries = new ArrayList<>();
		List<PackProblem> problems = new ArrayList<>();
		for (RulePack pack : packs) {
			List<Example> examples = ExampleFile.readAll(pack, layouts, today, problems).stream()
					.flatMap(f -> f.examples().stream()).toList();
			pack.rules().forEach(r -> entries.add(entry(layouts, pack.info(), r, examples)));
		}
		if (!problems.isEmpty()) {
			throw new PackException(problems);
		}
		entries.addAll(parser());
		return new Catalogue(packs.stream().map(RulePack::info).toList(), entries);
	}

	/** Those of one code: a rule and the parser can share it. */
	public List<CatalogueEntry> find(String code) {
		return entries.stream().filter(e -> e.code().equals(code)).toList();
	}

	/** Those of one pack; null for the parser. */
	public List<CatalogueEntry> of(PackInfo pack) {
		String id = pack == null ? null : pack.id();
		return entries.stream().filter(e -> id == null ? e.pack() == null : id.equals(e.pack())).toList();
	}

	/** Every code. */
	public Set<String> codes() {
		Set<String> codes = new LinkedHashSet<>();
		entries.forEach(e -> codes.add(e.code()));
		return codes;
	}

	private static CatalogueEntry entry(LayoutCatalog layouts, PackInfo pack, RuleDefinition rule,
			List<Example> examples) {
		ExamplePair pair = ExamplePair.of(rule, examples);
		return new CatalogueEntry(rule.code(), severity(rule), "rule pack " + pack.id() + " " + pack.version(),
				pack.id(),
				rule.type().explanation(), rule.type().citation(), rule.type().remedy(), rule.fields(), rule.related(),
				later(rule.effectiveFrom(), pack.effectiveFrom()), earlier(rule.effectiveTo(), pack.effectiveTo()),
				needs(pack, rule),
				RuleWords.condition(layouts, pack, rule), pair.breakingName(), pair.soundName(), pair.values());
	}

	private static String severity(RuleDefinition rule) {
		String usual = rule.type().severity().text();
		String partial = rule.partialType().severity().text();
		return usual.equals(partial) ? usual
				: usual + " (" + partial + " where the plan download is known to be partial)";
	}

	private static List<String> needs(PackInfo pack, RuleDefinition rule) {
		List<String> needs = new ArrayList<>();
		if (rule.needsDownload()) {
			needs.add("a plan download"
					+ (rule.columns().isEmpty() ? "" : " with " + String.join(" and ", rule.columns())));
		}
		if (rule.table() != null) {
			needs.add("the reference table " + rule.table() + pack.tables().stream()
					.filter(t -> t.name().equals(rule.table()))
					.map(t -> " (" + t.source() + "; as of " + t.date() + ")")
					.collect(Collectors.joining()));
		}
		return needs;
	}

	private static LocalDate later(LocalDate a, LocalDate b) {
		return a == null || b != null && b.isAfter(a) ? b : a;
	}

	private static LocalDate earlier(LocalDate a, LocalDate b) {
		return a == null || b != null && b.isBefore(a) ? b : a;
	}

	/** A code of the parser can have two severities. */
	private static List<CatalogueEntry> parser() {
		Map<String, Set<String>> severities = new LinkedHashMap<>();
		Map<String, ParserFinding> first = new LinkedHashMap<>();
		for (ParserFinding p : ParserFinding.values()) {
			severities.computeIfAbsent(p.code(), c -> new LinkedHashSet<>()).add(p.type().severity().text());
			first.putIfAbsent(p.code(), p);
		}
		return first.values().stream().map(p -> entry(p, String.join(" or ", severities.get(p.code())))).toList();
	}

	private static CatalogueEntry entry(ParserFinding p, String severity) {
		FindingType t = p.type();
		String from = p.ofSuppressions() ? "file of suppressions" : "record-layout parser";
		return new CatalogueEntry(t.code(), severity, from, null, t.explanation(),
				t.citation() == null ? "Where the field is defined in the record layout" : t.citation(), t.remedy(),
				List.of(),
				List.of(), null, null, List.of(), List.of(), null, null, List.of());
	}
}
