package org.ctmpreflight.hpms;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Which complaints a download asks for. Immutable.
 *
 * @param status         open, resolved or all complaints
 * @param contracts      contract IDs, five characters each; empty for all contracts
 * @param from           first day; null for the look-back start of the settings
 * @param to             last day; null for today, by the clock of HPMS
 * @param withAttachment only complaints with an attachment
 * @param withRequests   only complaints with answered plan requests
 */
public record DownloadFilter(Status status, List<String> contracts, LocalDate from, LocalDate to,
		boolean withAttachment,
		boolean withRequests) {

	/** Every complaint that HPMS gives. */
	public static final DownloadFilter COMPLETE = new DownloadFilter(Status.ALL, List.of(), null, null, false, false);

	private static final Pattern CONTRACT = Pattern.compile("[A-Z0-9]{5}");

	/** Statuses of complaints that can be asked for. */
	public enum Status {
		/** Complaints that are not resolved. */
		OPEN("0"),
		/** Resolved complaints. */
		RESOLVED("1"),
		/** Both. */
		ALL("0,1");

		private final String code;

		Status(String code) {
			this.code = code;
		}

		/** Its value in the call. */
		public String code() {
			return code;
		}
	}

	/** @throws IllegalArgumentException if HPMS would refuse it; the message is for people */
	public DownloadFilter {
		Objects.requireNonNull(status);
		contracts = List.copyOf(contracts);
		for (String c : contracts) {
			if (!CONTRACT.matcher(c).matches()) {
				throw new IllegalArgumentException(
						"'" + c + "' is no contract ID: expected five capital letters or digits, such as H1234");
			}
		}
		if (from != null && to != null && from.isAfter(to)) {
			throw new IllegalArgumentException("the first day, " + from + ", is after the last, " + to);
		}
	}
}
