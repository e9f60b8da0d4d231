package org.ctmpreflight.hpms;

import java.io.BufferedWriter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;

/**
 * Keeps the answer of a download, as a stream.
 *
 * @param complaints how many there were
 * @param lostKeys   keys that the text has no column for: unknown ones that the first complaint did not have
 */
public record PlanDownload(long complaints, int lostKeys) {
	/**
	 * Writes it as text: a heading with the columns of the layout and then with the unknown keys of the first complaint,
	 * and a row a complaint, in UTF-8. Each tab and line end inside a value becomes one space.
	 *
	 * @param out      not closed
	 * @param progress told the number of complaints so far
	 */
	public static PlanDownload writeText(InputStream answer, OutputStream out, LongConsumer progress)
			throws IOException {
		try (Text text = new Text(out, progress)) {
			long complaints = ComplaintReader.read(answer, text::row);
			text.heading(Map.of());
			return new PlanDownload(complaints, text.lost.size());
		}
	}

	/**
	 * Keeps the bytes of the answer, once they are seen to be a download.
	 *
	 * @param out      not closed
	 * @param progress told the number of complaints so far
	 */
	public static PlanDownload writeJson(InputStream answer, OutputStream out, LongConsumer progress)
			throws IOException {
		long[] complaints = { 0 };
		try (InputStream copied = new Copied(answer, out)) {
			ComplaintReader.read(copied, values -> progress.accept(++complaints[0]));
		}
		return new PlanDownload(complaints[0], 0);
	}

	/** The text form. */
	private static final class Text implements AutoCloseable {
		private final Writer writer;
		private final LongConsumer progress;
		private final Set<String> lost = new HashSet<>();
		private List<String> columns;
		private long rows;

		Text(OutputStream out, LongConsumer progress) {
			this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
			this.progress = progress;
		}

		void row(Map<String, String> values) throws IOException {
			heading(values);
			List<String> row = new ArrayList<>(columns.size());
			for (String c : columns) {
				String value = values.remove(c);
				row.add(value == null ? "" : value);
			}
			lost.addAll(values.keySet());
			line(row);
			progress.accept(++rows);
		}

		/** Written before the first complaint, even where there is none. */
		void heading(Map<String, String> first) throws IOException {
			if (columns == null) {
				columns = new ArrayList<>(LayoutCatalog.shipped().find(LayoutCatalog.PLAN_DOWNLOAD, "2025-10")
						.orElseThrow().fields().stream().map(LayoutField::name).toList());
				first.keySet().stream().filter(k -> !columns.contains(k)).forEach(columns::add);
				line(columns);
			}
		}

		private void line(List<String> cells) throws IOException {
			for (int i = 0; i < cells.size(); i++) {
				if (i > 0) {
					writer.write('\t');
				}
				cell(cells.get(i));
			}
			writer.write("\r\n");
		}

		private void cell(String value) throws IOException {
			int from = 0;
			for (int i = 0; i < value.length(); i++) {
				char c = value.charAt(i);
				if (c == '\t' || c == '\n' || c == '\r') {
					writer.write(value, from, i - from);
					writer.write(' ');
					if (c == '\r' && i + 1 < value.length() && value.charAt(i + 1) == '\n') {
						i++;
					}
					from = i + 1;
				}
			}
			writer.write(value, from, value.length() - from);
		}

		@Override
		public void close() throws IOException {
			writer.flush();
		}
	}

	/** Copies what is read through it. */
	private static final class Copied extends FilterInputStream {
		private final OutputStream out;

		Copied(InputStream in, OutputStream out) {
			super(in);
			this.out = out;
		}

		@Override
		public int read() throws IOException {
			int b = in.read();
			if (b >= 0) {
				out.write(b);
			}
			return b;
		}

		@Override
		public int read(byte[] b, int off, int len) throws IOException {
			int n = in.read(b, off, len);
			if (n > 0) {
				out.write(b, off, n);
			}
			return n;
		}

		@Override
		public void close() {
			// the answer is its caller's
		}
	}
}
