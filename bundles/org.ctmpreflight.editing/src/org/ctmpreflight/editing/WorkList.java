package org.ctmpreflight.editing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.IssueLevelLimits;

/** Lists the open complaints of a plan download. */
public final class WorkList {
	private final LocalDate today;
	private final IssueLevelLimits limits;
	private final CaseworkAnswers answers;
	/** Many complaints say the same. */
	private final Map<String, String> texts = new HashMap<>();

	private WorkList(LocalDate today, IssueLevelLimits limits, CaseworkAnswers answers) {
		this.today = today;
		this.limits = limits;
		this.answers = answers;
	}

	/**
	 * The open complaints that meet a query, in the order of the download. Reads every row: to be called in the background.
	 *
	 * @param query     whatever it says of the status, only open ones are listed
	 * @param today     from which their age counts
	 * @param cancelled asked for each row
	 * @throws CheckCancelledException where it was cancelled
	 */
	public static List<WorkItem> of(ComplaintSearch download, ComplaintQuery query, LocalDate today,
			IssueLevelLimits limits, CaseworkAnswers answers, BooleanSupplier cancelled) throws IOException {
		WorkList list = new WorkList(today, limits, answers);
		List<WorkItem> items = new ArrayList<>();
		for (int row : download.find(query.withStatus(ComplaintQuery.Status.OPEN), cancelled)) {
			if (cancelled.getAsBoolean()) {
				throw new CheckCancelledException();
			}
			items.add(list.item(download.complaint(row)));
		}
		return items;
	}

	private WorkItem item(Complaint c) {
		LocalDate assigned = c.date("ASSIGNMENT/REASSIGNMENT_DATE");
		// a day that is yet to come is somebody's slip
		int age = assigned == null ? -1 : (int) Math.max(0, ChronoUnit.DAYS.between(assigned, today));
		String level = text(c, "ISSUE_LEVEL");
		return new WorkItem(c.row(), c.id(), text(c, "CONTRACT_ID"), text(c, "COMPLAINT_CATEGORY"),
				text(c, "COMPLAINT_SUBCATEGORY"), level, assigned, age, limits.of(level).orElse(null), pending(c),
				answers.of(c.id()));
	}

	private static Set<PlanRequest.Kind> pending(Complaint c) {
		Set<PlanRequest.Kind> pending = EnumSet.noneOf(PlanRequest.Kind.class);
		for (PlanRequest.Kind kind : PlanRequest.Kind.values()) {
			if (c.value(kind.column()).equalsIgnoreCase("Pending")) {
				pending.add(kind);
			}
		}
		return pending;
	}

	private String text(Complaint c, String column) {
		String value = c.value(column);
		return texts.computeIfAbsent(value, v -> v);
	}
}
