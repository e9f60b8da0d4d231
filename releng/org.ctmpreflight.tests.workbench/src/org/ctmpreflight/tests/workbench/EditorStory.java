package org.ctmpreflight.tests.workbench;

import java.nio.file.Path;

import org.ctmpreflight.workbench.internal.app.CaseworkFiles;
import org.ctmpreflight.workbench.internal.editor.UploadEditor;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Control;

/** What a test does with the open upload file. */
final class EditorStory {
	private EditorStory() {
	}

	/** Opens a file and waits until its records are there. */
	static void open(Path file) {
		CaseworkFiles.open(file);
		untilOpen(file.getFileName().toString());
	}

	/** Waits until the records of a file are there. */
	static void untilOpen(String name) {
		Ui.until("records of " + name, () -> Ui.page().getActiveEditor() instanceof UploadEditor e
				&& e.records() != null && e.getTitle().equals(name));
	}

	/** The open editor; in any thread. */
	static UploadEditor editor() {
		return Ui.get(() -> (UploadEditor) Ui.page().getActiveEditor());
	}

	/** What the open editor edits; in the user-interface thread. */
	static UploadSession session() {
		return ((UploadEditor) Ui.page().getActiveEditor()).session();
	}

	/** Goes to a cell, counted from 0, with the keys in the grid. */
	static void select(int row, int field) {
		Ui.run(() -> {
			UploadEditor editor = (UploadEditor) Ui.page().getActiveEditor();
			Ui.page().activate(editor);
			editor.records().reveal(row, field);
			editor.records().grid().control().forceFocus();
		});
		Ui.until("the keys are in the grid", () -> grid().isFocusControl());
	}

	/** The grid; in the user-interface thread. */
	static NatTable grid() {
		return Ui.named(NatTable.class, "grid");
	}

	/** The text of a cell, counted from 0, as it is in the document. */
	static String text(int row, int field) {
		return Ui.get(() -> document(row, field));
	}

	/** The same in the user-interface thread. */
	static String document(int row, int field) {
		return ((UploadEditor) Ui.page().getActiveEditor()).session().now().row(row).field(field + 1);
	}

	/** What is said of the findings of a cell, counted from 0; null for nothing. In the user-interface thread. */
	static String explanation(int row, int field) {
		return ((UploadEditor) Ui.page().getActiveEditor()).records().grid().model().explanation(row, field);
	}

	/** Waits until a cell has a text. */
	static void untilText(int row, int field, String text) {
		Ui.until("cell " + row + ", " + field + " has the text", () -> document(row, field).equals(text));
	}

	/** The selected row of the grid; in the user-interface thread. */
	static int editorRow() {
		return ((UploadEditor) Ui.page().getActiveEditor()).records().grid().row();
	}

	/** How many rows the grid shows; in the user-interface thread. */
	static int shownRows() {
		return ((UploadEditor) Ui.page().getActiveEditor()).records().shownRows();
	}

	/** The line of the file in a row of the grid; in the user-interface thread. */
	static long line(int row) {
		return ((UploadEditor) Ui.page().getActiveEditor()).records().line(row);
	}

	/** How many lines the document has. */
	static int rows() {
		return Ui.get(() -> ((UploadEditor) Ui.page().getActiveEditor()).session().now().rows());
	}

	/** Waits until the document has so many lines. */
	static void untilRows(int rows) {
		Ui.until(rows + " lines", () -> ((UploadEditor) Ui.page().getActiveEditor()).session().now().rows() == rows);
	}

	/** Edits the selected cell by typing over it. */
	static void type(String text) {
		Screen.key("F2");
		Control editor = Ui.await("the editor of the cell", () -> {
			var active = grid().getActiveCellEditor();
			Control c = active == null ? null : active.getEditorControl();
			return c != null && !c.isDisposed() && Ui.display().getFocusControl() != grid() ? c : null;
		});
		if (editor != null) {
			Screen.key("ctrl+a");
			Screen.type(text);
		}
	}
}
