package org.ctmpreflight.report.internal;

import java.util.List;

import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.MessageTemplate;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.PrintableText;

/**
 * A type of finding at one field of a layout, with all that is the same for each of its findings.
 *
 * @param type     of the finding
 * @param field    where it stands; null for a whole record or file, and for a column that the layout does not have
 * @param number   of the field or of the unknown column; 0 for a whole record or file
 * @param related  the other fields that take part
 * @param citation the passage it rests on
 * @param message  still to be filled in
 */
public record FindingPlace(FindingType type, LayoutField field, int number, List<String> related, String citation,
		MessageTemplate message) {
	/** What stands between a message and a value. */
	static final String VALUE = " The value is: ";

	/** The place of a finding in a file. */
	public static FindingPlace of(FileResult file, int typeNumber, int fieldNumber) {
		FindingType type = file.types().type(typeNumber);
		boolean named = fieldNumber > 0 && !type.code().equals(ParserFinding.DOWNLOAD_COLUMN_UNKNOWN.code());
		LayoutField field = named ? file.layout().fields().get(fieldNumber - 1) : null;
		List<String> related = file.types().related(typeNumber).stream()
				.filter(n -> field == null || !n.equals(field.name())).toList();
		return new FindingPlace(type, field, fieldNumber, related, citation(file, type, field),
				new MessageTemplate(type, field));
	}

	private static String citation(FileResult file, FindingType type, LayoutField field) {
		if (type.citation() != null) {
			return type.citation();
		}
		return field == null ? file.layout().source() : field.citation();
	}

	/** What one of its findings says, with the value of the field where values are shown. */
	public String text(FindingCursor finding) {
		String text = message.fill(finding.arguments());
		return finding.value() == null ? text : text + VALUE + PrintableText.of(finding.value());
	}
}
