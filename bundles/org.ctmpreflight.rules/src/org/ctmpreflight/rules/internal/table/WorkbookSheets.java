package org.ctmpreflight.rules.internal.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.parsers.ParserConfigurationException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the sheets of an Excel workbook ({@code .xlsx}) as a stream. Alone in needing POI. */
final class WorkbookSheets {
	/** Of all parts together, unpacked. The largest table that {@link Sheet} takes needs less. */
	private static final int MOST_UNPACKED = 8 << 20;
	private static final int MOST_PARTS = 500;

	private final String file;
	private final Map<String, Boolean> hidden = new HashMap<>();
	private boolean from1904;

	private WorkbookSheets(String file) {
		this.file = file;
	}

	/**
	 * @return the sheets in their order
	 * @throws PackException where it is no such workbook, is too large, or has what a rule table may not have
	 */
	static List<Sheet> read(String file, byte[] content) throws PackException {
		return new WorkbookSheets(file).read(content);
	}

	private List<Sheet> read(byte[] content) throws PackException {
		try {
			examine(content);
			return sheets(content);
		} catch (PackException e) {
			throw e;
		} catch (SAXException e) {
			if (e.getException() instanceof PackException problem) {
				throw problem;
			}
			throw fatal("is damaged: open it in Excel and save it again");
		} catch (IOException | OpenXML4JException | ParserConfigurationException | RuntimeException e) {
			// POI meets a damaged file with any kind of exception
			throw fatal("is damaged or no Excel workbook (.xlsx): open it in Excel and save it again");
		}
	}

	/** Before anything of it is kept in memory. */
	private void examine(byte[] content) throws PackException, IOException {
		if (content.length > 1 && (content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf) {
			throw fatal("is an old workbook (.xls) or has a password: save it as .xlsx without a password");
		}
		if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
			throw fatal("is no Excel workbook (.xlsx)");
		}
		byte[] buffer = new byte[1 << 13];
		long unpacked = 0;
		int parts = 0;
		try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
			for (ZipArchiveEntry part; (part = zip.getNextEntry()) != null;) {
				if (part.getName().endsWith("vbaProject.bin")) {
					throw fatal("holds macros: save it as a workbook without macros (.xlsx)");
				}
				int n;
				while ((n = zip.read(buffer)) > 0 && unpacked <= MOST_UNPACKED) {
					unpacked += n;
				}
				if (unpacked > MOST_UNPACKED || ++parts > MOST_PARTS) {
					throw fatal("is too large for a decision table: keep only the sheets with rules, without pictures");
				}
			}
		}
	}

	private List<Sheet> sheets(byte[] content)
			throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
		List<Sheet> sheets = new ArrayList<>();
		try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(content))) {
			XSSFReader reader = new XSSFReader(parts);
			reader.setUseReadOnlySharedStringsTable(true);
			try (InputStream workbook = reader.getWorkbookData()) {
				parse(workbook, new WorkbookHandler());
			}
			StylesTable styles = reader.getStylesTable();
			SharedStrings strings = reader.getSharedStringsTable();
			SheetIterator all = reader.getSheetIterator();
			while (all.hasNext()) {
				try (InputStream in = all.next()) {
					Sheet sheet = new Sheet(file, all.getSheetName(), hidden.getOrDefault(all.getSheetName(), false));
					parse(in, new SheetHandler(sheet, styles, strings, from1904));
					sheets.add(sheet);
				}
			}
		}
		return sheets;
	}

	/** POI's parser takes no external entities and no document type. */
	private static void parse(InputStream in, DefaultHandler handler)
			throws IOException, SAXException, ParserConfigurationException {
		XMLReader xml = XMLHelper.newXMLReader();
		xml.setContentHandler(handler);
		xml.setErrorHandler(handler);
		xml.parse(new InputSource(in));
	}

	private PackException fatal(String what) {
		return new PackException(List.of(new PackProblem(file, 0, 0, what)));
	}

	/** What POI's reader does not tell of a workbook. */
	private final class WorkbookHandler extends DefaultHandler {
		@Override
		public void startElement(String uri, String name, String qualified, Attributes attributes) {
			if (name.equals("sheet")) {
				String state = attributes.getValue("state");
				hidden.put(attributes.getValue("name"),
						state != null && state.toLowerCase(Locale.ROOT).contains("hidden"));
			} else if (name.equals("workbookPr")) {
				String value = attributes.getValue("date1904");
				from1904 = "1".equals(value) || "true".equals(value);
			}
		}
	}
}
