package org.ctmpreflight.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.ctmpreflight.submission.internal.ComplaintTrail;
import org.ctmpreflight.submission.internal.History;
import org.ctmpreflight.submission.internal.JournalFile;
import org.ctmpreflight.submission.internal.JournalScan;
import org.ctmpreflight.submission.internal.JournalScan.LineHandler;

/** Reads the journal of submissions in a folder; it may be written to meanwhile. Immutable. */
public final class Journal {
	private final Path folder;

	/** @param folder of the journal, which need not exist */
	public Journal(Path folder) {
		this.folder = folder;
	}

	/** Whether there is one. */
	public boolean exists() {
		return JournalFile.exists(folder);
	}

	/**
	 * Looks whether it is as it was written.
	 *
	 * @param receipt with which a cut end is found too; null for none
	 */
	public JournalCheck verify(Receipt receipt) throws IOException {
		JournalScan scan = new JournalScan(JournalFile.in(folder), receipt == null ? 0 : receipt.lines());
		scan.read((line, json) -> {
			// reading is enough
		});
		String change = scan.damage();
		if (change == null && receipt != null && receipt.lines() > 0) {
			if (scan.receiptHash() == null) {
				change = "it has " + scan.lines() + " lines, and had " + receipt.lines()
						+ " when the receipt was given: its end was cut off";
			} else if (!scan.receiptHash().equals(receipt.hash())) {
				change = "line " + receipt.lines() + " is not the one that the receipt was given for";
			}
		}
		return new JournalCheck(new Receipt(scan.hash(), scan.lines()), change, scan.unfinished());
	}

	/**
	 * All submissions, in their order.
	 *
	 * @throws IOException if it cannot be read, or was changed
	 */
	public List<JournaledSubmission> submissions() throws IOException {
		return contents().submissions();
	}

	/**
	 * All submissions with the receipt of the moment, read at once.
	 *
	 * @throws IOException if it cannot be read, or was changed
	 */
	public JournalContents contents() throws IOException {
		History history = new History();
		JournalScan scan = read(history);
		return new JournalContents(history.submissions(),
				new JournalCheck(new Receipt(scan.hash(), scan.lines()), null, scan.unfinished()));
	}

	/**
	 * A submission; empty where there is none of that ID.
	 *
	 * @throws IOException if it cannot be read, or was changed
	 */
	public Optional<JournaledSubmission> submission(String id) throws IOException {
		return submissions().stream().filter(s -> s.id().equals(id)).findFirst();
	}

	/**
	 * What it tells of a complaint, in its order: when a file with it was checked, sent and answered.
	 *
	 * @param complaintId a value of another form than C and ten digits is found nowhere, since it stands in no journal
	 * @throws IOException if it cannot be read, or was changed
	 */
	public List<ComplaintEvent> history(String complaintId) throws IOException {
		ComplaintTrail trail = new ComplaintTrail(complaintId);
		read(trail);
		return trail.events();
	}

	/**
	 * Writes its lines byte for byte, an unfinished one left out, as an array of JSON: a line of it a line of the journal.
	 *
	 * @param out not closed
	 * @throws IOException if it cannot be read, or was changed
	 */
	public void export(OutputStream out) throws IOException {
		// a changed journal is told before anything is written
		read((line, json) -> {
			// reading is enough
		});
		out.write('[');
		read((line, json) -> {
			out.write((line.number() == 1 ? "\n" : ",\n").getBytes(StandardCharsets.UTF_8));
			out.write(json);
		});
		out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
	}

	private JournalScan read(LineHandler handler) throws IOException {
		JournalScan scan = new JournalScan(JournalFile.in(folder), 0);
		scan.read(handler);
		if (scan.damage() != null) {
			throw new IOException(folder + ": the journal was changed after it was written: " + scan.damage());
		}
		return scan;
	}
}
