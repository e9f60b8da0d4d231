package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.hpms.UserFolders;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.packs.ShippedPacks;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;

/** Finds the rule packs of a run: those that come with the product, and the user's own. */
final class Packs {
	/** The launcher tells where {@code rules/} is. */
	private static final String FOLDER = "preflight.rules";

	private Packs() {
	}

	/** @param more packs beside the shipped ones */
	static List<RulePack> load(List<Path> more) throws IOException, PackException {
		PackLoader loader = new PackLoader(LayoutCatalog.shipped(), ShippedPacks.precompiled(),
				UserFolders.ofSystem().cache("rules"));
		String shipped = System.getProperty(FOLDER);
		if (shipped == null || !Files.isDirectory(Path.of(shipped))) {
			List<RulePack> packs = new ArrayList<>(loader.precompiled());
			packs.addAll(loader.load(more));
			return packs;
		}
		List<Path> folders = new ArrayList<>();
		folders.add(Path.of(shipped));
		folders.addAll(more);
		return loader.load(folders);
	}
}
