package org.ctmpreflight.submission.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;

import org.ctmpreflight.hpms.HpmsSettings;
import org.ctmpreflight.hpms.HpmsSettings.TimeLimits;
import org.junit.jupiter.api.Test;

/** What was sent to one HPMS is not taken as sent to another. */
class PastOutcomesTest {
	private static final NoteKeys KEYS = new NoteKeys(new byte[] { 1, 2, 3 });

	private static String identity(String base, String acs) {
		return PastOutcomes.identity(new HpmsSettings(URI.create(base), "user", "key", "", HpmsSettings.TOKEN_PATH, acs,
				HpmsSettings.LOOK_BACK, Duration.ZERO, null, TimeLimits.USUAL), KEYS);
	}

	@Test
	void addressAndTestEnvironmentTellOneHpmsFromAnother() {
		String production = identity("https://hpms.example", null);
		assertThat(identity("https://HPMS.example.", null)).isEqualTo(production);
		assertThat(identity("https://hpms-test.example", null)).isNotEqualTo(production);
		assertThat(identity("https://hpms.example:8443", null)).isNotEqualTo(production);
		assertThat(identity("https://hpms.example/test", null)).isNotEqualTo(production);
		assertThat(identity("https://hpms.example", "x")).isNotEqualTo(production).doesNotContain("?x")
				.isNotEqualTo(identity("https://hpms.example", "y"));
		assertThat(identity("https://127.example", null)).isNotEqualTo(identity("http://127.0.0.1", null));
	}

	@Test
	void localOnesAreOneWhateverTheirPort() {
		assertThat(identity("http://127.0.0.1:8765", null)).isEqualTo(identity("http://localhost:1", null));
	}
}
