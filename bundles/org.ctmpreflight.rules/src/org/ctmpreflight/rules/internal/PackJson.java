package org.ctmpreflight.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.JsonData;
import org.ctmpreflight.layout.LayoutException;
import org.ctmpreflight.rules.PackInfo;
import org.ctmpreflight.rules.PackTable;

/** Reads {@code pack.json}, as {@code pack.schema.json} describes it. */
public final class PackJson {
	private static final String ID = "[a-z][a-z0-9-]*";
	private static final String TABLE_FILE = "tables/[A-Za-z0-9][A-Za-z0-9._-]*\\.csv";

	private PackJson() {
	}

	/**
	 * @param in   not closed
	 * @param name for messages
	 * @throws LayoutException where the text is no JSON or not what a pack needs: file, line, column, what was expected
	 */
	public static PackInfo read(InputStream in, String name) throws IOException {
		try (JsonData data = JsonData.open(in, name)) {
			Draft d = new Draft();
			data.object(key -> {
				switch (key) {
					case "$schema" -> data.text();
					case "id" -> d.id = id(data, "pack id");
					case "version" -> d.version = data.text();
					case "title" -> d.title = data.text();
					case "effectiveFrom" -> d.from = data.dateOrNull();
					case "effectiveTo" -> d.to = data.dateOrNull();
					case "layout" -> d.layout = data.text();
					case "layoutVersions" -> data.array(() -> d.versions.add(data.text()));
					case "sources" -> data.array(() -> d.sources.add(data.text()));
					case "byDefault" -> d.byDefault = data.flag();
					case "tables" -> data.array(() -> addTable(data, d.tables));
					default -> throw data.unknown(key);
				}
			});
			data.require("id", d.id);
			data.require("version", d.version);
			data.require("title", d.title);
			data.require("layout", d.layout);
			if (d.sources.isEmpty()) {
				throw data.problem("\"sources\" must name what the rules were written from");
			}
			return new PackInfo(d.id, d.version, d.title, d.from, d.to, d.layout, d.versions, d.sources,
					d.tables, d.byDefault);
		}
	}

	private static String id(JsonData data, String what) throws IOException {
		String id = data.text();
		if (!id.matches(ID)) {
			throw data.problem(
					"\"" + id + "\" is no " + what + ": lower-case letters, digits and hyphens are expected");
		}
		return id;
	}

	private static void addTable(JsonData data, List<PackTable> tables) throws IOException {
		String[] t = new String[3];
		LocalDate[] date = new LocalDate[1];
		data.object(key -> {
			switch (key) {
				case "name" -> t[0] = id(data, "name of a table");
				case "file" -> t[1] = tableFile(data);
				case "source" -> t[2] = data.text();
				case "date" -> date[0] = data.dateOrNull();
				default -> throw data.unknown(key);
			}
		});
		data.require("name", t[0]);
		data.require("file", t[1]);
		data.require("source", t[2]);
		data.require("date", date[0]);
		if (tables.stream().anyMatch(other -> other.name().equals(t[0]))) {
			throw data.problem("table \"" + t[0] + "\" stands twice");
		}
		tables.add(new PackTable(t[0], t[1], t[2], date[0]));
	}

	private static String tableFile(JsonData data) throws IOException {
		String file = data.text();
		if (!file.matches(TABLE_FILE)) {
			throw data.problem("\"" + file + "\" is no file of a table: tables/NAME.csv is expected");
		}
		return file;
	}

	private static final class Draft {
		String id;
		String version;
		String title;
		LocalDate from;
		LocalDate to;
		String layout;
		boolean byDefault = true;
		final List<String> versions = new ArrayList<>();
		final List<String> sources = new ArrayList<>();
		final List<PackTable> tables = new ArrayList<>();
	}
}
