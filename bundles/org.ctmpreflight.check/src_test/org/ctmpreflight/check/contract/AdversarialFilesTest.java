package org.ctmpreflight.check.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The generated files are the same for the same seed, and wild enough to meet every code of the contract. */
@Tag("slow")
class AdversarialFilesTest {

	private static final long SEEDS = 1000;

	@Test
	void aSeedDecidesEverything() {
		for (long seed = 0; seed < 50; seed++) {
			AdversarialFiles.Case one = AdversarialFiles.upload(seed);
			AdversarialFiles.Case other = AdversarialFiles.upload(seed);
			assertThat(other.upload()).as(one.toString()).isEqualTo(one.upload());
			assertThat(other.download()).as(one.toString()).isEqualTo(one.download());
			assertThat(AdversarialFiles.body(seed).body()).isEqualTo(AdversarialFiles.body(seed).body());
			assertThat(AdversarialFiles.download(seed).file()).isEqualTo(AdversarialFiles.download(seed).file());
		}
	}

	@Test
	void uploadsMeetEveryCode() {
		TreeSet<String> codes = new TreeSet<>();
		for (long seed = 0; seed < SEEDS; seed++) {
			List<ContractFinding> found = AdversarialFiles.upload(seed).expected();
			assertThat(found).isSortedAccordingTo(ContractFinding.ORDER);
			found.forEach(finding -> codes.add(finding.code() + " " + finding.severity()));
		}
		AdversarialFiles.longLine(4).expected().forEach(finding -> codes.add(finding.code() + " error"));
		assertThat(codes).contains("file-extension error", "file-empty error", "byte-order-mark error",
				"file-encoding error", "mixed-line-endings warning", "blank-line warning", "header-record error",
				"field-count error", "required-field-missing error", "field-wrong-length error",
				"complaint-id-format warning", "field-too-long error", "value-not-allowed error", "not-numeric error",
				"non-ascii-character error", "control-character error", "surrounding-space error",
				"surrounding-space warning", "quoted-value warning", "satisfied-required-when-resolving error",
				"hpi-required-when-resolving error", "notification-required-when-resolving error",
				"satisfied-not-allowed-when-open error", "notification-contact-required error",
				"agent-broker-detail-not-allowed error", "agent-broker-flag-missing warning",
				"agent-broker-detail-missing info", "duplicate-complaint-id warning", "duplicate-casework-note error",
				"duplicate-resolve-conflict warning", "complaint-not-found error", "complaint-not-found warning",
				"complaint-already-resolved warning", "note-already-in-ctm error", "agent-broker-category warning");
	}

	@Test
	void downloadsMeetEveryCode() {
		TreeSet<String> codes = new TreeSet<>();
		for (long seed = 0; seed < SEEDS; seed++) {
			AdversarialFiles.Download download = AdversarialFiles.download(seed);
			ContractDownloadReading.findings(download.file(), download.asOf())
					.forEach(finding -> codes.add(finding.code() + " " + finding.severity()));
		}
		assertThat(codes).containsExactly("blank-line warning", "date-format error", "download-column-missing error",
				"download-column-missing warning", "download-column-unknown warning",
				"download-layout-outdated warning", "duplicate-complaint-id error", "field-count error",
				"field-too-long error", "field-wrong-length error", "required-field-missing error",
				"value-not-allowed error");
	}

	@Test
	void bodiesAreOfEveryShape() {
		List<Optional<List<ContractFinding>>> readings = LongStream.range(0, SEEDS).mapToObj(AdversarialFiles::body)
				.map(body -> ContractApiReading.findings(body.body(), body.asOf(), null, List.of())).toList();
		assertThat(readings).anyMatch(Optional::isEmpty);
		List<ContractFinding> shapes = readings.stream().flatMap(Optional::stream).flatMap(List::stream)
				.filter(finding -> finding.code().equals("api-shape")).toList();
		assertThat(shapes).anyMatch(finding -> finding.line() == null)
				.anyMatch(finding -> finding.line() != null && finding.field() == null)
				.anyMatch(finding -> finding.field() != null);
	}

	@Test
	void aLongUploadIsReadInTime() {
		AdversarialFiles.Case upload = AdversarialFiles.upload(7, 3000);
		assertThat(upload.expected()).isNotEmpty();
	}
}
