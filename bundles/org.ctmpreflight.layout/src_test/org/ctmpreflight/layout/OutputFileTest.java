package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The old file or the new one, and for those who may read it. */
class OutputFileTest {
	private static final OutputFile.Content NEW = out -> out.write("new".getBytes(StandardCharsets.US_ASCII));

	@TempDir
	private Path folder;

	private Path old(String rights) throws IOException {
		Path file = Files.writeString(folder.resolve("a.txt"), "old");
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
	}

	private static String rights(Path file) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
	}

	private void nothingElseIsLeft() throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			assertThat(all.map(p -> p.getFileName().toString()).filter(n -> n.startsWith("."))).isEmpty();
		}
	}

	@Test
	void whatIsReplacedShouldKeepItsRightsUnlessItIsPrivate() throws Exception {
		Path file = old("rw-r--r--");
		OutputFile.write(file, NEW);
		assertThat(file).hasContent("new");
		assertThat(rights(file)).isEqualTo("rw-r--r--");
		OutputFile.replace(old("rw-rw-r--"), NEW);
		assertThat(rights(file)).isEqualTo("rw-rw-r--");
		OutputFile.writePrivate(old("rw-rw-r--"), NEW);
		assertThat(rights(file)).isEqualTo("rw-------");
		nothingElseIsLeft();
	}

	@Test
	void newFilesShouldBeSharedOnlyWhereThatIsMeant() throws Exception {
		Path usual = Files.writeString(folder.resolve("usual"), "");
		OutputFile.write(folder.resolve("shared"), NEW);
		OutputFile.replace(folder.resolve("mine"), NEW);
		OutputFile.writePrivate(folder.resolve("private"), NEW);
		assertThat(rights(folder.resolve("shared"))).isEqualTo(rights(usual));
		assertThat(rights(folder.resolve("mine"))).isEqualTo("rw-------");
		assertThat(rights(folder.resolve("private"))).isEqualTo("rw-------");
	}

	@Test
	void whatFailsShouldLeaveTheOldFile() throws Exception {
		Path file = old("rw-r--r--");
		assertThatThrownBy(() -> OutputFile.write(file, out -> {
			out.write('n');
			throw new IOException("no room");
		})).isInstanceOf(IOException.class).hasMessage(file + ": cannot be written: no room");
		IOException refused = new IOException("refused");
		assertThatThrownBy(() -> OutputFile.replace(file, NEW, written -> {
			assertThat(written).hasContent("new");
			throw refused;
		})).isSameAs(refused);
		assertThat(file).hasContent("old");
		nothingElseIsLeft();
	}

	@Test
	void whatALinkPointsToShouldBeReplaced() throws Exception {
		Path file = old("rw-r--r--");
		Path link = Files.createSymbolicLink(folder.resolve("link"), file);
		OutputFile.write(link, NEW);
		assertThat(link).isSymbolicLink();
		assertThat(file).hasContent("new");
	}

	@Test
	void placesWhereNothingCanBeWrittenShouldBeRefused() throws Exception {
		OutputFile.require(folder.resolve("new"));
		OutputFile.require(old("rw-r--r--"));
		assertThatThrownBy(() -> OutputFile.require(folder)).isInstanceOf(IOException.class)
				.hasMessage(folder + ": is a folder: name a file to write to");
		Path below = folder.resolve("none/new");
		assertThatThrownBy(() -> OutputFile.require(below)).isInstanceOf(IOException.class)
				.hasMessage(below + ": there is no such folder to write to");
		assertThatThrownBy(() -> OutputFile.write(below, NEW)).isInstanceOf(IOException.class)
				.hasMessage(below + ": cannot be written: the folder does not allow it");
	}

	@Test
	void devicesAndLinksToThemShouldBeWrittenToInPlace() throws Exception {
		// a pipe, since a mistake would replace the machine's own device
		Path pipe = folder.resolve("pipe");
		assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
		Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
		for (Path device : List.of(pipe, link)) {
			assertThat(OutputFile.isDevice(device)).isTrue();
			CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> text(pipe));
			OutputFile.write(device, NEW);
			assertThat(read.get(30, TimeUnit.SECONDS)).isEqualTo("new");
		}
		assertThat(Files.isRegularFile(pipe)).isFalse();
		assertThat(link).isSymbolicLink();
		nothingElseIsLeft();
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void whatIsOrWillBeAFileIsNoDevice() throws Exception {
		assertThat(OutputFile.isDevice(old("rw-r--r--"))).isFalse();
		assertThat(OutputFile.isDevice(folder.resolve("new"))).isFalse();
		assertThat(OutputFile.isDevice(Files.createSymbolicLink(folder.resolve("link"), folder.resolve("a.txt"))))
				.isFalse();
	}

	@Test
	void aDeviceThatTakesNoMoreShouldBeTold() {
		assertThatThrownBy(() -> OutputFile.write(Path.of("/dev/full"), out -> out.write('x')))
				.isInstanceOf(IOException.class).hasMessageStartingWith("/dev/full: cannot be written: ");
	}
}
