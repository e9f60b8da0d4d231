package org.ctmpreflight.authoring.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.ctmpreflight.authoring.internal.Dimension.Setting;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordKey;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.CaseworkRecord;
import org.ctmpreflight.rules.RecordText;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RuleSession;
import org.ctmpreflight.rules.internal.language.Names;

/**
 * Puts every combination of some dimensions into a record, one after the other, and lets the rules run over it. For use
 * by one thread.
 */
public final class Combinations {
	private final RecordLayout layout;
	private final Names names;
	private final RecordKey keys;
	private final List<Dimension> dimensions;
	private final int[] at;

	/** @param names that the rules of the dimensions use */
	public Combinations(RecordLayout layout, Names names, List<Dimension> dimensions) {
		this.layout = layout;
		this.names = names;
		this.keys = new RecordKey(layout);
		this.dimensions = dimensions;
		this.at = new int[dimensions.size()];
	}

	/** Is told which rules are reported for a combination. */
	public interface Visitor {
		/** @param index of the combination, from 0: the last dimension changes fastest */
		void visit(long index, int[] reported);
	}

	/** How many combinations there are; {@link Long#MAX_VALUE} for more than can be counted. */
	public long count() {
		long n = 1;
		for (Dimension d : dimensions) {
			n = n > Integer.MAX_VALUE ? Long.MAX_VALUE : n * d.values().size();
		}
		return n;
	}

	/** Whether every value that can matter is among them. */
	public boolean whole() {
		return dimensions.stream().allMatch(Dimension::whole);
	}

	/**
	 * Goes through all of them.
	 *
	 * @param rules of the session, by number
	 */
	public void forEach(RuleSession session, List<RuleDefinition> rules, Visitor visitor) {
		CaseworkRecord record = new CaseworkRecord(layout);
		Sample sample = new Sample();
		long n = count();
		for (long i = 0; i < n; i++) {
			select(i);
			sample.load(record);
			visitor.visit(i, Arrays.stream(session.run(record)).filter(r -> sample.reports(rules.get(r))).toArray());
		}
	}

	/** A combination in words. */
	public String shown(long index) {
		return shown(index, List.of());
	}

	/** A combination in words, some dimensions left out. */
	public String shown(long index, List<String> left) {
		select(index);
		List<String> parts = new ArrayList<>();
		for (int d = 0; d < at.length; d++) {
			if (!left.contains(dimensions.get(d).name())) {
				parts.add(setting(d).shown());
			}
		}
		return String.join(", ", parts);
	}

	/** Whether all values of a combination are allowed. */
	public boolean legal(long index) {
		select(index);
		for (int d = 0; d < at.length; d++) {
			if (!setting(d).legal()) {
				return false;
			}
		}
		return true;
	}

	/** What a combination is but for some dimensions: equal for those that differ in nothing else. */
	public String without(long index, List<String> left) {
		select(index);
		StringBuilder b = new StringBuilder();
		for (int d = 0; d < at.length; d++) {
			if (!left.contains(dimensions.get(d).name())) {
				b.append(at[d]).append(',');
			}
		}
		return b.toString();
	}

	private Setting setting(int d) {
		return dimensions.get(d).values().get(at[d]);
	}

	private void select(long index) {
		long rest = index;
		for (int d = at.length - 1; d >= 0; d--) {
			int n = dimensions.get(d).values().size();
			at[d] = (int) (rest % n);
			rest /= n;
		}
	}

	/** The record of the combination that is selected. */
	private final class Sample implements RecordText {
		private static final String COMPLAINT = "complaint.";

		private final Map<String, String> fields = new HashMap<>();
		private final Map<String, String> known = new HashMap<>();

		void load(CaseworkRecord record) {
			fields.clear();
			known.clear();
			for (int d = 0; d < at.length; d++) {
				fields.putAll(setting(d).fields());
				known.putAll(setting(d).known());
			}
			long key = 0;
			for (LayoutField f : layout.fields()) {
				String value = fields.getOrDefault(f.name(), "");
				int i = f.number() - 1;
				if (!value.isEmpty() && keys.holds(i)) {
					long code = keys.coded(i) ? RecordKey.codeOf(value) : 1;
					key |= code << keys.shift(i);
				}
			}
			record.load(key, this);
			record.mark(is("duplicateId"), is("duplicateNote"), is("duplicateResolve"));
			if (is("complaintMissing")) {
				record.markNotFound();
			}
			if (is("complaintFound")) {
				record.markFound(is("complaintResolved"), is("agentBrokerCategoryAllowed"), is("noteAlreadyInCtm"));
			}
		}

		/** A rule with several fields is reported only where one of them is not blank. */
		boolean reports(RuleDefinition rule) {
			return rule.fields().size() == 1
					|| rule.fields().stream().anyMatch(f -> !fields.getOrDefault(f, "").isEmpty());
		}

		private boolean is(String flag) {
			return "true".equals(known.get(flag));
		}

		@Override
		public String value(int field) {
			return fields.getOrDefault(layout.fields().get(field).name(), "");
		}

		@Override
		public long line() {
			return Long.parseLong(known.getOrDefault("line", "1"));
		}

		@Override
		public long firstLineOfSameId() {
			return Long.parseLong(known.getOrDefault("firstLineOfSameId", "1"));
		}

		@Override
		public Map<String, String> complaint() {
			return known.entrySet().stream().filter(e -> e.getKey().startsWith(COMPLAINT))
					.collect(Collectors.toMap(e -> names.column(e.getKey()), Map.Entry::getValue));
		}
	}
}
