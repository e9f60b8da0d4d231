package org.ctmpreflight.tests.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.ctmpreflight.workbench.internal.help.HelpView;
import org.ctmpreflight.workbench.internal.look.ThemeChoice;
import org.ctmpreflight.workbench.internal.look.Themes;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Somebody's first minutes: the welcome page, the guide, the tour, the preferences, and complaints from HPMS. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class FirstMinutesTest {
	private static final Path WORK = Path.of(System.getProperty("preflight.work"));

	@BeforeAll
	static void open() throws Exception {
		Files.createDirectories(WORK);
		Window.open();
	}

	private static void showWelcome() {
		Ui.run(() -> PlatformUI.getWorkbench().getIntroManager().showIntro(
				PlatformUI.getWorkbench().getWorkbenchWindows()[0], false));
		Ui.await("the welcome page", () -> Ui.named(ScrolledForm.class, "welcome"));
	}

	private static void untilShown(String target) {
		Ui.until("the guide at " + target,
				() -> Ui.page().findView(HelpView.ID) instanceof HelpView h && target.equals(h.shown()));
	}

	@Test
	void a1WelcomeOffersFourThings() {
		showWelcome();
		for (String card : new String[] { "upload", "check", "download", "rules" }) {
			Ui.await("the card " + card, () -> Ui.named(Hyperlink.class, "welcome." + card));
		}
		Screen.shot("20-welcome");
	}

	@Test
	void a1aWelcomeLeadsToARuleOfOnesOwn() {
		showWelcome();
		Hyperlink rules = Ui.await("the link", () -> Ui.named(Hyperlink.class, "welcome.rules"));
		Ui.run(rules::forceFocus);
		Screen.key("Return");
		Ui.until("the wizard", () -> {
			Shell shell = Ui.display().getActiveShell();
			return shell != null && shell.getText().startsWith("New Rule Pack");
		});
		Screen.shot("21a-new-rule-pack");
		Screen.key("Escape");
		Dialogs.awaitNone();
	}

	@Test
	void a2WelcomeLeadsToTheGuideByKeys() {
		showWelcome();
		Hyperlink guide = Ui.await("the link", () -> Ui.named(Hyperlink.class, "welcome.guide"));
		Ui.run(guide::forceFocus);
		Screen.key("Return");
		untilShown("workbench");
		StyledText text = Ui.await("the page", () -> Ui.named(StyledText.class, "help.text"));
		Ui.until("its text", () -> text.getText().startsWith("The workbench"));
		Screen.shot("21-guide");
	}

	@Test
	void a3LinksOfTheGuideHaveKeys() {
		StyledText text = Ui.await("the page", () -> Ui.named(StyledText.class, "help.text"));
		Ui.run(() -> {
			text.setSelection(0);
			text.forceFocus();
		});
		Screen.key("Tab", "Tab", "Return");
		untilShown("add-a-rule");
		Screen.key("Tab", "Tab", "Return");
		untilShown("sentences");
		Screen.key("alt+Left");
		untilShown("add-a-rule");
	}

	@Test
	void a4HelpOnEveryView() {
		help("org.ctmpreflight.workbench.explain", "workbench#understand-a-finding");
		help("org.ctmpreflight.workbench.findings", "workbench#see-what-is-wrong");
		help("org.ctmpreflight.workbench.rules.packs", "workbench#read-and-write-rules");
	}

	private static void help(String view, String target) {
		Views.show(view);
		Ui.until(view + " is active", () -> Ui.page().getActivePartReference().getId().equals(view));
		Screen.key("F1");
		untilShown(target);
	}

	@Test
	void a5TheTourOpens() {
		showWelcome();
		Hyperlink tour = Ui.await("the link", () -> Ui.named(Hyperlink.class, "welcome.tour"));
		Ui.run(tour::forceFocus);
		Screen.key("Return");
		Ui.until("the tour", () -> Ui.page().findView("org.eclipse.ui.cheatsheets.views.CheatSheetView") != null);
		Ui.await("its first step",
				() -> Ui.find(Control.class, w -> text(w).contains("Open the sample")));
		Screen.shot("22-tour");
		Ui.run(() -> Ui.page().hideView(Ui.page().findView("org.eclipse.ui.cheatsheets.views.CheatSheetView")));
	}

	@Test
	void a6TheThemeIsChosen() {
		preferences("org.ctmpreflight.workbench.preferences.general");
		Button dark = Ui.await("the dark theme", () -> Ui.named(Button.class, "theme.dark"));
		Ui.run(dark::forceFocus);
		Screen.key("space");
		Ui.until("chosen", dark::getSelection);
		Screen.key("Return");
		Ui.until("dark", Themes::dark);
		assertEquals(ThemeChoice.DARK, Ui.get(ThemeChoice::current));
		showWelcome();
		Screen.shot("23-dark");
		Ui.run(ThemeChoice.SYSTEM::choose);
		Ui.until("as the system has it", () -> !Themes.dark());
		assertEquals(ThemeChoice.SYSTEM, Ui.get(ThemeChoice::current));
		Ui.run(() -> PlatformUI.getWorkbench().getIntroManager()
				.closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro()));
	}

	private static void preferences(String page) {
		Ui.display().asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(Ui.shell(), page, null, null).open());
		Dialogs.await("Preferences");
	}

	@Test
	void a7HelpInDialogs() {
		preferences("org.ctmpreflight.workbench.preferences.hpms");
		Table profiles = Ui.await("the profiles", () -> Ui.named(Table.class, "hpms.profiles"));
		Ui.run(profiles::forceFocus);
		Screen.shot("24-hpms");
		Screen.key("F1");
		Dialogs.await("User Guide");
		StyledText text = Ui.await("the guide", () -> Ui.named(StyledText.class, "help.text"));
		Ui.until("on the settings", () -> text.getText().startsWith("Settings for HPMS"));
		Screen.shot("25-help-in-a-dialog");
		Screen.key("Escape");
		close("User Guide");
		close("Preferences");
	}

	private static void close(String title) {
		Ui.run(() -> {
			for (Shell s : Ui.display().getShells()) {
				if (!s.isDisposed() && s.getText().startsWith(title)) {
					s.close();
				}
			}
		});
	}

	@Test
	void a8ADownloadThatFailsIsToldInASentence() {
		Views.execute("org.ctmpreflight.workbench.download");
		Dialogs.await("Download Complaints");
		Text file = Ui.await("where to", () -> Ui.named(Text.class, "download.file"));
		Combo profile = Ui.await("the profiles", () -> Ui.named(Combo.class, "download.profile"));
		Ui.until("the profiles were read", () -> !profile.getText().equals("…"));
		Button download = Ui.get(() -> Ui.button("Download"));
		Ui.run(() -> file.setText("nowhere"));
		assertFalse(Ui.get(download::isEnabled));
		Ui.run(() -> file.setText(WORK.resolve("plan-download.txt").toString()));
		assertTrue(Ui.get(download::isEnabled));
		Screen.shot("26-download");
		Screen.click(download, 20, 10);
		String told = Ui.await("the problem", () -> {
			Control c = Ui.find(Control.class, w -> text(w).startsWith("The complaints were not downloaded: "));
			return c == null ? null : text(c);
		});
		Screen.shot("27-download-failed");
		assertFalse(told.contains("Exception"), told);
		Screen.key("Return");
		Dialogs.awaitNone();
		assertFalse(Files.exists(WORK.resolve("plan-download.txt")));
	}

	private static String text(Control control) {
		return control instanceof Label label ? label.getText()
				: control instanceof Text text ? text.getText()
						: control instanceof Hyperlink link ? link.getText() : "";
	}

}
