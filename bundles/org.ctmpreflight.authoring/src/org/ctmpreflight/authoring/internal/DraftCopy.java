package org.ctmpreflight.authoring.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Copies the folder of a rule pack, as far as packs are read: what is hidden is none of it. */
public final class DraftCopy extends SimpleFileVisitor<Path> {
	/** What is larger is no rule pack: it is left to the reader of packs to say so. */
	private static final int MOST = 1000;
	private static final long LARGEST = 8 << 20;

	private final Path folder;
	private final Path copy;
	private final Map<Path, byte[]> unsaved;
	private int files;

	private DraftCopy(Path folder, Path copy, Map<Path, byte[]> unsaved) {
		this.folder = folder;
		this.copy = copy;
		this.unsaved = unsaved;
	}

	/**
	 * @param folder  absolute
	 * @param unsaved by absolute path
	 * @return a folder for the user alone
	 */
	public static Path make(Path folder, Map<Path, byte[]> unsaved) throws IOException {
		Path copy = Files.createTempDirectory("ctm-preflight-rules").toRealPath();
		try {
			fill(copy, folder, unsaved);
			return copy;
		} catch (IOException e) {
			try {
				delete(copy);
			} catch (IOException f) {
				e.addSuppressed(f);
			}
			throw e;
		}
	}

	private static void fill(Path copy, Path folder, Map<Path, byte[]> unsaved) throws IOException {
		Files.walkFileTree(folder, new DraftCopy(folder, copy, unsaved));
		for (Map.Entry<Path, byte[]> e : unsaved.entrySet()) {
			Path file = e.getKey().toAbsolutePath().normalize();
			if (file.startsWith(folder)) {
				Path target = copy.resolve(folder.relativize(file).toString());
				Files.createDirectories(target.getParent());
				Files.write(target, e.getValue());
			}
		}
	}

	private static void delete(Path copy) throws IOException {
		try (Stream<Path> all = Files.walk(copy)) {
			for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(p);
			}
		}
	}

	@Override
	public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
		if (!dir.equals(folder) && hidden(dir)) {
			return FileVisitResult.SKIP_SUBTREE;
		}
		Files.createDirectories(target(dir));
		return FileVisitResult.CONTINUE;
	}

	@Override
	public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
		if (hidden(file) || attributes.size() > LARGEST || unsaved.containsKey(file)) {
			return FileVisitResult.CONTINUE;
		}
		if (++files > MOST) {
			return FileVisitResult.TERMINATE;
		}
		if (attributes.isRegularFile()) {
			Files.copy(file, target(file));
		}
		return FileVisitResult.CONTINUE;
	}

	private Path target(Path path) {
		return copy.resolve(folder.relativize(path).toString());
	}

	private static boolean hidden(Path path) {
		return path.getFileName().toString().startsWith(".");
	}
}
