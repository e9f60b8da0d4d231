import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells which libraries the products ship: first as a pom for CycloneDX, then as a page of what that found out. */
final class Sbom {
	private static final String[] LISTS = { "releng/org.ctmpreflight.headless.target/headless.target",
			"releng/org.ctmpreflight.workbench.target/workbench.target", "bundles/org.ctmpreflight.drools/pom.xml" };

	/** Jars that bnd made bundles of: their hashes are not those of the artifacts. */
	private static final String MADE = "made.properties";

	private Sbom() {
	}

	/** @param bundle the name of the jar that is made of it, where it is no bundle by itself; else null */
	private record Artifact(String group, String name, String version, String bundle) {
		Path jar(Path repository) {
			return repository.resolve(group.replace('.', '/')).resolve(name).resolve(version)
					.resolve(name + "-" + version + ".jar");
		}
	}

	public static void main(String[] args) throws Exception {
		if (args[0].equals("pom")) {
			poms(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), args);
		} else {
			page(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
		}
	}

	/**
	 * Writes poms into the folders 1, 2, … below one: a pom cannot have two versions of an artifact.
	 *
	 * @param args from the fifth on the folders of products
	 */
	private static void poms(Path root, Path repository, Path folder, String[] args) throws Exception {
		Map<String, Path> shipped = new TreeMap<>();
		for (int i = 4; i < args.length; i++) {
			for (Path jar : jars(Path.of(args[i]))) {
				shipped.put(sha256(jar), jar);
			}
		}
		List<Artifact> found = new ArrayList<>();
		Map<String, Path> left = new TreeMap<>(shipped);
		List<Artifact> wrapped = new ArrayList<>();
		Properties made = new Properties();
		for (Artifact a : new TreeSet<>(all(root).keySet()).stream().map(all(root)::get).toList()) {
			Path jar = a.jar(repository);
			String hash = Files.exists(jar) ? sha256(jar) : "";
			if (left.remove(hash) != null) {
				found.add(a);
			} else if (!shipped.containsKey(hash)) {
				wrapped.add(a);
			}
		}
		// what had no manifest of OSGi has got one, and with it another hash
		for (Artifact a : wrapped) {
			for (Path jar : left.values().stream().filter(j -> named(j, a.bundle)).toList()) {
				left.values().remove(jar);
				found.add(a);
				made.setProperty(a.group + ":" + a.name, jar.getFileName().toString());
			}
		}
		if (!left.isEmpty()) {
			throw new IllegalStateException("nobody knows where these come from: " + left.values());
		}
		try (Writer out = Files.newBufferedWriter(folder.resolve(MADE))) {
			made.store(out, null);
		}
		for (int i = 1; !found.isEmpty(); i++) {
			Map<String, Artifact> once = new TreeMap<>();
			found.forEach(a -> once.putIfAbsent(a.group + ":" + a.name, a));
			found.removeAll(once.values());
			Path pom = Files.createDirectories(folder.resolve(String.valueOf(i))).resolve("pom.xml");
			Files.writeString(pom, pom(once.values()));
		}
	}

	private static String pom(Iterable<Artifact> artifacts) {
		StringBuilder b = new StringBuilder("<project><modelVersion>4.0.0</modelVersion><groupId>org.ctmpreflight"
				+ "</groupId><artifactId>ctm-preflight</artifactId><version>1.0.0</version><packaging>pom</packaging>"
				+ "<properties><project.build.outputTimestamp>1</project.build.outputTimestamp></properties>"
				+ "<dependencies>\n");
		artifacts.forEach(a -> add(b, a));
		return b.append("</dependencies></project>\n").toString();
	}

	/** bnd fills up a version to three numbers. */
	private static boolean named(Path jar, String bundle) {
		String name = jar.getFileName().toString();
		return name.equals(bundle) || name.replaceFirst("\\.0\\.jar$", ".jar").equals(bundle);
	}

	private static void add(StringBuilder b, Artifact a) {
		b.append("<dependency><groupId>").append(a.group).append("</groupId><artifactId>").append(a.name)
				.append("</artifactId><version>").append(a.version).append("</version><exclusions><exclusion><groupId>*"
						+ "</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>\n");
	}

	/** Jars of others in a product, those within the bundle of Drools too. */
	private static List<Path> jars(Path product) throws IOException {
		try (Stream<Path> files = Files.walk(product.resolve("plugins"))) {
			return files.filter(f -> f.toString().endsWith(".jar"))
					.filter(f -> !f.getFileName().toString().startsWith("org.ctmpreflight.")).sorted().toList();
		}
	}

	/** Every artifact that a target definition or the pom of Drools names, by its coordinates. */
	private static Map<String, Artifact> all(Path root) throws Exception {
		Map<String, Artifact> all = new TreeMap<>();
		for (String list : LISTS) {
			Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(root.resolve(list).toFile());
			for (String tag : List.of("dependency", "artifactItem")) {
				NodeList nodes = xml.getElementsByTagName(tag);
				for (int i = 0; i < nodes.getLength(); i++) {
					Element e = (Element) nodes.item(i);
					String version = text(e, "version");
					if (version.startsWith("${")) {
						version = xml.getElementsByTagName(version.substring(2, version.length() - 1)).item(0)
								.getTextContent();
					}
					Artifact a = new Artifact(text(e, "groupId"), text(e, "artifactId"), version,
							tag.equals("dependency") ? bundle(e) : null);
					all.put(a.group + ":" + a.name + ":" + a.version, a);
				}
			}
		}
		return all;
	}

	/** As the location tells bnd, or as bnd names what it wraps. */
	private static String bundle(Element dependency) {
		NodeList instructions = ((Element) dependency.getParentNode().getParentNode())
				.getElementsByTagName("instructions");
		if (instructions.getLength() == 0) {
			return "wrapped." + text(dependency, "groupId") + "." + text(dependency, "artifactId") + "_"
					+ text(dependency, "version") + ".jar";
		}
		Map<String, String> headers = new TreeMap<>();
		instructions.item(0).getTextContent().lines().map(l -> l.split(":", 2)).filter(l -> l.length == 2)
				.forEach(l -> headers.put(l[0].strip(), l[1].strip()));
		return (headers.get("Bundle-SymbolicName") + "_" + headers.get("Bundle-Version") + ".jar")
				.replace("${mvnGroupId}", text(dependency, "groupId"))
				.replace("${mvnArtifactId}", text(dependency, "artifactId"))
				.replace("${version}", text(dependency, "version"));
	}

	private static String text(Element e, String tag) {
		return e.getElementsByTagName(tag).item(0).getTextContent();
	}

	private static String sha256(Path file) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
	}

	/** Takes out what changes from run to run, and writes the page. */
	private static void page(Path folder, Path kept, Path page) throws IOException {
		ObjectMapper mapper = new ObjectMapper();
		ObjectNode json = (ObjectNode) mapper.readTree(folder.resolve("1/bom.json").toFile());
		for (int i = 2; Files.exists(folder.resolve(i + "/bom.json")); i++) {
			json.withArray("components")
					.addAll((ArrayNode) mapper.readTree(folder.resolve(i + "/bom.json").toFile()).get("components"));
		}
		// of the list with itself, which says nothing
		json.remove("dependencies");
		((ObjectNode) json.get("metadata")).put("timestamp", LocalDate.now() + "T00:00:00Z").remove("tools");
		Properties made = new Properties();
		try (Reader in = Files.newBufferedReader(folder.resolve(MADE))) {
			made.load(in);
		}
		for (JsonNode c : json.withArray("components")) {
			ObjectNode component = (ObjectNode) c;
			component.remove(List.of("description", "externalReferences", "publisher", "author"));
			ArrayNode hashes = mapper.createArrayNode();
			for (JsonNode h : component.withArray("hashes")) {
				if (h.path("alg").asText().equals("SHA-256")) {
					hashes.add(h);
				}
			}
			component.set("hashes", hashes);
			String jar = made.getProperty(component.path("group").asText() + ":" + component.path("name").asText());
			if (jar != null) {
				component.putArray("properties").addObject().put("name", "ctm-preflight:bundle").put("value", jar);
			}
		}
		Files.writeString(kept, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
		StringBuilder b = new StringBuilder("""
				# Libraries that CTM Preflight ships

				Made by `releng/sbom/run` from what the products hold, with `docs/sbom.cdx.json`, the same as a bill of
				materials (CycloneDX) with hashes, for a scanner of known vulnerabilities: none was looked up here, as that
				needs a network. A test holds that the list is complete. As of %s.

				| library | version | licence |
				|---|---|---|
				""".formatted(LocalDate.now()));
		Map<String, String> rows = new TreeMap<>();
		Map<String, Integer> licences = new TreeMap<>();
		for (JsonNode c : json.withArray("components")) {
			Set<String> names = new TreeSet<>();
			for (JsonNode l : c.withArray("licenses")) {
				JsonNode licence = l.path("license");
				names.add(l.has("expression") ? l.path("expression").asText()
						: licence.has("id") ? licence.path("id").asText() : licence.path("name").asText());
			}
			String licence = names.isEmpty() ? "not told" : String.join(" or ", names);
			licences.merge(licence, 1, Integer::sum);
			rows.put(c.path("group").asText() + ":" + c.path("name").asText() + ":" + c.path("version").asText(),
					"| `" + c.path("group").asText() + ":" + c.path("name").asText() + "` | "
							+ c.path("version").asText() + " | " + licence + " |\n");
		}
		rows.values().forEach(b::append);
		b.append("\n| licence | libraries |\n|---|---|\n");
		licences.forEach((l, n) -> b.append("| ").append(l).append(" | ").append(n).append(" |\n"));
		Files.writeString(page, b);
	}
}
