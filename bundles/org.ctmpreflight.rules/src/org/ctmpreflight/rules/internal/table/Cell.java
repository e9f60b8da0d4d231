package org.ctmpreflight.rules.internal.table;

/**
 * A cell that holds something.
 *
 * @param text  one line, without surrounding spaces
 * @param fault why a rule table cannot take what it holds; null for most
 * @param place of the cell
 */
record Cell(String text, String fault, CellPlace place) {
}
