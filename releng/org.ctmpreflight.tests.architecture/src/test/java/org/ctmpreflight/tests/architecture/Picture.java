package org.ctmpreflight.tests.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.osgi.util.ManifestElement;

/**
 * The bundles as a picture: each stands above all that it uses, and an arrow that follows from others is left out. Drawn from
 * the manifests alone, the same each time.
 */
final class Picture {
	private static final String PREFIX = "org.ctmpreflight.";
	private static final int WIDTH = 150;
	private static final int HEIGHT = 36;
	private static final int ACROSS = 26;
	private static final int DOWN = 54;
	private static final int MARGIN = 16;
	private static final String HEAD = """
			<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
			<title>Bundles of CTM Preflight: each uses only what stands below it</title>
			<style>
			svg { background: #ffffff; font: 14px sans-serif; }
			rect { fill: #eef4fb; stroke: #31597f; }
			rect.window { fill: #fdf3e1; stroke: #8a5a00; }
			text { fill: #1b1b1b; text-anchor: middle; }
			path { fill: none; stroke: #6b7785; }
			marker path { fill: #6b7785; stroke: none; }
			</style>
			<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
			""";

	private final Map<String, Set<String>> uses = new TreeMap<>();
	private final Map<String, Integer> floors = new TreeMap<>();

	private Picture(List<Bundle> bundles) {
		Map<String, String> bundleOf = new HashMap<>();
		for (Bundle b : bundles) {
			if (b.header("Fragment-Host").isEmpty()) {
				uses.put(name(b.name()), new TreeSet<>());
				bundleOf.put(b.name(), name(b.name()));
				b.header("Export-Package").forEach(e -> bundleOf.put(e.getValue(), name(b.name())));
			}
		}
		for (Bundle b : bundles) {
			Set<String> used = uses.get(name(b.name()));
			for (String header : used == null ? List.<String>of() : List.of("Require-Bundle", "Import-Package")) {
				for (ManifestElement e : b.header(header)) {
					String other = bundleOf.get(e.getValue());
					if (other != null && !other.equals(name(b.name()))) {
						used.add(other);
					}
				}
			}
		}
		uses.keySet().forEach(this::floor);
		// as near to those that use it as can be: long arrows cross what stands between
		List<String> downwards = new ArrayList<>(uses.keySet());
		downwards.sort(Comparator.comparing(floors::get).reversed());
		for (String bundle : downwards) {
			uses.keySet().stream().filter(u -> uses.get(u).contains(bundle)).mapToInt(floors::get).min()
					.ifPresent(lowest -> floors.put(bundle, lowest - 1));
		}
	}

	/** The picture as SVG. */
	static String of(List<Bundle> bundles) {
		return new Picture(bundles).draw();
	}

	private static String name(String bundle) {
		return bundle.substring(PREFIX.length());
	}

	private int floor(String bundle) {
		Integer known = floors.get(bundle);
		if (known == null) {
			known = uses.get(bundle).stream().mapToInt(u -> floor(u) + 1).max().orElse(0);
			floors.put(bundle, known);
		}
		return known;
	}

	/** What a bundle uses, without what it reaches through another one as well. */
	private Set<String> direct(String bundle) {
		Set<String> direct = new TreeSet<>(uses.get(bundle));
		uses.get(bundle).forEach(u -> direct.removeIf(d -> !d.equals(u) && reaches(u, d)));
		return direct;
	}

	private boolean reaches(String from, String to) {
		return uses.get(from).stream().anyMatch(u -> u.equals(to) || reaches(u, to));
	}

	/** Where those that use it stand, on average. */
	private double middle(String bundle, Map<String, int[]> places) {
		return uses.keySet().stream().filter(u -> places.containsKey(u) && direct(u).contains(bundle))
				.mapToInt(u -> places.get(u)[0]).average().orElse(0);
	}

	private String draw() {
		int top = floors.values().stream().max(Comparator.naturalOrder()).orElse(0);
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i <= top; i++) {
			int floor = i;
			rows.add(uses.keySet().stream().filter(b -> floors.get(b) == floor).toList());
		}
		int most = rows.stream().mapToInt(List::size).max().orElse(1);
		int width = 2 * MARGIN + most * WIDTH + (most - 1) * ACROSS;
		int height = 2 * MARGIN + rows.size() * HEIGHT + top * DOWN;
		Map<String, int[]> places = new HashMap<>();
		for (int i = top; i >= 0; i--) {
			List<String> row = new ArrayList<>(rows.get(i));
			row.sort(Comparator.comparingDouble(b -> middle(b, places)));
			int left = (width - row.size() * WIDTH - (row.size() - 1) * ACROSS) / 2;
			for (int j = 0; j < row.size(); j++) {
				places.put(row.get(j), new int[] { left + j * (WIDTH + ACROSS), MARGIN + (top - i) * (HEIGHT + DOWN) });
			}
		}
		StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, HEAD, width, height));
		for (String from : uses.keySet()) {
			for (String to : direct(from)) {
				int x = places.get(from)[0] + WIDTH / 2;
				int y = places.get(from)[1] + HEIGHT;
				int endX = places.get(to)[0] + WIDTH / 2;
				int endY = places.get(to)[1];
				svg.append(String.format(Locale.ROOT,
						"<path d=\"M%d %dC%d %d %d %d %d %d\" marker-end=\"url(#tip)\"/>%n", x, y, x, y + DOWN / 2,
						endX,
						endY - DOWN / 2, endX, endY));
			}
		}
		places.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(p -> svg.append(String.format(Locale.ROOT,
				"<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"%s/><text x=\"%d\" y=\"%d\">%s</text>%n",
				p.getValue()[0], p.getValue()[1], WIDTH, HEIGHT,
				HouseRules.CORE.contains(p.getKey()) ? "" : " class=\"window\"", p.getValue()[0] + WIDTH / 2,
				p.getValue()[1] + HEIGHT / 2 + 5, p.getKey())));
		return svg.append("</svg>\n").toString().replace("\r", "");
	}
}
