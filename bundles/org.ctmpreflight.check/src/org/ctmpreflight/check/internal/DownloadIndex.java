package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckMonitor;
import org.ctmpreflight.check.DownloadedRows;
import org.ctmpreflight.layout.InputSource;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.NotUtf8Exception;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.TextEncoding;

/** Where each row of a plan download stands. Filled by one thread, then safe for several. */
public final class DownloadIndex implements DownloadRowHandler, DownloadedRows {
	private final InputSource source;
	private final LayoutCatalog layouts;
	private Complaints.RowReader reader;
	private DownloadColumns columns;
	private long[] offsets = new long[1 << 10];
	private int size;
	private int dropped;

	private DownloadIndex(InputSource source, LayoutCatalog layouts) {
		this.source = source;
		this.layouts = layouts;
	}

	/** Reads a download as {@link DownloadedRows#open} says. */
	public static DownloadIndex open(CheckInput download, LayoutCatalog layouts, LocalDate asOf,
			CheckMonitor monitor) throws IOException {
		InputSource copy;
		try (InputSource original = download.open(InputStream.nullInputStream())) {
			copy = InputSource.spool(original.stream(0));
		}
		try {
			return read(copy, download.name(), layouts, asOf, monitor);
		} catch (IOException | RuntimeException e) {
			copy.close();
			throw e;
		}
	}

	private static DownloadIndex read(InputSource source, String name, LayoutCatalog layouts, LocalDate asOf,
			CheckMonitor monitor) throws IOException {
		DownloadIndex index = new DownloadIndex(source, layouts);
		if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
			List<String> all = layouts.inEffect(LayoutCatalog.PLAN_DOWNLOAD, asOf).orElseThrow().fields().stream()
					.map(LayoutField::name).toList();
			DownloadJson json = new DownloadJson(source);
			json.read(name, source.stream(0), all, index, monitor);
			index.reader = json;
		} else {
			TextEncoding encoding = TextEncoding.probe(source.stream(0));
			try {
				index.readText(name, encoding, monitor);
			} catch (NotUtf8Exception e) {
				index = new DownloadIndex(source, layouts);
				index.readText(name, encoding.asWindows1252(), monitor);
			}
		}
		if (index.columns == null || index.columns.place(DownloadColumns.KEY) < 0) {
			throw new IOException("cannot be used as plan download: it has no column " + DownloadColumns.KEY);
		}
		return index;
	}

	private void readText(String name, TextEncoding encoding, CheckMonitor monitor) throws IOException {
		DownloadText text = new DownloadText(source, encoding);
		text.read(name, source.stream(0), this, monitor);
		reader = text;
	}

	@Override
	public boolean heading(long line, List<String> names) {
		columns = new DownloadColumns(names, layouts, null);
		return columns.place(DownloadColumns.KEY) >= 0;
	}

	@Override
	public void blankLine(long line) {
		// no row
	}

	@Override
	public void wrongCount(long line, int count) {
		dropped++;
	}

	@Override
	public void row(long line, long offset, List<String> raw) {
		if (size == offsets.length) {
			offsets = Arrays.copyOf(offsets, size + (size >> 1));
		}
		offsets[size++] = offset;
	}

	@Override
	public DownloadColumns columns() {
		return columns;
	}

	@Override
	public int size() {
		return size;
	}

	@Override
	public int dropped() {
		return dropped;
	}

	@Override
	public RecordLayout layout() {
		return columns.layout();
	}

	@Override
	public Set<String> missingColumns() {
		return columns.missing().stream().map(LayoutField::name).collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public Map<String, String> row(int row) throws IOException {
		if (row < 0 || row >= size) {
			throw new IndexOutOfBoundsException("row " + row + " of " + size);
		}
		return reader.row(offsets[row]);
	}

	@Override
	public void close() throws IOException {
		source.close();
	}
}
