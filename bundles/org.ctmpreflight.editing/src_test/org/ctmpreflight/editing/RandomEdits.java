package org.ctmpreflight.editing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.ctmpreflight.layout.UnwritableTextException;

/** Edits of any kind at any place; a seed decides them. Each is made on a document and on a list of its lines. */
final class RandomEdits {
	private final SplittableRandom random;
	private final UploadDocument document;

	RandomEdits(UploadDocument document, long seed) {
		this.document = document;
		this.random = new SplittableRandom(seed);
	}

	/** Makes one edit, and the same on the texts of all rows; false where it was refused. */
	boolean edit(List<String> texts) throws IOException {
		List<String> edited = new ArrayList<>(texts);
		try {
			edit(document.snapshot().rows(), edited);
		} catch (UnwritableTextException e) {
			return false;
		}
		texts.clear();
		texts.addAll(edited);
		return true;
	}

	private void edit(int rows, List<String> texts) throws IOException {
		int row = random.nextInt(rows + 1);
		int count = row == rows ? 0 : random.nextInt(1, Math.min(4, rows - row) + 1);
		switch (random.nextInt(8)) {
			case 0 -> insert(row, texts);
			case 1 -> setText(row, rows, texts);
			case 2 -> duplicate(row, count, texts);
			case 3 -> delete(rows, texts);
			case 4 -> move(row, count, random.nextInt(rows + 1), texts);
			case 5 -> several(rows, texts);
			case 6 -> rewrite(texts);
			default -> setCell(row, rows, texts);
		}
	}

	private void insert(int row, List<String> texts) throws IOException {
		List<String> fields = List.of(RandomDocuments.line(random).split("\t", -1));
		document.insert(row, fields);
		texts.add(row, String.join("\t", fields));
	}

	private void setText(int row, int rows, List<String> texts) throws IOException {
		if (row < rows) {
			String text = RandomDocuments.line(random);
			document.setText(row, text);
			set(texts, row, text);
		}
	}

	/** An empty last line that nothing ends is no line. */
	private void set(List<String> texts, int row, String text) {
		texts.set(row, text);
		if (document.snapshot().rows() < texts.size()) {
			texts.remove(row);
		}
	}

	private void setCell(int row, int rows, List<String> texts) throws IOException {
		if (row < rows) {
			int field = random.nextInt(1, 14);
			String value = RandomDocuments.value(random, field);
			document.setCell(row, field, value);
			set(texts, row, withField(texts.get(row), field, value));
		}
	}

	private static String withField(String text, int field, String value) {
		List<String> fields = new ArrayList<>(List.of(text.split("\t", -1)));
		while (fields.size() < field) {
			fields.add("");
		}
		fields.set(field - 1, value);
		return String.join("\t", fields);
	}

	private void duplicate(int row, int count, List<String> texts) throws IOException {
		if (count > 0) {
			document.duplicate(row, count);
			texts.addAll(row + count, new ArrayList<>(texts.subList(row, row + count)));
		}
	}

	private void delete(int rows, List<String> texts) throws IOException {
		BitSet gone = new BitSet();
		for (int r = 0; r < rows; r++) {
			gone.set(r, random.nextInt(4) == 0);
		}
		document.delete(gone);
		for (int r = rows - 1; r >= 0; r--) {
			if (gone.get(r)) {
				texts.remove(r);
			}
		}
	}

	private void move(int row, int count, int to, List<String> texts) throws IOException {
		document.move(row, count, to);
		if (to < row) {
			Collections.rotate(texts.subList(to, row + count), count);
		} else if (to > row + count) {
			Collections.rotate(texts.subList(row, to), -count);
		}
	}

	private void several(int rows, List<String> texts) throws IOException {
		DocumentEdit edit = new DocumentEdit("several");
		List<String> result = new ArrayList<>();
		for (int r = 0; r <= rows; r++) {
			if (random.nextInt(3) == 0) {
				String line = RandomDocuments.line(random);
				edit.insert(r, List.of(line.split("\t", -1)));
				result.add(line);
			}
			if (r < rows) {
				String text = texts.get(r);
				int what = random.nextInt(4);
				if (what == 0) {
					edit.edit(r, RowEdit.DELETE);
					continue;
				} else if (what == 1) {
					text = withField(withField(text, 1, "C1"), 3, "x");
					edit.set(r, 1, "C1").set(r, 3, "x");
				}
				result.add(text);
			}
		}
		document.apply(edit);
		texts.clear();
		texts.addAll(result);
	}

	private void rewrite(List<String> texts) throws IOException {
		int kept = random.nextInt(1, 3);
		document.rewrite("rewriting", r -> r.row() % 3 == kept ? RowEdit.KEEP
				: r.row() % 3 == 0 ? RowEdit.DELETE : RowEdit.cells(Map.of(2, "rewritten")), () -> false);
		List<String> result = new ArrayList<>();
		for (int r = 0; r < texts.size(); r++) {
			if (r % 3 == kept) {
				result.add(texts.get(r));
			} else if (r % 3 != 0) {
				result.add(withField(texts.get(r), 2, "rewritten"));
			}
		}
		texts.clear();
		texts.addAll(result);
	}
}
