package org.ctmpreflight.check.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.FindingTypes;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.FindingList;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.ParserFinding;
import org.ctmpreflight.layout.RecordLayout;

/**
 * Checks a plan download row by row, whichever form it came in, and indexes its complaints. Readers hand it the heading,
 * then the rows.
 */
final class DownloadCheck implements DownloadRowHandler {
	private final LayoutCatalog layouts;
	private final RecordLayout fixed;
	private final LocalDate asOf;
	private final AgentBrokerCategories categories;
	private final FindingTypes types;
	private final FileFindings findings;
	private final FindingWriter writer;
	private final DownloadFields fields;
	private final FindingList found = new FindingList();
	private final Complaints complaints = new Complaints();
	/** Where the first row of each complaint is. */
	private final LineNumbers lineOf = new LineNumbers();

	private DownloadColumns columns;
	private int idPlace;
	private int resolutionDate;
	private int summary;
	private int notes;
	private int category;
	private int subcategory;
	private long blankLines;
	private long records;
	private boolean dropped;
	private boolean usable;

	/** @param fixed version of the layout; null to let the heading decide */
	DownloadCheck(LayoutCatalog layouts, RecordLayout fixed, LocalDate asOf, AgentBrokerCategories categories,
			FindingTypes types, FileFindings findings) {
		this.layouts = layouts;
		this.fixed = fixed;
		this.asOf = asOf;
		this.categories = categories;
		this.types = types;
		this.findings = findings;
		this.writer = findings.writer();
		this.fields = new DownloadFields(types);
	}

	@Override
	public boolean heading(long line, List<String> names) throws IOException {
		columns = new DownloadColumns(names, layouts, fixed);
		idPlace = columns.place(DownloadColumns.KEY);
		usable = idPlace >= 0;
		found.clear();
		if (!usable) {
			found.add(types.number(ParserFinding.DOWNLOAD_KEY_COLUMN_MISSING),
					columns.layout().field(DownloadColumns.KEY).orElseThrow().number());
			writer.line(line, FindingCursor.NO_COMPLAINT, found, f -> null);
			return false;
		}
		// these had to wait: a download that cannot be used has that one finding alone
		for (long blank = 1; blank <= blankLines; blank++) {
			simple(blank, ParserFinding.BLANK_LINE, 0);
		}
		found.clear();
		for (LayoutField f : columns.missing()) {
			found.add(types.number(ParserFinding.DOWNLOAD_COLUMN_MISSING), f.number());
		}
		for (int i = 0; i < columns.size(); i++) {
			if (columns.field(i) == null) {
				found.add(types.number(ParserFinding.DOWNLOAD_COLUMN_UNKNOWN), i + 1, i + 1L, 0);
			}
		}
		if (columns.outdated(asOf)) {
			found.add(types.number(ParserFinding.DOWNLOAD_LAYOUT_OUTDATED),
					columns.layout().field(DownloadColumns.OLD_COLUMN).orElseThrow().number());
		}
		found.sort();
		writeHeading(line, names);
		resolutionDate = columns.place("RESOLUTION_DATE");
		summary = columns.place("RESOLUTION_SUMMARY");
		notes = columns.place("PLAN_CASEWORK_NOTES");
		category = columns.place("COMPLAINT_CATEGORY");
		subcategory = columns.place("COMPLAINT_SUBCATEGORY");
		return true;
	}

	/** The field of a finding is the layout's, but a place in the heading for a column that is unknown. */
	private void writeHeading(long line, List<String> names) {
		FindingList one = new FindingList();
		for (int i = 0; i < found.size(); i++) {
			one.clear();
			one.add(found.type(i), found.field(i), found.argument(i, 0), found.argument(i, 1));
			boolean unknown = found.type(i) == types.number(ParserFinding.DOWNLOAD_COLUMN_UNKNOWN);
			writer.line(line, FindingCursor.NO_COMPLAINT, one, f -> unknown ? names.get(f - 1) : null);
		}
	}

	@Override
	public void blankLine(long line) throws IOException {
		if (columns == null) {
			blankLines++;
		} else {
			simple(line, ParserFinding.BLANK_LINE, 0);
		}
	}

	@Override
	public void wrongCount(long line, int count) throws IOException {
		dropped = true;
		simple(line, ParserFinding.FIELD_COUNT, count);
	}

	private void simple(long line, ParserFinding finding, int count) throws IOException {
		found.clear();
		found.add(types.number(finding), 0, count, columns == null ? 0 : columns.size());
		writer.line(line, FindingCursor.NO_COMPLAINT, found, f -> null);
		flush();
	}

	@Override
	public void row(long line, long offset, List<String> raw) throws IOException {
		found.clear();
		records++;
		for (int i = 0; i < columns.size(); i++) {
			LayoutField field = columns.field(i);
			if (field != null) {
				fields.check(field, raw.get(i), found);
			}
		}
		String id = value(raw, idPlace);
		if (!id.isEmpty()) {
			boolean hasNotes = !value(raw, summary).isEmpty() || !value(raw, notes).isEmpty();
			boolean allows = categories.allows(value(raw, category), value(raw, subcategory));
			if (complaints.add(id, offset, !value(raw, resolutionDate).isEmpty(), hasNotes, allows)) {
				lineOf.add(line);
			} else {
				found.add(types.number(ParserFinding.DOWNLOAD_DUPLICATE_COMPLAINT_ID),
						columns.layout().field(DownloadColumns.KEY).orElseThrow().number(),
						lineOf.get(complaints.find(id)), 0);
			}
		}
		found.sort();
		writer.line(line, ComplaintIds.number(id), found,
				f -> raw.get(columns.place(columns.layout().fields().get(f - 1).name())));
		flush();
	}

	private static String value(List<String> raw, int place) {
		return place < 0 ? "" : DownloadFields.trim(raw.get(place));
	}

	private void flush() throws IOException {
		findings.append(writer);
	}

	/**
	 * Ends the download.
	 *
	 * @param reader reads rows back
	 */
	void finish(Complaints.RowReader reader) throws IOException {
		if (columns == null) {
			columns = new DownloadColumns(List.of(), layouts, fixed);
			found.clear();
			found.add(types.number(ParserFinding.DOWNLOAD_KEY_COLUMN_MISSING),
					columns.layout().field(DownloadColumns.KEY).orElseThrow().number());
			writer.line(0, FindingCursor.NO_COMPLAINT, found, f -> null);
		}
		flush();
		findings.finish(List.of(writer));
		Set<String> missing = new HashSet<>();
		columns.missing().forEach(f -> missing.add(f.name()));
		complaints.ready(reader, missing, dropped);
	}

	/** Whether complaints can be looked up. */
	boolean usable() {
		return usable;
	}

	/** The version of the layout. */
	RecordLayout layout() {
		return columns.layout();
	}

	@Override
	public DownloadColumns columns() {
		return columns;
	}

	/** Number of rows with the right number of columns. */
	long records() {
		return records;
	}

	/** The complaints, once finished. */
	Complaints complaints() {
		return complaints;
	}

	/** Lines by the number of the complaint. */
	private static final class LineNumbers {
		private int[] lines = new int[1 << 10];
		private int size;

		void add(long line) {
			if (size == lines.length) {
				lines = Arrays.copyOf(lines, size + (size >> 1));
			}
			lines[size++] = (int) Math.min(line, Integer.MAX_VALUE);
		}

		int get(int complaint) {
			return lines[complaint];
		}
	}
}
