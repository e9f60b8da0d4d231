package org.ctmpreflight.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Runs the rules over record after record, in one thread. Nothing is left from one record to the next.
 * <p>
 * Outcomes are remembered by the record's key as long as no rule read anything beyond it; then Drools is not asked at all.
 * A rule that throws is taken down and does not keep the others from running: from then on each rule runs in a session of
 * its own.
 */
public final class RuleSession implements AutoCloseable {
	private static final int MOST_REMEMBERED = 1 << 16;
	private static final int[] NONE = new int[0];

	private final RuleSet rules;
	private final boolean memo;
	private final Report report;
	private final TreeMap<Integer, FailedRule> failed = new TreeMap<>();
	private KieSession session;
	private List<KieSession> alone;

	private long[] keys = new long[1 << 10];
	private int[][] outcomes = new int[1 << 10][];
	private int remembered;

	RuleSession(RuleSet rules, boolean memo) {
		this.rules = rules;
		this.memo = memo;
		this.report = rules.newReport();
	}

	static void warmUp(KieBase base, Report report, CaseworkRecord record) {
		record.load(0, new NoText());
		KieSession session = open(base, report);
		try {
			fire(session, record);
		} catch (RuntimeException e) {
			// a rule that throws on a blank record will do so in the run, and is told there
			report.clear();
		} finally {
			session.dispose();
		}
	}

	/**
	 * Runs the rules over a record.
	 *
	 * @return numbers of the rules that fired, ascending; not to be changed
	 */
	public int[] run(CaseworkRecord record) {
		if (rules.rules().isEmpty()) {
			return NONE;
		}
		int slot = 0;
		if (memo) {
			slot = slot(record.key());
			if (outcomes[slot] != null) {
				return outcomes[slot];
			}
		}
		report.clear();
		boolean whole = alone == null ? together(record) : eachAlone(record);
		int[] fired = report.fired();
		if (memo && whole && !record.readBeyondKey() && remembered < MOST_REMEMBERED) {
			remember(slot, record.key(), fired);
		}
		return fired;
	}

	/** The rules that threw, each with its first record, by code. */
	public List<FailedRule> failed() {
		return new ArrayList<>(failed.values());
	}

	private boolean together(CaseworkRecord record) {
		if (session == null) {
			session = open(rules.all(), report);
		}
		try {
			fire(session, record);
			return true;
		} catch (RuntimeException e) {
			session.dispose();
			session = null;
			report.clear();
			alone = new ArrayList<>();
			rules.oneEach().forEach(base -> alone.add(open(base, report)));
			return eachAlone(record);
		}
	}

	private boolean eachAlone(CaseworkRecord record) {
		boolean whole = true;
		for (int i = 0; i < alone.size(); i++) {
			try {
				fire(alone.get(i), record);
			} catch (RuntimeException e) {
				whole = false;
				int number = i;
				failed.computeIfAbsent(number,
						n -> new FailedRule(rules.rules().get(n).code(), reason(e), record.getLine()));
				alone.get(i).dispose();
				alone.set(i, open(rules.oneEach().get(i), report));
			}
		}
		return whole;
	}

	/** The kind of the innermost exception: its message could hold a value. */
	private static String reason(Throwable thrown) {
		Throwable t = thrown;
		while (t.getCause() != null && t.getCause() != t) {
			t = t.getCause();
		}
		return t.getClass().getSimpleName();
	}

	private static KieSession open(KieBase base, Report report) {
		KieSession session = base.newKieSession();
		if (!base.getKiePackages().stream().allMatch(p -> p.getGlobalVariables().isEmpty())) {
			session.setGlobal("report", report);
		}
		return session;
	}

	private static void fire(KieSession session, CaseworkRecord record) {
		FactHandle handle = session.insert(record);
		session.fireAllRules();
		session.delete(handle);
	}

	private int slot(long key) {
		int mask = keys.length - 1;
		int i = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
		while (outcomes[i] != null && keys[i] != key) {
			i = i + 1 & mask;
		}
		return i;
	}

	private void remember(int slot, long key, int[] outcome) {
		keys[slot] = key;
		outcomes[slot] = outcome;
		if (++remembered > keys.length / 2) {
			long[] oldKeys = keys;
			int[][] oldOutcomes = outcomes;
			keys = new long[oldKeys.length * 2];
			outcomes = new int[oldKeys.length * 2][];
			for (int i = 0; i < oldKeys.length; i++) {
				if (oldOutcomes[i] != null) {
					int j = slot(oldKeys[i]);
					keys[j] = oldKeys[i];
					outcomes[j] = oldOutcomes[i];
				}
			}
		}
	}

	@Override
	public void close() {
		if (session != null) {
			session.dispose();
		}
		if (alone != null) {
			alone.forEach(KieSession::dispose);
		}
	}

	/** A record of which nothing is known. */
	private static final class NoText implements RecordText {
		@Override
		public String value(int field) {
			return "";
		}

		@Override
		public long line() {
			return 0;
		}

		@Override
		public long firstLineOfSameId() {
			return 0;
		}

		@Override
		public Map<String, String> complaint() {
			return Map.of();
		}
	}
}
