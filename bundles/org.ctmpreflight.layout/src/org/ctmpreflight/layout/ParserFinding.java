package org.ctmpreflight.layout;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.layout.internal.FindingTexts;

/**
 * The findings of the record-layout parser and those about suppressions, which need no rule. Their texts stand in
 * {@code data/findings.json}. A code that has two severities has two constants.
 */
public enum ParserFinding {
	API_SHAPE("api-shape", Severity.ERROR),
	BLANK_LINE("blank-line", Severity.WARNING),
	BYTE_ORDER_MARK("byte-order-mark", Severity.ERROR),
	COMPLAINT_ID_FORMAT("complaint-id-format", Severity.WARNING),
	CONTROL_CHARACTER("control-character", Severity.ERROR, "column", "codePoint"),
	DATE_FORMAT("date-format", Severity.ERROR),
	DOWNLOAD_COLUMN_MISSING("download-column-missing", Severity.WARNING),
	/** The one column without which a download cannot be used. */
	DOWNLOAD_KEY_COLUMN_MISSING("download-column-missing", Severity.ERROR),
	DOWNLOAD_COLUMN_UNKNOWN("download-column-unknown", Severity.WARNING, "place"),
	/** In a download; in an upload a rule reports it, as a warning. */
	DOWNLOAD_DUPLICATE_COMPLAINT_ID("duplicate-complaint-id", Severity.ERROR, "firstLine"),
	DOWNLOAD_LAYOUT_OUTDATED("download-layout-outdated", Severity.WARNING),
	FIELD_COUNT("field-count", Severity.ERROR, "count", "expected"),
	FIELD_TOO_LONG("field-too-long", Severity.ERROR, "length"),
	FIELD_WRONG_LENGTH("field-wrong-length", Severity.ERROR, "length"),
	FILE_EMPTY("file-empty", Severity.ERROR),
	FILE_ENCODING("file-encoding", Severity.ERROR),
	FILE_EXTENSION("file-extension", Severity.ERROR),
	HEADER_RECORD("header-record", Severity.ERROR),
	LINE_TOO_LONG("line-too-long", Severity.ERROR, "length"),
	MIXED_LINE_ENDINGS("mixed-line-endings", Severity.WARNING),
	NON_ASCII_CHARACTER("non-ascii-character", Severity.ERROR, "column", "codePoint"),
	NOT_NUMERIC("not-numeric", Severity.ERROR),
	QUOTED_VALUE("quoted-value", Severity.WARNING),
	REQUIRED_FIELD_MISSING("required-field-missing", Severity.ERROR),
	/** In a file of suppressions. */
	SUPPRESSION_EXPIRED("suppression-expired", Severity.WARNING),
	/** In a file of suppressions. */
	SUPPRESSION_UNUSED("suppression-unused", Severity.WARNING),
	SURROUNDING_SPACE("surrounding-space", Severity.WARNING),
	/** In a complaint ID, coded or numeric field, where CTM would compare the space too. */
	SURROUNDING_SPACE_IN_CODE("surrounding-space", Severity.ERROR),
	VALUE_NOT_ALLOWED("value-not-allowed", Severity.ERROR, "suggestion");

	private final String code;
	private final Severity severity;
	private final List<String> arguments;

	ParserFinding(String code, Severity severity, String... arguments) {
		this.code = code;
		this.severity = severity;
		this.arguments = List.of(arguments);
	}

	/** The stable identifier. */
	public String code() {
		return code;
	}

	/** Whether it stands in a file of suppressions. */
	public boolean ofSuppressions() {
		return this == SUPPRESSION_EXPIRED || this == SUPPRESSION_UNUSED;
	}

	/** The type with its texts. */
	public FindingType type() {
		FindingTexts t = Texts.BY_CODE.get(code);
		return new FindingType(code, severity, null, t.citation(), t.message(), t.explanation(), t.remedy(), arguments);
	}

	/** Loaded when the first text is asked for. */
	private static final class Texts {
		static final Map<String, FindingTexts> BY_CODE = load();

		private static Map<String, FindingTexts> load() {
			String name = "data/findings.json";
			try (InputStream in = ParserFinding.class.getResourceAsStream(name)) {
				if (in == null) {
					throw new FileNotFoundException(name);
				}
				return FindingTexts.read(in, name);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
