package org.ctmpreflight.workbench.internal.session;

import java.nio.file.Path;
import java.time.LocalDate;

import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.rules.RuleBook;

/** What files are checked by, as the preferences say. */
public final class CheckSettings {
	private CheckSettings() {
	}

	/** For a check today. */
	public static CheckOptions options(RuleBook book) {
		CheckOptions options = CheckOptions.of(LocalDate.now(), book.packs());
		String download = Preferences.store().getString(Preferences.DOWNLOAD);
		return download.isBlank() ? options : options.withDownload(Path.of(download));
	}
}
