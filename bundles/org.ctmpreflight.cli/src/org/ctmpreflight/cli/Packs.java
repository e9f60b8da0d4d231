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
	static final String FOLDER = "preflight.rules";

	private Packs() {
	}

	/**
	 * @param more packs beside the others
	 * @param only packs in place of the shipped ones; these where none is named
	 */
	static List<RulePack> load(List<Path> more, List<Path> only) throws IOException, PackException {
		List<Path> folders = new ArrayList<>(only);
		folders.addAll(more);
		return only.isEmpty() ? load(more) : loader().load(folders);
	}

	/** @param more packs beside the shipped ones, of which some run only where they are named */
	static List<RulePack> load(List<Path> more) throws IOException, PackException {
		Path shipped = shipped();
		if (shipped != null) {
			return loader().load(shipped, more);
		}
		PackLoader loader = loader();
		List<RulePack> packs = new ArrayList<>(loader.precompiled());
		packs.removeIf(p -> !p.info().byDefault());
		packs.addAll(loader.load(more));
		return packs;
	}

	/** @param named packs instead of the shipped ones; all of the shipped ones where none is named */
	static List<RulePack> alone(List<Path> named) throws IOException, PackException {
		if (!named.isEmpty()) {
			return loader().load(named);
		}
		Path shipped = shipped();
		return shipped == null ? loader().precompiled() : loader().load(List.of(shipped));
	}

	/** Where the shipped packs are; null where they are only in the program. */
	static Path shipped() {
		String shipped = System.getProperty(FOLDER);
		return shipped == null || !Files.isDirectory(Path.of(shipped)) ? null : Path.of(shipped);
	}

	/** Loads packs, with those compiled at build time and the user's cache. */
	static PackLoader loader() throws IOException {
		return new PackLoader(LayoutCatalog.shipped(), ShippedPacks.precompiled(),
				UserFolders.ofSystem().cache("rules"));
	}
}
