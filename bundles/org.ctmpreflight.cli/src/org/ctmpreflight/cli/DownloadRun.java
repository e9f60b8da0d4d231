package org.ctmpreflight.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

import org.ctmpreflight.check.DownloadRequest;
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
		requireOrder(settings.lookBack());
		OutputFile.require(output);
		KeySecret secret = loader.keySecret(console.in(), SecretStore.NONE);
		Progress progress = console.showsProgress() ? new Progress(console.err()) : null;
		PlanDownload download;
		try (HpmsClient client = new HpmsClient(settings, secret)) {
			download = download(client, progress == null ? n -> {
			} : n -> progress.count(n, "complaints"));
		} finally {
			if (progress != null) {
				progress.clear();
			}
		}
		if (download.lostKeys() > 0) {
			console.err()
					.println("preflight: " + output + ": " + download.lostKeys() + " keys that only some complaints "
							+ "have are not in the text: --format json keeps them");
		}
		if (!OutputFile.isDevice(output)) {
			console.out().print(output + ": " + download.complaints()
					+ (download.complaints() == 1 ? " complaint\n" : " complaints\n"));
		}
	}

	private void requireOrder(LocalDate lookBack) throws UsageException {
		LocalDate first = filter.from() == null ? lookBack : filter.from();
		LocalDate last = filter.to() == null ? LocalDate.now() : filter.to();
		if (first.isAfter(last)) {
			throw new UsageException(
					(filter.from() == null ? "--to " + last + ": is before the look-back start, " + first
							: "--from " + first + ": is after " + last));
		}
		if (first.equals(lookBack)) {
			filter = new DownloadFilter(filter.status(), filter.contracts(), null, filter.to(), filter.withAttachment(),
					filter.withRequests());
		}
	}

	/**
	 * A file of complaints must never stand beside a record that tells more of it than it holds, whenever the run ends: a
	 * partial one is recorded before it is put in its place, a complete one after.
	 */
	private PlanDownload download(HpmsClient client, LongConsumer progress) throws HpmsException, IOException {
		boolean recorded = !OutputFile.isDevice(output);
		DownloadRequest request = new DownloadRequest(DownloadRequest.Status.valueOf(filter.status().name()),
				filter.contracts(), filter.from(), filter.to(), filter.withAttachment(), filter.withRequests());
		PlanDownload download = client.download(filter, answer -> {
			PlanDownload[] written = new PlanDownload[1];
			OutputFile.writePrivate(output, out -> {
				written[0] = json ? PlanDownload.writeJson(answer, out, progress)
						: PlanDownload.writeText(answer, out, progress);
				if (recorded && request.partial()) {
					OutputFile.writePrivate(DownloadRequest.beside(output), request::write);
				}
			});
			return written[0];
		});
		if (recorded && !request.partial()) {
			OutputFile.writePrivate(DownloadRequest.beside(output), request::write);
		}
		return download;
	}
}
