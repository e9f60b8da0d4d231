package org.ctmpreflight.authoring;

import java.io.IOException;
import java.util.List;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.internal.PackRules;
import org.ctmpreflight.rules.internal.PackSource;
import org.ctmpreflight.rules.internal.language.Names;
import org.ctmpreflight.rules.internal.language.SourceRule;

/**
 * A pack both ways: as it runs, and as it is written. Immutable.
 *
 * @param pack  compiled
 * @param rules as they are written
 * @param names that they can use
 */
public record RuleSources(RulePack pack, List<SourceRule> rules, Names names) {
	/** Copies the list. */
	public RuleSources {
		rules = List.copyOf(rules);
	}

	/**
	 * Reads how the rules of a pack are written.
	 *
	 * @throws IOException where the pack's folder cannot be read, or the pack has none
	 */
	public static RuleSources of(RulePack pack, LayoutCatalog layouts) throws IOException, PackException {
		if (pack.folder() == null) {
			throw new IOException("rule pack " + pack.info().id() + " has no folder: name it with --rules");
		}
		Names names = PackRules.names(layouts, pack.info().layout());
		return new RuleSources(pack, PackRules.read(PackSource.read(pack.folder()), names), names);
	}
}
