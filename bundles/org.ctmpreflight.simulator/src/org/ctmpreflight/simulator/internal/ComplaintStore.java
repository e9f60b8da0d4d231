package org.ctmpreflight.simulator.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

import org.ctmpreflight.simulator.HeldComplaint;

/**
 * All complaints, in a file to which lines are only added: a complaint that changes gets a further line, whole, and its
 * last line counts. So a process that ends in the middle of a change leaves it done or not done; a last line that is
 * not whole is dropped. Safe for use by several threads.
 */
public final class ComplaintStore implements Closeable {
	/** Gets complaints one after the other. */
	public interface Visitor {
		/** @param complaint not null */
		void visit(HeldComplaint complaint) throws IOException;
	}

	private final FileChannel file;
	private final ComplaintIndex index = new ComplaintIndex();
	private long end;

	private ComplaintStore(FileChannel file) {
		this.file = file;
	}

	/** @param file for reading and writing; closed with the store */
	static ComplaintStore open(FileChannel file) throws IOException {
		ComplaintStore store = openToRead(file);
		file.truncate(store.end);
		return store;
	}

	/**
	 * What a file holds, whether or not a process is working on it.
	 *
	 * @param file for reading; closed with the store
	 */
	static ComplaintStore openToRead(FileChannel file) throws IOException {
		ComplaintStore store = new ComplaintStore(file);
		store.readLines();
		return store;
	}

	private void readLines() throws IOException {
		LineReader lines = new LineReader(file);
		for (byte[] line = lines.line(0); line != null; line = lines.line(end)) {
			index.put(ComplaintJson.id(line), end);
			end += line.length + 1;
		}
	}

	/** How many complaints there are. */
	public synchronized int size() {
		return index.size();
	}

	/** One complaint; empty where there is no such. */
	public Optional<HeldComplaint> find(String id) throws IOException {
		long offset;
		synchronized (this) {
			offset = index.offset(id);
		}
		return offset < 0 ? Optional.empty() : Optional.of(ComplaintJson.read(new LineReader(file).line(offset)));
	}

	/** Gives all complaints, in the order in which they came. Each is as it is when its turn comes. */
	public void forEach(Visitor visitor) throws IOException {
		forEachLine(line -> visitor.visit(ComplaintJson.read(line)));
	}

	/** Takes lines one after the other. */
	interface LineVisitor {
		void visit(byte[] line) throws IOException;
	}

	void forEachLine(LineVisitor visitor) throws IOException {
		LineReader lines = new LineReader(file);
		int size = size();
		for (int entry = 0; entry < size; entry++) {
			long offset;
			synchronized (this) {
				offset = index.offset(entry);
			}
			visitor.visit(lines.line(offset));
		}
	}

	/**
	 * Adds a complaint, unless there is one with its ID.
	 *
	 * @return whether it was added
	 */
	synchronized boolean add(HeldComplaint complaint) throws IOException {
		if (index.offset(complaint.id()) >= 0) {
			return false;
		}
		append(complaint);
		return true;
	}

	/**
	 * Puts a complaint in the place of what is held of it. Whoever changes what {@link #find} gave holds the store's
	 * monitor from there to here. That it outlasts a crash of the system is sure only after {@link #sync}.
	 */
	synchronized void put(HeldComplaint complaint) throws IOException {
		append(complaint);
	}

	private void append(HeldComplaint complaint) throws IOException {
		ByteBuffer line = ByteBuffer.wrap(ComplaintJson.write(complaint));
		long offset = end;
		while (line.hasRemaining()) {
			file.write(line, offset + line.position());
		}
		end = offset + line.limit();
		index.put(complaint.id(), offset);
	}

	/** Brings all changes to the disk. */
	void sync() throws IOException {
		file.force(false);
	}

	/** Waits for a change under way, and lets no other one begin. */
	@Override
	public synchronized void close() throws IOException {
		file.close();
	}
}
