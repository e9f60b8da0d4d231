package org.ctmpreflight.authoring;

/**
 * Something that could be written at a place. Immutable.
 *
 * @param label       for people
 * @param offset      where it begins, in characters from 0
 * @param length      of what it takes the place of
 * @param replacement what is written
 * @param cursor      where the cursor goes, counted in the replacement
 * @param info        what is to be known of it; empty for nothing
 */
public record RuleProposal(String label, int offset, int length, String replacement, int cursor, String info) {
}
