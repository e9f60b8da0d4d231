package org.ctmpreflight.editing;

import java.time.LocalDate;
import java.util.Set;

import org.ctmpreflight.check.IssueLevelLimits;
import org.ctmpreflight.editing.CaseworkAnswers.Answer;

/**
 * An open complaint that somebody has to answer. Immutable.
 *
 * @param row         of the download, from 0
 * @param complaintId of the complaint; empty where it has none
 * @param contract    that has it
 * @param category    of the complaint
 * @param subcategory of the complaint
 * @param issueLevel  as the download says
 * @param assigned    day on which the contract got it; null where the download has none
 * @param age         days since then; -1 where that is not known
 * @param limit       of its issue level; null where there is none
 * @param pending     requests of the plan that CMS has not decided
 * @param answer      what the open upload files do about it
 */
public record WorkItem(int row, String complaintId, String contract, String category, String subcategory,
		String issueLevel, LocalDate assigned, int age, IssueLevelLimits.Limit limit, Set<PlanRequest.Kind> pending,
		Answer answer) {
	/** Copies the set. */
	public WorkItem {
		pending = Set.copyOf(pending);
	}

	/** Days that are left, less than 0 where it is late; null without a limit or without a day of assignment. */
	public Integer left() {
		return limit == null || age < 0 ? null : limit.days() - age;
	}

	/** Whether it is open for longer than its issue level allows. */
	public boolean late() {
		return left() != null && left() < 0;
	}

	/** Tells nothing of what it says, which may get into a log. */
	@Override
	public String toString() {
		return "open complaint in row " + row;
	}
}
