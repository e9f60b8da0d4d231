package org.ctmpreflight.authoring.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.authoring.CatalogueEntry.ExampleValue;
import org.ctmpreflight.authoring.Example;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.RuleDefinition;

/**
 * Two examples that show a rule best: one that it reports, with as few other findings as there are, and the one of those
 * that it does not report that differs least from it.
 *
 * @param breaking null where there is none; there is then no other either
 * @param sound    null where there is none
 */
public record ExamplePair(Example breaking, Example sound) {

	/** @param examples of the rule's pack */
	public static ExamplePair of(RuleDefinition rule, List<Example> examples) {
		if (examples.stream().noneMatch(e -> e.expects(rule.code()))) {
			return new ExamplePair(null, null);
		}
		Example breaking = examples.stream().filter(e -> e.expects(rule.code()))
				.min(Comparator.comparingInt(e -> e.expect().size())).orElseThrow();
		Example sound = examples.stream().filter(e -> !e.expects(rule.code()) && couldRun(rule, e))
				.min(Comparator.comparingLong(e -> differences(breaking, e))).orElse(null);
		return new ExamplePair(breaking, sound);
	}

	private static boolean couldRun(RuleDefinition rule, Example e) {
		return rule.inEffect(e.asOf()) && (!rule.needsDownload() || e.download() != null)
				&& rule.fields().stream().allMatch(f -> e.layout().field(f).isPresent());
	}

	private static long differences(Example a, Example b) {
		return values(a, b).stream().filter(v -> !v.same()).count();
	}

	/** Name of the example that is reported, or null. */
	public String breakingName() {
		return breaking == null ? null : breaking.name();
	}

	/** Name of the other, or null. */
	public String soundName() {
		return sound == null ? null : sound.name();
	}

	/** What the two say. */
	public List<ExampleValue> values() {
		return values(breaking, sound);
	}

	private static List<ExampleValue> values(Example breaking, Example sound) {
		Map<String, String> left = all(breaking);
		Map<String, String> right = all(sound);
		Set<String> labels = new LinkedHashSet<>(left.keySet());
		labels.addAll(right.keySet());
		List<ExampleValue> values = new ArrayList<>();
		labels.forEach(l -> values.add(new ExampleValue(l, left.getOrDefault(l, ""), right.getOrDefault(l, ""))));
		return values;
	}

	/** Everything that an example says, by label. */
	private static Map<String, String> all(Example e) {
		Map<String, String> all = new LinkedHashMap<>();
		if (e == null) {
			return all;
		}
		record(all, "", e.layout(), e.record());
		for (int i = 0; i < e.earlier().size(); i++) {
			record(all, "Earlier record" + number(i, e.earlier().size()) + ", ", e.layout(), e.earlier().get(i));
		}
		if (e.download() != null) {
			for (int i = 0; i < e.download().size(); i++) {
				String prefix = "Plan download" + number(i, e.download().size()) + ", ";
				e.download().get(i).forEach((column, value) -> all.put(prefix + column, value));
			}
			if (e.download().isEmpty()) {
				all.put("Plan download", "without complaints");
			}
			if (e.partial()) {
				all.put("Plan download, partial", "yes");
			}
		}
		return all;
	}

	private static void record(Map<String, String> all, String prefix, RecordLayout layout,
			Map<String, String> values) {
		layout.fields().stream().filter(f -> values.containsKey(f.name()))
				.forEach(f -> all.put(prefix + f.label(), values.get(f.name())));
	}

	private static String number(int i, int of) {
		return of == 1 ? "" : " " + (i + 1);
	}
}
