package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

import org.ctmpreflight.hpms.DownloadFilter;

/** What a download was asked with, beside its file: {@code FILE.request.json}. */
final class DownloadRecord {
	private static final String SCHEMA = "ctm-preflight/download-request/1";

	private DownloadRecord() {
	}

	/** @param download the file of the complaints */
	static void write(Path download, DownloadFilter filter) throws IOException {
		// every value is a word, a date or a contract ID: none needs escapes
		String contracts = filter.contracts().stream().map(c -> '"' + c + '"').collect(Collectors.joining(","));
		String text = "{\"schema\":\"" + SCHEMA + "\",\"status\":\"" + filter.status().name().toLowerCase(Locale.ROOT)
				+ "\",\"contracts\":[" + contracts + "],\"from\":" + date(filter.from()) + ",\"to\":"
				+ date(filter.to())
				+ ",\"withAttachment\":" + filter.withAttachment() + ",\"withRequests\":" + filter.withRequests()
				+ "}\n";
		Output.writePrivate(download.resolveSibling(download.getFileName() + ".request.json"),
				out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static String date(LocalDate day) {
		return day == null ? "null" : '"' + day.toString() + '"';
	}
}
