package org.ctmpreflight.editing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

import org.ctmpreflight.layout.RecordLayout;

/**
 * The beginning of a recovery log: what its edits were made on. Immutable.
 *
 * @param file   null for a new document
 * @param stamp  of the file when the first edit was made; null for a new document
 * @param layout id and version
 */
record LogHead(Path file, FileStamp stamp, String layout) {
	private static final int VERSION = 1;

	/** Of the document as it is in its file now. */
	static LogHead of(UploadDocument document) {
		return new LogHead(document.file() == null ? null : document.file().toAbsolutePath(), document.stamp(),
				name(document.layout()));
	}

	static String name(RecordLayout layout) {
		return layout.id() + "/" + layout.version();
	}

	byte[] bytes() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeInt(VERSION);
		out.writeUTF(layout);
		out.writeBoolean(file != null);
		if (file != null) {
			out.writeUTF(file.toString());
			out.writeLong(stamp.size());
			out.writeLong(stamp.modified().getEpochSecond());
			out.writeInt(stamp.modified().getNano());
		}
		return bytes.toByteArray();
	}

	/** @throws IOException where it is none */
	static LogHead read(byte[] bytes) throws IOException {
		DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
		if (in.readInt() != VERSION) {
			throw new IOException("is of another version");
		}
		String layout = in.readUTF();
		if (!in.readBoolean()) {
			return new LogHead(null, null, layout);
		}
		Path file = Path.of(in.readUTF());
		return new LogHead(file, new FileStamp(in.readLong(), Instant.ofEpochSecond(in.readLong(), in.readInt())),
				layout);
	}

	/** Whether the file is still as it was when the edits were made on it. */
	boolean matches() throws IOException {
		return file == null || stamp.equals(FileStamp.of(file));
	}
}
