package org.ctmpreflight.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults as users write them. */
class PlannedFaultTest {
	@Test
	void endpointIsTheFaultsFirstWhereNoneIsNamed() {
		assertThat(PlannedFault.parse("500-after@3"))
				.isEqualTo(new PlannedFault(Fault.ERROR_500_AFTER, Endpoint.UPLOAD, 3));
		assertThat(PlannedFault.parse("expired-key@1"))
				.isEqualTo(new PlannedFault(Fault.EXPIRED_KEY, Endpoint.TOKEN, 1));
		assertThat(PlannedFault.parse("download:401@12"))
				.isEqualTo(new PlannedFault(Fault.ERROR_401, Endpoint.DOWNLOAD, 12));
	}

	@ParameterizedTest
	@CsvSource({ "nonsense@1,there is no fault 'nonsense'", "401,expected NAME@N", "401@0,expected NAME@N",
			"401@x,expected NAME@N", "token:401@1,does not concern 'token'", "nowhere:401@1,there is no endpoint",
			"'',expected NAME@N" })
	void mistakesAreTold(String text, String words) {
		assertThatThrownBy(() -> PlannedFault.parse(text)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining(words);
	}

	@Test
	void namesAreUniqueAndDescribed() {
		assertThat(Fault.values()).extracting(Fault::word).doesNotHaveDuplicates();
		for (Fault f : Fault.values()) {
			assertThat(Fault.of(f.word())).contains(f);
			assertThat(f.description()).isNotBlank();
			assertThat(f.endpoints()).isNotEmpty();
		}
	}
}
