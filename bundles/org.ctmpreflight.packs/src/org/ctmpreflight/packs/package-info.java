/** The rule packs of the folder {@code rules/}, compiled at build time. */
package org.ctmpreflight.packs;
