package org.ctmpreflight.simulator.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.ctmpreflight.simulator.Fault;

/** Answers complaints, one after the other as they are read from the disk. */
public final class DownloadCall implements Call {
	private static final int BUFFER = 1 << 16;
	private static final byte[] MORE = ",\"NEW_COLUMN\":\"\"}".getBytes(StandardCharsets.UTF_8);

	private final ComplaintStore store;
	private final Clock clock;

	/** @param clock tells what day it is */
	public DownloadCall(ComplaintStore store, Clock clock) {
		this.store = store;
		this.clock = clock;
	}

	@Override
	public Reply answer(byte[] body, Fault fault) throws Refusal {
		DownloadFilter filter = new DownloadFilter(Parameters.object(body), LocalDate.now(clock));
		return Reply.stream(out -> {
			Answer answer = new Answer(filter, fault, new BufferedOutputStream(out, BUFFER));
			answer.out.write('[');
			store.forEachLine(answer);
			answer.out.write(']');
			answer.out.flush();
			return answer.written + " complaints";
		});
	}

	private static final class Answer implements ComplaintStore.LineVisitor {
		private final DownloadFilter filter;
		private final Fault fault;
		private final OutputStream out;
		private final Map<String, String> columns = new HashMap<>();
		private int found;
		private int written;

		Answer(DownloadFilter filter, Fault fault, OutputStream out) {
			this.filter = filter;
			this.fault = fault;
			this.out = out;
		}

		@Override
		public void visit(byte[] line) throws IOException {
			int start = ComplaintJson.columns(line, columns);
			if (!filter.accepts(columns)) {
				return;
			}
			found++;
			if (fault == Fault.MISSING_COMPLAINTS && found % 2 == 1) {
				return;
			}
			if (written++ > 0) {
				out.write(',');
			}
			// without the brace that ends the line
			int length = line.length - start - 1;
			if (fault == Fault.UNKNOWN_KEYS) {
				out.write(line, start, length - 1);
				out.write(MORE);
			} else {
				out.write(line, start, length);
			}
		}
	}
}
