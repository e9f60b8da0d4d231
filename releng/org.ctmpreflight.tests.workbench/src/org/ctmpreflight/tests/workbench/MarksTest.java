package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Measures the window on large files, for {@code releng/benchmarks/workbench}, which names the folder they are in. */
@TestMethodOrder(MethodOrderer.MethodName.class)
@EnabledIfEnvironmentVariable(named = "PREFLIGHT_MARKS", matches = "/.+")
class MarksTest {
	private static final Path FILES = Path.of(String.valueOf(System.getenv("PREFLIGHT_MARKS")));
	private static final int EDITS = 100;
	private static final int STRIDE = 7919;
	private static final long PATIENCE = 600_000;
	private static Watch watch;

	@BeforeAll
	static void open() {
		Window.open();
		Ui.run(() -> Ui.page().getWorkbenchWindow().getWorkbench().getIntroManager().closeIntro(
				Ui.page().getWorkbenchWindow().getWorkbench().getIntroManager().getIntro()));
		watch = Watch.start(Ui.display());
	}

	@AfterAll
	static void end() {
		watch.end();
		Ui.run(() -> Ui.page().closeAllEditors(false));
	}

	@Test
	void a1TwoHundredThousandRecords() throws Exception {
		story("200,000", FILES.resolve("200000.TXT"));
	}

	@Test
	void a2AMillionRecords() throws Exception {
		story("1,000,000", FILES.resolve("1000000.TXT"));
	}

	private static void story(String name, Path file) throws Exception {
		System.out.println("MARK " + name + " records");
		watch.lap();
		task("open until its records are drawn", () -> {
			CaseworkFiles.open(file);
			until(() -> Ui.page().getActiveEditor() instanceof UploadEditor e && e.records() != null
					&& e.getTitle().equals(file.getFileName().toString()) && EditorStory.grid() != null);
		});
		UploadSession session = EditorStory.editor().session();
		task("first check of the whole file", () -> until(session::checked));
		int rows = EditorStory.rows();
		task("go to the last line", () -> EditorStory.select(rows - 1, 0));
		edits(session, rows);
		task("show the lines with errors", () -> show(2, rows));
		task("show all lines again", () -> show(0, rows));
		task("sort by complaint ID", () -> {
			Ui.run(() -> ((UploadEditor) Ui.page().getActiveEditor()).records().sort(0, false));
			until(() -> EditorStory.line(0) != 1);
		});
		task("take an edit back", () -> {
			Screen.key("ctrl+z");
			Ui.until("taken back", session::checked);
		});
		System.gc();
		Runtime r = Runtime.getRuntime();
		System.out.printf("MARK   heap in use: %d MB of %d MB%n", r.totalMemory() - r.freeMemory() >> 20,
				r.maxMemory() >> 20);
		task("close", () -> {
			Ui.run(() -> Ui.page().closeAllEditors(false));
			Ui.until("closed", () -> Ui.page().getActiveEditor() == null);
		});
	}

	private static void show(int choice, int rows) {
		Combo findings = Ui.get(() -> Ui.named(Combo.class, "filter.findings"));
		Ui.run(() -> {
			findings.select(choice);
			findings.notifyListeners(SWT.Selection, new Event());
		});
		until(() -> choice == 0 ? EditorStory.shownRows() == rows : EditorStory.shownRows() < rows);
	}

	/** From the edit of a cell until its findings are told to the window. */
	private static void edits(UploadSession session, int rows) throws Exception {
		long[] times = new long[EDITS];
		for (int i = 0; i < EDITS; i++) {
			int row = (int) ((long) i * STRIDE % rows);
			String text = "Changed – " + i;
			CountDownLatch told = new CountDownLatch(1);
			boolean[] edited = { false };
			UploadSession.Listener listener = new UploadSession.Listener() {
				@Override
				public void findingsChanged() {
					if (edited[0] && session.checked()) {
						told.countDown();
					}
				}
			};
			Ui.run(() -> session.addListener(listener));
			long start = System.nanoTime();
			session.edit("Edit", (document, monitor) -> {
				document.setCell(row, 2, text);
				edited[0] = true;
			});
			assertTrue(told.await(10, TimeUnit.SECONDS), "findings of edit " + i);
			times[i] = System.nanoTime() - start;
			Ui.run(() -> session.removeListener(listener));
		}
		Arrays.sort(times);
		System.out.printf("MARK   edit to findings: median %.0f ms, 95 %% %.0f ms, most %.0f ms (mark: 100 ms)%n",
				times[EDITS / 2] / 1e6, times[EDITS * 95 / 100] / 1e6, times[EDITS - 1] / 1e6);
		System.out.printf("MARK   %-36s longest hold %d ms%n", EDITS + " edits", watch.lap());
	}

	private interface Task {
		void run() throws Exception;
	}

	private static void task(String name, Task task) throws Exception {
		watch.lap();
		long start = System.nanoTime();
		task.run();
		long took = (System.nanoTime() - start) / 1_000_000;
		// what follows in the window belongs to it
		Screen.settle();
		String where = watch.where();
		long hold = watch.lap();
		System.out.printf("MARK   %-36s %,6d ms, longest hold %d ms%n", name, took, hold);
		if (hold > 200) {
			System.out.println("HOLD " + name + where);
		}
	}

	private static void until(java.util.concurrent.Callable<Boolean> holds) {
		long end = System.nanoTime() + PATIENCE * 1_000_000;
		while (!Ui.get(holds)) {
			if (System.nanoTime() > end) {
				throw new AssertionError("not within " + PATIENCE + " ms");
			}
			Ui.pause();
		}
	}
}
