package org.ctmpreflight.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.ctmpreflight.rules.PackProblem;

/**
 * Reads every file below a folder, hidden ones and what lies in hidden folders aside, as long as they are no more than a
 * pack can need. What a link leads to is read only if it lies in the folder, too.
 */
final class PackFiles extends SimpleFileVisitor<Path> {
	/** Bounds on memory; what is larger is no rule pack. */
	static final int LARGEST = 8 << 20;
	static final int LARGEST_OF_ALL = 64 << 20;
	static final int MOST = 1000;
	/** A line end, for instance: messages are one line each. */
	private static final Pattern UNSEEN = Pattern.compile("\\p{Cntrl}");

	private final Path folder;
	private final Path real;
	private final Map<String, byte[]> files = new TreeMap<>(
			(a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
	private final List<PackProblem> problems = new ArrayList<>();
	private long bytes;

	private PackFiles(Path folder) throws IOException {
		this.folder = folder;
		this.real = folder.toRealPath();
	}

	/** @throws IOException where the folder itself cannot be read */
	static PackFiles in(Path folder) throws IOException {
		PackFiles found = new PackFiles(folder);
		Files.walkFileTree(found.real, found);
		return found;
	}

	/** By relative path with slashes, in the order of the paths' bytes. */
	Map<String, byte[]> files() {
		return files;
	}

	/** What cannot be read, and why. */
	List<PackProblem> problems() {
		return problems;
	}

	@Override
	public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
		return !dir.equals(real) && hidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
	}

	@Override
	public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
		if (hidden(file)) {
			return FileVisitResult.CONTINUE;
		}
		if (UNSEEN.matcher(file.getFileName().toString()).find()) {
			add(file, "has a character in its name that cannot be seen: rename it");
			return FileVisitResult.CONTINUE;
		}
		if (files.size() == MOST || bytes > LARGEST_OF_ALL) {
			problems.add(new PackProblem(folder.toString(), 0, 0, "has more than " + MOST + " files or "
					+ (LARGEST_OF_ALL >> 20) + " MB: a pack has a folder of its own, with nothing else in it"));
			return FileVisitResult.TERMINATE;
		}
		try {
			String wrong = read(file);
			if (wrong != null) {
				add(file, wrong);
			}
			return FileVisitResult.CONTINUE;
		} catch (IOException e) {
			return visitFileFailed(file, e);
		}
	}

	@Override
	public FileVisitResult visitFileFailed(Path file, IOException e) {
		add(file, "cannot be read: " + (e instanceof AccessDeniedException ? "permission denied" : e.getClass().getSimpleName()));
		return FileVisitResult.CONTINUE;
	}

	/** Gives what is wrong with the file, or null. */
	private String read(Path file) throws IOException {
		if (Files.isSymbolicLink(file)) {
			if (!Files.exists(file)) {
				return "is a link to nothing: put the file itself here";
			}
			if (Files.isDirectory(file) || !file.toRealPath().startsWith(real)) {
				return "is a link to a folder, or out of the pack's folder: put the files themselves here";
			}
		}
		if (!Files.isRegularFile(file.toRealPath(), LinkOption.NOFOLLOW_LINKS)) {
			return "is no regular file";
		}
		try (InputStream in = Files.newInputStream(file)) {
			byte[] content = in.readNBytes(LARGEST + 1);
			if (content.length > LARGEST) {
				return "has more than " + (LARGEST >> 20) + " MB: no file of a pack is that large";
			}
			bytes += content.length;
			files.put(relative(file), content);
			return null;
		}
	}

	private String relative(Path file) {
		return real.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
	}

	private static boolean hidden(Path file) {
		return file.getFileName().toString().startsWith(".");
	}

	private void add(Path file, String text) {
		String name = folder.resolve(real.relativize(file).toString()).toString();
		problems.add(new PackProblem(UNSEEN.matcher(name).replaceAll("?"), 0, 0, text));
	}
}
