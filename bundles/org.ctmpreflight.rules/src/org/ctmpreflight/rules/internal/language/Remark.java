package org.ctmpreflight.rules.internal.language;

/** A sentence that is whole by itself: what is known of a record beside its fields. */
enum Remark {
	DETAIL("an agent/broker field after Agent/Broker Complaint is filled in", "agentBrokerDetail", true),
	NO_DETAIL("no agent/broker field after Agent/Broker Complaint is filled in", "agentBrokerDetail", false),
	SAME_ID("an earlier record has the same complaint ID", "duplicateId", true),
	OTHER_ID("no earlier record has the same complaint ID", "duplicateId", false),
	SAME_NOTE("an earlier record has the same complaint ID and note", "duplicateNote", true),
	OTHER_NOTE("no earlier record has the same complaint ID and note", "duplicateNote", false),
	OTHER_RESOLVE("an earlier record of the complaint says the opposite in Resolve Complaint Y/N", "duplicateResolve",
			true),
	SAME_RESOLVE("no earlier record of the complaint says the opposite in Resolve Complaint Y/N", "duplicateResolve",
			false),
	FOUND("the complaint is in the plan download", "complaintFound", true),
	MISSING("the complaint is not in the plan download", "complaintMissing", true),
	RESOLVED("the complaint is resolved in the plan download", "complaintResolved", true),
	OPEN("the complaint is not resolved in the plan download", "complaintResolved", false),
	IN_CTM("CTM holds the casework note already", "noteAlreadyInCtm", true),
	NOT_IN_CTM("CTM does not hold the casework note yet", "noteAlreadyInCtm", false),
	CATEGORY("the complaint's category allows agent/broker data", "agentBrokerCategoryAllowed", true),
	NO_CATEGORY("the complaint's category does not allow agent/broker data", "agentBrokerCategoryAllowed", false);

	private final String words;
	private final String flag;
	private final boolean value;

	Remark(String words, String flag, boolean value) {
		this.words = words;
		this.flag = flag;
		this.value = value;
	}

	/** What it says. */
	String words() {
		return words;
	}

	/** One of {@link Names}. */
	String flag() {
		return flag;
	}

	/** What the flag must be. */
	boolean value() {
		return value;
	}
}
