package org.ctmpreflight.authoring.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.ctmpreflight.authoring.internal.Dimension.Setting;
import org.ctmpreflight.layout.AllowedValue;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.rules.internal.language.Condition.Test;
import org.ctmpreflight.rules.internal.language.Condition.Value;
import org.ctmpreflight.rules.internal.language.Names;
import org.ctmpreflight.rules.internal.language.Operator;
import org.ctmpreflight.rules.internal.language.SourceRule;

/** In what records differ for some rules: what their conditions read, with every value that can matter to them. */
public final class Dimensions {
	private static final String DETAIL = "agentBrokerDetail";
	private static final List<String> DETAILS = List.of("agentBrokerFirstName", "agentBrokerLastName", "agentBrokerNPN",
			"agentBrokerFMO", "agentBrokerNotes");
	private static final List<String> DUPLICATES = List.of("duplicateId", "duplicateNote", "duplicateResolve");
	private static final List<String> LOOKED_UP = List.of("complaintFound", "complaintMissing", "complaintResolved",
			"agentBrokerCategoryAllowed", "noteAlreadyInCtm");
	private static final String INVALID = "?";
	/** Makes of a short text one that is long in every respect. */
	private static final String LONG = " and more than a few words that follow it to the end".repeat(4);

	private final Names names;
	private final Map<String, Dimension> dimensions = new TreeMap<>();

	private Dimensions(Names names) {
		this.names = names;
	}

	/** The dimensions that some rules read, by name. */
	public static List<Dimension> of(Collection<SourceRule> rules, Names names) {
		Dimensions d = new Dimensions(names);
		Map<String, List<Test>> byName = new TreeMap<>();
		rules.forEach(r -> r.condition().tests()
				.forEach(t -> byName.computeIfAbsent(t.operand().name(), n -> new ArrayList<>()).add(t)));
		if (byName.containsKey(DETAIL)) {
			// one more than is looked at by itself, so that any of them is not the same as that one
			DETAILS.stream().filter(f -> !byName.containsKey(f)).findFirst().ifPresent(f -> byName.put(f, List.of()));
		}
		if (byName.keySet().stream().anyMatch(n -> names.column(n) != null)) {
			byName.putIfAbsent(LOOKED_UP.get(0), List.of());
		}
		if (byName.containsKey("firstLineOfSameId")) {
			byName.putIfAbsent(DUPLICATES.get(0), List.of());
		}
		rules.forEach(r -> severalFields(r, byName));
		byName.forEach(d::add);
		return List.copyOf(d.dimensions.values());
	}

	/** A rule with several fields is reported only where one of them is not blank. */
	private static void severalFields(SourceRule rule, Map<String, List<Test>> byName) {
		List<String> fields = rule.annotation("Field").stream().flatMap(a -> Stream.of(a.value().split(",")))
				.map(String::strip).toList();
		if (fields.size() > 1 && fields.stream().noneMatch(byName::containsKey)) {
			byName.put(fields.get(0), List.of());
		}
	}

	private void add(String name, List<Test> tests) {
		if (DUPLICATES.contains(name)) {
			dimensions.put("earlier records", new Dimension("earlier records", duplicates(), true));
		} else if (LOOKED_UP.contains(name)) {
			dimensions.put("plan download", new Dimension("plan download", lookedUp(), true));
		} else if (names.fields().contains(name)) {
			dimensions.put(name, field(name, tests));
		} else if (!name.equals(DETAIL)) {
			List<Setting> settings = samples(name, tests).stream()
					.map(v -> new Setting(name + " " + shown(v), true, Map.of(), Map.of(name, v))).toList();
			dimensions.put(name, new Dimension(name, settings, false));
		}
	}

	private Dimension field(String name, List<Test> tests) {
		Set<String> legal = new LinkedHashSet<>();
		legal.add("");
		List<LayoutField> versions = names.versions(name);
		versions.forEach(f -> f.allowedValues().stream().map(AllowedValue::value).forEach(legal::add));
		boolean coded = versions.stream().anyMatch(LayoutField::coded);
		boolean required = versions.stream().allMatch(LayoutField::required);
		boolean byText = tests.stream().anyMatch(t -> !onlyBlankOrCoded(t, coded));
		Set<String> all = new LinkedHashSet<>(legal);
		if (coded) {
			all.add(INVALID);
		}
		if (byText || !coded) {
			all.addAll(byText ? samples(name, tests) : List.of("x"));
		}
		List<Setting> settings = all.stream().map(v -> new Setting(name + (v.isEmpty() ? " blank" : " " + shown(v)),
				(!coded || legal.contains(v)) && !(v.isEmpty() && required), Map.of(name, v), Map.of())).toList();
		return new Dimension(name, settings, !byText);
	}

	/** Whether a test only asks for a coded value, or for blank: then all that it can tell apart is enumerated. */
	private static boolean onlyBlankOrCoded(Test t, boolean coded) {
		return t.operand().function() == null && !t.operator().search()
				&& (coded || t.values().stream().allMatch(v -> v.raw().isEmpty()));
	}

	/** Texts and numbers around those that the tests name. */
	private static List<String> samples(String name, List<Test> tests) {
		Set<String> samples = new TreeSet<>();
		samples.add("");
		samples.add("x");
		for (Test t : tests) {
			if (t.operand().function() == null) {
				for (Value v : t.values()) {
					sample(t.operator(), v, samples);
				}
				continue;
			}
			switch (t.operand().function()) {
				case LENGTH -> around(t, samples, "x");
				case WORDS -> around(t, samples, "x ");
				case ALL_CAPITALS -> samples.addAll(List.of("CAPITALS", "CAPITALS" + LONG.toUpperCase(Locale.ROOT)));
				case HOLDS_SSN -> samples.addAll(List.of("123-45-6789", "123-45-6789" + LONG));
				case HOLDS_MBI -> samples.addAll(List.of("1EG4-TE5-MK73", "1EG4-TE5-MK73" + LONG));
			}
		}
		samples.add("x" + LONG);
		return List.copyOf(samples);
	}

	private static void sample(Operator operator, Value v, Set<String> samples) {
		if (v.kind() == Names.Kind.NUMBER) {
			long n = Long.parseLong(v.raw());
			samples.add(String.valueOf(Math.max(0, n - 1)));
			samples.add(String.valueOf(n));
			samples.add(String.valueOf(n + 1));
		} else {
			samples.add(v.raw());
			if (operator.search()) {
				samples.add("x" + v.raw());
				samples.add(v.raw() + LONG);
			}
		}
	}

	private static void around(Test t, Set<String> samples, String unit) {
		for (Value v : t.values()) {
			int n = Integer.parseInt(v.raw());
			for (int i = Math.max(0, n - 1); i <= n + 1 && i < 5000; i++) {
				samples.add(unit.repeat(i).strip());
			}
		}
	}

	private static List<Setting> duplicates() {
		List<Setting> settings = new ArrayList<>();
		settings.add(new Setting("no earlier record", true, Map.of(), Map.of()));
		for (boolean note : new boolean[] { false, true }) {
			for (boolean resolve : new boolean[] { false, true }) {
				settings.add(new Setting("an earlier record" + (note ? " with the same note" : "")
						+ (resolve ? " with the opposite in Resolve Complaint Y/N" : ""), true, Map.of(),
						Map.of("duplicateId", "true", "duplicateNote", String.valueOf(note), "duplicateResolve",
								String.valueOf(resolve))));
			}
		}
		return settings;
	}

	private static List<Setting> lookedUp() {
		List<Setting> settings = new ArrayList<>();
		settings.add(new Setting("not looked up", true, Map.of(), Map.of()));
		settings.add(new Setting("not in the plan download", true, Map.of(), Map.of("complaintMissing", "true")));
		for (int i = 0; i < 8; i++) {
			boolean resolved = (i & 1) != 0;
			boolean allowed = (i & 2) != 0;
			boolean note = (i & 4) != 0;
			settings.add(new Setting("in the plan download" + (resolved ? ", resolved" : "")
					+ (allowed ? ", in a category that allows agent/broker data" : "")
					+ (note ? ", with this note" : ""),
					true, Map.of(), Map.of("complaintFound", "true", "complaintResolved", String.valueOf(resolved),
							"agentBrokerCategoryAllowed", String.valueOf(allowed), "noteAlreadyInCtm",
							String.valueOf(note))));
		}
		return settings;
	}

	private static String shown(String value) {
		return value.length() > 24 ? "of " + value.length() + " characters" : '"' + value + '"';
	}
}
