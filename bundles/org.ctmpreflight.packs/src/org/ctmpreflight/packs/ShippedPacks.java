package org.ctmpreflight.packs;

import java.io.IOException;
import java.util.List;

import org.ctmpreflight.rules.PrecompiledPack;

/** The rule packs that come with the product, as they were compiled when it was built. */
public final class ShippedPacks {
	private ShippedPacks() {
	}

	/** The packs, by id. */
	public static List<PrecompiledPack> precompiled() throws IOException {
		return PrecompiledPack.readAll(ShippedPacks.class.getClassLoader());
	}
}
