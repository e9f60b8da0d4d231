package org.ctmpreflight.workbench.rules.internal.packs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ctmpreflight.authoring.DraftRule;
import org.ctmpreflight.authoring.PackDraft;
import org.ctmpreflight.authoring.RuleStyle;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.rules.RuleBook;
import org.ctmpreflight.workbench.rules.internal.Drafts;

/**
 * A rule pack as it stands on the disk. Immutable.
 *
 * @param folder   where it is
 * @param shipped  whether it is to be read alone
 * @param files    with rules and examples
 * @param mistakes how many there are in its rules
 * @param problem  the first of them; or why nothing can be read; null for none
 */
record PackFolder(Path folder, boolean shipped, List<RuleFile> files, int mistakes, String problem) {
	/**
	 * A file of it.
	 *
	 * @param file  where it is
	 * @param style what it is
	 * @param rules in it
	 */
	record RuleFile(Path file, RuleStyle style, List<DraftRule> rules) {
	}

	/** All packs: the plan's own first. Reads the disk: for the background. */
	static List<PackFolder> all() {
		List<PackFolder> all = new ArrayList<>();
		for (String own : Preferences.ruleFolders()) {
			read(Path.of(own), false, all);
		}
		if (RuleBook.shippedFolder() != null) {
			read(RuleBook.shippedFolder(), true, all);
		}
		return all;
	}

	/** Folders of the packs that the preferences name. Reads the disk: for the background. */
	static List<Path> own() {
		List<Path> all = new ArrayList<>();
		for (String own : Preferences.ruleFolders()) {
			try {
				all.addAll(packs(Path.of(own).toAbsolutePath().normalize()));
			} catch (IOException e) {
				// a folder that is not there has no packs, which their view tells
				continue;
			}
		}
		return all;
	}

	/** Names of what is in a folder, in lower case; none where it is not there. Reads the disk: for the background. */
	static Set<String> names(String folder) {
		try (Stream<Path> children = Files.list(Path.of(folder))) {
			return children.map(c -> c.getFileName().toString().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
		} catch (IOException | InvalidPathException e) {
			return Set.of();
		}
	}

	/** The packs that a folder stands for: it alone where it is one, or else those in it. */
	private static List<Path> packs(Path folder) throws IOException {
		if (Files.isRegularFile(folder.resolve("pack.json"))) {
			return List.of(folder);
		}
		try (Stream<Path> children = Files.list(folder)) {
			return children.filter(c -> Files.isRegularFile(c.resolve("pack.json"))).sorted().toList();
		}
	}

	private static void read(Path folder, boolean shipped, List<PackFolder> all) {
		Path absolute = folder.toAbsolutePath().normalize();
		try {
			packs(absolute).forEach(p -> all.add(pack(p, shipped)));
		} catch (IOException e) {
			all.add(new PackFolder(absolute, shipped, List.of(), 1,
					"The folder cannot be read. Choose it anew under Preferences, or bring it back."));
		}
	}

	private static PackFolder pack(Path folder, boolean shipped) {
		try (PackDraft draft = Drafts.draft(folder, Map.of()); Stream<Path> walk = Files.walk(folder)) {
			List<DraftRule> rules = draft.rules();
			var problems = draft.problems(false);
			List<RuleFile> files = walk.filter(Files::isRegularFile)
					.map(f -> new RuleFile(f, RuleStyle.of(f.getFileName().toString()), rules.stream()
							.filter(r -> r.file().equals(f.toString()) || r.file().startsWith(f + "!")).toList()))
					.filter(f -> f.style() != RuleStyle.OTHER)
					.sorted((a, b) -> a.style() == b.style() ? a.file().compareTo(b.file())
							: a.style().compareTo(b.style()))
					.toList();
			return new PackFolder(folder, shipped, files, problems.size(),
					problems.isEmpty() ? null : problems.get(0).toString());
		} catch (IOException e) {
			return new PackFolder(folder, shipped, List.of(), 1, e.getMessage());
		}
	}

	/** For people. */
	String title() {
		return folder.getFileName() + (shipped ? " (shipped)" : "");
	}
}
