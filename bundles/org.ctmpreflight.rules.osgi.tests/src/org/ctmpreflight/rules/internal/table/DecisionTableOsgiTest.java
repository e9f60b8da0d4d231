package org.ctmpreflight.rules.internal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.PackLoader;
import org.ctmpreflight.rules.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;

/** Decision tables in a running OSGi framework: the libraries that read workbooks stand in one bundle with Drools. */
class DecisionTableOsgiTest {
	private static final Path ROOT = Path.of(System.getProperty("preflight.root"));
	private static final Path CSV = ROOT.resolve("rules/plan-quality-example/resolution.table.csv");
	private static final Path WORKBOOK = ROOT.resolve("bundles/org.ctmpreflight.rules/src_test")
			.resolve("org/ctmpreflight/rules/internal/table/testdata/resolution.table.xlsx");

	@TempDir
	private Path folder;

	@Test
	void aWorkbookShouldBeReadWhateverTheThreadsClassLoader() throws Exception {
		assertNotNull(FrameworkUtil.getBundle(DecisionTable.class));
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
		try {
			assertEquals(read(CSV).drl(), read(WORKBOOK).drl());
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	@Test
	void itsRulesShouldCompile() throws Exception {
		Files.writeString(folder.resolve("pack.json"), "{\"id\":\"mine\",\"version\":\"1\",\"title\":\"Mine\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		Files.writeString(folder.resolve("rules.drl"), read(WORKBOOK).drl());
		RulePack pack = new PackLoader(LayoutCatalog.shipped(), List.of(), null).load(List.of(folder)).get(0);
		assertEquals(2, pack.rules().size());
		assertTrue(pack.rules().stream().anyMatch(r -> r.code().equals("plan-resolved-without-contact")));
	}

	private static DecisionTable read(Path file) throws Exception {
		return DecisionTable.read(file.getFileName().toString(), Files.readAllBytes(file));
	}
}
