package org.ctmpreflight.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What is written about the project is true where a program can tell. */
class DocumentsTest {
	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
	private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);
	private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);
	private static final Path PICTURE = Bundle.ROOT.resolve("docs/images/architecture.svg");

	private static List<Path> pages() throws IOException {
		try (Stream<Path> root = Files.list(Bundle.ROOT); Stream<Path> docs = Files.walk(Bundle.ROOT.resolve("docs"))) {
			return Stream.concat(root, docs).filter(p -> p.toString().endsWith(".md")).sorted().toList();
		}
	}

	@Test
	void linksLeadSomewhere() throws IOException {
		List<String> bad = new ArrayList<>();
		int links = 0;
		for (Path page : pages()) {
			Matcher link = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
			while (link.find()) {
				if (!link.group(1).matches("[a-z]+:.*")) {
					links++;
					if (!leads(page, link.group(1))) {
						bad.add(Bundle.ROOT.relativize(page) + " -> " + link.group(1));
					}
				}
			}
		}
		assertThat(links).isGreaterThan(50);
		assertThat(bad).isEmpty();
	}

	private static boolean leads(Path page, String link) throws IOException {
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
		if (!Files.exists(target)) {
			return false;
		}
		return parts.length == 1 || HEADING.matcher(Files.readString(target)).results()
				.anyMatch(h -> anchor(h.group(1)).equals(parts[1]));
	}

	private static String anchor(String heading) {
		return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum} _-]", "").replace(' ', '-');
	}

	/** The guide in the workbench shows them all: each is found from its first page. */
	@Test
	void firstPageOfTheGuideLeadsToEveryPage() throws IOException {
		String first = Files.readString(Bundle.ROOT.resolve("docs/README.md"));
		String contributing = Files.readString(Bundle.ROOT.resolve("CONTRIBUTING.md"));
		try (Stream<Path> docs = Files.list(Bundle.ROOT.resolve("docs"))) {
			assertThat(
					docs.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".md") && !n.equals("README.md")))
					.allSatisfy(n -> assertThat(first + contributing).contains(n + ")"));
		}
	}

	/** Written anew with {@code -Dpreflight.update=true}. */
	@Test
	void pictureOfTheArchitectureIsDrawnFromTheManifests() throws IOException {
		String drawn = Picture.of(Bundle.all());
		if (Boolean.getBoolean("preflight.update")) {
			Files.writeString(PICTURE, drawn);
		}
		assertThat(PICTURE).as("draw it anew with ./build verify -pl releng/org.ctmpreflight.tests.architecture"
				+ " -Dpreflight.update=true").hasContent(drawn);
	}

	@Test
	void everythingHasOneVersion() throws IOException {
		String version = version(Bundle.ROOT.resolve("pom.xml"), "<artifactId>org.ctmpreflight.parent</artifactId>\\s*"
				+ "<version>(.*?)</version>");
		List<String> bad = new ArrayList<>();
		try (Stream<Path> files = Files.walk(Bundle.ROOT, 3)) {
			for (Path file : files.filter(Files::isRegularFile)
					.filter(f -> !f.toString().contains("/target/")).toList()) {
				String found = switch (file.getFileName().toString()) {
					// others are no modules of the build
					case "pom.xml" -> !Files.readString(file).contains("<parent>") ? version
							: version(file, "<parent>.*?<version>(.*?)</version>");
					case "feature.xml" ->
						version(file, "<feature[^>]* version=\"(.*?)\"").replace(".qualifier", "-SNAPSHOT");
					default -> file.toString().endsWith(".product")
							? version(file, "<product[^>]* version=\"(.*?)\"").replace(".qualifier", "-SNAPSHOT")
							: version;
				};
				if (!found.equals(version)) {
					bad.add(file + ": " + found);
				}
			}
		}
		for (Bundle bundle : Bundle.all()) {
			String found = bundle.header("Bundle-Version").get(0).getValue().replace(".qualifier", "-SNAPSHOT");
			// Drools keeps the version of what it holds
			if (!found.equals(version) && !bundle.name().equals("org.ctmpreflight.drools")) {
				bad.add(bundle.name() + ": " + found);
			}
		}
		assertThat(bad).isEmpty();
	}

	private static String version(Path file, String pattern) throws IOException {
		Matcher version = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(file));
		assertThat(version.find()).as(file.toString()).isTrue();
		return version.group(1);
	}
}
