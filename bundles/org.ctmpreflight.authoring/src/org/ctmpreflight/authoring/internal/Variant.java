package org.ctmpreflight.authoring.internal;

import org.ctmpreflight.rules.internal.language.Condition;
import org.ctmpreflight.rules.internal.language.SourceRule;

/**
 * A rule with one thing changed in its condition. Immutable.
 *
 * @param origin  the rule as it is
 * @param changed the rule with the change, under a name of its own
 * @param test    the comparison that was changed; null where it was the way that several are joined
 * @param dropped whether the comparison was left out
 * @param what    the change in words
 */
public record Variant(SourceRule origin, SourceRule changed, Condition.Test test, boolean dropped, String what) {
}
