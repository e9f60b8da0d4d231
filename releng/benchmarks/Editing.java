import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.ctmpreflight.check.CheckOptions;
import org.ctmpreflight.check.Checker;
import org.ctmpreflight.editing.DocumentView;
import org.ctmpreflight.editing.FindingFilter;
import org.ctmpreflight.editing.LiveCheck;
import org.ctmpreflight.editing.RowEdit;
import org.ctmpreflight.editing.TextSearch;
import org.ctmpreflight.editing.UploadDocument;
import org.ctmpreflight.editing.ViewQuery;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RuleSets;

/**
 * Times of editing an upload file: PACK FILE. To be run with the class path of the bundle's tests; with {@code -Xmx1g} on
 * a million records it shows that they fit.
 */
public final class Editing {
	private static final int EDITS = 200;

	private Editing() {
	}

	public static void main(String[] args) throws Exception {
		LayoutCatalog layouts = LayoutCatalog.shipped();
		CheckOptions options = CheckOptions.of(LocalDate.of(2026, 11, 24),
				new PackLoader(layouts, List.of(), null).load(List.of(Path.of(args[0]))));
		Path copy = Files.createTempFile("editing", ".TXT");
		Files.copy(Path.of(args[1]), copy, StandardCopyOption.REPLACE_EXISTING);
		long at = System.nanoTime();
		try (UploadDocument document = UploadDocument.open(copy, layouts.versions("casework-upload").get(1));
				LiveCheck check = new LiveCheck(document,
						new Checker(options, layouts, new RuleSets(options.packs())))) {
			at = lap("open", at);
			int rows = document.snapshot().rows();
			System.out.println(rows + " rows");
			check.start();
			check.await(10, TimeUnit.MINUTES);
			lap("first check", at);
			heap();
			for (int round = 0; round < 3; round++) {
				times(document, check, "cell", i -> document.setCell(place(i, rows), 2, "Changed " + i));
				times(document, check, "complaint ID",
						i -> document.setCell(place(i, rows), 1, document.snapshot().row(place(i + 7, rows)).field(1)));
				times(document, check, "insertion", i -> document.insert(place(i, rows), List.of("C2500000001", "Text")));
				times(document, check, "undo", i -> document.undo());
			}
			at = System.nanoTime();
			ViewQuery all = ViewQuery.ALL;
			DocumentView.of(document.snapshot(), all.withFindings(FindingFilter.ALL), check.findings(), () -> false);
			at = lap("rows with findings", at);
			DocumentView.of(document.snapshot(), all.withText(TextSearch.plain("premium", false, false), 0), null,
					() -> false);
			at = lap("rows with a text", at);
			DocumentView.of(document.snapshot(), all.sortedBy(new ViewQuery.SortKey(1, true)), null, () -> false);
			at = lap("sort by ID", at);
			DocumentView.of(document.snapshot(), all.sortedBy(new ViewQuery.SortKey(2, false)), null, () -> false);
			at = lap("sort by note", at);
			document.rewrite("all", r -> r.kind() == LineKind.RECORD
					? RowEdit.cells(Map.of(4, "Comment")) : RowEdit.KEEP, () -> false);
			at = lap("change of a cell of every row", at);
			check.await(10, TimeUnit.MINUTES);
			at = lap("check after it", at);
			document.rewrite("every other", r -> r.row() % 2 == 0 ? RowEdit.cells(Map.of(4, "Comments"))
					: RowEdit.KEEP, () -> false);
			at = lap("change of a cell of every other row", at);
			check.await(10, TimeUnit.MINUTES);
			at = lap("check after it", at);
			document.save(false);
			lap("save", at);
			heap();
		}
		Files.delete(copy);
	}

	private interface Edit {
		void make(int i) throws Exception;
	}

	private static int place(int i, int rows) {
		return (int) (i * 7919L % rows);
	}

	private static void times(UploadDocument document, LiveCheck check, String what, Edit edit) throws Exception {
		long[] edits = new long[EDITS];
		long[] found = new long[EDITS];
		for (int i = 0; i < EDITS; i++) {
			long start = System.nanoTime();
			edit.make(i);
			edits[i] = System.nanoTime() - start;
			check.await(1, TimeUnit.MINUTES);
			found[i] = System.nanoTime() - start;
		}
		Arrays.sort(edits);
		Arrays.sort(found);
		System.out.printf("%-14s edit %.2f ms, with findings median %.2f ms, 99 %% %.2f ms, most %.2f ms%n", what,
				edits[EDITS / 2] / 1e6, found[EDITS / 2] / 1e6, found[EDITS * 99 / 100] / 1e6,
				found[EDITS - 1] / 1e6);
	}

	private static long lap(String what, long from) {
		long now = System.nanoTime();
		System.out.printf("%s: %.0f ms%n", what, (now - from) / 1e6);
		return now;
	}

	private static void heap() {
		System.gc();
		Runtime r = Runtime.getRuntime();
		System.out.printf("heap %d MB%n", r.totalMemory() - r.freeMemory() >> 20);
	}
}
