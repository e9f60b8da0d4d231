package org.ctmpreflight.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.layout.TextEncoding;
import org.ctmpreflight.layout.UnwritableTextException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the file of a document. */
class DocumentFileTest {
	private static final String TWO = "C2500000001\tCalled\tN\r\nC2500000002\tCalled\tN\r\n";

	@TempDir
	private Path folder;
	private Path file;

	@BeforeEach
	void writeFile() throws IOException {
		file = Files.writeString(folder.resolve("a.TXT"), TWO);
	}

	private UploadDocument open() throws IOException {
		return UploadDocument.open(file, RandomDocuments.LAYOUT);
	}

	@Test
	void savingShouldWriteTheEditsAndUndoShouldGoOnBeyondIt() throws Exception {
		try (UploadDocument document = open()) {
			assertThat(document.dirty()).isFalse();
			document.setCell(1, 2, "Wrote");
			assertThat(document.dirty()).isTrue();
			document.save(false);
			assertThat(document.dirty()).isFalse();
			assertThat(file).content().isEqualTo(TWO.replace("2\tCalled", "2\tWrote"));
			document.undo();
			assertThat(document.dirty()).isTrue();
			document.save(false);
			assertThat(file).content().isEqualTo(TWO);
		}
		assertThat(names()).containsExactly("a.TXT");
	}

	@Test
	void savingShouldKeepTheRightsOfTheFileAndTheLinkToIt() throws Exception {
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
		Path link = Files.createSymbolicLink(folder.resolve("link.TXT"), file);
		try (UploadDocument document = UploadDocument.open(link, RandomDocuments.LAYOUT)) {
			document.setCell(0, 2, "Wrote");
			document.save(false);
		}
		assertThat(link).isSymbolicLink();
		assertThat(file).content().contains("1\tWrote");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r-----");
	}

	@Test
	void aNewFileShouldBeForItsOwnerAlone() throws Exception {
		Path other = folder.resolve("b.TXT");
		try (UploadDocument document = UploadDocument.empty(RandomDocuments.LAYOUT)) {
			assertThat(document.file()).isNull();
			assertThat(document.changedOnDisk()).isFalse();
			document.insert(0, List.of("C2500000001", "Called"));
			document.saveAs(other);
			assertThat(document.file()).isEqualTo(other);
			assertThat(document.dirty()).isFalse();
		}
		assertThat(other).content().isEqualTo("C2500000001\tCalled\r\n");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other))).isEqualTo("rw-------");
	}

	@Test
	void aFileThatSomeoneElseChangedShouldNotBeOverwrittenUnasked() throws Exception {
		try (UploadDocument document = open()) {
			document.setCell(0, 2, "Wrote");
			Files.writeString(file, "else");
			assertThat(document.changedOnDisk()).isTrue();
			assertThat(document.snapshot().row(1).field(2)).isEqualTo("Called");
			assertThatThrownBy(() -> document.save(false)).isInstanceOf(ChangedOnDiskException.class);
			assertThat(file).content().isEqualTo("else");
			document.save(true);
			assertThat(file).content().isEqualTo(TWO.replace("1\tCalled", "1\tWrote"));
			assertThat(document.changedOnDisk()).isFalse();
			Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
			assertThat(document.changedOnDisk()).isTrue();
			document.save(true);
			Files.delete(file);
			assertThat(document.changedOnDisk()).isTrue();
		}
	}

	@Test
	void aFailedSaveShouldLeaveTheFileAsItWas() throws Exception {
		Path missing = folder.resolve("none").resolve("a.TXT");
		try (UploadDocument document = open()) {
			document.setCell(0, 2, "Wrote");
			assertThatThrownBy(() -> document.saveAs(missing)).isInstanceOf(IOException.class);
			assertThat(document.dirty()).isTrue();
			assertThat(document.file()).isEqualTo(file);
		}
		assertThat(file).content().isEqualTo(TWO);
	}

	@Test
	void aTextThatTheFileCannotHoldShouldBeRefused() throws Exception {
		Files.write(file, "C2500000001\tcaf\u00E9\tN\n".getBytes(TextEncoding.WINDOWS_1252));
		try (UploadDocument document = open()) {
			DocumentSnapshot before = document.snapshot();
			assertThatThrownBy(() -> document.setCell(0, 2, "\u4E2D")).isInstanceOf(UnwritableTextException.class)
					.hasMessageNotContaining("\u4E2D");
			assertThatThrownBy(() -> document.setCell(0, 2, "a\tb")).isInstanceOf(UnwritableTextException.class);
			assertThatThrownBy(() -> document.setText(0, "a\nb")).isInstanceOf(UnwritableTextException.class);
			assertThat(document.snapshot()).isSameAs(before);
			assertThat(document.undoLabel()).isNull();
		}
	}

	@Test
	void aFileThatWouldBeReadInAnotherEncodingShouldNotBeSaved() throws Exception {
		// these two characters of windows-1252 are one of UTF-8, and only the other line tells that they are two
		Files.write(file, "C2500000001\t\u00C3\u00A9\tN\nC2500000002\tcaf\u00E9\tN\n".getBytes(
				TextEncoding.WINDOWS_1252));
		try (UploadDocument document = open()) {
			document.setCell(1, 2, "cafe");
			assertThatThrownBy(() -> document.save(false)).isInstanceOf(UnstableEncodingException.class);
			document.convertToUtf8();
			document.save(false);
			assertThat(Files.readString(file)).isEqualTo("C2500000001\t\u00C3\u00A9\tN\nC2500000002\tcafe\tN\n");
			document.undo();
			document.setCell(0, 2, "e");
			document.save(false);
			assertThat(Files.readString(file)).isEqualTo("C2500000001\te\tN\nC2500000002\tcafe\tN\n");
		}
	}

	@Test
	void theByteOrderMarkShouldGoAsAnEdit() throws Exception {
		Files.writeString(file, "\uFEFF" + TWO);
		try (UploadDocument document = open()) {
			assertThat(document.marked()).isTrue();
			document.dropMark();
			assertThat(document.marked()).isFalse();
			assertThat(document.undoLabel()).isEqualTo("Removal of byte order mark");
			document.save(false);
			assertThat(file).content().isEqualTo(TWO);
			document.undo();
			assertThat(document.marked()).isTrue();
		}
	}

	@Test
	void utf16ShouldBecomeUtf8AsAnEdit() throws Exception {
		Files.write(file, ("\uFEFF" + TWO).getBytes(StandardCharsets.UTF_16LE));
		try (UploadDocument document = open()) {
			document.setCell(0, 2, "Wrote");
			document.convertToUtf8();
			document.save(false);
			assertThat(file).content().isEqualTo(TWO.replace("1\tCalled", "1\tWrote"));
			document.undo();
			document.save(false);
			assertThat(Files.readString(file, StandardCharsets.UTF_16LE))
					.isEqualTo("\uFEFF" + TWO.replace("1\tCalled", "1\tWrote"));
		}
	}

	@Test
	void aLineThatIsTooLongShouldOnlyMoveAndGo() throws Exception {
		String longLine = "a".repeat(LineBlock.MAX_LINE_BYTES + 10);
		Files.writeString(file, TWO + longLine + "\r\n" + TWO);
		try (UploadDocument document = open()) {
			DocumentRow row = document.snapshot().row(2);
			assertThat(row.kind()).isEqualTo(LineKind.TOO_LONG);
			assertThat(row.fields()).isEmpty();
			assertThatThrownBy(() -> document.setCell(2, 1, "x")).isInstanceOf(IOException.class);
			document.move(2, 1, 0);
			document.save(false);
			assertThat(file).content().isEqualTo(longLine + "\r\n" + TWO + TWO);
		}
	}

	@Test
	void rowsThatAreNotThereShouldBeRefused() throws Exception {
		try (UploadDocument document = open()) {
			BitSet third = new BitSet();
			third.set(2);
			for (ThrowingCallable edit : List.<ThrowingCallable>of(() -> document.delete(third),
					() -> document.setCell(2, 1, "x"), () -> document.insert(3, List.of("x")),
					() -> document.move(1, 2, 0), () -> document.move(0, 1, 3), () -> document.duplicate(2, 1),
					() -> document.snapshot().row(2), () -> document.snapshot().row(-1))) {
				assertThatThrownBy(edit).isInstanceOf(IndexOutOfBoundsException.class);
			}
			assertThat(document.undoLabel()).isNull();
		}
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).toList();
		}
	}
}
