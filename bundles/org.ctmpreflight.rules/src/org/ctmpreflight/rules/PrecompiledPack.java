package org.ctmpreflight.rules;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.rules.internal.PackJson;
import org.ctmpreflight.rules.internal.PackSource;

/**
 * A pack that was compiled at build time.
 *
 * @param info   what its {@code pack.json} said
 * @param sha256 of its files, as {@link RulePack#sha256()}
 * @param loader has its classes
 * @param models names of its model classes
 */
public record PrecompiledPack(PackInfo info, String sha256, ClassLoader loader, List<String> models) {
	/** Copies the list. */
	public PrecompiledPack {
		models = List.copyOf(models);
	}

	/** The packs that {@link PackCompilerMain} put where {@code loader} finds them. */
	public static List<PrecompiledPack> readAll(ClassLoader loader) throws IOException {
		List<PrecompiledPack> packs = new ArrayList<>();
		String index = new String(read(loader, PackCompilerMain.INDEX).readAllBytes(), StandardCharsets.UTF_8);
		for (String line : index.split("\n")) {
			String[] words = line.split(" ");
			String json = words[0] + ".json";
			try (InputStream in = read(loader, json)) {
				packs.add(new PrecompiledPack(PackJson.read(in, json), words[1], loader,
						Arrays.asList(words).subList(2, words.length)));
			}
		}
		return packs;
	}

	/** Its reference tables, CSV. */
	Map<PackTable, byte[]> tables() throws IOException {
		Map<PackTable, byte[]> tables = new HashMap<>();
		for (PackTable table : info.tables()) {
			try (InputStream in = read(loader, info.id() + "/" + table.file())) {
				tables.put(table, in.readAllBytes());
			}
		}
		return tables;
	}

	/** Whether it was built from these bytes, {@link PackSource#content()}: no others may use it. */
	boolean builtFrom(String id, byte[] content) throws IOException {
		if (!id.equals(info.id())) {
			return false;
		}
		try (InputStream in = read(loader, id + PackCompilerMain.CONTENT)) {
			return Arrays.equals(in.readAllBytes(), content);
		}
	}

	private static InputStream read(ClassLoader loader, String name) throws IOException {
		InputStream in = loader.getResourceAsStream(PackCompilerMain.FOLDER + "/" + name);
		if (in == null) {
			throw new FileNotFoundException(name);
		}
		return in;
	}
}
