package org.ctmpreflight.authoring;

import java.util.List;
import java.util.Map;

import org.ctmpreflight.authoring.FindingsDiff.FileDiff;
import org.ctmpreflight.authoring.FindingsDiff.Places;
import org.ctmpreflight.authoring.RulesDiff.Change;
import org.ctmpreflight.authoring.RulesDiff.Changed;
import org.ctmpreflight.rules.RuleDefinition;

/** What is different between rule packs, for people. */
public final class DiffReport {
	private static final int LABEL = 11;

	private final StringBuilder out = new StringBuilder();

	private DiffReport() {
	}

	/**
	 * The text, with a line end.
	 *
	 * @param findings null where no file was given
	 */
	public static String text(RulesDiff rules, FindingsDiff findings) {
		DiffReport report = new DiffReport();
		report.rules(rules);
		if (findings != null) {
			report.findings(findings);
		}
		return report.out.toString();
	}

	private void rules(RulesDiff diff) {
		diff.packs().forEach(p -> changed("pack " + p.name(), p));
		diff.added().forEach(r -> one("added", r));
		diff.removed().forEach(r -> one("removed", r));
		diff.changed().forEach(c -> changed("changed    " + c.name(), c));
		if (diff.isEmpty()) {
			out.append("rules: no difference\n");
		} else {
			out.append("rules: ").append(diff.added().size()).append(" added, ").append(diff.removed().size())
					.append(" removed, ").append(diff.changed().size()).append(" changed\n");
		}
	}

	private void one(String label, RuleDefinition rule) {
		out.append(pad(label, LABEL)).append(rule.code()).append("  ").append(rule.type().severity().text())
				.append("  ")
				.append(String.join(", ", rule.fields())).append('\n');
	}

	private void changed(String title, Changed changed) {
		out.append(title).append('\n');
		int width = changed.changes().stream().mapToInt(c -> c.what().length()).max().orElse(0);
		for (Change c : changed.changes()) {
			String indent = "  " + pad(c.what(), width + 2);
			if (c.before().length() + c.after().length() < 50) {
				out.append(indent).append(shown(c.before())).append(" -> ").append(shown(c.after())).append('\n');
			} else {
				out.append(indent).append("was  ").append(shown(c.before())).append('\n');
				out.append(" ".repeat(indent.length())).append("is   ").append(shown(c.after())).append('\n');
			}
		}
	}

	private static String shown(String value) {
		return value.isEmpty() ? "(none)" : value;
	}

	private void findings(FindingsDiff diff) {
		long appear = 0;
		long disappear = 0;
		for (FileDiff file : diff.files()) {
			out.append('\n').append(file.file());
			if (file.isEmpty()) {
				out.append(": no difference");
			}
			out.append(" (").append(file.unchanged())
					.append(file.unchanged() == 1 ? " finding stays)\n" : " findings stay)\n");
			appear += places("appears", file.appear());
			disappear += places("disappears", file.disappear());
		}
		if (!diff.skipped().isEmpty()) {
			out.append("\nnot compared, as their rules were skipped: ").append(String.join(", ", diff.skipped()))
					.append('\n');
		}
		out.append("\nfindings: ").append(appear).append(" appear, ").append(disappear).append(" disappear, in ")
				.append(diff.files().size()).append(diff.files().size() == 1 ? " file\n" : " files\n");
	}

	private long places(String label, Map<String, Places> byCode) {
		long sum = 0;
		for (Map.Entry<String, Places> e : byCode.entrySet()) {
			List<String> first = e.getValue().first();
			long more = e.getValue().count() - first.size();
			out.append("  ").append(pad(label, LABEL)).append(e.getValue().count()).append("  ").append(e.getKey())
					.append(": ").append(String.join(", ", first)).append(more == 0 ? "" : " and " + more + " more")
					.append('\n');
			sum += e.getValue().count();
		}
		return sum;
	}

	private static String pad(String text, int width) {
		return text + " ".repeat(Math.max(1, width - text.length()));
	}
}
