package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.layout.UnwritableTextException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding and replacing, copying and pasting. */
class FindReplaceTest {
	@TempDir
	private Path folder;
	private UploadDocument document;

	@BeforeEach
	void open() throws IOException {
		document = UploadDocument.open(Files.writeString(folder.resolve("a.TXT"), """
				C1\tCalled the member\tN\tcalled
				C2\tWrote\tY\tcalled, CALLED
				Complaint ID\tCalled\tY\t
				"""), RandomDocuments.LAYOUT);
	}

	@AfterEach
	void close() throws IOException {
		document.close();
	}

	private DocumentView all() {
		return DocumentView.all(document.snapshot());
	}

	private FindReplace.Found next(TextSearch search, int field, int place, int after, boolean backwards)
			throws IOException {
		FindReplace find = new FindReplace(search, field);
		FindReplace.Found found = find.next(all(), place, after, backwards, () -> false);
		DocumentView filtered = DocumentView.of(document.snapshot(),
				ViewQuery.ALL.withText(TextSearch.plain("", false, true), 4).withText(
						TextSearch.regex(".", true, false), 0),
				null, () -> false);
		assertThat(find.next(filtered, place, after, backwards, () -> false)).isEqualTo(found);
		return found;
	}

	@Test
	void theNextCellShouldBeFoundForwardsAndBackwards() throws Exception {
		TextSearch called = TextSearch.plain("called", false, false);
		assertThat(next(called, 0, 0, 0, false)).isEqualTo(new FindReplace.Found(0, 0, 2));
		assertThat(next(called, 0, 0, 2, false)).isEqualTo(new FindReplace.Found(0, 0, 4));
		assertThat(next(called, 0, 0, 4, false)).isEqualTo(new FindReplace.Found(1, 1, 4));
		assertThat(next(called, 2, 0, 2, false)).isEqualTo(new FindReplace.Found(2, 2, 2));
		assertThat(next(called, 0, 2, 2, false)).isNull();
		assertThat(next(called, 0, 2, 2, true)).isEqualTo(new FindReplace.Found(1, 1, 4));
		assertThat(next(called, 0, 0, 2, true)).isNull();
		assertThat(next(TextSearch.plain("called", true, true), 0, 0, 0, false))
				.isEqualTo(new FindReplace.Found(0, 0, 4));
		assertThat(next(TextSearch.plain("", true, true), 0, 0, 0, false)).isEqualTo(new FindReplace.Found(2, 2, 4));
		assertThat(next(TextSearch.plain("", true, false), 0, 0, 0, false)).isNull();
		assertThat(next(TextSearch.regex("^W.*e$", true, false), 0, 0, 0, false))
				.isEqualTo(new FindReplace.Found(1, 1, 2));
	}

	@Test
	void aFilteredViewShouldBeSearchedAtItsOwnPlaces() throws Exception {
		DocumentView filtered = DocumentView.of(document.snapshot(),
				ViewQuery.ALL.withText(TextSearch.regex("^Wrote$|^Complaint", true, false), 0), null, () -> false);
		assertThat(filtered.size()).isEqualTo(2);
		FindReplace find = new FindReplace(TextSearch.plain("called", false, false), 0);
		assertThat(find.next(filtered, 0, 0, false, () -> false)).isEqualTo(new FindReplace.Found(0, 1, 4));
		assertThat(find.next(filtered, 0, 4, false, () -> false)).isEqualTo(new FindReplace.Found(1, 2, 2));
	}

	@Test
	void allShouldBeReplacedAsOneEdit() throws Exception {
		FindReplace find = new FindReplace(TextSearch.plain("called", false, false), 4);
		assertThat(find.preview(all(), "phoned", 10, () -> false)).containsExactly(
				new CellChange(0, 4, "called", "phoned"), new CellChange(1, 4, "called, CALLED", "phoned, phoned"));
		assertThat(find.replaceAll(document, all(), "phoned", () -> false)).isEqualTo(2);
		assertThat(document.snapshot().row(0).text()).isEqualTo("C1\tCalled the member\tN\tphoned");
		assertThat(document.snapshot().row(1).text()).isEqualTo("C2\tWrote\tY\tphoned, phoned");
		document.undo();
		assertThat(document.dirty()).isFalse();
	}

	@Test
	void groupsShouldBeReplacedAndMistakesTold() throws Exception {
		FindReplace find = new FindReplace(TextSearch.regex("(\\w+) the (\\w+)", true, false), 0);
		find.replaceAll(document, all(), "$2: $1", () -> false);
		assertThat(document.snapshot().row(0).field(2)).isEqualTo("member: Called");
		document.undo();
		assertThatThrownBy(() -> find.replaceAll(document, all(), "$3", () -> false))
				.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> TextSearch.regex("(", true, false)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> find.replaceAll(document, all(), "\t", () -> false))
				.isInstanceOf(UnwritableTextException.class);
		assertThat(find.replaceAll(document, all(), "x", () -> true)).isEqualTo(-1);
		assertThat(document.dirty()).isFalse();
	}

	@Test
	void onlyRowsOfTheViewShouldBeReplacedAndOnlyOfThePresentDocument() throws Exception {
		DocumentView view = DocumentView.of(document.snapshot(),
				ViewQuery.ALL.withText(TextSearch.plain("C2", true, true), 1), null, () -> false);
		FindReplace find = new FindReplace(TextSearch.plain("called", false, false), 0);
		assertThat(find.replaceAll(document, view, "x", () -> false)).isEqualTo(1);
		assertThat(document.snapshot().row(0).field(2)).isEqualTo("Called the member");
		assertThatThrownBy(() -> find.replaceAll(document, view, "y", () -> false))
				.isInstanceOf(IllegalStateException.class);
	}

	@Test
	void tablesShouldComeBackFromTheClipboardAsTheyWere() {
		List<List<String>> table = List.of(List.of("a", "", "say \"x\"", "\"q\""),
				List.of("two\nlines", "a\tb", "", ""),
				List.of("", "", "", " "));
		assertThat(ExcelText.parse(ExcelText.write(table))).isEqualTo(table);
		assertThat(ExcelText.parse("a\t\"b\"x\t\"c\r\nd\te\"\r\n\"open")).isEqualTo(
				List.of(List.of("a", "\"b\"x", "c\r\nd\te"), List.of("\"open")));
		assertThat(ExcelText.parse("a\t")).isEqualTo(List.of(List.of("a", "")));
		assertThat(ExcelText.parse("")).isEmpty();
	}

	@Test
	void cellsShouldBeCopiedAndPasted() throws Exception {
		assertThat(Clipboard.copy(all(), List.of(1, 0), 1, 2)).isEqualTo("C2\tWrote\r\nC1\tCalled the member\r\n");
		Clipboard.Pasted pasted = Clipboard.paste(document, all(), 1, 2, "one\tN\r\n\"two\nlines\"\tN\r\nthree\tY\r\n");
		assertThat(pasted).isEqualTo(new Clipboard.Pasted(2, 1, 1));
		assertThat(document.snapshot().row(1).text()).isEqualTo("C2\tone\tN\tcalled, CALLED");
		assertThat(document.snapshot().row(2).text()).isEqualTo("Complaint ID\ttwo lines\tN\t");
		assertThat(document.snapshot().row(3).text()).isEqualTo("\tthree\tY" + "\t".repeat(10));
		document.undo();
		assertThat(document.dirty()).isFalse();
		assertThatThrownBy(() -> Clipboard.paste(document, all(), 0, 13, "a\tb"))
				.isInstanceOf(IllegalArgumentException.class);
	}
}
