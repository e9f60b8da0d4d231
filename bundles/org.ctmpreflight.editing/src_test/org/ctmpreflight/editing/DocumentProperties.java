package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.RecordReader;
import org.ctmpreflight.layout.UploadLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of any bytes under edits of any kind. */
class DocumentProperties {
	private static final int SEEDS = RandomDocuments.seeds(600);

	@TempDir
	private Path folder;

	private UploadDocument open(long seed) throws IOException {
		return UploadDocument.open(Files.write(folder.resolve("a.TXT"), RandomDocuments.of(seed)),
				RandomDocuments.LAYOUT);
	}

	@Test
	void anOpenedDocumentShouldHaveTheLinesAndTheBytesOfItsFile() throws Exception {
		for (long seed = 0; seed < SEEDS; seed++) {
			try (UploadDocument document = open(seed)) {
				assertThat(bytes(document.snapshot())).as("seed " + seed).isEqualTo(RandomDocuments.of(seed));
				assertThat(rows(document.snapshot())).as("seed " + seed).isEqualTo(read(document.snapshot()));
			}
		}
	}

	@Test
	void editsShouldChangeWhatTheyAreToChangeAndEveryRowShouldStayALine() throws Exception {
		int refused = 0;
		for (long seed = 0; seed < SEEDS; seed++) {
			try (UploadDocument document = open(seed)) {
				List<DocumentChange> changes = new ArrayList<>();
				document.addListener(changes::add);
				List<String> texts = texts(document.snapshot());
				RandomEdits edits = new RandomEdits(document, seed);
				for (int i = 0; i < 6; i++) {
					refused += edits.edit(texts) ? 0 : 1;
					DocumentSnapshot now = document.snapshot();
					assertThat(texts(now)).as("seed " + seed).isEqualTo(texts);
					assertThat(rows(now)).as("seed " + seed).isEqualTo(read(now));
					assertThat(lines(now)).as("seed " + seed).doesNotHaveDuplicates();
				}
				for (DocumentChange change : changes) {
					checkRows(seed, change);
					checkRows(seed, change.inverse());
				}
			}
		}
		// it takes many seeds to come upon one
		assertThat(refused).isGreaterThan(SEEDS / 600 - 1);
	}

	/** The rows that changed are those that the change tells, and all others are the same lines. */
	private static void checkRows(long seed, DocumentChange change) {
		List<Integer> before = lines(change.before());
		List<Integer> after = lines(change.after());
		List<Integer> expected = new ArrayList<>();
		RowChanges rows = change.rows();
		int at = 0;
		for (int i = 0; i < rows.size(); i++) {
			expected.addAll(before.subList(at, rows.row(i)));
			expected.addAll(after.subList(expected.size(), expected.size() + rows.inserted(i)));
			at = rows.row(i) + rows.removed(i);
		}
		expected.addAll(before.subList(at, before.size()));
		assertThat(after).as("seed " + seed).isEqualTo(expected);
	}

	@Test
	void undoAndRedoShouldBringEachStateBack() throws Exception {
		for (long seed = 0; seed < SEEDS; seed++) {
			try (UploadDocument document = open(seed)) {
				List<byte[]> states = new ArrayList<>(List.of(RandomDocuments.of(seed)));
				RandomEdits edits = new RandomEdits(document, seed);
				List<String> texts = texts(document.snapshot());
				for (int i = 0; i < 5; i++) {
					String last = document.undoLabel();
					DocumentSnapshot before = document.snapshot();
					edits.edit(texts);
					if (document.snapshot() != before) {
						states.add(bytes(document.snapshot()));
					} else {
						assertThat(document.undoLabel()).isEqualTo(last);
					}
				}
				int top = states.size() - 1;
				for (int i = top - 1; i >= 0; i--) {
					document.undo();
					assertThat(bytes(document.snapshot())).as("seed " + seed).isEqualTo(states.get(i));
				}
				assertThat(document.undoLabel()).isNull();
				assertThat(document.dirty()).isFalse();
				for (int i = 1; i <= top; i++) {
					document.redo();
					assertThat(bytes(document.snapshot())).as("seed " + seed).isEqualTo(states.get(i));
				}
				assertThat(document.redoLabel()).isNull();
			}
		}
	}

	@Test
	void linesThatNoEditTouchesShouldKeepTheirBytes() throws Exception {
		for (long seed = 0; seed < SEEDS; seed++) {
			try (UploadDocument document = open(seed)) {
				DocumentSnapshot first = document.snapshot();
				List<Integer> lines = lines(first);
				RandomEdits edits = new RandomEdits(document, seed + 1);
				List<String> texts = texts(first);
				for (int i = 0; i < 4; i++) {
					edits.edit(texts);
				}
				DocumentSnapshot last = document.snapshot();
				for (int row = 0; row < last.rows(); row++) {
					int was = lines.indexOf(last.line(row));
					if (was >= 0) {
						assertThat(last.bytes(row)).as("seed " + seed).isEqualTo(first.bytes(was));
					}
				}
			}
		}
	}

	private static byte[] bytes(DocumentSnapshot snapshot) throws IOException {
		try (InputSource source = snapshot.source()) {
			return source.stream(0).readAllBytes();
		}
	}

	private static List<Integer> lines(DocumentSnapshot snapshot) {
		List<Integer> lines = new ArrayList<>();
		for (int row = 0; row < snapshot.rows(); row++) {
			lines.add(snapshot.line(row));
		}
		return lines;
	}

	private static List<String> texts(DocumentSnapshot snapshot) {
		List<String> texts = new ArrayList<>();
		for (int row = 0; row < snapshot.rows(); row++) {
			texts.add(snapshot.row(row).text());
		}
		return texts;
	}

	/** What is told of each row. */
	private static List<String> rows(DocumentSnapshot snapshot) {
		List<String> rows = new ArrayList<>();
		for (int i = 0; i < snapshot.rows(); i++) {
			DocumentRow row = snapshot.row(i);
			rows.add(row.number() + " " + row.kind() + " " + row.ending() + " " + row.length() + " " + row.fields());
		}
		return rows;
	}

	/** The same by a reader of the bytes that would be saved. */
	private static List<String> read(DocumentSnapshot snapshot) throws IOException {
		List<String> rows = new ArrayList<>();
		try (InputSource source = InputSource.of(bytes(snapshot))) {
			RecordReader reader = new RecordReader(source, snapshot.encoding(), RandomDocuments.LAYOUT);
			for (UploadLine line = reader.read(); line != null; line = reader.read()) {
				rows.add(line.number() + " " + line.kind() + " " + line.ending() + " " + line.length() + " "
						+ line.fields().stream().map(UploadLine.Field::raw).toList());
			}
		}
		return rows;
	}
}
