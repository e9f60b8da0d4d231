package org.ctmpreflight.simulator.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.ctmpreflight.simulator.HeldComplaint;

/**
 * Which complaints a download asks for. The memo does not say which date is meant: here it is the day on which the
 * complaint was received. A complaint without such a day is always among them.
 */
final class DownloadFilter {
	/** How dates are written in complaints. */
	static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu")
			.withResolverStyle(ResolverStyle.STRICT);

	private static final String STATUS = "complaintStatus";
	private static final String CONTRACTS = "contracts";
	private static final String FROM = "dateFrom";
	private static final String TO = "dateTo";
	private static final String ATTACHMENT = "limitToAttachment";
	private static final String REQUESTS = "limitToRequests";
	private static final List<String> KEYS = List.of(STATUS, CONTRACTS, FROM, TO, ATTACHMENT, REQUESTS);

	private static final Set<String> STATUSES = Set.of("", "0", "1", "0,1");
	private static final Pattern CONTRACT_LIST = Pattern.compile("[A-Z0-9]{5}(, [A-Z0-9]{5})*");
	private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
	private static final int USUAL_DAYS = 90;

	private static final Set<String> YES = Set.of("Yes", "Y");
	private static final Set<String> ANSWERED = Set.of("Approved", "Rejected");
	private static final List<String> REQUEST_COLUMNS = List.of("CONTRACT_CHANGE_REQUESTS",
			"ISSUE_LEVEL_CHANGE_REQUESTS", "CMS_LEAD_CHANGE_REQUESTS");

	private final String status;
	private final Set<String> contracts;
	private final LocalDate from;
	private final LocalDate to;
	private final boolean attachment;
	private final boolean requests;

	DownloadFilter(Parameters p, LocalDate today) throws Refusal {
		p.only(KEYS);
		status = p.text(STATUS);
		String list = p.text(CONTRACTS);
		from = date(FROM, p.text(FROM), today.minusDays(USUAL_DAYS));
		to = date(TO, p.text(TO), today);
		attachment = p.flag(ATTACHMENT);
		requests = p.flag(REQUESTS);
		if (!STATUSES.contains(status)) {
			throw notAllowed(STATUS);
		}
		if (!list.isEmpty() && !CONTRACT_LIST.matcher(list).matches()) {
			throw notAllowed(CONTRACTS);
		}
		contracts = list.isEmpty() ? Set.of() : Arrays.stream(list.split(", ")).collect(Collectors.toSet());
	}

	private static LocalDate date(String key, String text, LocalDate usual) throws Refusal {
		if (text.isEmpty()) {
			return usual;
		}
		try {
			if (DATE.matcher(text).matches()) {
				return LocalDate.parse(text);
			}
		} catch (DateTimeException e) {
			// no such day
		}
		throw notAllowed(key);
	}

	private static Refusal notAllowed(String key) {
		return new Refusal(400, "Parameter: " + key + " value not allowed");
	}

	boolean accepts(Map<String, String> complaint) {
		boolean resolved = !complaint.get(HeldComplaint.RESOLUTION_DATE).isBlank();
		return !(status.equals("0") && resolved) //
				&& !(status.equals("1") && !resolved)
				&& (contracts.isEmpty() || contracts.contains(complaint.get("CONTRACT_ID")))
				&& inTime(complaint.get("RECEIVED_DATE"))
				&& (!attachment || YES.contains(complaint.get("ATTACHMENTS_YN")))
				&& (!requests || REQUEST_COLUMNS.stream().anyMatch(c -> ANSWERED.contains(complaint.get(c))));
	}

	private boolean inTime(String received) {
		try {
			LocalDate day = LocalDate.parse(received, DAY);
			return !day.isBefore(from) && !day.isAfter(to);
		} catch (DateTimeException e) {
			return true;
		}
	}
}
