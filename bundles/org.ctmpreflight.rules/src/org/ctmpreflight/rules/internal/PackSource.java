package org.ctmpreflight.rules.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackInfo;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.PackTable;

/**
 * The files of a rule pack's folder, read once, so that what is hashed is what is compiled. For use by one thread at a
 * time.
 */
public final class PackSource {
	/** The file that makes a folder a pack. */
	public static final String PACK_JSON = "pack.json";
	private static final List<String> RULES = List.of(".drl", ".dslr", ".table.csv", ".table.xlsx");
	/** Files that look as if they were rules, and are none that a pack can have. */
	private static final List<String> OTHER_RULES = List.of(".rdrl", ".drlx", ".dsl", ".gdst", ".rdslr", ".template",
			".xls",
			".xlsx", ".xlsm", ".csv", ".java", ".class", ".jar", ".drl.txt", ".dslr.txt");
	private static final String TABLES = "tables/";

	private final String name;
	private final PackInfo info;
	private final byte[] content;
	/** Set when it is first asked for: an unchanged pack does without it, and so without setting up Java's security. */
	private String sha256;
	private final Map<String, byte[]> ruleFiles;
	private final Map<PackTable, byte[]> tables;

	private PackSource(String name, PackInfo info, byte[] content, Map<String, byte[]> ruleFiles,
			Map<PackTable, byte[]> tables) {
		this.name = name;
		this.info = info;
		this.content = content;
		this.ruleFiles = ruleFiles;
		this.tables = tables;
	}

	/**
	 * @param folder holds {@code pack.json}
	 * @throws IOException   where the folder cannot be read, or {@code pack.json} is wrong
	 * @throws PackException with every file that is none that a pack can have, or that cannot be read
	 */
	public static PackSource read(Path folder) throws IOException, PackException {
		PackFiles found = PackFiles.in(folder);
		Map<String, byte[]> files = found.files();
		List<PackProblem> problems = new ArrayList<>(found.problems());
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		Map<String, byte[]> rules = new LinkedHashMap<>();
		files.forEach((path, bytes) -> {
			content.writeBytes(path.getBytes(StandardCharsets.UTF_8));
			content.writeBytes(bytes);
			if (RULES.stream().anyMatch(path::endsWith)) {
				rules.put(path, bytes);
			} else if (looksLikeRules(path)) {
				problems.add(new PackProblem(folder.resolve(path).toString(), 0, 0,
						"is no file that a pack can have: rules are *"
								+ String.join(", *", RULES) + ", in lower case; reference tables stand in " + TABLES));
			}
		});
		if (!problems.isEmpty()) {
			throw new PackException(problems);
		}
		byte[] json = files.get(PACK_JSON);
		PackInfo info = PackJson.read(new ByteArrayInputStream(json == null ? new byte[0] : json),
				folder.resolve(PACK_JSON).toString());
		Map<PackTable, byte[]> tables = new LinkedHashMap<>();
		for (PackTable table : info.tables()) {
			byte[] bytes = files.get(table.file());
			if (bytes == null) {
				throw new PackException(List.of(new PackProblem(folder.resolve(PACK_JSON).toString(), 0, 0,
						"table \"" + table.name() + "\": the pack has no file " + table.file())));
			}
			tables.put(table, bytes);
		}
		return new PackSource(folder.toString(), info, content.toByteArray(), rules, tables);
	}

	private static boolean looksLikeRules(String path) {
		String lower = path.toLowerCase(Locale.ROOT);
		return RULES.stream().anyMatch(lower::endsWith)
				|| OTHER_RULES.stream().anyMatch(lower::endsWith) && !path.startsWith(TABLES);
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The folder, as the user knows it. */
	public String name() {
		return name;
	}

	/** What {@code pack.json} says. */
	public PackInfo info() {
		return info;
	}

	/** Relative paths and bytes of all files, in the order of the paths. Must not be changed. */
	public byte[] content() {
		return content;
	}

	/** SHA-256, in hex, over relative paths and bytes in the order of the paths. */
	public String sha256Hex() {
		if (sha256 == null) {
			sha256 = HexFormat.of().formatHex(sha256().digest(content));
		}
		return sha256;
	}

	/** Its files with rules, by relative path in order. */
	public Map<String, byte[]> ruleFiles() {
		return ruleFiles;
	}

	/** Its reference tables, CSV. */
	public Map<PackTable, byte[]> tables() {
		return tables;
	}

	/** Text of a file with rules; that it is no UTF-8 is added to the problems. */
	String text(String path, List<PackProblem> problems) {
		byte[] bytes = ruleFiles.get(path);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length);
		if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
			int line = 1;
			for (int i = 0; i < in.position(); i++) {
				line += bytes[i] == '\n' ? 1 : 0;
			}
			problems.add(new PackProblem(path, line, 0, "this line is not UTF-8: save the file as UTF-8"));
			return "";
		}
		return out.flip().toString();
	}

	/** A problem at a relative path, at the file as the user knows it. */
	PackProblem asKnown(PackProblem p) {
		return new PackProblem(fileName(p.file()), p.line(), p.column(), p.text());
	}

	/** A file of the pack, as the user knows it. */
	public String fileName(String relativePath) {
		return Path.of(name).resolve(relativePath).toString();
	}
}
