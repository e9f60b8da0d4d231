package org.ctmpreflight.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns what the user named into inputs: files as they are, folders as the files below them. */
public final class InputFiles {
	private InputFiles() {
	}

	/**
	 * @param names    files, folders, or {@code -} for standard input
	 * @param problems what cannot be used is added
	 * @return inputs in the order of the names; of a folder in the order of the bytes of the relative paths
	 */
	public static List<CheckInput> resolve(List<String> names, List<InputProblem> problems) {
		List<CheckInput> inputs = new ArrayList<>();
		for (String name : names) {
			if (name.equals(CheckInput.STANDARD_INPUT)) {
				inputs.add(CheckInput.standardInput());
				continue;
			}
			try {
				Path path = Path.of(name);
				if (Files.isDirectory(path)) {
					inputs.addAll(below(name, path, problems));
				} else {
					inputs.add(new CheckInput(name, path));
				}
			} catch (InvalidPathException e) {
				problems.add(new InputProblem(name, "is no file name"));
			} catch (IOException e) {
				problems.add(InputProblem.of(name, e));
			}
		}
		return inputs;
	}

	private static List<CheckInput> below(String name, Path folder, List<InputProblem> problems) throws IOException {
		String prefix = name.endsWith("/") ? name : name + "/";
		List<CheckInput> inputs = new ArrayList<>();
		int before = problems.size();
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
				return !dir.equals(folder) && hidden(dir) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				String last = file.getFileName().toString();
				if (Files.isRegularFile(file) && !hidden(file) && !last.equals(Suppression.FILE)
						&& !last.endsWith(DownloadRequest.EXTENSION)) {
					inputs.add(new CheckInput(prefix + relative(file), file));
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
				if (file.equals(folder)) {
					throw e;
				}
				problems.add(InputProblem.of(prefix + relative(file), e));
				return FileVisitResult.CONTINUE;
			}

			private String relative(Path file) {
				return folder.relativize(file).toString().replace('\\', '/');
			}
		});
		if (inputs.isEmpty() && problems.size() == before) {
			throw new IOException("is a folder without files to check");
		}
		// the same prefix stands before all
		inputs.sort((a, b) -> Arrays.compareUnsigned(a.name().getBytes(StandardCharsets.UTF_8),
				b.name().getBytes(StandardCharsets.UTF_8)));
		return inputs;
	}

	private static boolean hidden(Path path) {
		return path.getFileName() != null && path.getFileName().toString().startsWith(".");
	}
}
