package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** The page of commands in the guide is what the product says of itself. */
class CommandsPageIT {
	private static final Path ROOT = Path.of(System.getProperty("preflight.root"));

	@Test
	void pageIsUpToDate() throws Exception {
		Preflight.Result page = Preflight.product().with(ROOT.resolve("releng/commands-page").toString())
				.withVariable("PREFLIGHT", Preflight.home().resolve("preflight").toString()).run();
		assertThat(page.status()).as(page.err()).isZero();
		assertThat(page.out()).as("docs/commands.md is out of date: write it with releng/commands-page")
				.isEqualTo(Files.readString(ROOT.resolve("docs/commands.md")));
	}
}
