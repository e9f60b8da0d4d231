package org.ctmpreflight.workbench.internal.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.authoring.Catalogue;
import org.ctmpreflight.authoring.CatalogueEntry;
import org.ctmpreflight.hpms.UserFolders;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.packs.ShippedPacks;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RulePack;

/**
 * The rules that files are checked by, and what is to be known of each. Immutable.
 *
 * @param packs     the shipped ones, and those of the preferences
 * @param catalogue of their codes and those of the record-layout parser
 * @param problem   why the packs of the preferences are missing, in one line; null where they are there
 */
public record RuleBook(List<RulePack> packs, Catalogue catalogue, String problem) {
	/** The launcher tells where {@code rules/} is. */
	private static final String FOLDER = "preflight.rules";

	/** Copies the list. */
	public RuleBook {
		packs = List.copyOf(packs);
	}

	/**
	 * Reads the packs; takes some seconds, and is not for the user-interface thread.
	 *
	 * @param more packs beside the shipped ones
	 */
	static RuleBook read(List<Path> more) throws IOException, PackException {
		PackLoader loader = new PackLoader(LayoutCatalog.shipped(), ShippedPacks.precompiled(),
				UserFolders.ofSystem().cache("rules"));
		Path folder = shippedFolder();
		List<RulePack> packs;
		if (folder != null) {
			packs = loader.load(folder, more);
		} else {
			packs = new ArrayList<>(loader.precompiled());
			packs.removeIf(p -> !p.info().byDefault());
			packs.addAll(loader.load(more));
		}
		return new RuleBook(packs, Catalogue.of(packs, LayoutCatalog.shipped(), LocalDate.now()), null);
	}

	/** The same, which tells why the packs of the preferences are missing. */
	RuleBook without(String why) {
		return new RuleBook(packs, catalogue, why);
	}

	/** Where the sources of the shipped packs are; null where they are not there. Looks at the disk. */
	public static Path shippedFolder() {
		String folder = System.getProperty(FOLDER);
		return folder != null && Files.isDirectory(Path.of(folder)) ? Path.of(folder) : null;
	}

	/** What is to be known of a code of a pack (null: of the parser), or of any with that code; null where unknown. */
	public CatalogueEntry entry(String code, String pack) {
		List<CatalogueEntry> all = catalogue.find(code);
		return all.stream().filter(e -> java.util.Objects.equals(e.pack(), pack)).findFirst()
				.orElse(all.isEmpty() ? null : all.get(0));
	}

	/** Where a rule stands: file and line, parted by a colon; null where that is not known. */
	public String place(String code, String pack) {
		for (RulePack p : packs) {
			for (RuleDefinition rule : p.rules()) {
				if (p.info().id().equals(pack) && rule.code().equals(code)) {
					return p.place(rule);
				}
			}
		}
		return null;
	}
}
