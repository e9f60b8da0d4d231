package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.rules.PackTable;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RulePack;

/** The reference tables of a run: the user's, else those of the packs in effect, a later pack's before an earlier one's. */
public final class ReferenceTables {
	private final CheckOptions options;
	private final List<InputProblem> problems;
	private final AgentBrokerCategories categories = new AgentBrokerCategories();
	private final Set<String> filled = new HashSet<>();

	/**
	 * Reads the tables that the user named and those that rules of the run can need: most runs need none.
	 *
	 * @param problems what cannot be used is added
	 */
	public ReferenceTables(CheckOptions options, List<InputProblem> problems) {
		this.options = options;
		this.problems = problems;
		Set<String> needed = new HashSet<>();
		for (RulePack pack : options.packs()) {
			for (RuleDefinition rule : pack.rules()) {
				if (rule.table() != null && (!rule.needsDownload() || options.download() != null)) {
					needed.add(rule.table());
				}
			}
		}
		readOfPacks(needed);
		options.tables().entrySet().stream().sorted(Map.Entry.comparingByKey())
				.forEach(e -> readFile(e.getKey(), e.getValue()));
	}

	private void readOfPacks(Set<String> needed) {
		record Place(RulePack pack, PackTable table) {
		}
		Map<String, Place> last = new HashMap<>();
		for (RulePack pack : options.packs()) {
			if (pack.info().inEffect(options.asOf())) {
				pack.info().tables().forEach(t -> last.put(t.name(), new Place(pack, t)));
			}
		}
		for (String name : needed) {
			Place p = last.get(name);
			if (p != null && !options.tables().containsKey(name)) {
				try (InputStream in = p.pack().open(p.table())) {
					read(name, p.pack().place(p.table()), in);
				} catch (IOException e) {
					problems.add(InputProblem.of(p.pack().place(p.table()), e));
				}
			}
		}
	}

	private void readFile(String name, CheckInput file) {
		try (InputStream in = file.stream()) {
			read(name, file.name(), in);
		} catch (IOException e) {
			problems.add(InputProblem.of(file.name(), e));
		}
	}

	private void read(String name, String place, InputStream in) throws IOException {
		TableReader reader = new TableReader(place, in);
		if (name.equals(AgentBrokerCategories.TABLE)) {
			categories.read(reader);
		}
		reader.skipRows();
		if (reader.rows() > 0) {
			filled.add(name);
		}
	}

	/** Names of the tables that have a row. */
	public Set<String> filled() {
		return filled;
	}

	/** The categories that allow agent/broker data; without a row where there is no such table. */
	public AgentBrokerCategories categories() {
		return categories;
	}
}
