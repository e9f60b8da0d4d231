package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What fuzzing began with and what it found, in the folders {@code fuzz/TARGET} of the bundles, given once more to the
 * class of that name; {@code releng/fuzz} finds more.
 */
@Timeout(60)
class FuzzCorpusIT {
	private static final Path BUNDLES = Path.of(System.getProperty("preflight.root"), "bundles");
	private static final String TESTS = "target/test-classes";
	private static final URLClassLoader CLASSES = classes();

	/** The targets are no part of the product, and see what is inside of it. */
	private static URLClassLoader classes() {
		List<URL> urls = new ArrayList<>();
		for (Path folder : matching(BUNDLES, 3, "glob:**/" + TESTS)) {
			urls.add(url(folder));
		}
		matching(Preflight.home().resolve("plugins"), 3, "glob:**.jar").forEach(jar -> urls.add(url(jar)));
		return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
	}

	private static URL url(Path path) {
		try {
			return path.toUri().toURL();
		} catch (MalformedURLException e) {
			throw new IllegalArgumentException(path.toString(), e);
		}
	}

	private static List<Path> matching(Path folder, int depth, String glob) {
		try (Stream<Path> all = Files.walk(folder, depth)) {
			return all.filter(folder.getFileSystem().getPathMatcher(glob)::matches).sorted().toList();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	static Stream<Path> files() {
		return matching(BUNDLES, 4, "glob:**/fuzz/*/*").stream();
	}

	private static MethodHandle target(Path file) throws ReflectiveOperationException {
		Path tests = file.getParent().getParent().resolveSibling(TESTS);
		Path target = matching(tests, 10, "glob:**/" + file.getParent().getFileName() + ".class").get(0);
		String name = tests.relativize(target).toString().replace(target.getFileSystem().getSeparator(), ".")
				.replaceFirst("\\.class$", "");
		return MethodHandles.publicLookup().findStatic(CLASSES.loadClass(name), "fuzzerTestOneInput",
				MethodType.methodType(void.class, byte[].class));
	}

	@ParameterizedTest
	@MethodSource("files")
	void nothingIsThrown(Path file) throws Exception {
		byte[] data = Files.readAllBytes(file);
		MethodHandle target = target(file);
		assertThatCode(() -> target.invoke(data)).doesNotThrowAnyException();
	}
}
