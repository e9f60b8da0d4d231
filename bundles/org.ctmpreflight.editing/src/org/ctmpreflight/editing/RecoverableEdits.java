package org.ctmpreflight.editing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.editing.internal.LogFile;
import org.ctmpreflight.layout.OutputFile;
import org.ctmpreflight.layout.TextEncoding;

/**
 * Unsaved edits that a crash, or an end without saving, left behind. Nobody else can bring them back meanwhile. For use
 * by one thread, and closed when neither {@link #restore} nor {@link #discard} is called.
 */
public final class RecoverableEdits implements Closeable {
	private final LogFile log;
	private final LogHead head;
	private final Instant last;

	private RecoverableEdits(LogFile log, LogHead head, Instant last) {
		this.log = log;
		this.head = head;
		this.last = last;
	}

	/**
	 * Looks for logs with edits. Those that another process or document is writing are left alone; those without edits are
	 * deleted, and those of another version are left alone too.
	 *
	 * @param folder of the logs; need not exist
	 */
	public static List<RecoverableEdits> list(Path folder) throws IOException {
		List<RecoverableEdits> all = new ArrayList<>();
		if (!Files.isDirectory(folder)) {
			return all;
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + RecoveryLog.EXTENSION)) {
			for (Path file : files) {
				FileTime written = Files.getLastModifiedTime(file);
				LogFile log = LogFile.open(file);
				if (log != null) {
					add(log, written.toInstant(), all);
				}
			}
		}
		all.sort((a, b) -> b.last.compareTo(a.last));
		return all;
	}

	private static void add(LogFile log, Instant written, List<RecoverableEdits> all) throws IOException {
		byte[] head = log.read();
		long begin = log.position();
		if (head == null || log.read() == null) {
			log.delete();
			return;
		}
		try {
			all.add(new RecoverableEdits(log, LogHead.read(head), written));
			log.rewind(begin);
		} catch (IOException | RuntimeException e) {
			// another version of the product may know it
			log.close();
		}
	}

	/** The file that was edited; null for a new document. */
	public Path file() {
		return head.file();
	}

	/** When the last edit was recorded. */
	public Instant last() {
		return last;
	}

	/** Whether the file is as it was, so that the edits can be made on it again. */
	public boolean matches() throws IOException {
		return head.matches();
	}

	/**
	 * Makes the edits again, as edits that can be undone, and goes on recording. A torn end is cut off.
	 *
	 * @param document just opened, from {@link #file} or empty
	 * @throws IOException           where the log or the document cannot be read
	 * @throws IllegalStateException where the document is another, or the file has changed
	 */
	public RecoveryLog restore(UploadDocument document) throws IOException {
		if (!LogHead.of(document).equals(head)) {
			throw new IllegalStateException("the edits were made on something else");
		}
		int undone = 0;
		int done = 0;
		long whole = log.position();
		Lines lines = new Lines();
		for (byte[] record = log.read(); record != null; record = log.read()) {
			byte kind = record.length == 0 ? 0 : record[0];
			if (kind == RecoveryLog.LINES) {
				lines.add(document, record);
				continue;
			}
			if (kind == RecoveryLog.UNDO && done > 0) {
				document.undo();
				done--;
				undone++;
			} else if (kind == RecoveryLog.REDO && undone > 0) {
				document.redo();
				done++;
				undone--;
			} else if (kind == RecoveryLog.EDIT && replay(document, record, lines)) {
				done++;
				undone = 0;
			} else {
				break;
			}
			lines = new Lines();
			whole = log.position();
		}
		log.cut(whole);
		return RecoveryLog.goOn(document, log, done, undone);
	}

	/** Lines that an edit is to put in. */
	private static final class Lines {
		private int first;
		private int count;

		void add(UploadDocument document, byte[] record) throws IOException {
			DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
			in.readByte();
			while (in.available() > 0) {
				byte[] line = in.readNBytes(in.readInt());
				int number = document.addLine(line);
				first = count++ == 0 ? number : first;
			}
		}
	}

	private static boolean replay(UploadDocument document, byte[] record, Lines lines) throws IOException {
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(record));
		in.readByte();
		String label = in.readUTF();
		TextEncoding encoding = new TextEncoding(Charset.forName(in.readUTF()), in.readInt());
		RowChanges.Builder changes = new RowChanges.Builder();
		for (int n = in.readInt(); n > 0; n--) {
			changes.add(in.readInt(), in.readInt(), in.readInt());
		}
		EditReplay replay = new EditReplay(label, encoding, changes.build(), lines.first);
		if (!replay.fits(document.snapshot(), lines.count)) {
			return false;
		}
		document.replay(replay);
		return true;
	}

	/**
	 * Writes the lines that the edits put into the file to a file of their own, for edits that cannot be made again since
	 * the file has changed meanwhile. A line that was edited twice is there twice, as it was last behind what it was before.
	 *
	 * @param target is replaced as a whole; a new one can be read by its owner alone
	 * @return how many lines there are
	 */
	public int saveLines(Path target) throws IOException {
		long begin = log.position();
		Set<ByteBuffer> all = new LinkedHashSet<>();
		for (byte[] record = log.read(); record != null; record = log.read()) {
			if (record.length > 0 && record[0] == RecoveryLog.LINES) {
				DataInputStream in = new DataInputStream(new ByteArrayInputStream(record, 1, record.length - 1));
				while (in.available() > 0) {
					ByteBuffer line = ByteBuffer.wrap(in.readNBytes(in.readInt()));
					all.remove(line);
					all.add(line);
				}
			}
		}
		log.rewind(begin);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		all.forEach(line -> {
			out.writeBytes(line.array());
			if (line.limit() > 0 && line.get(line.limit() - 1) != '\n' && line.get(line.limit() - 1) != '\r') {
				out.writeBytes(new byte[] { '\r', '\n' });
			}
		});
		OutputFile.replace(target, out::writeTo);
		return all.size();
	}

	/** Gives the edits up. */
	public void discard() throws IOException {
		log.delete();
	}

	/** Leaves the edits for another time. */
	@Override
	public void close() throws IOException {
		log.close();
	}
}
