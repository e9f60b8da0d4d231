package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Copies cells of a view as text that a spreadsheet takes, and pastes such text. */
public final class Clipboard {
	private static final Pattern SPLITTING = Pattern.compile("[\t\r\n]+");

	/**
	 * What pasting did.
	 *
	 * @param changed  rows that were there and got texts
	 * @param inserted new records
	 * @param joined   cells with tabs or line ends, in whose place spaces stand now
	 */
	public record Pasted(int changed, int inserted, int joined) {
	}

	private Clipboard() {
	}

	/**
	 * Copies cells.
	 *
	 * @param places rows of the view, from 0
	 * @param from   first field, from 1
	 * @param to     last field
	 */
	public static String copy(DocumentView view, List<Integer> places, int from, int to) {
		List<List<String>> table = new ArrayList<>();
		for (int place : places) {
			DocumentRow row = view.document().row(view.row(place));
			List<String> cells = new ArrayList<>();
			for (int f = from; f <= to; f++) {
				cells.add(row.field(f));
			}
			table.add(cells);
		}
		return ExcelText.write(table);
	}

	/**
	 * Pastes a table over the rows of a view, as one edit. What goes beyond the last row becomes new records at the end of
	 * the document.
	 *
	 * @param view  of the document as it is now
	 * @param place of the row in the view for the first line of the table, from 0
	 * @param field for its first column, from 1
	 * @param text  tab-separated, as spreadsheets give it
	 * @throws IllegalArgumentException                        where the table has more columns than there are fields left;
	 *                                                         the message is for users
	 * @throws org.ctmpreflight.layout.UnwritableTextException where a text cannot be written
	 */
	public static Pasted paste(UploadDocument document, DocumentView view, int place, int field, String text)
			throws IOException {
		List<List<String>> table = ExcelText.parse(text);
		int fields = document.layout().fields().size();
		int columns = table.stream().mapToInt(List::size).max().orElse(0);
		if (field - 1 + columns > fields) {
			throw new IllegalArgumentException("does not fit: it has " + columns + " columns, and from field " + field
					+ " on the layout has " + (fields - field + 1));
		}
		DocumentEdit edit = new DocumentEdit("Paste");
		int changed = 0;
		int inserted = 0;
		int joined = 0;
		for (int i = 0; i < table.size(); i++) {
			List<String> cells = new ArrayList<>();
			for (String cell : table.get(i)) {
				String line = SPLITTING.matcher(cell).replaceAll(" ");
				joined += line.equals(cell) ? 0 : 1;
				cells.add(line);
			}
			if (place + i < view.size()) {
				for (int c = 0; c < cells.size(); c++) {
					edit.set(view.row(place + i), field + c, cells.get(c));
				}
				changed++;
			} else {
				List<String> record = new ArrayList<>(Collections.nCopies(fields, ""));
				for (int c = 0; c < cells.size(); c++) {
					record.set(field - 1 + c, cells.get(c));
				}
				edit.insert(document.snapshot().rows(), record);
				inserted++;
			}
		}
		document.apply(edit);
		return new Pasted(changed, inserted, joined);
	}
}
