package org.ctmpreflight.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.JsonData;
import org.ctmpreflight.layout.LayoutException;
import org.ctmpreflight.rules.PackInfo;

/** Reads {@code pack.json}, as {@code pack.schema.json} describes it. */
public final class PackJson {
	private static final String ID = "[a-z][a-z0-9-]{0,63}";

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
					case "id" -> d.id = id(data);
					case "version" -> d.version = data.text();
					case "title" -> d.title = data.text();
					case "effectiveFrom" -> d.from = data.dateOrNull();
					case "effectiveTo" -> d.to = data.dateOrNull();
					case "layout" -> d.layout = data.text();
					case "layoutVersions" -> data.array(() -> d.versions.add(data.text()));
					case "sources" -> data.array(() -> d.sources.add(data.text()));
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
			if (d.from != null && d.to != null && d.to.isBefore(d.from)) {
				throw data.problem("\"effectiveTo\" lies before \"effectiveFrom\": the pack would never be in effect");
			}
			return new PackInfo(d.id, d.version, d.title, d.from, d.to, d.layout, d.versions, d.sources);
		}
	}

	private static String id(JsonData data) throws IOException {
		String id = data.text();
		if (!id.matches(ID)) {
			throw data.problem(
					"\"" + id + "\" is no pack id: up to 64 lower-case letters, digits and hyphens are expected");
		}
		return id;
	}

	private static final class Draft {
		String id;
		String version;
		String title;
		LocalDate from;
		LocalDate to;
		String layout;
		final List<String> versions = new ArrayList<>();
		final List<String> sources = new ArrayList<>();
	}
}
