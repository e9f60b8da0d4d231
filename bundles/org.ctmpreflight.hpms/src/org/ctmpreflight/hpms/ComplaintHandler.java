package org.ctmpreflight.hpms;

import java.io.IOException;
import java.util.Map;

/** Takes the complaints of a download one by one. */
@FunctionalInterface
public interface ComplaintHandler {
	/**
	 * Takes the next complaint.
	 *
	 * @param values by key, in the answer's order; null and nested values are empty. Belongs to the callee
	 * @throws IOException ends the download
	 */
	void complaint(Map<String, String> values) throws IOException;
}
