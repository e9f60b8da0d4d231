package org.ctmpreflight.authoring;

import org.ctmpreflight.layout.Severity;

/**
 * A rule as it stands in a file that may have mistakes. Immutable.
 *
 * @param code     its name
 * @param file     where it stands, as the user knows it
 * @param line     from 1; 0 in a workbook
 * @param severity null where it has none that is known
 * @param title    what it says of a record; empty where it says nothing
 */
public record DraftRule(String code, String file, int line, Severity severity, String title) {
}
