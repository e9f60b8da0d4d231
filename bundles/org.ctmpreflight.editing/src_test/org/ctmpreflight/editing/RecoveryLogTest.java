package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.ctmpreflight.layout.InputSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unsaved edits come back, whatever the end. */
class RecoveryLogTest {
	@TempDir
	private Path folder;

	private Path logs() {
		return folder.resolve("logs");
	}

	private Path file(String text) throws IOException {
		return Files.writeString(folder.resolve("a.TXT"), text);
	}

	private static UploadDocument open(Path file) throws IOException {
		return UploadDocument.open(file, RandomDocuments.LAYOUT);
	}

	private static byte[] bytes(UploadDocument document) throws IOException {
		try (InputSource source = document.snapshot().source()) {
			return source.stream(0).readAllBytes();
		}
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(logs())) {
			return files.toList();
		}
	}

	@Test
	void editsShouldComeBackAndStayUndoable() throws Exception {
		Path file = file("\uFEFFC1\tone\nC2\ttwo\nC3\tthree\n");
		byte[] expected;
		try (UploadDocument document = open(file); RecoveryLog log = RecoveryLog.start(logs(), document)) {
			document.setCell(0, 2, "edited");
			document.move(0, 1, 3);
			document.dropMark();
			document.insert(1, List.of("C4", "new"));
			document.undo();
			document.undo();
			document.redo();
			document.duplicate(0, 2);
			expected = bytes(document);
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0)))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(logs()))).isEqualTo("rwx------");
		RecoverableEdits edits = RecoverableEdits.list(logs()).get(0);
		assertThat(edits.file()).isEqualTo(file);
		assertThat(edits.matches()).isTrue();
		try (UploadDocument document = open(file); RecoveryLog log = edits.restore(document)) {
			assertThat(bytes(document)).isEqualTo(expected);
			assertThat(document.undoLabel()).isEqualTo("Copy of 2 lines");
			assertThat(document.dirty()).isTrue();
			for (int i = 0; i < 4; i++) {
				document.undo();
			}
			assertThat(document.dirty()).isFalse();
			document.redo();
			expected = bytes(document);
			assertThat(RecoverableEdits.list(logs())).isEmpty();
		}
		try (UploadDocument document = open(file);
				RecoveryLog log = RecoverableEdits.list(logs()).get(0).restore(document)) {
			assertThat(bytes(document)).isEqualTo(expected);
			assertThat(document.redoLabel()).isEqualTo("Move of line");
		}
	}

	@Test
	void savingShouldBeginAnewAndUndoBeyondItShouldComeBack() throws Exception {
		Path file = file("C1\tone\nC2\ttwo\n");
		byte[] expected;
		try (UploadDocument document = open(file); RecoveryLog log = RecoveryLog.start(logs(), document)) {
			document.setCell(0, 2, "edited");
			document.setCell(1, 2, "edited");
			document.save(false);
			document.undo();
			document.undo();
			document.redo();
			expected = bytes(document);
		}
		try (UploadDocument document = open(file);
				RecoveryLog log = RecoverableEdits.list(logs()).get(0).restore(document)) {
			assertThat(bytes(document)).isEqualTo(expected);
			document.save(false);
		}
		assertThat(files()).isEmpty();
		assertThat(RecoverableEdits.list(logs())).isEmpty();
	}

	@Test
	void severalStepsBackBeyondASaveShouldComeBackAsTheyWere() throws Exception {
		Path file = file("C1\tone\nC2\ttwo\n");
		byte[] expected;
		try (UploadDocument document = open(file); RecoveryLog log = RecoveryLog.start(logs(), document)) {
			document.setCell(0, 2, "edited");
			document.setCell(1, 2, "edited");
			document.save(false);
			document.undo();
			document.undo();
			expected = bytes(document);
		}
		try (UploadDocument document = open(file);
				RecoveryLog log = RecoverableEdits.list(logs()).get(0).restore(document)) {
			assertThat(bytes(document)).isEqualTo(expected);
		}
	}

	@Test
	void editsShouldNotBeMadeOnAnotherFile() throws Exception {
		Path file = file("C1\tone\n");
		try (UploadDocument document = open(file); RecoveryLog log = RecoveryLog.start(logs(), document)) {
			document.setCell(0, 2, "edited");
		}
		Files.writeString(file, "C1\tsomething else\n");
		RecoverableEdits edits = RecoverableEdits.list(logs()).get(0);
		assertThat(edits.matches()).isFalse();
		try (UploadDocument document = open(file)) {
			assertThatThrownBy(() -> edits.restore(document)).isInstanceOf(IllegalStateException.class);
		}
		edits.discard();
		assertThat(files()).isEmpty();
	}

	@Test
	void linesOfEditsThatFitNoLongerShouldBeSavedApart() throws Exception {
		Path file = file("C1\tone\nC2\ttwo\nC3\tthree");
		try (UploadDocument document = open(file); RecoveryLog log = RecoveryLog.start(logs(), document)) {
			document.setCell(0, 2, "edited");
			document.setCell(2, 2, "caf\u00E9");
			document.setCell(0, 2, "edited again");
			document.setCell(0, 2, "edited");
		}
		Files.writeString(file, "C1\tsomething else\n");
		Path copy = folder.resolve("copy.TXT");
		try (RecoverableEdits edits = RecoverableEdits.list(logs()).get(0)) {
			assertThat(edits.saveLines(copy)).isEqualTo(3);
			assertThat(edits.saveLines(copy)).isEqualTo(3);
		}
		assertThat(copy).content().isEqualTo("C3\tcaf\u00E9\r\nC1\tedited again\nC1\tedited\n");
		assertThat(RecoverableEdits.list(logs())).hasSize(1).first().satisfies(RecoverableEdits::close);
	}

	@Test
	void aNewDocumentShouldComeBack() throws Exception {
		try (UploadDocument document = UploadDocument.empty(RandomDocuments.LAYOUT);
				RecoveryLog log = RecoveryLog.start(logs(), document)) {
			document.insert(0, List.of("C1", "new"));
		}
		RecoverableEdits edits = RecoverableEdits.list(logs()).get(0);
		assertThat(edits.file()).isNull();
		try (UploadDocument document = UploadDocument.empty(RandomDocuments.LAYOUT);
				RecoveryLog log = edits.restore(document)) {
			assertThat(document.snapshot().row(0).text()).isEqualTo("C1\tnew");
			log.discard();
		}
		assertThat(files()).isEmpty();
	}

	/** A log that ends anywhere, or has a wrong byte anywhere, gives the edits before that place. */
	@Test
	void aTornLogShouldGiveTheEditsBeforeTheTear() throws Exception {
		Path file = file("C1\tone\nC2\ttwo\nC3\tthree\n");
		List<String> states = new ArrayList<>();
		byte[] log;
		try (UploadDocument document = open(file); RecoveryLog recording = RecoveryLog.start(logs(), document)) {
			states.add(new String(bytes(document)));
			document.addListener(c -> states.add(text(c.after())));
			document.setCell(0, 2, "edited");
			document.move(0, 1, 3);
			document.undo();
			document.rewrite("all", r -> RowEdit.text("C9\tall"), () -> false);
			document.delete(BitSet.valueOf(new long[] { 2 }));
			recording.flush();
			log = Files.readAllBytes(files().get(0));
		}
		int reached = 0;
		for (int length = 0; length <= log.length; length++) {
			reached = check(file, Arrays.copyOf(log, length), states, reached);
		}
		assertThat(reached).isEqualTo(states.size() - 1);
		SplittableRandom random = new SplittableRandom(1);
		for (int at = 0; at < log.length; at++) {
			byte[] wrong = log.clone();
			wrong[at] ^= (byte) (1 << random.nextInt(8));
			check(file, wrong, states, 0);
		}
	}

	private static String text(DocumentSnapshot snapshot) {
		try (InputSource source = snapshot.source()) {
			return new String(source.stream(0).readAllBytes());
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Which of the states from one on comes back from a log, and does again once another edit was made. */
	private int check(Path file, byte[] log, List<String> states, int from) throws IOException {
		Path torn = folder.resolve("torn");
		Files.createDirectories(torn);
		Files.write(torn.resolve("x" + RecoveryLog.EXTENSION), log);
		List<RecoverableEdits> edits = RecoverableEdits.list(torn);
		if (edits.isEmpty()) {
			return 0;
		}
		int state;
		try (UploadDocument document = open(file); RecoveryLog recording = edits.get(0).restore(document)) {
			String text = text(document.snapshot());
			state = from + states.subList(from, states.size()).indexOf(text);
			assertThat(state).isGreaterThanOrEqualTo(from);
			document.setCell(0, 2, "after the crash");
		}
		try (UploadDocument document = open(file);
				RecoveryLog recording = RecoverableEdits.list(torn).get(0).restore(document)) {
			assertThat(document.snapshot().row(0).field(2)).isEqualTo("after the crash");
			document.undo();
			assertThat(text(document.snapshot())).isEqualTo(states.get(state));
			recording.discard();
		}
		return state;
	}
}
