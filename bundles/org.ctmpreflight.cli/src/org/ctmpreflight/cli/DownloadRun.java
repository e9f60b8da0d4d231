package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.ctmpreflight.hpms.DownloadFile;
import org.ctmpreflight.hpms.DownloadFilter;
import org.ctmpreflight.hpms.HpmsClient;
import org.ctmpreflight.hpms.HpmsException;
import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.hpms.KeySecret;
import org.ctmpreflight.hpms.PlanDownload;
import org.ctmpreflight.hpms.SecretStore;
import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.hpms.SettingsLoader;
import org.ctmpreflight.layout.OutputFile;

/** Downloads complaints to a file, and records beside it what was asked for. */
final class DownloadRun {
	private final Console console;
	private final Path output;
	private final boolean json;
	private DownloadFilter filter;

	/** @param json whether to keep the answer as it is */
	DownloadRun(Console console, Path output, boolean json) {
		this.console = console;
		this.output = output;
		this.json = json;
	}

	/**
	 * Sets the filter.
	 *
	 * @param contracts separated by commas; null for all
	 * @param from      null for the look-back start
	 * @param to        null for today
	 * @throws UsageException if HPMS would refuse a value
	 */
	void ask(String status, String contracts, LocalDate from, LocalDate to, boolean withAttachment,
			boolean withRequests) throws UsageException {
		List<String> ids = contracts == null ? List.of()
				: Arrays.stream(contracts.split(",", -1)).map(String::strip).toList();
		try {
			filter = new DownloadFilter(status(status), ids, from, to, withAttachment, withRequests);
		} catch (IllegalArgumentException e) {
			throw new UsageException(e.getMessage());
		}
	}

	private static DownloadFilter.Status status(String word) throws UsageException {
		for (DownloadFilter.Status s : DownloadFilter.Status.values()) {
			if (s.name().toLowerCase(Locale.ROOT).equals(word)) {
				return s;
			}
		}
		throw new UsageException("--status " + word + ": expected open, resolved or all");
	}

	/** @param profile of the settings file; null for the default one */
	void run(String profile) throws UsageException, SettingsException, HpmsException, IOException {
		SettingsLoader loader = SettingsLoader.open(System::getenv, profile);
		HpmsSettings settings = loader.settings();
		DownloadFilter asked;
		try {
			asked = DownloadFile.within(filter, settings.lookBack());
		} catch (IllegalArgumentException e) {
			throw new UsageException("--from, --to: " + e.getMessage());
		}
		OutputFile.require(output);
		KeySecret secret = loader.keySecret(console.in(), SecretStore.NONE);
		Progress progress = console.showsProgress() ? new Progress(console.err()) : null;
		PlanDownload download;
		try (HpmsClient client = new HpmsClient(settings, secret)) {
			download = DownloadFile.write(client, asked, output, json, progress == null ? n -> {
			} : n -> progress.count(n, "complaints"));
		} finally {
			if (progress != null) {
				progress.clear();
			}
		}
		if (download.lostKeys() > 0) {
			console.tell(output + ": " + download.lostKeys() + " keys that only some complaints "
					+ "have are not in the text: --format json keeps them");
		}
		if (!OutputFile.isDevice(output)) {
			console.out().print(output + ": " + download.complaints()
					+ (download.complaints() == 1 ? " complaint\n" : " complaints\n"));
		}
	}
}
