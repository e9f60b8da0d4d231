package org.ctmpreflight.check;

/**
 * The layout that the user asked for.
 *
 * @param id      of the layout
 * @param version of it; null for the one in effect
 */
public record LayoutChoice(String id, String version) {
}
