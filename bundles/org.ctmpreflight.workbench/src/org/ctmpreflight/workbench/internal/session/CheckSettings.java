package org.ctmpreflight.workbench.internal.session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.rules.RuleBook;

/** What files are checked by, as the preferences say. */
public final class CheckSettings {
	private CheckSettings() {
	}

	/** For a check today. */
	public static CheckOptions options(RuleBook book) {
		return options(book.packs());
	}

	/** For a check today by other rules than those in force. */
	public static CheckOptions options(List<RulePack> packs) {
		CheckOptions options = CheckOptions.of(LocalDate.now(), packs);
		String download = Preferences.store().getString(Preferences.DOWNLOAD);
		String suppressions = Preferences.store().getString(Preferences.SUPPRESSIONS);
		return (download.isBlank() ? options : options.withDownload(Path.of(download)))
				.withSuppressions(suppressions.isBlank() ? null : Path.of(suppressions));
	}

	/** Where the suppressions of an upload file stand, whether they exist or not. */
	public static Path suppressions(Path file) {
		String chosen = Preferences.store().getString(Preferences.SUPPRESSIONS);
		return chosen.isBlank() ? file.resolveSibling(Suppression.FILE) : Path.of(chosen);
	}
}
