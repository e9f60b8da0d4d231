package org.ctmpreflight.submission.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads a journal from its start, and holds each line against the hash that the next one carries. Memory is bounded by the
 * longest line. For use by one thread, once.
 */
public final class JournalScan {
	static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.build();

	private final Path file;
	private final long receiptLine;
	private long lines;
	private long bytes;
	private long unfinished;
	private String hash = JournalFile.NO_LINE;
	private String receiptHash;
	private String damage;

	/** Takes the lines of a journal one by one. */
	@FunctionalInterface
	public interface LineHandler {
		/** Takes the next line; {@code json} is the line as it stands in the file. */
		void line(JournalLine line, byte[] json) throws IOException;
	}

	/** @param receiptLine line whose hash is wanted, from 1; 0 for none */
	public JournalScan(Path file, long receiptLine) {
		this.file = file;
		this.receiptLine = receiptLine;
	}

	/**
	 * Hands on each line up to the first that is not as it was written.
	 *
	 * @throws IOException if it cannot be read, or of the handler
	 */
	public void read(LineHandler handler) throws IOException {
		if (!Files.exists(file)) {
			return;
		}
		if (Files.isDirectory(file)) {
			throw new IOException(file + ": is a folder, where the lines of the journal should be");
		}
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			ByteArrayOutputStream line = new ByteArrayOutputStream();
			for (int b = in.read(); b >= 0 && damage == null; b = in.read()) {
				if (b != '\n') {
					line.write(b);
					continue;
				}
				byte[] json = line.toByteArray();
				line.reset();
				accept(json, handler);
				if (damage == null) {
					lines++;
					bytes += json.length + 1;
					hash = hash(json);
					if (lines == receiptLine) {
						receiptHash = hash;
					}
				}
			}
			unfinished = line.size();
		}
	}

	private void accept(byte[] json, LineHandler handler) throws IOException {
		JournalLine line;
		try {
			line = parse(json);
		} catch (JsonProcessingException | DateTimeException | ClassCastException e) {
			damage = "line " + (lines + 1) + " cannot be read";
			return;
		}
		if (line.number() != lines + 1) {
			damage = "line " + (lines + 1) + " says that it is line " + line.number();
		} else if (!line.previous().equals(hash)) {
			damage = lines == 0 ? "line 1 does not begin a journal"
					: "line " + lines + " is not the one that line " + (lines + 1) + " was written after";
		} else {
			handler.line(line, json);
		}
	}

	private static JournalLine parse(byte[] json) throws JsonProcessingException, IOException {
		JsonNode node = JSON.readTree(json);
		if (node == null || !node.isObject()) {
			throw new ClassCastException();
		}
		ObjectNode object = (ObjectNode) node;
		long number = object.path("n").asLong();
		String previous = object.path("prev").asText();
		Instant time = Instant.parse(object.path("time").asText());
		object.remove(List.of("n", "prev", "time"));
		return new JournalLine(number, previous, time, JSON.treeToValue(object, JournalEvent.class));
	}

	/** Hash of a line, as the next one carries it. */
	static String hash(byte[] json) {
		return HexFormat.of().formatHex(sha256().digest(json));
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Lines that are as they were written. */
	public long lines() {
		return lines;
	}

	/** Bytes of them. */
	long bytes() {
		return bytes;
	}

	/** Bytes of a last line that was not finished, since its writer was ended; 0 where there is none. */
	public long unfinished() {
		return unfinished;
	}

	/** Hash of the last line, or {@link JournalFile#NO_LINE}. */
	public String hash() {
		return hash;
	}

	/** Hash of the line that was asked for; null where there is no such line. */
	public String receiptHash() {
		return receiptHash;
	}

	/** What was changed; null where nothing was found. */
	public String damage() {
		return damage;
	}
}
