package org.ctmpreflight.authoring.internal;

import java.util.List;
import java.util.Map;

/**
 * One thing in which records can differ as far as rules can see.
 *
 * @param name   field, or what is known beside the fields
 * @param values every value that makes a difference, as settings of the record; at least one
 * @param whole  whether these are all that there are: texts can only be sampled
 */
public record Dimension(String name, List<Setting> values, boolean whole) {
	/** Copies the list. */
	public Dimension {
		values = List.copyOf(values);
	}

	/**
	 * A value.
	 *
	 * @param shown  in words
	 * @param legal  whether the layout allows it
	 * @param fields values of fields by name
	 * @param known  what is known of the record beside its fields, by names of rules
	 */
	public record Setting(String shown, boolean legal, Map<String, String> fields, Map<String, String> known) {
		/** Copies the maps. */
		public Setting {
			fields = Map.copyOf(fields);
			known = Map.copyOf(known);
		}
	}
}
