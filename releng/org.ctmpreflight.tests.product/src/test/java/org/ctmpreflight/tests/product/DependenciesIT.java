package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** {@code docs/sbom.cdx.json} lists what the products ship, to the byte; {@code releng/sbom/run} writes it anew. */
class DependenciesIT {
	private static final Path ROOT = Path.of(System.getProperty("preflight.root"));
	private static final Path WORKBENCH = ROOT.resolve("releng/org.ctmpreflight.workbench.product/target/products/"
			+ "org.ctmpreflight.workbench.product/linux/gtk/x86_64/preflight");

	/** Of each jar of others its hash, or its name where it was made a bundle in the build. */
	private static Set<String> shipped(Path product, Set<String> made) throws Exception {
		Set<String> shipped = new TreeSet<>();
		try (Stream<Path> files = Files.walk(product.resolve("plugins"))) {
			for (Path jar : files.filter(f -> f.toString().endsWith(".jar"))
					.filter(f -> !f.getFileName().toString().startsWith("org.ctmpreflight.")).toList()) {
				String name = jar.getFileName().toString();
				shipped.add(made.contains(name) ? name
						: HexFormat.of().formatHex(
								MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar))));
			}
		}
		return shipped;
	}

	@Test
	void allThatIsShippedIsListedWithItsLicence() throws Exception {
		Set<String> listed = new TreeSet<>();
		Set<String> made = new TreeSet<>();
		String page = Files.readString(ROOT.resolve("docs/dependencies.md"));
		JsonNode bom = new ObjectMapper().readTree(ROOT.resolve("docs/sbom.cdx.json").toFile());
		for (JsonNode c : bom.path("components")) {
			String name = c.path("group").asText() + ":" + c.path("name").asText();
			assertThat(page).contains("| `" + name + "` | " + c.path("version").asText() + " | ");
			assertThat(c.path("purl").asText()).startsWith("pkg:maven/" + c.path("group").asText() + "/");
			assertThat(c.path("licenses")).as(name).isNotEmpty();
			String bundle = c.at("/properties/0/value").asText();
			if (!bundle.isEmpty()) {
				made.add(bundle);
			}
			listed.add(bundle.isEmpty() ? c.at("/hashes/0/content").asText() : bundle);
		}
		Set<String> all = shipped(WORKBENCH, made);
		all.addAll(shipped(Preflight.home(), made));
		assertThat(listed).isEqualTo(all);
	}
}
