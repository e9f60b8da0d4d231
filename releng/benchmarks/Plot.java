import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV SVG TITLE: plots the columns of a table over its first one, whose axis is logarithmic. The other axis starts at 0.
 * Readable on a light and on a dark page.
 */
public final class Plot {
	private static final int LEFT = 70;
	private static final int RIGHT = 660;
	private static final int TOP = 60;
	private static final int BOTTOM = 320;
	private static final String HEAD = """
			<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 400" font-family="sans-serif" font-size="14" role="img">
			<title>%1$s</title>
			<style>
			text { fill: #1f2328 } .axis { stroke: #59636e } .grid { stroke: #d1d9e0 } polyline { fill: none; stroke-width: 2 }
			.s1 { stroke: #0550ae; fill: #0550ae } .s2 { stroke: #953800; fill: #953800 }
			@media (prefers-color-scheme: dark) {
			text { fill: #e6edf3 } .axis { stroke: #9198a1 } .grid { stroke: #3d444d }
			.s1 { stroke: #79c0ff; fill: #79c0ff } .s2 { stroke: #ffa657; fill: #ffa657 } }
			polyline.s1, polyline.s2 { fill: none } text.s1, text.s2 { stroke: none }
			</style>
			<text x="%2$d" y="28" font-weight="bold">%1$s</text>
			""";

	private final StringBuilder svg = new StringBuilder();
	private double least;
	private double most;
	private double top;

	private Plot() {
	}

	public static void main(String[] args) throws Exception {
		Files.writeString(Path.of(args[1]), new Plot().draw(Files.readAllLines(Path.of(args[0])), args[2]));
	}

	private String draw(List<String> lines, String title) {
		String[] names = lines.get(0).split(",");
		List<double[]> rows = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.split(",");
			double[] row = new double[cells.length];
			for (int i = 0; i < cells.length; i++) {
				row[i] = Double.parseDouble(cells[i]);
			}
			rows.add(row);
		}
		least = rows.get(0)[0];
		most = rows.get(rows.size() - 1)[0];
		double highest = rows.stream().mapToDouble(r -> {
			double max = 0;
			for (int i = 1; i < r.length; i++) {
				max = Math.max(max, r[i]);
			}
			return max;
		}).max().orElseThrow();
		double step = Math.pow(10, Math.floor(Math.log10(highest)));
		step = highest / step < 2 ? step / 4 : highest / step < 5 ? step / 2 : step;
		top = Math.ceil(highest / step) * step;
		svg.append(HEAD.formatted(title, LEFT));
		for (double y = 0; y <= top * 1.001; y += step) {
			line(y == 0 ? "axis" : "grid", LEFT, y(y), RIGHT, y(y));
			text("end", LEFT - 8, y(y) + 5, "", number(y));
		}
		for (double[] row : rows) {
			line("axis", x(row[0]), BOTTOM, x(row[0]), BOTTOM + 5);
			text("middle", x(row[0]), BOTTOM + 22, "", String.format("%,d", (long) row[0]));
		}
		text("middle", (LEFT + RIGHT) / 2.0, BOTTOM + 46, "", names[0]);
		for (int s = 1; s < names.length; s++) {
			series(rows, s);
			text("start", LEFT + (s - 1) * 300, BOTTOM + 70, "s" + s, "\u25CF " + names[s]);
		}
		return svg.append("</svg>\n").toString();
	}

	private void series(List<double[]> rows, int s) {
		StringBuilder points = new StringBuilder();
		for (double[] row : rows) {
			points.append("%.1f,%.1f ".formatted(x(row[0]), y(row[s])));
			svg.append("<circle class=\"s%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"/>\n".formatted(s, x(row[0]), y(row[s])));
		}
		svg.append("<polyline class=\"s%d\" points=\"%s\"/>\n".formatted(s, points.toString().trim()));
	}

	private double x(double value) {
		return LEFT + 20 + (RIGHT - LEFT - 40) * Math.log(value / least) / Math.log(most / least);
	}

	private double y(double value) {
		return BOTTOM - (BOTTOM - TOP) * value / top;
	}

	private void line(String style, double x1, double y1, double x2, double y2) {
		svg.append("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n".formatted(style, x1, y1, x2,
				y2));
	}

	private void text(String anchor, double x, double y, String style, String words) {
		svg.append("<text text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\" class=\"%s\">%s</text>\n".formatted(anchor, x, y,
				style, words));
	}

	private static String number(double value) {
		return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf((float) value);
	}
}
