package org.ctmpreflight.authoring;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.layout.RecordLayout;

/**
 * A record, and which findings it is to give. Values are without tabs and line ends; a field that is left out is blank.
 * Immutable.
 *
 * @param file     where it stands, as the user knows it
 * @param line     where it stands in its file, from 1
 * @param name     what it shows, unique in its file
 * @param layout   of the record
 * @param asOf     day of the check
 * @param record   values by canonical field name, in the layout's order
 * @param earlier  records of the same file before it, in the same form
 * @param download rows of the plan download, values by column; null where none is given
 * @param partial  whether the plan download is known to be partial
 * @param tables   rows of reference tables in place of the pack's, values by column, by name of the table
 * @param expect   every finding of the rules on the record
 */
public record Example(String file, int line, String name, RecordLayout layout, LocalDate asOf,
		Map<String, String> record,
		List<Map<String, String>> earlier, List<Map<String, String>> download, boolean partial,
		Map<String, List<Map<String, String>>> tables, List<ExampleFinding> expect) {

	/** Copies the collections. */
	public Example {
		record = copy(record);
		earlier = earlier.stream().map(Example::copy).toList();
		download = download == null ? null : download.stream().map(Example::copy).toList();
		tables = Map.copyOf(tables);
		expect = List.copyOf(expect);
	}

	private static Map<String, String> copy(Map<String, String> values) {
		return Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/** Where it stands: file and line. */
	public String place() {
		return file + ":" + line;
	}

	/** Whether a rule is expected to report. */
	public boolean expects(String code) {
		return expect.stream().anyMatch(f -> f.code().equals(code));
	}
}
