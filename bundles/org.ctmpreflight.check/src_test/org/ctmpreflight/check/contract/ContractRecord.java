package org.ctmpreflight.check.contract;

import java.util.List;

/**
 * A record of an upload: "a non-blank line with the layout's number of fields that is not a header record", or an
 * object in the body of an upload call.
 */
record ContractRecord(long line, List<String> raws) {

	/** "raw is the value between two tabs". */
	String raw(int fieldNumber) {
		return raws.get(fieldNumber - 1);
	}

	String value(int fieldNumber) {
		return ContractWords.value(raw(fieldNumber));
	}

	boolean isBlank(int fieldNumber) {
		return ContractWords.isBlank(raw(fieldNumber));
	}

	/** The complaint ID as a finding may show it, or null. */
	String shownId() {
		return ContractWords.shownId(raw(1));
	}
}
