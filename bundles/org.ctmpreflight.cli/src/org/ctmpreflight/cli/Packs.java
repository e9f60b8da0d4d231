package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

	/**
	 * @param more packs beside the others
	 * @param only packs in place of the shipped ones; none for these
	 */
	static List<RulePack> load(List<Path> more, List<Path> only) throws IOException, PackException {
		PackLoader loader = new PackLoader(LayoutCatalog.shipped(), ShippedPacks.precompiled(), cache());
		String shipped = System.getProperty(FOLDER);
		if (only.isEmpty() && (shipped == null || !Files.isDirectory(Path.of(shipped)))) {
			List<RulePack> packs = new ArrayList<>(loader.precompiled());
			packs.addAll(loader.load(more));
			return packs;
		}
		List<Path> folders = new ArrayList<>(only);
		if (only.isEmpty()) {
			folders.add(Path.of(shipped));
		}
		folders.addAll(more);
		return loader.load(folders);
	}

	/** Folder for compiled rules, per user; null where the system names none. */
	private static Path cache() {
		try {
			String home = System.getenv("PREFLIGHT_HOME");
			if (home != null && !home.isEmpty()) {
				return Path.of(home, "cache", "rules");
			}
			String xdg = System.getenv("XDG_CACHE_HOME");
			if (xdg != null && !xdg.isEmpty()) {
				return Path.of(xdg, "ctm-preflight", "rules");
			}
			String local = System.getenv("LOCALAPPDATA");
			if (local != null && !local.isEmpty()) {
				return Path.of(local, "ctm-preflight", "rules");
			}
			String user = System.getenv("HOME");
			return user == null || user.isEmpty() ? null : Path.of(user, ".cache", "ctm-preflight", "rules");
		} catch (InvalidPathException e) {
			return null;
		}
	}
}
