package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.check.WholeFile;
import org.ctmpreflight.layout.BlockReader;
import org.ctmpreflight.layout.FindingList;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LineBlock;
import org.ctmpreflight.layout.LineEnding;
import org.ctmpreflight.layout.LineKind;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.TextEncoding;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.RuleSet;

/**
 * One pass over an upload file under one encoding. Threads take block after block: they read in turn, scan side by side,
 * look for duplicates in turn, check side by side, and write findings in turn, so that the outcome is that of one thread.
 */
final class UploadCheck {
	private final String file;
	private final InputSource source;
	private final TextEncoding encoding;
	private final RecordLayout layout;
	private final RuleSet rules;
	private final FindingTypes types;
	private final Complaints complaints;
	private final FileFindings findings;
	private final CheckMonitor monitor;
	private final BlockReader reader;
	private final int columns;

	private final ReentrantLock readLock = new ReentrantLock();
	private final Turns indexTurns = new Turns();
	private final Turns writeTurns = new Turns();
	private final DuplicateIndex duplicates = new DuplicateIndex();
	private final List<FindingWriter> writers = new ArrayList<>();
	private final List<FailedRule> failed = new ArrayList<>();
	private long nextLine = 1;
	private boolean seenContent;
	private long records;
	private long otherContent;
	private final long[] endings = new long[LineEnding.values().length];
	private volatile Throwable problem;

	/** @param digest updated with every byte of the file; may be null */
	UploadCheck(String file, InputSource source, TextEncoding encoding, MessageDigest digest, int blockBytes,
			RecordLayout layout, RuleSet rules, FindingTypes types, Complaints complaints, FileFindings findings,
			CheckMonitor monitor) throws IOException {
		this.file = file;
		this.source = source;
		this.encoding = encoding;
		this.layout = layout;
		this.rules = rules;
		this.types = types;
		this.complaints = complaints;
		this.findings = findings;
		this.monitor = monitor;
		this.reader = new BlockReader(source, encoding, digest, blockBytes);
		this.columns = layout.fields().size();
	}

	/**
	 * Checks the whole file.
	 *
	 * @throws org.ctmpreflight.layout.NotUtf8Exception where it must be done again as windows-1252
	 */
	void run(int threads) throws IOException {
		if (threads == 1) {
			work();
		} else {
			runAll(threads);
		}
		if (problem instanceof IOException e) {
			throw e;
		}
		if (problem instanceof RuntimeException e) {
			throw e;
		}
		if (problem instanceof Error e) {
			throw e;
		}
		finish();
	}

	private void runAll(int threads) {
		List<Thread> workers = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			Thread t = new Thread(this::work, "check-" + (i + 1));
			workers.add(t);
			t.start();
		}
		for (Thread t : workers) {
			boolean joined = false;
			while (!joined) {
				try {
					t.join();
					joined = true;
				} catch (InterruptedException e) {
					fail(new CheckCancelledException());
				}
			}
		}
	}

	private void fail(Throwable t) {
		if (problem == null) {
			problem = t;
		}
		indexTurns.stop();
		writeTurns.stop();
	}

	/** One thread's part. */
	private void work() {
		try (RecordChecker checker = new RecordChecker(layout, rules, types, complaints)) {
			LineBlock block = new LineBlock(columns);
			BlockRecords known = new BlockRecords(layout);
			FindingWriter writer = findings.writer();
			FindingList found = new FindingList();
			while (problem == null && fill(block)) {
				reader.scan(block);
				prepare(block, known);
				if (!indexTurns.await(block.sequence())) {
					break;
				}
				index(block, known);
				indexTurns.next();
				for (int line = 0; line < block.lines(); line++) {
					check(block, line, known, checker, found, writer);
				}
				if (!writeTurns.await(block.sequence())) {
					break;
				}
				findings.append(writer);
				writeTurns.next();
			}
			synchronized (writers) {
				writers.add(writer);
				failed.addAll(checker.session().failed());
			}
		} catch (Throwable t) {
			// told to the thread that waits for the outcome
			fail(t);
		}
	}

	private boolean fill(LineBlock block) throws IOException {
		readLock.lock();
		try {
			if (!monitor.progress(file, reader.bytesRead(), source.size())) {
				throw new CheckCancelledException();
			}
			return reader.fill(block);
		} finally {
			readLock.unlock();
		}
	}

	private void prepare(LineBlock block, BlockRecords known) {
		known.size(block.lines());
		for (int line = 0; line < block.lines(); line++) {
			if (block.fieldCount(line) == columns && !block.tooLong(line)) {
				known.read(block, line);
			}
		}
	}

	/** What depends on the lines before: line numbers, the header record, duplicates. */
	private void index(LineBlock block, BlockRecords known) {
		known.lineNumber = nextLine;
		known.firstOfFile = -1;
		nextLine += block.lines();
		for (LineEnding e : LineEnding.values()) {
			endings[e.ordinal()] += block.count(e);
		}
		for (int line = 0; line < block.lines(); line++) {
			LineKind kind = LineKind.of(block, line, !seenContent);
			if (kind == LineKind.BLANK) {
				continue;
			}
			if (!seenContent && kind != LineKind.TOO_LONG) {
				seenContent = true;
				known.firstOfFile = line;
			}
			if (kind == LineKind.RECORD) {
				records++;
				duplicates.see(known, block, line);
			} else {
				otherContent++;
			}
		}
	}

	private void check(LineBlock block, int line, BlockRecords known, RecordChecker checker, FindingList found,
			FindingWriter writer) throws IOException {
		found.clear();
		long number = known.lineNumber + line;
		if (number == 1) {
			addEncoding(found);
		}
		long id = FindingCursor.NO_COMPLAINT;
		LineKind kind = LineKind.of(block, line, line == known.firstOfFile);
		if (kind == LineKind.RECORD) {
			if (number == 1) {
				// what is said of the file is not said of its first record
				writer.line(number, FindingCursor.NO_COMPLAINT, found, f -> null);
				found.clear();
			}
			checker.check(block, line, known, found);
			id = Math.max(known.id[line], FindingCursor.NO_COMPLAINT);
		} else {
			LineInspector.addOfLine(kind, block, line, types, columns, found);
		}
		if (number == 1) {
			found.sort();
		}
		writer.line(number, id, found, f -> value(block, line, f));
	}

	private static String value(LineBlock block, int line, int field) {
		return block.text(block.fieldStart(line, field - 1), block.fieldEnd(line, field - 1));
	}

	/** What can be said of the file's first bytes stands on line 1. */
	private void addEncoding(FindingList found) {
		ParserFinding finding = WholeFile.ofEncoding(encoding);
		if (finding != null) {
			found.add(types.number(finding), 0);
		}
	}

	private void finish() throws IOException {
		if (nextLine == 1) {
			FindingList found = new FindingList();
			addEncoding(found);
			FindingWriter writer = findings.writer();
			writer.line(1, FindingCursor.NO_COMPLAINT, found, f -> null);
			findings.append(writer);
			writers.add(writer);
		}
		for (ParserFinding finding : WholeFile.ofLines(records + otherContent > 0, endings)) {
			findings.addForFile(types.number(finding));
		}
		findings.finish(writers);
	}

	/** Number of records. */
	long records() {
		return records;
	}

	/** Rules that threw, each with its first record, by code. */
	List<FailedRule> failed() {
		return FailedRules.firstOfEach(failed);
	}

	/** Lets threads go on in the order of their blocks. */
	private static final class Turns {
		/** Some 10 microseconds: a turn is mostly that short, and to sleep and be woken takes several times as long. */
		private static final int LOOKS = 500;

		private volatile long turn;
		private volatile boolean stopped;

		/** Waits for a turn; false where the check was given up. */
		boolean await(long number) throws CheckCancelledException {
			for (int i = 0; i < LOOKS && turn != number && !stopped; i++) {
				Thread.onSpinWait();
			}
			return sleep(number);
		}

		private synchronized boolean sleep(long number) throws CheckCancelledException {
			while (turn != number && !stopped) {
				try {
					wait();
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
					throw new CheckCancelledException();
				}
			}
			return !stopped;
		}

		synchronized void next() {
			turn++;
			notifyAll();
		}

		synchronized void stop() {
			stopped = true;
			notifyAll();
		}
	}
}
