package org.ctmpreflight.tests.architecture;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.VersionRange;

/** What holds between our bundles. Each method lists the violations. */
final class HouseRules {
	private static final String PREFIX = "org.ctmpreflight.";
	private static final String DROOLS = PREFIX + "drools";

	/** Bundle → the bundles of ours that it may use. A new bundle has to be entered here. */
	static final Map<String, Set<String>> MAY_USE = Map.ofEntries(entry("layout", Set.of()), entry("drools", Set.of()),
			entry("rules", Set.of("layout", "drools")),
			// drools, since compiled rules refer to it
			entry("packs", Set.of("layout", "rules", "drools")), //
			entry("check", Set.of("layout", "rules")), //
			entry("report", Set.of("layout", "rules", "check")), //
			entry("authoring", Set.of("layout", "rules", "check")), //
			entry("editing", Set.of("layout", "rules", "check")), //
			entry("hpms", Set.of("layout", "check")), //
			entry("submission", Set.of("layout", "rules", "check", "hpms")), //
			entry("audit", Set.of("layout", "submission")), //
			entry("simulator", Set.of("layout", "hpms")),
			entry("cli", Set.of("layout", "rules", "packs", "check", "report", "authoring", "hpms", "submission",
					"simulator")),
			entry("workbench",
					Set.of("layout", "rules", "packs", "check", "report", "authoring", "editing", "hpms",
							"submission", "simulator")),
			// parts of the workbench
			entry("workbench.rules", Set.of("layout", "rules", "check", "authoring", "editing", "workbench")),
			entry("workbench.submit", Set.of("layout", "rules", "check", "authoring", "editing", "hpms", "submission",
					"simulator", "audit", "workbench")));

	/** They are plain Java: bundles that know nothing of Eclipse and OSGi. */
	static final Set<String> CORE = Set.of("layout", "drools", "rules", "packs", "check", "report", "authoring",
			"editing", "hpms", "submission", "simulator", "audit");

	/** The only thing of Eclipse that the command line may use, to be startable as an OSGi application. */
	private static final String APPLICATION = "org.eclipse.equinox.app";

	private static final Pattern PLATFORM = Pattern.compile("org\\.(eclipse|osgi)\\..*");
	private static final Pattern JDK = Pattern.compile("(javax|org\\.w3c|org\\.xml|sun|com\\.sun)\\..*");
	private static final Pattern PLATFORM_IMPORT = Pattern
			.compile("^\\s*import\\s+(?:static\\s+)?(org\\.(?:eclipse|osgi)\\.[\\w.*]+)", Pattern.MULTILINE);

	private HouseRules() {
	}

	/** Dependencies that do not point down, whether on a bundle or on a package of it. */
	static List<String> wrongDirections(List<Bundle> bundles) {
		Map<String, String> bundleOf = new HashMap<>();
		for (Bundle b : bundles) {
			bundleOf.put(b.name(), b.name());
			b.header("Export-Package").forEach(e -> bundleOf.put(e.getValue(), b.name()));
		}
		List<String> bad = new ArrayList<>();
		for (Bundle b : bundles) {
			Set<String> may = MAY_USE.get(room(b.name()));
			if (may == null) {
				bad.add(b.name() + " is not known");
				continue;
			}
			for (String header : List.of("Require-Bundle", "Import-Package")) {
				for (ManifestElement e : b.header(header)) {
					String used = bundleOf.get(e.getValue());
					if (used != null && !room(used).equals(room(b.name())) && !may.contains(room(used))) {
						bad.add(b.name() + " uses " + used);
					}
				}
			}
			for (ManifestElement host : b.header("Fragment-Host")) {
				if (!host.getValue().equals(PREFIX + room(b.name()))) {
					bad.add(b.name() + " is a fragment of " + host.getValue());
				}
			}
		}
		return bad;
	}

	/** Dependencies without a version range that ends. */
	static List<String> openRanges(List<Bundle> bundles) {
		List<String> bad = new ArrayList<>();
		for (Bundle b : bundles) {
			b.header("Import-Package").stream().filter(e -> !JDK.matcher(e.getValue()).matches())
					.filter(e -> open(e.getAttribute("version")))
					.forEach(e -> bad.add(b.name() + " imports " + e.getValue()));
			for (String header : List.of("Require-Bundle", "Fragment-Host")) {
				b.header(header).stream().filter(e -> open(e.getAttribute("bundle-version")))
						.forEach(e -> bad.add(b.name() + " requires " + e.getValue()));
			}
		}
		return bad;
	}

	private static boolean open(String version) {
		return version == null || new VersionRange(version).getRight() == null;
	}

	/** Exported internal packages that are open to everyone. Those of Drools are not ours to judge. */
	static List<String> openInternals(List<Bundle> bundles) {
		List<String> bad = new ArrayList<>();
		for (Bundle b : bundles) {
			for (ManifestElement e : b.header("Export-Package")) {
				if (!b.name().equals(DROOLS) && (e.getValue() + ".").contains(".internal.")
						&& !"true".equals(e.getDirective("x-internal")) && e.getDirective("x-friends") == null) {
					bad.add(b.name() + " exports " + e.getValue());
				}
			}
		}
		return bad;
	}

	/** Uses of Eclipse or OSGi where plain Java is promised. */
	static List<String> platformInCore(List<Bundle> bundles) {
		List<String> bad = new ArrayList<>();
		for (Bundle b : bundles) {
			for (String header : List.of("Require-Bundle", "Import-Package")) {
				for (ManifestElement e : b.header(header)) {
					if (!b.name().endsWith(".tests") && !mayUsePlatform(b.name(), e.getValue())) {
						bad.add(b.name() + " uses " + e.getValue());
					}
				}
			}
		}
		return bad;
	}

	/** The same, in the text of a source file of a bundle. */
	static List<String> platformImports(String bundle, String source) {
		List<String> bad = new ArrayList<>();
		Matcher imports = PLATFORM_IMPORT.matcher(source);
		while (imports.find()) {
			if (!mayUsePlatform(bundle, imports.group(1))) {
				bad.add(imports.group(1));
			}
		}
		return bad;
	}

	private static boolean mayUsePlatform(String bundle, String name) {
		if (!PLATFORM.matcher(name).matches()) {
			return true;
		}
		String room = room(bundle);
		return room.equals("cli") ? name.equals(APPLICATION) || name.startsWith(APPLICATION + ".")
				: !CORE.contains(room);
	}

	/** The short name; a bundle of tests belongs to the room that it tests. */
	private static String room(String bundle) {
		return bundle.substring(PREFIX.length()).replaceFirst("(\\.osgi|\\.ui)?\\.tests$", "");
	}
}
