package org.ctmpreflight.submission.internal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import org.ctmpreflight.hpms.CaseworkEntry;
import org.ctmpreflight.layout.FoldedText;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.RecordReader;
import org.ctmpreflight.layout.TextEncoding;
import org.ctmpreflight.layout.UploadLine;

/**
 * The file that is submitted, as it was when it was read: what changes meanwhile is neither checked nor sent. Its bytes
 * stand in a temporary file, in memory is where its lines are. For use by one thread.
 */
public final class Upload implements Closeable {
	private static final String LINE_END = "\r\n";
	private static final int PIECE = 1 << 16;

	private final InputSource source;
	private final TextEncoding encoding;
	private final RecordLayout layout;
	private final String sha256;
	private final List<UploadedLine> lines;

	private Upload(InputSource source, TextEncoding encoding, RecordLayout layout, String sha256,
			List<UploadedLine> lines) {
		this.source = source;
		this.encoding = encoding;
		this.layout = layout;
		this.sha256 = sha256;
		this.lines = Collections.unmodifiableList(lines);
	}

	/** @throws IOException if the file cannot be read; a folder among them */
	public static Upload read(Path file, LocalDate day, NoteKeys keys) throws IOException {
		if (Files.isDirectory(file)) {
			throw new IOException("is a folder: name the file itself");
		}
		RecordLayout layout = LayoutCatalog.shipped().inEffect(LayoutCatalog.CASEWORK_UPLOAD, day).orElseThrow();
		MessageDigest digest = JournalScan.sha256();
		InputSource source;
		try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
			source = InputSource.spool(in);
		}
		try {
			TextEncoding encoding = TextEncoding.detect(source);
			List<UploadedLine> lines = new ArrayList<>();
			RecordReader reader = new RecordReader(source, encoding, layout);
			for (UploadLine line = reader.read(); line != null; line = reader.read()) {
				if (line.kind() != LineKind.BLANK) {
					lines.add(line(line, layout, keys));
				}
			}
			return new Upload(source, encoding, layout, HexFormat.of().formatHex(digest.digest()), lines);
		} catch (IOException | RuntimeException e) {
			source.close();
			throw e;
		}
	}

	private static UploadedLine line(UploadLine line, RecordLayout layout, NoteKeys keys) {
		String id = null;
		String complaint = null;
		String note = null;
		int noteLength = 0;
		if (line.kind() == LineKind.RECORD) {
			CaseworkEntry entry = entry(line.text(), layout);
			id = entry.complaintId();
			complaint = id == null ? null : keys.complaint(id);
			if (id != null && entry.value("caseworkNotes") != null) {
				String folded = FoldedText.fold(entry.value("caseworkNotes"));
				note = keys.note(id, folded);
				noteLength = folded.length();
			}
		}
		return new UploadedLine(line.number(), line.kind(), line.offset(), line.length(), id, complaint, note,
				noteLength);
	}

	private static CaseworkEntry entry(String text, RecordLayout layout) {
		return CaseworkEntry.of(layout, List.of(text.split("\t", -1)));
	}

	/** The lines that are not blank, in their order. */
	public List<UploadedLine> lines() {
		return lines;
	}

	/** SHA-256 of the file, in hex. */
	String sha256() {
		return sha256;
	}

	/** The bytes. */
	InputSource source() {
		return source;
	}

	/** A record as it is sent. */
	CaseworkEntry entry(UploadedLine line) throws IOException {
		return entry(text(line), layout);
	}

	/** The note of a record, white space folded. */
	String foldedNote(UploadedLine line) throws IOException {
		return FoldedText.fold(entry(line).value("caseworkNotes"));
	}

	private String text(UploadedLine line) throws IOException {
		InputStream in = source.stream(line.offset);
		String text;
		if (encoding.utf16()) {
			byte[] b = in.readNBytes((int) line.length);
			try (InputStream utf8 = TextEncoding.utf16AsUtf8(new ByteArrayInputStream(b), encoding)) {
				text = new String(utf8.readAllBytes(), StandardCharsets.UTF_8);
			}
		} else {
			text = new String(in.readNBytes((int) line.length), encoding.charset());
		}
		int end = text.length();
		while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
			end--;
		}
		return text.substring(0, end);
	}

	/** Writes lines byte for byte as they are; one without a line end gets one. */
	void copy(List<UploadedLine> some, OutputStream out) throws IOException {
		byte[] b = new byte[PIECE];
		out.write(encoding.mark());
		for (UploadedLine line : some) {
			boolean ended = false;
			for (long at = 0; at < line.length;) {
				int n = source.read(b, 0, (int) Math.min(b.length, line.length - at), line.offset + at);
				if (n < 0) {
					break;
				}
				out.write(b, 0, n);
				at += n;
				ended = endsLine(b, n);
			}
			if (!ended) {
				out.write(LINE_END.getBytes(encoding.charset()));
			}
		}
	}

	private boolean endsLine(byte[] b, int n) {
		int last = encoding.utf16() && encoding.charset() == StandardCharsets.UTF_16LE ? n - 2 : n - 1;
		return last >= 0 && (b[last] == '\n' || b[last] == '\r');
	}

	@Override
	public void close() throws IOException {
		source.close();
	}
}
