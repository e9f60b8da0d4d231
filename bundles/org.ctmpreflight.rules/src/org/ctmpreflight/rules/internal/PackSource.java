package org.ctmpreflight.rules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackInfo;
import org.ctmpreflight.rules.PackProblem;

/**
 * The files of a rule pack's folder, read once, so that what is hashed is what is compiled.
 */
public final class PackSource {
	/** The file that makes a folder a pack. */
	public static final String PACK_JSON = "pack.json";
	private static final String DRL = ".drl";

	private final String name;
	private final PackInfo info;
	private final String sha256;
	private final Map<String, String> drl;

	private PackSource(String name, PackInfo info, String sha256, Map<String, String> drl) {
		this.name = name;
		this.info = info;
		this.sha256 = sha256;
		this.drl = drl;
	}

	/**
	 * @param folder holds {@code pack.json}
	 * @throws IOException where a file cannot be read, or {@code pack.json} is wrong
	 */
	public static PackSource read(Path folder) throws IOException {
		TreeMap<String, byte[]> files = new TreeMap<>(
				(a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")) {
					files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
				}
				return FileVisitResult.CONTINUE;
			}
		});
		MessageDigest digest = sha256();
		Map<String, String> drl = new LinkedHashMap<>();
		files.forEach((path, bytes) -> {
			digest.update(path.getBytes(StandardCharsets.UTF_8));
			digest.update(bytes);
			if (path.endsWith(DRL)) {
				drl.put(path, new String(bytes, StandardCharsets.UTF_8));
			}
		});
		byte[] json = files.get(PACK_JSON);
		PackInfo info = PackJson.read(new ByteArrayInputStream(json == null ? new byte[0] : json),
				folder.resolve(PACK_JSON).toString());
		return new PackSource(folder.toString(), info, HexFormat.of().formatHex(digest.digest()), drl);
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

	/** SHA-256, in hex, over relative paths and bytes in the order of the paths. */
	public String sha256Hex() {
		return sha256;
	}

	/** Texts of its DRL files, by relative path. */
	public Map<String, String> drl() {
		return drl;
	}

	/** @throws PackException with what the compiler found */
	public byte[] compile() throws PackException {
		return RuleCompiler.compile(this);
	}

	/** A problem at the line where a rule begins; at the folder where that cannot be told. */
	public PackProblem at(String rule, String text) {
		Pattern start = Pattern.compile("^\\s*rule\\s*[\"']?" + Pattern.quote(rule) + "[\"']?(?=\\s|@|$)", Pattern.MULTILINE);
		for (Map.Entry<String, String> file : drl.entrySet()) {
			Matcher m = start.matcher(file.getValue());
			if (m.find()) {
				int from = file.getValue().indexOf("rule", m.start());
				int line = (int) file.getValue().substring(0, from).chars().filter(c -> c == '\n').count() + 1;
				return new PackProblem(fileName(file.getKey()), line, 0, text);
			}
		}
		return new PackProblem(name, 0, 0, text);
	}

	/** A file of the pack, as the user knows it. */
	public String fileName(String relativePath) {
		return Path.of(name).resolve(relativePath).toString();
	}
}
