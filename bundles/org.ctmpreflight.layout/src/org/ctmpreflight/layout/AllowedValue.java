package org.ctmpreflight.layout;

/**
 * One value of a coded field.
 *
 * @param value   as it stands in the file; case counts, never blank
 * @param meaning in words; equal to {@code value} where the value speaks for itself
 */
public record AllowedValue(String value, String meaning) {
}
