package org.ctmpreflight.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.ctmpreflight.rules.PackInfo;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RulePack;

/**
 * What is different between some rule packs and others, as they are defined. Immutable.
 *
 * @param packs   differences of packs, by id
 * @param added   rules that only the new ones have, by code
 * @param removed rules that only the old ones have, by code
 * @param changed differences of rules that both have, by code
 */
public record RulesDiff(List<Changed> packs, List<RuleDefinition> added, List<RuleDefinition> removed,
		List<Changed> changed) {

	/**
	 * A pack or a rule that both have, or a pack that only one side has.
	 *
	 * @param name    id of the pack, or code of the rule
	 * @param changes at least one
	 */
	public record Changed(String name, List<Change> changes) {
		/** Copies the list. */
		public Changed {
			changes = List.copyOf(changes);
		}
	}

	/**
	 * One difference.
	 *
	 * @param what   is different
	 * @param before in the old one; the empty text for none
	 * @param after  in the new one; the empty text for none
	 */
	public record Change(String what, String before, String after) {
	}

	/** Copies the lists. */
	public RulesDiff {
		packs = List.copyOf(packs);
		added = List.copyOf(added);
		removed = List.copyOf(removed);
		changed = List.copyOf(changed);
	}

	/** Compares. */
	public static RulesDiff of(List<RulePack> before, List<RulePack> after) {
		Map<String, Placed> old = byCode(before);
		Map<String, Placed> now = byCode(after);
		List<RuleDefinition> added = new ArrayList<>();
		List<RuleDefinition> removed = new ArrayList<>();
		List<Changed> changed = new ArrayList<>();
		for (String key : union(old, now)) {
			Placed a = old.get(key);
			Placed b = now.get(key);
			if (a == null) {
				added.add(b.rule());
			} else if (b == null) {
				removed.add(a.rule());
			} else {
				add(changed, a.rule().code(), changes(a, b));
			}
		}
		return new RulesDiff(packs(before, after), added, removed, changed);
	}

	/** Whether nothing is different. */
	public boolean isEmpty() {
		return packs.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
	}

	/** A rule and the pack it is in. */
	private record Placed(PackInfo pack, RuleDefinition rule) {
	}

	/** A code can be in several packs, at different times: these are told apart by their packs. */
	private static Map<String, Placed> byCode(List<RulePack> packs) {
		Map<String, Placed> byCode = new TreeMap<>();
		for (RulePack pack : packs) {
			for (RuleDefinition rule : pack.rules()) {
				Placed placed = new Placed(pack.info(), rule);
				if (byCode.putIfAbsent(rule.code(), placed) != null) {
					byCode.put(rule.code() + " " + pack.info().id(), placed);
				}
			}
		}
		return byCode;
	}

	private static Set<String> union(Map<String, ?> a, Map<String, ?> b) {
		Set<String> all = new TreeSet<>(a.keySet());
		all.addAll(b.keySet());
		return all;
	}

	private static List<Change> changes(Placed a, Placed b) {
		List<Change> changes = new ArrayList<>();
		RuleDefinition x = a.rule();
		RuleDefinition y = b.rule();
		add(changes, "severity", x.type().severity().text(), y.type().severity().text());
		add(changes, "field", x.fields(), y.fields());
		add(changes, "related fields", x.related(), y.related());
		add(changes, "condition", x.condition(), y.condition());
		add(changes, "in effect from", x.effectiveFrom(), y.effectiveFrom());
		add(changes, "in effect to", x.effectiveTo(), y.effectiveTo());
		add(changes, "needs a plan download", x.needsDownload(), y.needsDownload());
		add(changes, "columns", x.columns(), y.columns());
		add(changes, "table", x.table(), y.table());
		add(changes, "message", x.type().message(), y.type().message());
		if (x.partialType() != x.type() || y.partialType() != y.type()) {
			add(changes, "severity with a partial download", x.partialType().severity().text(),
					y.partialType().severity().text());
			add(changes, "message with a partial download", x.partialType().message(), y.partialType().message());
		}
		add(changes, "citation", x.type().citation(), y.type().citation());
		add(changes, "explanation", x.type().explanation(), y.type().explanation());
		add(changes, "remedy", x.type().remedy(), y.type().remedy());
		add(changes, "pack", a.pack().id(), b.pack().id());
		return changes;
	}

	private static List<Changed> packs(List<RulePack> before, List<RulePack> after) {
		Map<String, PackInfo> old = new TreeMap<>();
		Map<String, PackInfo> now = new TreeMap<>();
		before.forEach(p -> old.put(p.info().id(), p.info()));
		after.forEach(p -> now.put(p.info().id(), p.info()));
		List<Changed> changed = new ArrayList<>();
		for (String id : union(old, now)) {
			PackInfo a = old.get(id);
			PackInfo b = now.get(id);
			List<Change> changes = new ArrayList<>();
			if (a == null || b == null) {
				add(changes, "version", a == null ? null : a.version(), b == null ? null : b.version());
			} else {
				add(changes, "version", a.version(), b.version());
				add(changes, "title", a.title(), b.title());
				add(changes, "in effect from", a.effectiveFrom(), b.effectiveFrom());
				add(changes, "in effect to", a.effectiveTo(), b.effectiveTo());
				add(changes, "layout", a.layout(), b.layout());
				add(changes, "layout versions", a.layoutVersions(), b.layoutVersions());
				add(changes, "sources", a.sources(), b.sources());
			}
			add(changed, id, changes);
		}
		return changed;
	}

	private static void add(List<Changed> changed, String name, List<Change> changes) {
		if (!changes.isEmpty()) {
			changed.add(new Changed(name, changes));
		}
	}

	private static void add(List<Change> changes, String what, Object before, Object after) {
		if (!Objects.equals(before, after)) {
			changes.add(new Change(what, text(before), text(after)));
		}
	}

	private static String text(Object value) {
		if (value instanceof List<?> list) {
			return String.join(", ", list.stream().map(String::valueOf).toList());
		}
		return value == null ? "" : value.toString();
	}
}
