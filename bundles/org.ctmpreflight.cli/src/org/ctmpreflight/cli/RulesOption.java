package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.RulePack;

import picocli.CommandLine.Option;

/** Which packs a {@code preflight rules} command looks at: those that are named alone, else the shipped ones. */
final class RulesOption {
	@Option(names = "--rules", paramLabel = "DIR", description = "A rule pack, or a folder of packs, instead of the shipped ones.")
	private List<Path> folders = new ArrayList<>();

	/** The folders that are named; none for the shipped ones. */
	List<Path> folders() {
		return folders;
	}

	/** The packs. */
	List<RulePack> packs() throws IOException, PackException {
		return Packs.alone(folders);
	}
}
