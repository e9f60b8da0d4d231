package org.ctmpreflight.rules.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision tables in Excel workbooks: good, mistaken and hostile ones. */
class WorkbookTest {
	private static final String FILE = "my.table.xlsx";
	private static final String CSV = Tables.csv("resolutionNotification", "0", "4");

	private static DecisionTable read(Consumer<XSSFSheet> change) throws Exception {
		return DecisionTable.read(FILE, Tables.workbook(CSV, change));
	}

	private static List<String> problems(Consumer<XSSFSheet> change) {
		return Tables.problems(FILE, Tables.workbook(CSV, change));
	}

	private static void style(XSSFSheet sheet, String cell, String format) {
		XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
		style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
		Tables.cell(sheet, cell).setCellStyle(style);
	}

	@Test
	void numbersShouldBeTakenAsShownAndDatesAsIsoDates() throws Exception {
		DecisionTable table = read(sheet -> {
			Tables.cell(sheet, "B6").setCellValue(4);
			Tables.cell(sheet, "B7").setCellValue(7);
			style(sheet, "B7", "000");
			Tables.cell(sheet, "F6").setCellValue(LocalDate.of(2026, 11, 24));
			style(sheet, "F6", "m/d/yy");
			Tables.cell(sheet, "F7").setCellValue(true);
		});
		assertThat(table.tables().get(0).rows()).extracting(r -> r.constraints().get(0))
				.containsExactly("resolutionNotification == \"4\"", "resolutionNotification == \"007\"");
		assertThat(table.drl()).contains("@Message( \"2026-11-24\" )", "@Message( \"true\" )");
	}

	@Test
	void theDateSystemOf1904ShouldBeKnown() throws Exception {
		DecisionTable table = read(sheet -> {
			sheet.getWorkbook().getCTWorkbook().addNewWorkbookPr().setDate1904(true);
			Tables.cell(sheet, "F6")
					.setCellValue(DateUtil.getExcelDate(LocalDate.of(2026, 11, 24).atStartOfDay(), true));
			style(sheet, "F6", "yyyy");
		});
		assertThat(table.drl()).contains("@Message( \"2026-11-24\" )");
	}

	@Test
	void mergedCellsShouldShowTheSameInAllOfThem() throws Exception {
		DecisionTable table = read(sheet -> {
			Tables.cell(sheet, "B7").setBlank();
			sheet.addMergedRegion(CellRangeAddress.valueOf("B6:B7"));
			Tables.cell(sheet, "B3").setCellValue("$record : CaseworkRecord");
		});
		assertThat(table.tables().get(0).rows()).extracting(r -> r.values().get(0)).containsExactly("0", "0");
	}

	@Test
	void otherSheetsShouldBeFreeForNotesAndForMoreTables() throws Exception {
		DecisionTable table = read(sheet -> {
			Tables.cell(sheet.getWorkbook().createSheet("Notes"), "C3").setCellFormula("1+1");
			XSSFSheet more = sheet.getWorkbook().createSheet("More rules");
			sheet.forEach(row -> row.forEach(cell -> Tables.cell(more, cell.getAddress().formatAsString())
					.setCellValue(cell.getStringCellValue().replaceFirst("^r(\\d)", "s$1"))));
			sheet.getWorkbook().setSheetVisibility(1, SheetVisibility.HIDDEN);
		});
		assertThat(table.tables()).hasSize(2);
		assertThat(table.at("s2", "bad").orElseThrow()).hasToString("my.table.xlsx!More rules:A7: bad");
	}

	@Test
	void mistakesShouldBeToldBySheetAndCell() {
		assertThat(problems(sheet -> Tables.cell(sheet, "B6").setCellFormula("CONCATENATE(\"0\")"))).containsExactly(
				"my.table.xlsx!Rules:B6: holds a formula: put its value there instead (copy, then paste values)");
		assertThat(problems(sheet -> Tables.cell(sheet, "B6").setCellErrorValue((byte) 0x17)))
				.containsExactly("my.table.xlsx!Rules:B6: holds an error of Excel");
		assertThat(problems(sheet -> Tables.cell(sheet, "B4").setCellValue("x == (")))
				.containsExactly(
						"my.table.xlsx!Rules:B4: the template has no place for the value: write $param there, or "
								+ "a ? at the end where it takes none");
		assertThat(problems(sheet -> {
			Tables.cell(sheet.getWorkbook().createSheet(), "A1").setCellValue("shown");
			sheet.getWorkbook().setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
		})).containsExactly("my.table.xlsx!Rules:A1: the sheet has rules, but is hidden: show or delete it");
		assertThat(problems(sheet -> Tables.cell(sheet, "A1").setCellValue("none")))
				.containsExactly("my.table.xlsx: has no rules: a table begins with a cell that says RuleTable");
	}

	@Test
	void whatIsNoWorkbookShouldBeRefused() {
		byte[] good = Tables.workbook(CSV, sheet -> {
			// as it is
		});
		assertThat(Tables.problems(FILE, Arrays.copyOf(good, good.length / 2))).singleElement().asString()
				.startsWith(FILE + ": is damaged");
		assertThat(Tables.problems(FILE, CSV.getBytes(StandardCharsets.UTF_8)))
				.containsExactly(FILE + ": is no Excel workbook (.xlsx)");
		assertThat(Tables.problems(FILE, new byte[0])).containsExactly(FILE + ": is no Excel workbook (.xlsx)");
		assertThat(Tables.problems(FILE, new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 }))
				.containsExactly(
						FILE + ": is an old workbook (.xls) or has a password: save it as .xlsx without a password");
		assertThat(Tables.problems(FILE, Tables.rawWorkbook("", "xl/vbaProject.bin", "x")))
				.containsExactly(FILE + ": holds macros: save it as a workbook without macros (.xlsx)");
	}

	@Test
	void damageAnywhereShouldBeToldInOneLineOrDoNoHarm() {
		byte[] good = Tables.workbook(CSV, sheet -> {
			// as it is
		});
		for (int i = 0; i < good.length; i += 197) {
			byte[] bad = good.clone();
			bad[i] ^= 0x55;
			assertThat(Tables.problems(FILE, bad)).as("byte %d", i)
					.allMatch(p -> p.startsWith(FILE) && !p.contains("\n"));
		}
	}

	private static String row(String... cells) {
		return "<sheetData>" + String.join("", cells) + "</sheetData>";
	}

	private static String cell(String name, String text) {
		return "<row><c r='" + name + "' t='inlineStr'><is><t>" + text + "</t></is></c></row>";
	}

	@Test
	void aWorkbookShouldNotGrowInMemory() {
		String filler = "<row/>".repeat(3_000_000);
		assertThat(Tables.problems(FILE, Tables.rawWorkbook(row(filler)))).singleElement().asString()
				.contains("is too large for a decision table");
		assertThat(Tables.problems(FILE, Tables.rawWorkbook("", "xl/media/zeros.bin", "\0".repeat(17 << 20))))
				.singleElement().asString().contains("is too large for a decision table");
		String[] parts = new String[2_000];
		for (int i = 0; i < parts.length; i += 2) {
			parts[i] = "xl/" + i + ".bin";
			parts[i + 1] = "";
		}
		assertThat(Tables.problems(FILE, Tables.rawWorkbook("", parts))).singleElement().asString()
				.contains("is too large for a decision table");
		String everywhere = row(cell("A1", "x")) + "<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>";
		assertThat(Tables.problems(FILE, Tables.rawWorkbook(everywhere))).singleElement().asString()
				.contains("Rules:A1: is one cell too many");
	}

	@Test
	void hugeClaimsShouldCostNothing() {
		String claims = "<dimension ref='A1:XFD1048576'/>" + row(cell("XFD1048576", "far"), cell("A1", "near"));
		assertThat(Tables.problems(FILE, Tables.rawWorkbook(claims))).singleElement().asString()
				.contains("has no rules");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!ENTITY x SYSTEM 'file:///etc/hostname'>",
			"<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>"
					+ "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>"
					+ "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY x '&e;&e;&e;&e;'>" })
	void entitiesShouldNotBeRead(String entities) {
		String sheet = "<?xml version='1.0'?><!DOCTYPE worksheet [" + entities + "]><worksheet "
				+ "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
				+ row(cell("A1", "RuleTable &x;")) + "</worksheet>";
		assertThat(Tables.problems(FILE, Tables.rawWorkbook(sheet))).singleElement().asString()
				.startsWith(FILE + ": is damaged");
	}

	@Test
	void cellsThatDoNotSayWhereTheyAreShouldBeRefused() {
		assertThat(Tables.problems(FILE, Tables.rawWorkbook(row("<row><c><v>1</v></c></row>")))).singleElement()
				.asString()
				.startsWith(FILE + ": is damaged");
	}

	@Test
	void readingShouldPrintNothing() throws Exception {
		PrintStream before = System.err;
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		try (PrintStream err = new PrintStream(printed)) {
			System.setErr(err);
			read(sheet -> {
				// as it is
			});
		} finally {
			System.setErr(before);
		}
		assertThat(printed.toString()).isEmpty();
	}
}
