package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.editing.CaseworkAnswers.Answer;
import org.junit.jupiter.api.Test;

/** Groups of a work list, by the names that people read. */
class WorkGroupingTest {
	private static WorkItem item(int age, PlanRequest.Kind... pending) {
		return new WorkItem(3, "C2500000001", "H1234", "Enrollment", "", "", null, age, null, Set.of(pending),
				Answer.RESOLVES);
	}

	@Test
	void agesBegin3And8And31DaysAfterAssignment() {
		int[] ages = { -1, 0, 2, 3, 7, 8, 30, 31 };
		assertThat(Arrays.stream(ages).mapToObj(a -> WorkGrouping.AGE.group(item(a)))).containsExactly("Without a day",
				"0 to 2 days", "0 to 2 days", "3 to 7 days", "3 to 7 days", "8 to 30 days", "8 to 30 days",
				"Over 30 days");
	}

	@Test
	void everyWayHasANameAndGroups() {
		assertThat(Arrays.stream(WorkGrouping.values()).map(WorkGrouping::label)).containsExactly("Age", "Issue level",
				"Contract", "Category", "Pending requests", "Record");
		WorkItem item = item(1, PlanRequest.Kind.CMS_LEAD, PlanRequest.Kind.CONTRACT);
		assertThat(Arrays.stream(WorkGrouping.values()).map(w -> w.group(item))).containsExactly("0 to 2 days", "None",
				"H1234", "Enrollment", "Contract change, CMS lead change", "Resolves");
		assertThat(WorkGrouping.REQUESTS.group(item(1))).isEqualTo("None");
		assertThat(WorkGrouping.CATEGORY.groups(List.of(item, item)))
				.isEqualTo(Map.of("Enrollment", List.of(item, item)));
		assertThat(Arrays.stream(Answer.values()).map(Answer::label)).containsExactly("No record", "Note", "Resolves");
	}

	@Test
	void nothingOfAComplaintGetsIntoALog() {
		assertThat(item(1)).hasToString("open complaint in row 3");
		assertThat(List.of(RowEdit.DELETE.toString(), RowEdit.text("SECRET").toString(),
				RowEdit.cells(Map.of(2, "SECRET")).toString())).containsExactly("deletion", "other text",
						"other texts in fields [2]");
	}

	@Test
	void requestsHaveTheirColumns() {
		assertThat(Arrays.stream(PlanRequest.Kind.values()).map(k -> k.label() + " " + k.column())).containsExactly(
				"Contract change CONTRACT_CHANGE_REQUESTS", "Issue level change ISSUE_LEVEL_CHANGE_REQUESTS",
				"CMS lead change CMS_LEAD_CHANGE_REQUESTS");
	}
}
