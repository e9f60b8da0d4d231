package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.layout.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a live check tells, and when. */
class LiveCheckTest {
	private static final String END = "\t".repeat(10) + "\n";

	@TempDir
	private Path folder;

	private UploadDocument open(String text) throws IOException {
		return UploadDocument.open(Files.writeString(folder.resolve("a.TXT"), text), RandomDocuments.LAYOUT);
	}

	/** What a listener was told: the rows, or nothing for all. */
	private static BlockingQueue<List<Integer>> told(LiveCheck check) {
		BlockingQueue<List<Integer>> told = new LinkedBlockingQueue<>();
		check.addListener((document, rows) -> told.add(rows == null ? List.of() : rows.stream().sorted().toList()));
		return told;
	}

	private static List<Integer> next(BlockingQueue<List<Integer>> told) throws InterruptedException {
		return told.poll(1, TimeUnit.MINUTES);
	}

	@Test
	void onlyRowsThatDependOnAnEditShouldBeTold() throws Exception {
		try (UploadDocument document = open(
				"C2500000001\tone\tN" + END + "C2500000002\ttwo\tN" + END + "C2500000001\tthree\tN" + END);
				LiveCheck check = new LiveCheck(document, Checking.shipped().checker())) {
			BlockingQueue<List<Integer>> told = told(check);
			check.start();
			assertThat(next(told)).isEmpty();
			assertThat(check.findings().countsByCode()).isEqualTo(Map.of("duplicate-complaint-id", 1L));
			document.setCell(1, 2, "other");
			assertThat(next(told)).containsExactly(1);
			document.setCell(0, 1, "C2500000003");
			assertThat(next(told)).containsExactly(0, 2);
			assertThat(check.findings().countsByCode()).isEmpty();
			document.undo();
			assertThat(next(told)).containsExactly(0, 2);
			LiveFinding finding = check.findings().of(document.snapshot(), 2).get(0);
			assertThat(finding.message()).contains("line 1");
			document.insert(0, List.of("", "text", "N", "", "", "", "", "", "", "", "", "", ""));
			// the row that was first could have been a header
			assertThat(next(told)).containsExactly(0, 1);
			assertThat(check.findings().of(document.snapshot(), 3).get(0).message()).contains("line 2");
			assertThat(check.findings().countsByCode(1)).isEqualTo(
					Map.of("duplicate-complaint-id", 1L, "required-field-missing", 1L));
			check.restart();
			assertThat(next(told)).isEmpty();
			assertThat(check.findings().countsBySeverity()).isEqualTo(
					Map.of(Severity.ERROR, 1L, Severity.WARNING, 1L, Severity.INFO, 0L));
		}
	}

	@Test
	void findingsShouldNotBeCurrentWhileAnEditAndItsUndoWait() throws Exception {
		try (UploadDocument document = open("C2500000001\tone\tN" + END);
				LiveCheck check = new LiveCheck(document, Checking.shipped().checker())) {
			CountDownLatch held = new CountDownLatch(1);
			BlockingQueue<Boolean> current = new LinkedBlockingQueue<>();
			check.addListener((checked, rows) -> {
				current.add(check.current());
				try {
					held.await();
				} catch (InterruptedException e) {
					throw new IllegalStateException(e);
				}
			});
			check.start();
			assertThat(current.poll(1, TimeUnit.MINUTES)).isTrue();
			// the document is again as it was checked, but the check will go through both
			document.setCell(0, 3, "x");
			document.undo();
			assertThat(check.current()).isFalse();
			assertThat(check.await(1, TimeUnit.MILLISECONDS)).isFalse();
			held.countDown();
			assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
			assertThat(current.poll(1, TimeUnit.MINUTES)).isFalse();
			assertThat(current.poll(1, TimeUnit.MINUTES)).isTrue();
			assertThat(check.findings().countsByCode()).isEmpty();
		}
	}

	@Test
	void manyChangedRowsShouldBeFollowedByACheckOfTheWhole() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 3000; i++) {
			text.append("C250000").append(1000 + i).append("\tCalled\tN").append(END);
		}
		try (UploadDocument document = open(text.toString());
				LiveCheck check = new LiveCheck(document, Checking.shipped().checker())) {
			BlockingQueue<List<Integer>> told = told(check);
			check.start();
			assertThat(next(told)).isEmpty();
			document.rewrite("all", r -> RowEdit.cells(Map.of(3, "y")), () -> false);
			assertThat(next(told)).isEmpty();
			assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
			assertThat(check.findings().countsByCode()).isEqualTo(Map.of("value-not-allowed", 3000L));
			document.undo();
			assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
			assertThat(check.findings().countsByCode()).isEmpty();
		}
	}

	@Test
	void suppressedFindingsShouldBeMarkedAndNotCount() throws Exception {
		Files.writeString(folder.resolve("suppressions.yaml"), """
				- code: required-field-missing
				  complaintId: C2500000001
				  reason: known
				  author: me
				  expires: 2030-01-01
				""");
		try (UploadDocument document = open("C2500000001\t\tN" + END + "C2500000002\t\tN" + END);
				LiveCheck check = new LiveCheck(document, Checking.shipped().checker())) {
			check.start();
			assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
			assertThat(check.problems()).isEmpty();
			assertThat(check.findings().suppressed()).isEqualTo(1);
			assertThat(check.findings().countsByCode()).isEqualTo(Map.of("required-field-missing", 1L));
			assertThat(check.findings().of(document.snapshot(), 0).get(0).suppression().reason()).isEqualTo("known");
			assertThat(check.findings().has(document.snapshot(), 0, FindingFilter.ALL)).isFalse();
			assertThat(check.findings().has(document.snapshot(), 1, FindingFilter.ALL)).isTrue();
			assertThat(Checking.findings(check.findings(), document.snapshot()))
					.isEqualTo(Checking.shipped().findings(document.file()));
			document.setCell(0, 1, "C2500000003");
			assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
			assertThat(check.findings().suppressed()).isZero();
		}
	}

	@Test
	void whatCannotBeReadBesidesShouldBeTold() throws Exception {
		Checking checking = new Checking(
				CheckOptions.of(Checking.DAY, Checking.packs()).withDownload(folder.resolve("missing.txt")));
		try (UploadDocument document = open("C2500000001\tone\tN" + END);
				LiveCheck check = new LiveCheck(document, checking.checker())) {
			check.start();
			assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
			assertThat(check.problems()).hasSize(1);
			assertThat(check.rules().skipped()).extracting(s -> s.code()).contains("complaint-not-found");
		}
	}

	@Test
	void aClosedCheckShouldEndAndTheDocumentGoOn() throws Exception {
		try (UploadDocument document = open("C2500000001\tone\tN" + END)) {
			List<IOException> problems = new ArrayList<>();
			LiveCheck check = new LiveCheck(document, Checking.shipped().checker());
			check.addListener(new LiveCheckListener() {
				@Override
				public void checked(DocumentSnapshot checked, List<Integer> rows) {
					// not of interest
				}

				@Override
				public void failed(IOException problem) {
					problems.add(problem);
				}
			});
			check.start();
			assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
			check.close();
			document.setCell(0, 2, "edited");
			assertThatThrownBy(() -> check.await(1, TimeUnit.MINUTES)).isInstanceOf(IOException.class);
			assertThat(problems).isEmpty();
			document.save(false);
			assertThat(document.file()).content().startsWith("C2500000001\tedited");
		}
	}
}
