package org.ctmpreflight.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.rules.internal.DroolsContext;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The rules of one check, compiled into one rule base, and those that are skipped. Rules are numbered from 0 in the order
 * of {@link #rules()}. Safe for use by several threads; each takes a {@link #session} of its own.
 */
public final class RuleSet {
	private final RuleSelection selection;
	private final List<RuleDefinition> rules = new ArrayList<>();
	private final List<SkippedRule> skipped = new ArrayList<>();
	private final List<Model> models = new ArrayList<>();
	private KieBase all;
	private List<KieBase> oneEach;

	/** @param packs as loaded; those for other layouts are left alone */
	public RuleSet(List<RulePack> packs, RuleSelection selection) {
		this.selection = selection;
		for (RulePack pack : packs) {
			if (pack.info().appliesTo(selection.layoutId(), selection.layout())) {
				add(pack);
			}
		}
		rules.sort(Comparator.comparing(RuleDefinition::code));
		skipped.sort(Comparator.comparing(SkippedRule::code));
	}

	private void add(RulePack pack) {
		Set<String> active = new HashSet<>();
		for (RuleDefinition rule : pack.rules()) {
			String reason = reasonToSkip(pack, rule);
			if (reason == null) {
				active.add(rule.code());
				rules.add(rule);
			} else {
				skipped.add(new SkippedRule(rule.code(), reason));
			}
		}
		for (Model model : pack.models()) {
			models.add(restrict(model, active));
		}
	}

	private static Model restrict(Model model, Set<String> codes) {
		List<Rule> kept = model.getRules().stream().filter(r -> codes.contains(r.getName())).toList();
		return new NamedModel(model).withRules(kept).withGlobals(model.getGlobals());
	}

	/** The first reason that holds, in the order that the contract sets. */
	private String reasonToSkip(RulePack pack, RuleDefinition rule) {
		LocalDate day = selection.asOf();
		if (selection.turnedOff().contains(rule.code())) {
			return "turned off";
		}
		if (day != null && !(pack.info().inEffect(day) && rule.inEffect(day))) {
			return "not in effect on " + day;
		}
		for (List<String> names : List.of(rule.fields(), rule.related())) {
			for (String name : names) {
				if (selection.layout().field(name).isEmpty()) {
					return "layout lacks field " + name;
				}
			}
		}
		if (rule.needsDownload() && !selection.downloadGiven()) {
			return "no download given";
		}
		for (String column : rule.columns()) {
			if (selection.missingColumns().contains(column)) {
				return "column missing: " + column;
			}
		}
		if (rule.table() != null && !selection.tables().contains(rule.table())) {
			return "table empty: " + rule.table();
		}
		return null;
	}

	/** The rules that run, by code. */
	public List<RuleDefinition> rules() {
		return List.copyOf(rules);
	}

	/** The rules that are skipped, by code. */
	public List<SkippedRule> skipped() {
		return List.copyOf(skipped);
	}

	/** A session for one thread. */
	public RuleSession session() {
		return new RuleSession(this, !"off".equals(System.getProperty("preflight.memo")));
	}

	/** A session for one thread, with or without the memory of outcomes: it changes nothing but the speed. */
	public RuleSession session(boolean memo) {
		return new RuleSession(this, memo);
	}

	Report newReport() {
		return new Report(rules.stream().map(RuleDefinition::code).toList());
	}

	/** One rule base with all rules. */
	synchronized KieBase all() {
		if (all == null) {
			all = build(models);
		}
		return all;
	}

	/** A rule base for each rule alone, by number: tells which one throws. */
	synchronized List<KieBase> oneEach() {
		if (oneEach == null) {
			Map<String, Model> modelOf = new HashMap<>();
			models.forEach(m -> m.getRules().forEach(r -> modelOf.put(r.getName(), m)));
			oneEach = rules.stream().map(r -> build(List.of(restrict(modelOf.get(r.code()), Set.of(r.code())))))
					.toList();
		}
		return oneEach;
	}

	private KieBase build(List<Model> from) {
		try {
			return DroolsContext.call(() -> {
				KieBase base = KieBaseBuilder.createKieBaseFromModel(from);
				// services that are looked up at the first use are found only here
				RuleSession.warmUp(base, newReport(), new CaseworkRecord(selection.layout()));
				return base;
			});
		} catch (RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	/** A model with the name and package of another. */
	private static final class NamedModel extends ModelImpl {
		private final Model original;

		NamedModel(Model original) {
			super(original.getName());
			this.original = original;
		}

		@Override
		public String getPackageName() {
			return original.getPackageName();
		}
	}
}
