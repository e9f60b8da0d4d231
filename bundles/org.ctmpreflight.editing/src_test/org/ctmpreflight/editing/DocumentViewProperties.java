package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.layout.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views of any document against what they are to show. */
class DocumentViewProperties {
	private static final int SEEDS = RandomDocuments.seeds(200);

	@TempDir
	private Path folder;

	private UploadDocument open(long seed) throws IOException {
		return UploadDocument.open(Files.write(folder.resolve("a.TXT"), RandomDocuments.of(seed)),
				RandomDocuments.LAYOUT);
	}

	@Test
	void rowsWithATextShouldBeShownInOrder() throws Exception {
		int shown = 0;
		for (long seed = 0; seed < SEEDS; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			try (UploadDocument document = open(seed)) {
				DocumentSnapshot now = document.snapshot();
				int field = random.nextInt(14);
				String text = random.nextBoolean() ? "CALLED" : "a";
				int sorted = random.nextInt(1, 4);
				boolean descending = random.nextBoolean();
				DocumentView view = DocumentView.of(now,
						ViewQuery.ALL.withText(TextSearch.plain(text, false, false), field)
								.sortedBy(new ViewQuery.SortKey(sorted, descending)),
						null, () -> false);
				List<Integer> expected = new ArrayList<>();
				for (int r = 0; r < now.rows(); r++) {
					List<String> fields = now.row(r).fields();
					boolean has = field == 0 ? fields.stream().anyMatch(f -> has(f, text))
							: field <= fields.size() && has(fields.get(field - 1), text);
					if (has) {
						expected.add(r);
					}
				}
				List<Integer> rows = rows(view);
				assertThat(rows).as("seed " + seed).containsExactlyInAnyOrderElementsOf(expected);
				for (int i = 1; i < rows.size(); i++) {
					String before = now.row(rows.get(i - 1)).field(sorted);
					String after = now.row(rows.get(i)).field(sorted);
					if (before.equals(after)) {
						assertThat(rows.get(i - 1)).isLessThan(rows.get(i));
					} else if (letters(before) && letters(after) && !before.equalsIgnoreCase(after)) {
						assertThat(before.compareToIgnoreCase(after) > 0).as("seed " + seed).isEqualTo(descending);
					}
				}
				shown += rows.size();
			}
		}
		assertThat(shown).isGreaterThan(SEEDS / 4);
	}

	private static boolean letters(String s) {
		return !s.isEmpty() && s.chars().allMatch(Character::isLetter);
	}

	private static boolean has(String cell, String text) {
		return cell.toLowerCase().contains(text.toLowerCase());
	}

	@Test
	void rowsWithFindingsShouldBeShown() throws Exception {
		Checking checking = Checking.shipped();
		int shown = 0;
		for (long seed = 0; seed < SEEDS / 3; seed++) {
			try (UploadDocument document = open(seed);
					LiveCheck check = new LiveCheck(document, checking.checker())) {
				check.start();
				assertThat(check.await(1, TimeUnit.MINUTES)).isTrue();
				DocumentSnapshot now = document.snapshot();
				for (FindingFilter filter : List.of(FindingFilter.ALL, FindingFilter.of(Severity.WARNING),
						FindingFilter.of("required-field-missing"), new FindingFilter(Set.of(), Set.of(), 2, false))) {
					Set<Integer> expected = new HashSet<>();
					check.findings().visit(now, f -> {
						if (f.row() >= 0 && filter.accepts(f.type(), f.fieldNumber())) {
							expected.add(f.row());
						}
						return true;
					});
					expected.removeIf(r -> r >= now.rows());
					DocumentView view = DocumentView.of(now, ViewQuery.ALL.withFindings(filter), check.findings(),
							() -> false);
					assertThat(rows(view)).as("seed " + seed).isSorted()
							.containsExactlyInAnyOrderElementsOf(expected);
					DocumentView sorted = DocumentView.of(now,
							ViewQuery.ALL.withFindings(filter).sortedBy(new ViewQuery.SortKey(1, true)),
							check.findings(), () -> false);
					assertThat(rows(sorted)).as("seed " + seed).containsExactlyInAnyOrderElementsOf(expected);
					shown += view.size();
				}
			}
		}
		assertThat(shown).isGreaterThan(SEEDS / 4);
	}

	/** Rows that an edit left alone stay as they were shown; changed ones keep their places; new ones are shown. */
	@Test
	void aViewShouldFollowEdits() throws Exception {
		for (long seed = 0; seed < SEEDS; seed++) {
			SplittableRandom random = new SplittableRandom(seed);
			try (UploadDocument document = open(seed)) {
				List<DocumentChange> changes = new ArrayList<>();
				document.addListener(changes::add);
				RandomEdits edits = new RandomEdits(document, seed);
				List<String> texts = new ArrayList<>();
				document.snapshot().visit(r -> texts.add(r.text()));
				DocumentView view = DocumentView.of(document.snapshot(), random.nextBoolean() ? ViewQuery.ALL
						: ViewQuery.ALL.withText(TextSearch.plain("C2", true, false), 0)
								.sortedBy(new ViewQuery.SortKey(2, false)),
						null, () -> false);
				for (int i = 0; i < 6; i++) {
					edits.edit(texts);
					for (DocumentChange change : changes) {
						DocumentView next = view.after(change);
						check(seed, view, next, change);
						view = next;
					}
					changes.clear();
				}
			}
		}
	}

	private static void check(long seed, DocumentView before, DocumentView after, DocumentChange change) {
		List<Integer> rows = rows(after);
		assertThat(rows).as("seed " + seed).doesNotHaveDuplicates()
				.allMatch(r -> r >= 0 && r < change.after().rows());
		List<Integer> linesBefore = lines(before);
		List<Integer> linesAfter = lines(after);
		Set<Integer> left = new HashSet<>(linesAfter);
		left.retainAll(untouched(change));
		List<Integer> stayed = new ArrayList<>(linesBefore);
		stayed.retainAll(left);
		List<Integer> stand = new ArrayList<>(linesAfter);
		stand.retainAll(left);
		assertThat(stand).as("seed " + seed).isEqualTo(stayed);
		Set<Integer> expected = new HashSet<>(linesBefore);
		expected.retainAll(untouched(change));
		assertThat(left).as("seed " + seed).isEqualTo(expected);
		RowChanges inserted = change.rows().inverse();
		for (int i = 0; i < inserted.size(); i++) {
			for (int k = inserted.inserted(i); k < inserted.removed(i); k++) {
				assertThat(rows).as("seed " + seed).contains(inserted.row(i) + k);
			}
		}
	}

	private static Set<Integer> untouched(DocumentChange change) {
		Set<Integer> lines = new HashSet<>();
		for (int r = 0; r < change.before().rows(); r++) {
			lines.add(change.before().line(r));
		}
		RowChanges rows = change.rows();
		for (int i = 0; i < rows.size(); i++) {
			for (int r = rows.row(i); r < rows.row(i) + rows.removed(i); r++) {
				lines.remove(change.before().line(r));
			}
		}
		return lines;
	}

	@Test
	void longTextsAndNumbersShouldBeSortedByAllOfThem() throws Exception {
		List<String> expected = new ArrayList<>(List.of("", "2", "10", "007000", "1a", "Ab"));
		// they differ behind the first piece, and some only behind further ones
		for (int i = 0; i < 40; i++) {
			expected.add("x".repeat(5000 + i % 3 * 5000) + (char) ('a' + i % 26) + i);
		}
		expected.subList(6, expected.size()).sort(String.CASE_INSENSITIVE_ORDER);
		List<String> shuffled = new ArrayList<>(expected);
		Collections.shuffle(shuffled, new Random(1));
		Path file = Files.writeString(folder.resolve("b.TXT"), "C1\t" + String.join("\nC1\t", shuffled) + "\n");
		try (UploadDocument document = UploadDocument.open(file, RandomDocuments.LAYOUT)) {
			DocumentView view = DocumentView.of(document.snapshot(),
					ViewQuery.ALL.sortedBy(new ViewQuery.SortKey(1, false), new ViewQuery.SortKey(2, false)), null,
					() -> false);
			assertThat(rows(view)).extracting(r -> document.snapshot().row(r).field(2)).isEqualTo(expected);
			Collections.reverse(expected);
			view = DocumentView.of(document.snapshot(), ViewQuery.ALL.sortedBy(new ViewQuery.SortKey(2, true)), null,
					() -> false);
			assertThat(rows(view)).extracting(r -> document.snapshot().row(r).field(2)).isEqualTo(expected);
		}
	}

	@Test
	void lookingForRowsShouldEndWhenItIsCancelled() throws Exception {
		Path file = Files.writeString(folder.resolve("c.TXT"), "C1\tx\n".repeat(1000));
		try (UploadDocument document = UploadDocument.open(file, RandomDocuments.LAYOUT)) {
			assertThatThrownBy(() -> DocumentView.of(document.snapshot(),
					ViewQuery.ALL.sortedBy(new ViewQuery.SortKey(1, false)), null, () -> true))
					.isInstanceOf(CheckCancelledException.class);
		}
	}

	private static List<Integer> rows(DocumentView view) {
		List<Integer> rows = new ArrayList<>();
		for (int place = 0; place < view.size(); place++) {
			rows.add(view.row(place));
			assertThat(view.place(view.row(place))).isEqualTo(place);
		}
		return rows;
	}

	private static List<Integer> lines(DocumentView view) {
		return rows(view).stream().map(r -> view.document().line(r)).toList();
	}
}
