package org.ctmpreflight.rules;

import java.util.List;

/**
 * A pack that was compiled at build time.
 *
 * @param info   what its {@code pack.json} said
 * @param sha256 of its files, as {@link RulePack#sha256()}: only sources with that hash may use it
 * @param loader has its classes
 * @param models names of its model classes
 */
public record PrecompiledPack(PackInfo info, String sha256, ClassLoader loader, List<String> models) {
	/** Copies the list. */
	public PrecompiledPack {
		models = List.copyOf(models);
	}
}
