package org.ctmpreflight.workbench.internal.complaints;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.DownloadedRows;
import org.ctmpreflight.editing.ComplaintSearch;
import org.ctmpreflight.layout.LayoutCatalog;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A plan download that is looked into.
 *
 * @param file   it was read from
 * @param rows   of it, to be closed
 * @param search in it
 */
record OpenDownload(Path file, DownloadedRows rows, ComplaintSearch search) implements Closeable {
	private static final List<String> HEADING = List.of("COMPLAINT_ID", "RECEIVED_DATE");

	/** Whether a file is a plan download rather than an upload: it ends in .json, or its heading says so. */
	static boolean is(Path file) throws IOException {
		if (file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".json")) {
			return true;
		}
		try (BufferedReader reader = new BufferedReader(
				new java.io.InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1))) {
			char[] start = new char[1 << 14];
			int n = Math.max(0, reader.read(start));
			String first = new String(start, 0, n).lines().filter(l -> !l.isBlank()).findFirst().orElse("");
			List<String> fields = List.of(first.trim().split("\t"));
			return fields.stream().anyMatch(f -> f.endsWith(HEADING.get(0))) && fields.contains(HEADING.get(1));
		}
	}

	/** Reads where its complaints stand. Not for the user-interface thread. */
	static OpenDownload open(Path file, IProgressMonitor monitor) throws IOException {
		CheckMonitor following = (name, done, total) -> !monitor.isCanceled();
		DownloadedRows rows = DownloadedRows.open(new CheckInput(file.toString(), file), LayoutCatalog.shipped(),
				LocalDate.now(), following);
		return new OpenDownload(file, rows, new ComplaintSearch(rows));
	}

	/** What is to be said of rows that are no complaints, after a count; empty where there are none. */
	String leftOut() {
		int dropped = rows.dropped();
		return dropped == 0 ? ""
				: String.format(dropped == 1 ? "; %,d row of the download has a wrong number of columns and is left out"
						: "; %,d rows of the download have a wrong number of columns and are left out", dropped);
	}

	@Override
	public void close() throws IOException {
		rows.close();
	}
}
