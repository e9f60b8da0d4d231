package org.ctmpreflight.rules;

/**
 * A rule that threw while it ran.
 *
 * @param code   of the rule
 * @param reason what was thrown, without any value of a field
 * @param line   of the first record at which it threw
 */
public record FailedRule(String code, String reason, long line) {
}
