package org.ctmpreflight.simulator.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.layout.FieldType;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordLayout;

/**
 * The conditions that hold for one record of casework, as the memo has them. The words of the messages are ours: the memo
 * gives none.
 */
final class CaseworkConditions {
	static final String ID = "complaintId";
	static final String NOTES = "caseworkNotes";
	static final String RESOLVE = "resolveComplaintYN";
	static final String COMMENTS = "comments";
	static final String SATISFIED = "complainantSatisfied";
	static final String HPI = "hpiRelated";
	static final String NOTIFICATION = "resolutionNotification";
	static final String AGENT = "agentBrokerComplaint";
	/** What goes with {@link #AGENT}. */
	static final List<String> AGENT_DETAILS = List.of("agentBrokerFirstName", "agentBrokerLastName", "agentBrokerNPN",
			"agentBrokerFMO", "agentBrokerNotes");

	/** What CTM does not read for a complaint that is resolved already. */
	private static final Set<String> UNREAD_WHEN_RESOLVED = Set.of(RESOLVE, SATISFIED, HPI, NOTIFICATION);
	private static final Set<String> CONTACTED = Set.of("1", "2", "3");
	private static final Set<String> YES_NO = Set.of("Y", "N");

	private final RecordLayout layout;

	CaseworkConditions(RecordLayout layout) {
		this.layout = layout;
	}

	/**
	 * @param sent     values by field; null for none
	 * @param resolved whether the complaint is resolved already
	 * @return what is wrong first, without a value; null where nothing is
	 */
	String problem(Map<String, String> sent, boolean resolved) {
		for (LayoutField f : layout.fields()) {
			String value = sent.get(f.name());
			if (value != null && !(resolved && UNREAD_WHEN_RESOLVED.contains(f.name()))) {
				String problem = problem(f, value);
				if (problem != null) {
					return f.label() + " " + problem;
				}
			}
		}
		String problem = resolved ? null : problem(sent);
		return problem == null ? agentProblem(sent) : problem;
	}

	private static String problem(LayoutField f, String value) {
		if (value.isBlank()) {
			return "is blank";
		}
		if (value.chars().anyMatch(c -> c > 0x7E || c < 0x20)) {
			return "has a character that is not allowed";
		}
		if (f.coded() && !f.allows(value)) {
			return "has a value that is not allowed";
		}
		if (f.maxLength() > 0 && value.length() > f.maxLength()) {
			return "is longer than " + f.maxLength() + " characters";
		}
		if (f.type() == FieldType.NUMERIC && !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
			return "is not numeric";
		}
		return null;
	}

	private String problem(Map<String, String> sent) {
		String satisfied = sent.get(SATISFIED);
		String notification = sent.get(NOTIFICATION);
		if (sent.get(RESOLVE).equals("Y")) {
			for (String name : List.of(SATISFIED, HPI, NOTIFICATION)) {
				if (sent.get(name) == null) {
					return label(name) + " is required when the complaint is resolved";
				}
			}
		} else if (satisfied != null && YES_NO.contains(satisfied)) {
			return label(SATISFIED) + " is not allowed when the complaint is not resolved";
		}
		if (satisfied != null && YES_NO.contains(satisfied)
				&& (notification == null || !CONTACTED.contains(notification))) {
			return label(NOTIFICATION) + " has to name a contact when " + label(SATISFIED) + " is Y or N";
		}
		return null;
	}

	private String agentProblem(Map<String, String> sent) {
		if ("N".equals(sent.get(AGENT))) {
			for (String name : AGENT_DETAILS) {
				if (sent.get(name) != null) {
					return label(name) + " is not allowed when " + label(AGENT) + " is N";
				}
			}
		}
		return null;
	}

	private String label(String name) {
		return layout.field(name).orElseThrow().label();
	}
}
