package org.ctmpreflight.rules.internal.table;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;

/** Makes decision tables for the tests. */
final class Tables {
	/** What a rule says of itself, as columns of a CSV file. */
	static final String METADATA = ",METADATA,METADATA,METADATA,METADATA,METADATA,METADATA";
	static final String ANNOTATIONS = ",Severity,Field,Citation,Message,Explanation,Remedy";
	static final String TEXTS = ",error,comments,us,m,e,r";

	private Tables() {
	}

	/** A table with one condition and rules {@code r1}, {@code r2}, … for the values, as cells of a CSV file. */
	static String csv(String template, String... values) {
		StringBuilder text = new StringBuilder(
				"RuleTable T\nNAME,CONDITION" + METADATA + "\n\n," + template + ANNOTATIONS
						+ "\n\n");
		for (int i = 0; i < values.length; i++) {
			text.append("r").append(i + 1).append(',').append(values[i]).append(TEXTS).append('\n');
		}
		return text.toString();
	}

	static DecisionTable read(String csv) throws PackException {
		return DecisionTable.read("my.table.csv", csv.getBytes(StandardCharsets.UTF_8));
	}

	/** The problems of a table, one text each. */
	static List<String> problems(String file, byte[] content) {
		PackException e = catchThrowableOfType(PackException.class, () -> DecisionTable.read(file, content));
		return e == null ? List.of() : e.problems().stream().map(PackProblem::toString).toList();
	}

	static List<String> problems(String csv) {
		return problems("my.table.csv", csv.getBytes(StandardCharsets.UTF_8));
	}

	/** A workbook with the cells of a CSV file, as text, in its sheet "Rules", and then changed. */
	static byte[] workbook(String csv, Consumer<XSSFSheet> change) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			XSSFSheet sheet = workbook.createSheet("Rules");
			Sheet cells = CsvSheet.read("x", csv.getBytes(StandardCharsets.UTF_8));
			for (int row : cells.rows()) {
				XSSFRow r = sheet.createRow(row);
				cells.row(row).forEach((col, cell) -> r.createCell(col).setCellValue(cell.text()));
			}
			change.accept(sheet);
			workbook.write(out);
			return out.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (PackException e) {
			throw new AssertionError(e);
		}
	}

	static XSSFCell cell(XSSFSheet sheet, String name) {
		CellReference at = new CellReference(name);
		XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
		return row.getCell(at.getCol()) == null ? row.createCell(at.getCol()) : row.getCell(at.getCol());
	}

	/**
	 * A workbook written by hand, for what POI would not write.
	 *
	 * @param sheet the XML within {@code worksheet}
	 * @param more  further parts: name, content, …
	 */
	static byte[] rawWorkbook(String sheet, String... more) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			part(zip, "[Content_Types].xml",
					"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
							+ "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
							+ "<Default Extension='bin' ContentType='application/octet-stream'/>"
							+ "<Override PartName='/xl/workbook.xml' ContentType='application/"
							+ "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
							+ "<Override PartName='/xl/sheet.xml' ContentType='application/"
							+ "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>");
			part(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
			part(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "sheet.xml"));
			part(zip, "xl/workbook.xml", "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
					+ "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
					+ "<sheets><sheet name='Rules' sheetId='1' r:id='r1'/></sheets></workbook>");
			part(zip, "xl/sheet.xml", sheet.startsWith("<?") ? sheet
					: "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>" + sheet
							+ "</worksheet>");
			for (int i = 0; i < more.length; i += 2) {
				part(zip, more[i], more[i + 1]);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}

	private static String relationship(String type, String target) {
		return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
				+ "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "' Target='"
				+ target
				+ "'/></Relationships>";
	}

	private static void part(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}
}
