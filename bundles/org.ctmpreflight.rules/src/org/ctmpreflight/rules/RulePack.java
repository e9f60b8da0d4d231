package org.ctmpreflight.rules;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.drools.model.Model;

/** A rule pack, compiled and ready to run. Immutable and safe for use by several threads. */
public final class RulePack {
	private final PackInfo info;
	private final String sha256;
	private final Path folder;
	private final List<RuleDefinition> rules;
	private final List<Model> models;
	private final Map<PackTable, byte[]> tables;

	RulePack(PackInfo info, String sha256, Path folder, List<RuleDefinition> rules, List<Model> models,
			Map<PackTable, byte[]> tables) {
		this.info = info;
		this.sha256 = sha256;
		this.folder = folder;
		this.rules = rules.stream().sorted(Comparator.comparing(RuleDefinition::code)).toList();
		this.models = List.copyOf(models);
		this.tables = Map.copyOf(tables);
	}

	/** What its {@code pack.json} says. */
	public PackInfo info() {
		return info;
	}

	/** SHA-256, in hex, over its files' relative paths and bytes in the order of the paths. */
	public String sha256() {
		return sha256;
	}

	/** Its folder, as the user knows it; null where it was made without one. */
	public Path folder() {
		return folder;
	}

	/** Where a rule of it stands: file, as the user knows it, and line. */
	public String place(RuleDefinition rule) {
		return place(rule.place());
	}

	/** Where a table of it stands: file, as the user knows it. */
	public String place(PackTable table) {
		return place(table.file());
	}

	private String place(String path) {
		return (folder == null ? Path.of(info.id()) : folder).resolve(path).toString();
	}

	/** The text of a table of it, CSV. */
	public InputStream open(PackTable table) {
		return new ByteArrayInputStream(tables.get(table));
	}

	/** Its rules, by code. */
	public List<RuleDefinition> rules() {
		return rules;
	}

	/** Texts of its tables. */
	Map<PackTable, byte[]> tables() {
		return tables;
	}

	/** The rules as Drools runs them. */
	List<Model> models() {
		return models;
	}
}
