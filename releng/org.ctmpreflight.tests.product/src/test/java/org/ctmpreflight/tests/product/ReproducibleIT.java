package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The same commit gives the same archives, whoever builds it, and where. */
class ReproducibleIT {
	private static final int NOTHING_TO_COMPARE = 77;

	@Test
	void twoBuildsOfOneCommitAreTheSameBytes() throws Exception {
		Process process = new ProcessBuilder(
				Path.of(System.getProperty("preflight.root"), "releng", "reproducible").toString())
				.redirectErrorStream(true).start();
		String told = new String(process.getInputStream().readAllBytes());
		int status = process.waitFor();
		Assumptions.assumeTrue(status != NOTHING_TO_COMPARE, told);
		assertThat(status).as(told).isZero();
		assertThat(told).contains("both builds give the same bytes");
	}
}
