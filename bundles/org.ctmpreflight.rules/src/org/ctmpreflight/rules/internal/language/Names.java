package org.ctmpreflight.rules.internal.language;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.CaseworkRecord;
import org.ctmpreflight.rules.DownloadedComplaint;

/**
 * Everything that a rule can name: the fields of the record, what is known of it beside them, and the columns of the
 * complaint in the plan download. It is read off the facts themselves. Immutable.
 */
public final class Names {
	/** What stands before a column of the plan download. */
	static final String COMPLAINT = "complaint";

	/** What a name stands for. */
	public enum Kind {
		/** A text. */
		TEXT,
		/** True or false. */
		FLAG,
		/** A whole number. */
		NUMBER
	}

	private final Map<String, Kind> record = new TreeMap<>();
	private final Map<String, String> columns = new TreeMap<>();
	private final Map<String, String> labels = new LinkedHashMap<>();
	private final List<RecordLayout> layouts;
	private final RecordLayout download;

	/**
	 * @param layouts  versions of the layout that the rules are for, the newest last
	 * @param download newest version of plan downloads
	 */
	public Names(List<RecordLayout> layouts, RecordLayout download) {
		this.layouts = List.copyOf(layouts);
		this.download = download;
		for (Method m : CaseworkRecord.class.getDeclaredMethods()) {
			property(m).ifPresent(name -> {
				Kind kind = kind(m.getReturnType());
				if (kind != null) {
					record.put(name, kind);
				}
			});
		}
		Map<String, String> columnOf = new HashMap<>();
		download.fields().forEach(f -> columnOf.put(property(f.name()), f.name()));
		for (Method m : DownloadedComplaint.class.getDeclaredMethods()) {
			property(m).ifPresent(name -> columns.put(COMPLAINT + "." + name, columnOf.get(name)));
		}
		layouts.forEach(l -> l.fields().forEach(f -> {
			labels.put(f.label(), f.name());
			labels.put(f.label().replaceAll("( Y/N|\\?)$", ""), f.name());
		}));
		columns.forEach((name, column) -> labels.put(column + " in the plan download", name));
	}

	/** The property that gives a column: {@code RESOLUTION_DATE} is read as {@code resolutionDate}. */
	private static String property(String column) {
		StringBuilder b = new StringBuilder();
		for (String word : column.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
			b.append(b.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return b.toString();
	}

	private static Optional<String> property(Method m) {
		String name = m.getName();
		int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
		return prefix == 0 || m.getParameterCount() > 0 || !Modifier.isPublic(m.getModifiers())
				? Optional.empty()
				: Optional.of(Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1));
	}

	private static Kind kind(Class<?> type) {
		return type == String.class ? Kind.TEXT
				: type == boolean.class ? Kind.FLAG : type == long.class ? Kind.NUMBER : null;
	}

	/** What a name stands for; empty where it is unknown. */
	public Optional<Kind> kind(String name) {
		return columns.containsKey(name) ? Optional.of(Kind.TEXT) : Optional.ofNullable(record.get(name));
	}

	/** Every name, in order. */
	public List<String> all() {
		List<String> all = new ArrayList<>(record.keySet());
		all.addAll(columns.keySet());
		return all;
	}

	/** Names of the fields of all versions, in order. */
	public List<String> fields() {
		return layouts.stream().flatMap(l -> l.fields().stream()).map(LayoutField::name).distinct().toList();
	}

	/** The versions of a field, the newest last; none where the name is not one of a field. */
	public List<LayoutField> versions(String name) {
		return layouts.stream().flatMap(l -> l.field(name).stream()).toList();
	}

	/** Column of the plan download that a name stands for; null for any other. */
	public String column(String name) {
		return columns.get(name);
	}

	/** The columns that a rule can look at, by name. */
	public Map<String, String> columns() {
		return columns;
	}

	/**
	 * Names by the labels that sentences use: those of the fields, with and without what makes a question of them, and
	 * those of the complaint's columns.
	 */
	public Map<String, String> labels() {
		return labels;
	}

	/** Names of the columns of plan downloads. */
	public List<String> downloadColumns() {
		return download.fields().stream().map(LayoutField::name).toList();
	}
}
