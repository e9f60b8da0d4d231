package org.ctmpreflight.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.hpms.HpmsClient;
import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.hpms.HpmsSettings.TimeLimits;
import org.ctmpreflight.hpms.KeySecret;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.packs.ShippedPacks;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.simulator.Endpoint;
import org.ctmpreflight.simulator.PlannedFault;
import org.ctmpreflight.simulator.Simulator;
import org.ctmpreflight.simulator.SimulatorOptions;

/** A local HPMS, a folder with an upload file, and submissions of it. */
final class Rig implements AutoCloseable {
	static final String SECRET = SimulatorOptions.DEFAULT_KEY_SECRET;
	private static final List<RulePack> PACKS = packs();

	final Path folder;
	final Path file;
	final Simulator hpms;
	private final List<String> lines = new ArrayList<>();
	/** Options of the next submissions. */
	boolean acceptSuppressed;
	boolean dryRun;
	boolean skipFailing;
	boolean resume;
	String resend;
	int batch = 2;
	Path download;
	Map<String, Optional<Severity>> severities = Map.of();
	Path suppressions;
	boolean agreed = true;
	SubmitPreview asked;
	Duration settle = Duration.ZERO;

	/** @param folder empty */
	Rig(Path folder) throws IOException {
		this(folder, new SimulatorOptions());
	}

	Rig(Path folder, SimulatorOptions options) throws IOException {
		this.folder = folder;
		file = folder.resolve("casework.TXT");
		hpms = Simulator.start(options.port(0).delay(Duration.ofSeconds(2)));
	}

	private static List<RulePack> packs() {
		try {
			PackLoader loader = new PackLoader(LayoutCatalog.shipped(), ShippedPacks.precompiled(), null);
			return loader.precompiled().stream().filter(p -> p.info().byDefault()).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static String id(int n) {
		return String.format("C25%08d", n);
	}

	/** A record without errors. */
	static String record(String id, String note) {
		return id + "\t" + note + "\tN" + "\t".repeat(10);
	}

	/** A record that resolves its complaint. */
	static String resolving(String id, String note) {
		return id + "\t" + note + "\tY\t\tY\tN\t1" + "\t".repeat(6);
	}

	static String note(int n) {
		return "Note " + n + ": called the member and told her what her plan pays for.";
	}

	/** Adds lines to the file. */
	Rig with(String... more) throws IOException {
		lines.addAll(List.of(more));
		Files.writeString(file, String.join("\r\n", lines) + "\r\n", StandardCharsets.UTF_8);
		return this;
	}

	/** A file of records, each for a complaint of its own from the first on. */
	Rig withRecords(int n) throws IOException {
		lines.clear();
		for (int i = 1; i <= n; i++) {
			with(record(id(i), note(i)));
		}
		return this;
	}

	/** A new file. */
	Rig anew(String... all) throws IOException {
		lines.clear();
		return with(all);
	}

	Rig fault(String planned) {
		hpms.plan(PlannedFault.parse(planned));
		return this;
	}

	/** Plans a fault for the next call. */
	Rig faultNext(Endpoint endpoint, String fault) {
		return fault(endpoint.word() + ":" + fault + "@" + (hpms.calls(endpoint) + 1));
	}

	Path journal() {
		return folder.resolve("journal");
	}

	Journal readJournal() {
		return new Journal(journal());
	}

	HpmsSettings settings() {
		return new HpmsSettings(hpms.address(), SimulatorOptions.DEFAULT_USER, SimulatorOptions.DEFAULT_KEY_ID, "",
				HpmsSettings.TOKEN_PATH, null, HpmsSettings.LOOK_BACK, settle, null,
				new TimeLimits(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(30)));
	}

	Submitter submitter() {
		HpmsSettings settings = settings();
		return new Submitter(settings, () -> new HpmsClient(settings, new KeySecret(SECRET)), journal(),
				folder.resolve("home/journal.key"));
	}

	SubmitOptions options() {
		CheckOptions check = CheckOptions.of(LocalDate.now(), PACKS).withSeverities(severities)
				.withSuppressions(suppressions);
		return new SubmitOptions(file, file.getFileName().toString(), check, download, acceptSuppressed, dryRun,
				skipFailing, resume, resend == null ? LineNumbers.NONE : LineNumbers.parse(resend), batch, null,
				"test");
	}

	SubmissionResult submit() throws Exception {
		return submitter().submit(options(), preview -> {
			asked = preview;
			return agreed;
		});
	}

	SubmissionResult resume() throws Exception {
		resume = true;
		try {
			return submit();
		} finally {
			resume = false;
		}
	}

	/** How often a note was processed for a complaint. */
	int processed(String id, String note) throws IOException {
		return (int) hpms.complaint(id).orElseThrow().notes().stream().filter(note::equals).count();
	}

	/** The outcomes, a word a line. */
	static List<String> outcomes(SubmissionResult result) {
		return result.records().stream().map(r -> r.outcome().word()).toList();
	}

	@Override
	public void close() throws IOException {
		hpms.close();
	}
}
