package org.ctmpreflight.authoring;

import java.time.LocalDate;
import java.util.List;

/**
 * What is to be known of one code. Immutable.
 *
 * @param code      as reports show it
 * @param severity  in words
 * @param origin    where it comes from, in words
 * @param pack      id of its rule pack; null for the record-layout parser
 * @param what      what is demanded and why
 * @param why       the passage it rests on
 * @param fix       how to put it right
 * @param fields    canonical names of the fields it is reported at; none where the layout decides
 * @param related   canonical names of the other fields that take part
 * @param since     first day in effect; null for no start
 * @param until     last day in effect; null for no end
 * @param needs     what must be there for its rule to run, in words
 * @param condition when its rule reports a record: sentences that must all hold; none for the record-layout parser
 * @param breaking  name of an example that its rule reports; null where there is none
 * @param sound     name of the nearest example that its rule does not report; null where there is none
 * @param values    of the two examples, blank in both left out
 */
public record CatalogueEntry(String code, String severity, String origin, String pack, String what, String why,
		String fix, List<String> fields, List<String> related, LocalDate since, LocalDate until, List<String> needs,
		List<String> condition, String breaking, String sound, List<ExampleValue> values) {

	/**
	 * A field, or a column of the plan download, in two examples.
	 *
	 * @param label    for people
	 * @param breaking value in the example that is reported; the empty text for blank
	 * @param sound    value in the other; the empty text for blank
	 */
	public record ExampleValue(String label, String breaking, String sound) {
		/** Whether both have it. */
		public boolean same() {
			return breaking.equals(sound);
		}
	}

	/** Copies the lists. */
	public CatalogueEntry {
		fields = List.copyOf(fields);
		related = List.copyOf(related);
		needs = List.copyOf(needs);
		condition = List.copyOf(condition);
		values = List.copyOf(values);
	}

	/** What is demanded, in one sentence. */
	public String title() {
		int end = what.indexOf(". ");
		return end < 0 ? what : what.substring(0, end + 1);
	}
}
