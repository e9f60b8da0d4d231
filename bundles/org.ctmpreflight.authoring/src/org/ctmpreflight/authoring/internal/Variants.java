package org.ctmpreflight.authoring.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.layout.AllowedValue;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.rules.internal.language.Condition;
import org.ctmpreflight.rules.internal.language.Condition.All;
import org.ctmpreflight.rules.internal.language.Condition.Any;
import org.ctmpreflight.rules.internal.language.Condition.Not;
import org.ctmpreflight.rules.internal.language.Condition.Test;
import org.ctmpreflight.rules.internal.language.Condition.Value;
import org.ctmpreflight.rules.internal.language.Names;
import org.ctmpreflight.rules.internal.language.Operator;
import org.ctmpreflight.rules.internal.language.SourceRule;

/**
 * Every way to change one thing in a rule's condition: a comparison dropped, turned round or moved by one, another value
 * of the field, "and" for "or".
 */
public final class Variants {
	private final SourceRule rule;
	private final Names names;
	private final List<Variant> variants = new ArrayList<>();
	private final Set<String> seen = new LinkedHashSet<>();

	private Variants(SourceRule rule, Names names) {
		this.rule = rule;
		this.names = names;
		seen.add(rule.condition().pattern());
	}

	/** The variants of a rule, each once. */
	public static List<Variant> of(SourceRule rule, Names names) {
		Variants v = new Variants(rule, names);
		rule.condition().parts().forEach(v::change);
		return v.variants;
	}

	/** Those variants of a rule that leave a comparison out. */
	public static List<Variant> dropping(SourceRule rule, Names names) {
		return of(rule, names).stream().filter(Variant::dropped).toList();
	}

	private void change(Condition c) {
		if (c instanceof Test t) {
			change(t);
		} else {
			if (c instanceof All all) {
				add(c, new Any(all.parts()), null, "'" + all.text() + "' with || for &&");
			} else if (c instanceof Any any) {
				add(c, new All(any.parts()), null, "'" + any.text() + "' with && for ||");
			} else if (c instanceof Not not) {
				add(c, not.part(), null, "'" + not.text() + "' without its !");
			}
			c.parts().forEach(this::change);
		}
	}

	private void change(Test t) {
		add(t, null, t, "without '" + t.text() + "'");
		with(t, t.operator().opposite(), t.values());
		switch (t.operator()) {
			case LESS -> with(t, Operator.AT_MOST, t.values());
			case AT_MOST -> with(t, Operator.LESS, t.values());
			case MORE -> with(t, Operator.AT_LEAST, t.values());
			case AT_LEAST -> with(t, Operator.MORE, t.values());
			default -> values(t);
		}
		if (t.operator().order()) {
			long n = Long.parseLong(t.values().get(0).raw());
			for (long other : new long[] { n - 1, n + 1 }) {
				if (other >= 0) {
					with(t, t.operator(), List.of(new Value(Names.Kind.NUMBER, String.valueOf(other))));
				}
			}
		}
	}

	/** Other values, where the layout knows which there are; of a list also fewer. */
	private void values(Test t) {
		Set<Value> known = new LinkedHashSet<>();
		if (t.operand().function() == null && !t.operator().search()) {
			for (LayoutField f : names.versions(t.operand().name())) {
				if (f.coded()) {
					known.add(Value.of(""));
				}
				f.allowedValues().stream().map(AllowedValue::value).map(Value::of).forEach(known::add);
			}
		}
		if (!t.operator().list()) {
			known.stream().filter(v -> !t.values().contains(v)).forEach(v -> with(t, t.operator(), List.of(v)));
			return;
		}
		for (Value v : t.values()) {
			if (t.values().size() > 1) {
				with(t, t.operator(), t.values().stream().filter(other -> !other.equals(v)).toList());
			}
		}
		for (Value v : known) {
			if (!t.values().contains(v)) {
				List<Value> more = new ArrayList<>(t.values());
				more.add(v);
				with(t, t.operator(), more);
			}
		}
	}

	private void with(Test t, Operator operator, List<Value> values) {
		Test other = new Test(t.operand(), operator, values, t.line(), t.column());
		add(t, other, t, "'" + other.text() + "' for '" + t.text() + "'");
	}

	/** @param replacement null to leave it out */
	private void add(Condition place, Condition replacement, Test test, String what) {
		Condition left = replace(rule.condition(), place, replacement);
		All changed = left == null ? new All(List.of()) : (All) left;
		if (seen.add(changed.pattern())) {
			variants.add(new Variant(rule, rule.with(rule.name() + "-v" + variants.size(), changed), test,
					replacement == null, what));
		}
	}

	/** A copy of a tree with another part in one place, which is told by identity; null where nothing is left. */
	private static Condition replace(Condition c, Condition place, Condition replacement) {
		if (c == place) {
			return replacement;
		}
		if (c instanceof Test) {
			return c;
		}
		List<Condition> parts = new ArrayList<>();
		for (Condition p : c.parts()) {
			Condition changed = replace(p, place, replacement);
			if (changed != null) {
				parts.add(changed);
			}
		}
		if (parts.isEmpty()) {
			return null;
		}
		return c instanceof Not ? new Not(parts.get(0)) : c instanceof Any ? new Any(parts) : new All(parts);
	}
}
