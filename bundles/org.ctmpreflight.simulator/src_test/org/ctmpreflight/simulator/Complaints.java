package org.ctmpreflight.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;

/** Invented plan downloads. */
final class Complaints {
	private static final List<String> COLUMNS = LayoutCatalog.shipped().find(LayoutCatalog.PLAN_DOWNLOAD, "2025-10")
			.orElseThrow().fields().stream().map(LayoutField::name).toList();

	private final List<Map<String, String>> rows = new ArrayList<>();

	/** Adds an open complaint of H1234, but for what is given as column and value in turn. */
	Complaints with(String id, String... changes) {
		Map<String, String> row = new LinkedHashMap<>();
		COLUMNS.forEach(c -> row.put(c, ""));
		row.put("COMPLAINT_ID", id);
		row.put("RECEIVED_DATE", "10/01/2025");
		row.put("CONTRACT_ID", "H1234");
		row.put("COMPLAINT_CATEGORY", "Premiums and Costs");
		row.put("ATTACHMENTS_YN", "N");
		for (int i = 0; i < changes.length; i += 2) {
			row.put(changes[i], changes[i + 1]);
		}
		rows.add(row);
		return this;
	}

	/** As text, in the columns of the first row. */
	Path text(Path file) throws IOException {
		return Files.writeString(file, text());
	}

	String text() {
		StringBuilder b = new StringBuilder(String.join("\t", rows.get(0).keySet())).append("\r\n");
		rows.forEach(r -> b.append(String.join("\t", r.values())).append("\r\n"));
		return b.toString();
	}

	/** As the array that the API answers. */
	Path json(Path file) throws IOException {
		return Files.writeString(file, Client.json(rows));
	}
}
