package org.ctmpreflight.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordKey;
import org.ctmpreflight.layout.RecordLayout;

/** A record made by chance, with everything that a rule can ask of it by name. */
final class RandomRecord implements RecordText {
	static final RecordLayout LAYOUT = LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow();
	static final List<String> FLAGS = List.of("agentBrokerDetail", "duplicateId", "duplicateNote", "duplicateResolve",
			"complaintFound", "complaintMissing", "complaintResolved", "noteAlreadyInCtm",
			"agentBrokerCategoryAllowed");
	/** Some columns of the plan download, by the name that rules have for them. */
	static final Map<String, String> COLUMNS = Map.of("complaint.contractId", "CONTRACT_ID", "complaint.issueLevel",
			"ISSUE_LEVEL", "complaint.comments", "COMMENTS", "complaint.assignmentReassignmentDate",
			"ASSIGNMENT/REASSIGNMENT_DATE");
	/** Texts that could come out of quotes, be read as numbers, or be unlike in Java, MVEL and DRL. */
	static final List<String> TEXTS = List.of("x", "X", "Y", "abc def", "ABC DEF", "a\"b", "back\\slash", "\\u0041",
			"\\", "é",
			"01", "1", "1.0", "1L", "null", "true", "${x}", "@{x}", "'q'", "/* c */", "// c", "#{x}", "%s",
			"\uD83D\uDE00", "Ab",
			"aba", "ÄÖ", "end then", "$record", "a, b", "a || b", "\\\"", "2025-10-31");
	private static final List<String> CODES = List.of("", "Y", "N", "U", "0", "1", "2", "3", "4", "y", "YY", "é", "5");

	private final Map<String, String> texts = new HashMap<>();
	private final Map<String, Boolean> flags = new HashMap<>();
	private final Map<String, Long> numbers = new HashMap<>();
	private final Map<String, String> complaint = new HashMap<>();
	private final boolean lookedUp;

	RandomRecord(SplittableRandom random) {
		for (LayoutField f : LAYOUT.fields()) {
			texts.put(f.name(), f.coded() ? one(random, CODES) : random.nextInt(3) == 0 ? "" : one(random, TEXTS));
		}
		flags.put("agentBrokerDetail", LAYOUT.fields().stream().filter(f -> f.number() >= 9)
				.anyMatch(f -> !texts.get(f.name()).isEmpty()));
		for (String flag : List.of("duplicateId", "duplicateNote", "duplicateResolve")) {
			flags.put(flag, random.nextBoolean());
		}
		lookedUp = random.nextInt(4) > 0;
		boolean found = lookedUp && random.nextInt(3) > 0;
		flags.put("complaintFound", found);
		flags.put("complaintMissing", lookedUp && !found);
		for (String flag : List.of("complaintResolved", "noteAlreadyInCtm", "agentBrokerCategoryAllowed")) {
			flags.put(flag, found && random.nextBoolean());
		}
		COLUMNS.forEach((name, column) -> {
			String value = found && random.nextInt(3) > 0 ? one(random, TEXTS) : "";
			complaint.put(column, value);
			texts.put(name, value);
		});
		numbers.put("line", random.nextLong(1, 30));
		numbers.put("firstLineOfSameId", flag("duplicateId") ? random.nextLong(1, 30) : 0);
	}

	static <T> T one(SplittableRandom random, List<T> list) {
		return list.get(random.nextInt(list.size()));
	}

	/** Value of a field or column. */
	String text(String name) {
		return texts.get(name);
	}

	/** What is known of it beside. */
	boolean flag(String name) {
		return flags.get(name);
	}

	/** One of its two numbers. */
	long number(String name) {
		return numbers.get(name);
	}

	/** Puts it into the fact that rules look at. */
	void load(CaseworkRecord fact) {
		RecordKey keys = new RecordKey(LAYOUT);
		long key = 0;
		for (LayoutField f : LAYOUT.fields()) {
			int field = f.number() - 1;
			String text = texts.get(f.name());
			if (keys.holds(field) && !text.isEmpty()) {
				boolean one = text.length() == 1 && text.charAt(0) < 127;
				key |= (f.coded() ? one ? text.charAt(0) : (long) RecordKey.OTHER : 1L) << keys.shift(field);
			}
		}
		fact.load(key, this);
		fact.mark(flag("duplicateId"), flag("duplicateNote"), flag("duplicateResolve"));
		if (flag("complaintFound")) {
			fact.markFound(flag("complaintResolved"), flag("agentBrokerCategoryAllowed"), flag("noteAlreadyInCtm"));
		} else if (lookedUp) {
			fact.markNotFound();
		}
	}

	@Override
	public String value(int field) {
		return texts.get(LAYOUT.fields().get(field).name());
	}

	@Override
	public long line() {
		return number("line");
	}

	@Override
	public long firstLineOfSameId() {
		return number("firstLineOfSameId");
	}

	@Override
	public Map<String, String> complaint() {
		return complaint;
	}

	@Override
	public String toString() {
		return texts + " " + flags + " " + numbers;
	}
}
