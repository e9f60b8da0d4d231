package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What several tests want of a run, and give to it. */
final class Runs {
	private Runs() {
	}

	/** The mistake is told in one line with these parts, and by the status. */
	static void fails(Preflight.Result result, int status, String... parts) {
		assertThat(result.err()).contains(parts).doesNotContain("Exception", "\tat ");
		assertThat(result.err().lines()).hasSize(1);
		assertThat(result.status()).isEqualTo(status);
	}

	/**
	 * Makes the launcher's archive of loaded classes, as the first run after a build does: before runs that a signal or a
	 * limit is to meet at what they do themselves.
	 */
	static void makeArchiveOfClasses() {
		// the version is told without a JVM
		assertThat(Preflight.product().run("help").status()).isZero();
	}

	/** Writes a pack {@code mine} with one rule, {@code called}, into a new folder. */
	static void writePack(Path pack) throws IOException {
		Files.createDirectory(pack);
		Files.writeString(pack.resolve("pack.json"), "{\"id\":\"mine\",\"version\":\"1\",\"title\":\"Mine\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		Files.writeString(pack.resolve("mine.drl"), "rule \"called\" @Severity(\"error\") @Field(\"caseworkNotes\")\n"
				+ "@Citation(\"us\") @Message(\"{field} speaks of a call.\") @Explanation(\"e\") @Remedy(\"r\")\n"
				+ "when\n  $record : CaseworkRecord( caseworkNotes contains \"called\" )\nthen\n"
				+ "  report.add( drools.getRule(), $record );\nend\n");
	}
}
