package org.ctmpreflight.rules;

/**
 * A rule that does not run.
 *
 * @param code   of the rule
 * @param reason in a few words
 */
public record SkippedRule(String code, String reason) {
}
