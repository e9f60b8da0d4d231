package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.ctmpreflight.layout.internal.Utf16ToUtf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same bytes wherever they are kept. */
class InputSourceTest {
	private static final byte[] BYTES = { 'a', (byte) 0xFF, 'c', 0 };

	@TempDir
	private Path folder;

	private Stream<InputSource> everyKind() throws IOException {
		Path file = Files.write(folder.resolve("a.bin"), BYTES);
		InputSource memory = InputSource.of(BYTES);
		return Stream.of(memory, memory.view(), InputSource.open(file), InputSource.of(FileChannel.open(file)),
				InputSource.spool(new ByteArrayInputStream(BYTES)));
	}

	@Test
	void bytesShouldBeReadFromAnyPlace() throws Exception {
		for (InputSource source : everyKind().toList()) {
			try (source) {
				assertThat(source.size()).isEqualTo(4);
				assertThat(source.stream(0).readAllBytes()).isEqualTo(BYTES);
				byte[] two = new byte[4];
				assertThat(source.read(two, 1, 2, 2)).isEqualTo(2);
				assertThat(two).containsExactly(0, 'c', 0, 0);
				assertThat(source.read(two, 0, 4, 3)).isEqualTo(1);
				assertThat(source.read(two, 0, 4, 4)).isEqualTo(-1);
				InputStream one = source.stream(1);
				assertThat(new int[] { one.read(), one.read(), one.read(), one.read(), one.read() })
						.containsExactly(0xFF, 'c', 0, -1, -1);
			}
		}
	}

	@Test
	void closingShouldCloseTheFileButNotAViewOfIt() throws Exception {
		FileChannel file = FileChannel.open(Files.write(folder.resolve("a.bin"), BYTES));
		InputSource source = InputSource.of(file);
		source.view().close();
		assertThat(source.read(new byte[1], 0, 1, 0)).isEqualTo(1);
		source.close();
		assertThatThrownBy(() -> source.read(new byte[1], 0, 1, 0)).isInstanceOf(ClosedChannelException.class);
	}

	@Test
	void foldersShouldBeRefusedAndLongStreamsSpooledWhole() throws Exception {
		assertThatThrownBy(() -> InputSource.open(folder)).isInstanceOf(IOException.class);
		byte[] large = new byte[200_000];
		for (int i = 0; i < large.length; i++) {
			large[i] = (byte) (i * 31 >> 3);
		}
		try (InputSource source = InputSource.spool(new ByteArrayInputStream(large))) {
			assertThat(source.stream(0).readAllBytes()).isEqualTo(large);
		}
	}

	@Test
	void utf16ShouldBeReadOneByteAtATimeAsWell() throws Exception {
		String text = "a\u007F\u0080\u07FF\u0800\uFFFD\uD83D\uDE00\uDBFF\uDFFFz";
		byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
		try (InputStream in = new Utf16ToUtf8(new ByteArrayInputStream(utf16), true)) {
			for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
				assertThat(in.read()).isEqualTo(b & 0xFF);
			}
			assertThat(in.read()).isEqualTo(-1);
			assertThat(in.read()).isEqualTo(-1);
			assertThat(in.read(new byte[0], 0, 0)).isZero();
		}
	}

	@Test
	void encodingsShouldBeToldByTheFirstBytes() throws Exception {
		assertThat(TextEncoding.probe(new ByteArrayInputStream("a\0b\0c\0d\0".getBytes(StandardCharsets.US_ASCII))))
				.isEqualTo(new TextEncoding(StandardCharsets.UTF_16LE, 0));
		assertThat(TextEncoding.probe(new ByteArrayInputStream("\0a\0b\0c\0d".getBytes(StandardCharsets.US_ASCII))))
				.isEqualTo(new TextEncoding(StandardCharsets.UTF_16BE, 0));
		// too little to be sure
		assertThat(TextEncoding.probe(new ByteArrayInputStream("a\0b\0c\0".getBytes(StandardCharsets.US_ASCII))))
				.isEqualTo(new TextEncoding(StandardCharsets.UTF_8, 0));
		assertThat(TextEncoding.probe(new ByteArrayInputStream(new byte[] { (byte) 0xFF, (byte) 0xFE })))
				.isEqualTo(new TextEncoding(StandardCharsets.UTF_16LE, 2));
		assertThat(TextEncoding.probe(new ByteArrayInputStream(new byte[] { (byte) 0xEF, (byte) 0xBB })))
				.isEqualTo(new TextEncoding(StandardCharsets.UTF_8, 0));
		assertThat(TextEncoding.probe(new ByteArrayInputStream("cC;".getBytes(StandardCharsets.US_ASCII))))
				.isEqualTo(new TextEncoding(StandardCharsets.UTF_8, 0));
	}
}
