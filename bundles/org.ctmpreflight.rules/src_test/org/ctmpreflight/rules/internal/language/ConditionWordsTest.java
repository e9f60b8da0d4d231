package org.ctmpreflight.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.internal.PackRules;
import org.junit.jupiter.api.Test;

/** Conditions in words: those of the sentences of rules, so that people read one language. */
class ConditionWordsTest {
	private static final Names NAMES = PackRules.names(LayoutCatalog.shipped(), LayoutCatalog.CASEWORK_UPLOAD);

	private static List<String> words(String condition) {
		return ConditionWords.of(condition, NAMES);
	}

	@Test
	void comparisonsOfTextsAreSaid() {
		assertThat(words("resolveComplaintYN == \"Y\", hpiRelated == \"\", comments != \"\""))
				.containsExactly("Resolve Complaint Y/N is \"Y\"", "HPI Related? is blank", "Comments is filled in");
		assertThat(words("resolutionNotification not in ( \"1\", \"\" )"))
				.containsExactly("Resolution Notification is not one of \"1\", blank");
		assertThat(words("comments str[startsWith] \"A\", comments not contains \"B\", comments matches \"C+\""))
				.containsExactly("Comments starts with \"A\"", "Comments does not contain \"B\"", "Comments matches \"C+\"");
	}

	@Test
	void numbersAndFlagsAreSaid() {
		assertThat(words("words( comments ) < 3, length( comments ) >= 10, length( comments ) != 4")).containsExactly(
				"Comments has fewer than 3 words", "Comments has at least 10 characters", "Comments has not 4 characters");
		assertThat(words("allCapitals( comments ) == true, holdsSsn( comments ) == false")).containsExactly(
				"Comments is all in capitals", "it is not so that Comments holds a Social Security number");
		assertThat(words("duplicateId == false, complaintFound == true, noteAlreadyInCtm != true")).containsExactly(
				"no earlier record has the same complaint ID", "the complaint is in the plan download",
				"CTM does not hold the casework note yet");
	}

	@Test
	void combinationsKeepTheirMeaning() {
		assertThat(words("comments == \"a\" || ( comments == \"b\" && hpiRelated == \"Y\" )")).containsExactly(
				"Comments is \"a\" or (Comments is \"b\" and HPI Related? is \"Y\")");
		assertThat(words("!( comments == \"a\" || hpiRelated in ( \"Y\", \"N\" ) )")).containsExactly(
				"Comments is not \"a\" and HPI Related? is not one of \"Y\", \"N\"");
		assertThat(words("!( words( comments ) < 3 && comments != \"\" )"))
				.containsExactly("Comments has at least 3 words or Comments is blank");
	}

	@Test
	void whatIsNoConditionIsRefused() {
		assertThatThrownBy(() -> words("comment == \"a\"")).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("comments");
	}
}
