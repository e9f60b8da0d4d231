package org.ctmpreflight.authoring.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.ctmpreflight.authoring.Example;
import org.ctmpreflight.authoring.ExampleFinding;
import org.ctmpreflight.layout.JsonData;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutException;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.Suggestion;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.RuleDefinition;
import org.ctmpreflight.rules.RulePack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one file of examples. A mistake in what an example says is taken down and the next one is read; one in the form of
 * the file ends the reading.
 */
public final class ExampleReader {
	private static final YAMLFactory YAML = new YAMLFactory();
	private static final Set<String> KEYS = new TreeSet<>(
			Set.of("name", "set", "after", "download", "partial", "tables", "asOf", "layoutVersion", "expect"));
	private static final Set<String> FILE_KEYS = new TreeSet<>(Set.of("baseline", "asOf", "layoutVersion", "cases"));

	private final String file;
	private final JsonParser yaml;
	private final JsonData data;
	private final ExampleDefaults defaults;
	private final List<PackProblem> problems;
	private final Map<String, RuleDefinition> rules = new TreeMap<>();
	private final Set<String> fields = new TreeSet<>();
	private final Set<String> columns = new TreeSet<>();
	private final Set<String> tables = new TreeSet<>();

	private Map<String, String> baseline = Map.of();
	private LocalDate asOf;
	private RecordLayout version;
	private final List<Draft> drafts = new ArrayList<>();

	/** An example as it stands in the file. */
	private static final class Draft {
		int line;
		int column;
		String name;
		Map<String, String> set = Map.of();
		List<Map<String, String>> earlier = List.of();
		List<Map<String, String>> download;
		boolean partial;
		Map<String, List<Map<String, String>>> tables = Map.of();
		LocalDate asOf;
		RecordLayout version;
		List<ExampleFinding> expect;
	}

	/** Reads a value that can stand alone or in a list. */
	private interface One<T> {
		T read() throws IOException;
	}

	private ExampleReader(String file, JsonParser yaml, JsonData data, RulePack pack, LayoutCatalog layouts,
			LocalDate today, List<PackProblem> problems) {
		this.file = file;
		this.yaml = yaml;
		this.data = data;
		this.defaults = new ExampleDefaults(pack, layouts, today);
		this.problems = problems;
		pack.rules().forEach(r -> rules.put(r.code(), r));
		pack.rules().stream().map(RuleDefinition::table).filter(Objects::nonNull).forEach(tables::add);
		defaults.versions().forEach(l -> l.fields().forEach(f -> fields.add(f.name())));
		layouts.versions(LayoutCatalog.PLAN_DOWNLOAD).forEach(l -> l.fields().forEach(f -> columns.add(f.name())));
	}

	/**
	 * @param problems what is wrong is added
	 * @return the examples that have a meaning
	 */
	public static List<Example> read(Path path, RulePack pack, LayoutCatalog layouts, LocalDate today,
			List<PackProblem> problems) throws IOException {
		List<PackProblem> found = new ArrayList<>();
		try (InputStream in = Files.newInputStream(path);
				JsonParser yaml = YAML.createParser(in);
				JsonData data = JsonData.open(yaml, path.toString())) {
			return new ExampleReader(path.toString(), yaml, data, pack, layouts, today, found).examples();
		} catch (LayoutException e) {
			found.add(PackProblem.of(e));
			return List.of();
		} finally {
			found.sort(Comparator.comparingInt(PackProblem::line).thenComparingInt(PackProblem::column));
			problems.addAll(found);
		}
	}

	private List<Example> examples() throws IOException {
		data.object(key -> {
			switch (key) {
				case "baseline" -> baseline = values(fields, "field of the record");
				case "asOf" -> asOf = data.dateOrNull();
				case "layoutVersion" -> version = version();
				case "cases" -> data.array(() -> drafts.add(draft()));
				default -> skip("\"" + key + "\" is not known here" + Suggestion.of(key, FILE_KEYS));
			}
		});
		data.end("a second document stands in the file: only one is expected");
		Map<String, Integer> lineOf = new HashMap<>();
		List<Example> examples = new ArrayList<>();
		for (Draft d : drafts) {
			Integer first = lineOf.putIfAbsent(d.name, d.line);
			if (first != null) {
				add(d, "an example of this name stands on line " + first + " already");
			}
			examples.add(example(d));
		}
		return examples;
	}

	private Draft draft() throws IOException {
		Draft d = new Draft();
		d.line = yaml.currentTokenLocation().getLineNr();
		d.column = yaml.currentTokenLocation().getColumnNr();
		data.object(key -> {
			switch (key) {
				case "name" -> d.name = text();
				case "set" -> d.set = values(fields, "field of the record");
				case "after" -> d.earlier = oneOrMore(() -> values(fields, "field of the record"));
				case "download" -> d.download = oneOrMore(() -> values(columns, "column of the plan download"));
				case "partial" -> d.partial = data.flag();
				case "tables" -> d.tables = tables();
				case "asOf" -> d.asOf = data.dateOrNull();
				case "layoutVersion" -> d.version = version();
				case "expect" -> d.expect = expected();
				default -> skip("\"" + key + "\" is not known here" + Suggestion.of(key, KEYS));
			}
		});
		if (d.name == null || d.expect == null) {
			throw data.problem("the example has no \"" + (d.name == null ? "name" : "expect") + "\"");
		}
		if (d.partial && d.download == null) {
			add(d, "\"partial\" says something of a plan download: \"download\" is missing");
		}
		return d;
	}

	private Example example(Draft d) {
		LocalDate day = d.asOf != null ? d.asOf : asOf != null ? asOf : defaults.day();
		RecordLayout layout = d.version != null ? d.version : version != null ? version : defaults.version(day);
		List<Map<String, String>> named = new ArrayList<>(d.earlier);
		named.add(d.set);
		named.stream().flatMap(m -> m.keySet().stream()).distinct()
				.filter(f -> fields.contains(f) && layout.field(f).isEmpty())
				.forEach(f -> add(d, "layout " + layout + ", which is in effect for the example, has no field " + f));
		return new Example(file, d.line, d.name, layout, day, record(layout, d.set),
				d.earlier.stream().map(e -> record(layout, e)).toList(), d.download, d.partial, d.tables,
				d.expect);
	}

	/** The baseline with changes; blank values are left out. */
	private Map<String, String> record(RecordLayout layout, Map<String, String> changes) {
		Map<String, String> record = new LinkedHashMap<>();
		layout.fields().forEach(f -> {
			String value = changes.getOrDefault(f.name(), baseline.getOrDefault(f.name(), ""));
			if (!value.isEmpty()) {
				record.put(f.name(), value);
			}
		});
		return record;
	}

	/** @param known names of values; null for any */
	private Map<String, String> values(Collection<String> known, String what) throws IOException {
		Map<String, String> values = new LinkedHashMap<>();
		data.object(key -> {
			if (known != null && !known.contains(key)) {
				atKey("\"" + key + "\" is no " + what + Suggestion.of(key, known));
			}
			String value = data.textOrBlank();
			refuseAlias();
			if (value.matches("(?s).*[\\t\\r\\n].*")) {
				add("a value cannot have a tab or a line end: they end fields and records");
			}
			values.put(key, value);
		});
		return values;
	}

	private Map<String, List<Map<String, String>>> tables() throws IOException {
		Map<String, List<Map<String, String>>> byName = new LinkedHashMap<>();
		data.object(name -> {
			if (!tables.contains(name)) {
				atKey("\"" + name + "\" is no table that a rule of this pack needs" + Suggestion.of(name, tables));
			}
			byName.put(name, oneOrMore(() -> values(null, "column")));
		});
		return byName;
	}

	private List<ExampleFinding> expected() throws IOException {
		List<ExampleFinding> all = new ArrayList<>();
		data.array(() -> {
			String[] words = text().strip().split("\\s+");
			if (words.length != 2) {
				add("expected a code and a field, for instance " + shown());
				return;
			}
			ExampleFinding finding = new ExampleFinding(words[0], words[1]);
			RuleDefinition rule = rules.get(finding.code());
			if (rule == null) {
				add("\"" + finding.code() + "\" is no rule of this pack" + (ofParser(finding.code())
						? ": the record-layout parser reports it, and examples are about rules"
						: Suggestion.of(finding.code(), rules.keySet())));
			} else if (!rule.fields().contains(finding.field())) {
				add(finding.code() + " reports at " + String.join(", ", rule.fields()) + ", not at \"" + finding.field()
						+ "\"");
			} else if (all.contains(finding)) {
				add("\"" + finding + "\" stands twice");
			} else {
				all.add(finding);
			}
		});
		return all;
	}

	/** A finding that the pack can have. */
	private String shown() {
		return rules.values().stream().findFirst().map(r -> "\"" + r.code() + " " + r.fields().get(0) + "\"")
				.orElse("\"some-code someField\"");
	}

	private static boolean ofParser(String code) {
		for (ParserFinding p : ParserFinding.values()) {
			if (p.code().equals(code)) {
				return true;
			}
		}
		return false;
	}

	private RecordLayout version() throws IOException {
		String text = text();
		List<String> known = defaults.versions().stream().map(RecordLayout::version).toList();
		int i = known.indexOf(text);
		if (i < 0) {
			add("the pack is not for layout version \"" + text + "\"; known are " + String.join(", ", known));
			return null;
		}
		return defaults.versions().get(i);
	}

	private <T> List<T> oneOrMore(One<T> one) throws IOException {
		List<T> all = new ArrayList<>();
		if (data.isList()) {
			data.array(() -> all.add(one.read()));
		} else {
			all.add(one.read());
		}
		return all;
	}

	private String text() throws IOException {
		String text = data.text();
		refuseAlias();
		return text;
	}

	/** What an alias stands for is not looked up: its name would be taken for the value. */
	private void refuseAlias() throws IOException {
		if (((YAMLParser) yaml).isCurrentAlias()) {
			throw data.problem("an alias (*name) cannot stand here: write the value");
		}
	}

	/** Takes down a key that has no meaning, and leaves its value alone. */
	private void skip(String text) throws IOException {
		atKey(text);
		data.skip();
	}

	private void atKey(String text) {
		problems.add(PackProblem.of(data.problemAtKey(text)));
	}

	private void add(String text) {
		problems.add(new PackProblem(file, yaml.currentTokenLocation().getLineNr(),
				yaml.currentTokenLocation().getColumnNr(), text));
	}

	private void add(Draft d, String text) {
		problems.add(new PackProblem(file, d.line, d.column, text));
	}
}
