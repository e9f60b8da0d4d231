package org.ctmpreflight.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The rules see what they are meant to see, on made-up bundles. */
class HouseRulesTest {
	private static final Bundle LAYOUT = Bundle.of("org.ctmpreflight.layout",
			"Export-Package: org.ctmpreflight.layout;version=\"1.0.0\"");

	@Test
	void requireUpwardIsFound() {
		Bundle cli = Bundle.of("org.ctmpreflight.cli");
		Bundle check = Bundle.of("org.ctmpreflight.check",
				"Require-Bundle: org.ctmpreflight.cli,org.ctmpreflight.layout");
		assertThat(HouseRules.wrongDirections(List.of(cli, check, LAYOUT)))
				.containsExactly("org.ctmpreflight.check uses org.ctmpreflight.cli");
	}

	@Test
	void importUpwardIsFound() {
		Bundle report = Bundle.of("org.ctmpreflight.report", "Export-Package: org.ctmpreflight.report");
		Bundle check = Bundle.of("org.ctmpreflight.check",
				"Import-Package: org.ctmpreflight.report,org.ctmpreflight.layout");
		assertThat(HouseRules.wrongDirections(List.of(report, check, LAYOUT)))
				.containsExactly("org.ctmpreflight.check uses org.ctmpreflight.report");
	}

	@Test
	void newBundleHasToBeEntered() {
		assertThat(HouseRules.wrongDirections(List.of(Bundle.of("org.ctmpreflight.attic"))))
				.containsExactly("org.ctmpreflight.attic is not known");
	}

	@Test
	void fragmentOfAnotherRoomIsFound() {
		Bundle good = Bundle.of("org.ctmpreflight.check.osgi.tests", "Fragment-Host: org.ctmpreflight.check");
		Bundle bad = Bundle.of("org.ctmpreflight.check.tests", "Fragment-Host: org.ctmpreflight.rules");
		assertThat(HouseRules.wrongDirections(List.of(good, bad)))
				.containsExactly("org.ctmpreflight.check.tests is a fragment of org.ctmpreflight.rules");
	}

	@Test
	void missingAndOpenRangesAreFound() {
		Bundle bundle = Bundle.of("org.ctmpreflight.check",
				"Import-Package: a,b;version=\"1.0.0\",c;version=\"[1.0.0,2.0.0)\",javax.xml.parsers",
				"Require-Bundle: d,e;bundle-version=\"1.0.0\",f;bundle-version=\"[1.0.0,2.0.0)\"");
		assertThat(HouseRules.openRanges(List.of(bundle))).extracting(s -> s.substring(s.length() - 1))
				.containsExactly("a", "b", "d", "e");
	}

	@Test
	void openInternalIsFound() {
		Bundle bundle = Bundle.of("org.ctmpreflight.check",
				"Export-Package: a.internal,b.internal.c,d.internal;x-internal:=true,e.internal;x-friends:=\"f\",g.internals");
		assertThat(HouseRules.openInternals(List.of(bundle))).extracting(s -> s.substring(s.indexOf("exports ") + 8))
				.containsExactly("a.internal", "b.internal.c");
	}

	@Test
	void internalsOfDroolsAreNotOurs() {
		assertThat(
				HouseRules.openInternals(List.of(Bundle.of("org.ctmpreflight.drools", "Export-Package: a.internal"))))
				.isEmpty();
	}

	@Test
	void platformInCoreIsFound() {
		Bundle check = Bundle.of("org.ctmpreflight.check", "Import-Package: org.osgi.framework",
				"Require-Bundle: org.eclipse.core.runtime");
		Bundle cli = Bundle.of("org.ctmpreflight.cli",
				"Import-Package: org.eclipse.equinox.app,org.eclipse.swt.widgets");
		Bundle workbench = Bundle.of("org.ctmpreflight.workbench", "Require-Bundle: org.eclipse.ui");
		assertThat(HouseRules.platformInCore(List.of(check, cli, workbench))).containsExactly(
				"org.ctmpreflight.check uses org.eclipse.core.runtime",
				"org.ctmpreflight.check uses org.osgi.framework", "org.ctmpreflight.cli uses org.eclipse.swt.widgets");
	}

	@Test
	void platformInSourceIsFound() {
		String source = "package a;\n\nimport java.util.List;\nimport org.eclipse.core.runtime.Platform;\n"
				+ "import static org.osgi.framework.Constants.*;\n// import of org.eclipse.ui.PlatformUI\n"
				+ "import org.eclipse.equinox.app.IApplication;\n";
		assertThat(HouseRules.platformImports("org.ctmpreflight.check", source)).hasSize(3);
		assertThat(HouseRules.platformImports("org.ctmpreflight.cli", source))
				.containsExactly("org.eclipse.core.runtime.Platform", "org.osgi.framework.Constants.*");
		assertThat(HouseRules.platformImports("org.ctmpreflight.workbench", source)).isEmpty();
	}
}
