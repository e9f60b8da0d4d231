package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.ctmpreflight.check.CheckCancelledException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where rows stand in a filtered and sorted view after an edit: nothing jumps away under the hand. */
class ViewAfterEditsTest {
	private static final List<String> NEW = List.of("NEW");

	@TempDir
	private Path folder;
	private UploadDocument document;
	private DocumentView view;

	/** A view of the rows C5, C3 and C1, in this order. */
	@BeforeEach
	void open() throws IOException {
		document = UploadDocument.open(
				Files.writeString(folder.resolve("a.TXT"), "C0\ta\nC1\tx\nC2\ta\nC3\tx\nC4\ta\nC5\tx\nC6\ta\n"),
				RandomDocuments.LAYOUT);
		view = DocumentView.of(document.snapshot(),
				ViewQuery.ALL.withText(TextSearch.plain("x", true, true), 2).sortedBy(new ViewQuery.SortKey(1, true)),
				null, () -> false);
		document.addListener(change -> view = view.after(change));
	}

	@AfterEach
	void close() throws IOException {
		document.close();
	}

	private List<String> shown() {
		List<String> shown = new ArrayList<>();
		for (int place = 0; place < view.size(); place++) {
			shown.add(document.snapshot().row(view.row(place)).field(1));
			assertThat(view.place(view.row(place))).isEqualTo(place);
		}
		return shown;
	}

	@Test
	void newRowFollowsTheRowBeforeIt() throws Exception {
		assertThat(shown()).containsExactly("C5", "C3", "C1");
		document.insert(4, NEW);
		assertThat(shown()).containsExactly("C5", "C3", "NEW", "C1");
		document.undo();
		assertThat(shown()).containsExactly("C5", "C3", "C1");
		document.insert(2, NEW);
		assertThat(shown()).containsExactly("C5", "C3", "C1", "NEW");
	}

	@Test
	void newRowBehindOneThatIsNotShownComesFirst() throws Exception {
		document.insert(1, NEW);
		assertThat(shown()).containsExactly("NEW", "C5", "C3", "C1");
		document.insert(8, List.of("LAST"));
		assertThat(shown()).containsExactly("LAST", "NEW", "C5", "C3", "C1");
		document.insert(0, List.of("FIRST"));
		assertThat(shown()).containsExactly("FIRST", "LAST", "NEW", "C5", "C3", "C1");
	}

	@Test
	void changedRowStaysWhereItIsAndADeletedOneGoes() throws Exception {
		document.setCell(3, 1, "C9");
		assertThat(shown()).containsExactly("C5", "C9", "C1");
		document.setCell(3, 2, "no longer what was looked for");
		assertThat(shown()).containsExactly("C5", "C9", "C1");
		BitSet rows = new BitSet();
		rows.set(3, 5);
		document.delete(rows);
		assertThat(shown()).containsExactly("C5", "C1");
		document.undo();
		assertThat(shown()).contains("C5", "C1", "C9", "C4");
	}

	@Test
	void severalEditsAtOnceKeepTheirPlaces() throws Exception {
		document.apply(new DocumentEdit("Paste").set(1, 1, "B1").insert(2, List.of("N1")).insert(2, List.of("N2"))
				.set(5, 1, "B5").insert(4, List.of("N3")));
		assertThat(shown()).containsExactly("B5", "C3", "N3", "B1", "N1", "N2");
		document.undo();
		assertThat(shown()).containsExactly("C5", "C3", "C1");
	}

	@Test
	void viewOfTheFileFollowsItWhole() throws Exception {
		view = DocumentView.all(document.snapshot());
		document.insert(7, NEW);
		assertThat(shown()).containsExactly("C0", "C1", "C2", "C3", "C4", "C5", "C6", "NEW");
		assertThatThrownBy(() -> view.row(8)).isInstanceOf(IndexOutOfBoundsException.class);
		assertThatThrownBy(() -> view.row(-1)).isInstanceOf(IndexOutOfBoundsException.class);
	}

	@Test
	void lookingEndsWhenItIsCancelled() {
		FindReplace find = new FindReplace(TextSearch.plain("x", true, true), 2);
		DocumentView all = DocumentView.all(document.snapshot());
		assertThatThrownBy(() -> find.next(all, 0, 0, false, () -> true)).isInstanceOf(CheckCancelledException.class);
		assertThatThrownBy(() -> find.next(all, 6, 0, true, () -> true)).isInstanceOf(CheckCancelledException.class);
		assertThatThrownBy(() -> find.preview(all, "y", 9, () -> true)).isInstanceOf(CheckCancelledException.class);
		assertThatThrownBy(() -> DocumentView.of(document.snapshot(),
				ViewQuery.ALL.withText(TextSearch.plain("x", true, true), 2), null, () -> true))
				.isInstanceOf(CheckCancelledException.class);
	}

	@Test
	void previewEndsWhereItWasAskedToEnd() throws Exception {
		FindReplace find = new FindReplace(TextSearch.plain("a", true, true), 2);
		DocumentView all = DocumentView.all(document.snapshot());
		for (int most = 0; most < 6; most++) {
			assertThat(find.preview(all, "b", most, () -> false)).hasSize(Math.min(most, 4));
		}
		document.setCell(0, 1, "a");
		assertThat(new FindReplace(find.search(), 0).preview(DocumentView.all(document.snapshot()), "b", 1,
				() -> false)).containsExactly(new CellChange(0, 1, "a", "b"));
	}
}
