package org.ctmpreflight.rules.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.ctmpreflight.rules.PackException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * Takes the cells of a sheet as the user sees them, dates aside, which are written yyyy-mm-dd. Formulas are refused:
 * what they show depends on other cells, and on whoever saved the file last.
 */
final class SheetHandler extends XSSFSheetXMLHandler {
	private final Sheet sheet;
	private final Contents contents;
	private final List<CellRangeAddress> merged = new ArrayList<>();
	private CellReference cell;
	private String type;
	private String fault;

	SheetHandler(Sheet sheet, StylesTable styles, SharedStrings strings, boolean from1904) {
		this(sheet, styles, strings, from1904, new Contents());
	}

	private SheetHandler(Sheet sheet, StylesTable styles, SharedStrings strings, boolean from1904, Contents contents) {
		super(styles, strings, contents, new Formatter(from1904), false);
		this.sheet = sheet;
		this.contents = contents;
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
		super.startElement(uri, name, qualified, attributes);
		switch (name) {
			case "c" -> {
				cell = new CellReference(attributes.getValue("r"));
				type = attributes.getValue("t");
				fault = "e".equals(type) ? "holds an error of Excel" : null;
				contents.text = "";
			}
			case "f" -> fault = "holds a formula: put its value there instead (copy, then paste values)";
			case "mergeCell" -> merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
			default -> {
				// the rest means nothing to rules
			}
		}
	}

	@Override
	public void endElement(String uri, String name, String qualified) throws SAXException {
		super.endElement(uri, name, qualified);
		try {
			if (name.equals("c")) {
				String text = "b".equals(type) ? contents.text.toLowerCase(Locale.ROOT) : contents.text;
				sheet.put(cell.getRow(), cell.getCol(), text, fault, 0, 0);
			} else if (name.equals("worksheet")) {
				for (CellRangeAddress m : merged) {
					sheet.merge(m.getFirstRow(), m.getFirstColumn(), m.getLastRow(), m.getLastColumn());
				}
			}
		} catch (PackException e) {
			throw new SAXException(e);
		}
	}

	/** What POI calls back with. */
	private static final class Contents implements SheetContentsHandler {
		private String text = "";

		@Override
		public void startRow(int row) {
			// cells tell theirs
		}

		@Override
		public void endRow(int row) {
			// cells tell theirs
		}

		@Override
		public void cell(String reference, String shown, XSSFComment comment) {
			text = shown == null ? "" : shown;
		}
	}

	/** Numbers as shown, dates as ISO 8601 has them. */
	private static final class Formatter extends DataFormatter {
		private final boolean from1904;

		private Formatter(boolean from1904) {
			super(Locale.US);
			this.from1904 = from1904;
		}

		@Override
		public String formatRawCellContents(double value, int index, String format) {
			return DateUtil.isADateFormat(index, format)
					? DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString()
					: super.formatRawCellContents(value, index, format);
		}
	}
}
