package org.ctmpreflight.tests.workbench;

import java.nio.file.Files;
import java.nio.file.Path;

import org.ctmpreflight.workbench.internal.look.Themes;
import org.ctmpreflight.workbench.rules.internal.RulesPerspective;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.*;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;

class LookTest {
	static final Path WORK = Path.of(System.getProperty("preflight.work")).resolve("look");
	static final Path SAMPLES = Path.of(System.getProperty("preflight.root"), "samples");
	static final String O = "org.ctmpreflight.workbench.";
	String p;

	interface Step { void go() throws Exception; }

	void step(String name, Step s) {
		try {
			s.go();
		} catch (Throwable t) {
			System.out.println("LOOK " + name + ": " + t);
		}
		wait(400);
		Screen.shot(p + name);
	}

	static void wait(int ms) {
		try { Thread.sleep(ms); } catch (InterruptedException e) { throw new AssertionError(e); }
	}

	static void execute(String command) {
		Ui.display().asyncExec(() -> {
			try {
				PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
			} catch (Exception e) {
				System.out.println("LOOK " + e);
			}
		});
		wait(700);
	}

	static void escape() {
		for (int i = 0; i < 3; i++) {
			if (Ui.get(() -> Ui.display().getActiveShell() == Ui.shell())) { return; }
			Screen.key("Escape");
			wait(400);
		}
	}

	static void view(String id) {
		Ui.run(() -> {
			try { Ui.page().showView(id); } catch (Exception e) { throw new AssertionError(e); }
		});
		wait(500);
	}

	static void perspective(String id) {
		Ui.run(() -> {
			try { PlatformUI.getWorkbench().showPerspective(id, PlatformUI.getWorkbench().getWorkbenchWindows()[0]); }
			catch (Exception e) { throw new AssertionError(e); }
		});
		wait(700);
	}

	static void press(String text) {
		Button b = Ui.await("button " + text, () -> { Button f = Ui.button(text); return f != null && f.isEnabled() ? f : null; });
		Ui.display().asyncExec(() -> b.notifyListeners(SWT.Selection, new Event()));
		wait(800);
	}

	static void status(String text) {
		Ui.until("status", () -> { Label l = Ui.named(Label.class, "status"); return l != null && l.getText().startsWith(text); });
	}

	@Test
	void look() throws Exception {
		Path out = Path.of(System.getProperty("preflight.work")).resolveSibling("screenshots");
		if (Files.exists(out.resolve("look-done"))) { return; }
		Files.createDirectories(WORK);
		Files.createDirectories(out);
		Files.writeString(out.resolve("look-done"), "");
		p = "L-";
		boolean dark = Files.exists(Path.of("/tmp/look-dark"));
		Path file = WORK.resolve("casework-upload.TXT");
		Files.copy(SAMPLES.resolve("casework-upload.TXT"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		Path first = WORK.resolve("first-submission.TXT");
		Files.writeString(first, "C2500000001\tCalled the member on 11/20/2026 - the premium was billed twice and is corrected. " + System.nanoTime() + "\tN" + "\t".repeat(10) + "\r\nC2500000003\tAsked the pharmacy for the claim, it will be paid again. " + System.nanoTime() + "\tN" + "\t".repeat(10) + "\r\nC2500000004\tThe member\u2019s card was sent.\tN" + "\t".repeat(10) + "\r\n");
		Window.open();
		if (dark) {
			Ui.run(() -> Themes.set(Themes.DARK));
		}
		wait(1500);
		step("01-welcome", () -> {});
		step("02-review", () -> {
			EditorStory.open(file);
			status("19 errors");
			EditorStory.select(6, 0);
			wait(800);
			Tree t = Ui.get(() -> Ui.named(Tree.class, "findings"));
			Ui.run(() -> { t.getItem(0).setExpanded(true); t.getItem(1).setExpanded(true); t.setSelection(t.getItem(0)); });
		});
		step("02b-grouped-by-rule-selected", () -> {
			Tree t = Ui.get(() -> Ui.named(Tree.class, "findings"));
			Ui.run(() -> { Ui.page().activate(Ui.page().findView(O + "findings")); t.setFocus(); t.setSelection(t.getItem(0).getItem(0)); t.notifyListeners(SWT.Selection, new Event()); });
		});
		step("03-suppress", () -> { EditorStory.select(6, 0); wait(500); Screen.key("ctrl+shift+a"); wait(900); });
		escape();
		step("04-fix-menu", () -> { EditorStory.select(6, 0); Screen.key("ctrl+1"); wait(500); });
		step("05-fix-all", () -> { Screen.key("Down", "Down", "Return"); wait(1200); });
		escape();
		escape();
		Screen.key("Escape");
		step("07-download", () -> { execute(O + "download"); wait(1000); });
		escape();
		int n = 0;
		for (String page : new String[] { O + "preferences.general", O + "preferences", O + "preferences.hpms", "org.eclipse.ui.preferencePages.Keys" }) {
			step("08-preferences-" + n++, () -> {
				Ui.display().asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(Ui.shell(), page, null, null).open());
				wait(1500);
			});
			escape();
		}
		step("09-text", () -> { EditorStory.select(4, 0); Screen.key("ctrl+t"); wait(800); });
		Screen.key("ctrl+t");
		wait(500);
		step("10-find", () -> { EditorStory.select(3, 1); Screen.key("ctrl+f"); wait(500); Screen.type("nobody"); Screen.key("Return"); });
		Screen.key("Escape");
		step("10b-problems", () -> view("org.eclipse.ui.views.ProblemView"));
		step("10c-files", () -> view(O + "files"));
		step("10d-menu-file", () -> { EditorStory.select(3, 1); Screen.key("alt+f"); wait(600); });
		Screen.key("Escape"); Screen.key("Escape");
		step("10e-menu-window-view", () -> { Screen.key("alt+w"); wait(400); Screen.key("Down"); wait(200); Screen.key("Right"); wait(700); });
		Screen.key("Escape"); Screen.key("Escape");
		step("10f-narrow-complaints", () -> { view(O + "complaints"); });
		Ui.run(() -> Ui.page().hideView(Ui.page().findView(O + "complaints")));
		step("11-complaints", () -> {
			org.ctmpreflight.workbench.internal.app.CaseworkFiles.open(SAMPLES.resolve("plan-download.txt"));
			Table c = Ui.await("complaints", () -> Ui.named(Table.class, "complaints"));
			Ui.until("some", () -> c.getItemCount() > 3);
			Ui.run(() -> { c.setFocus(); c.setSelection(1); c.notifyListeners(SWT.Selection, new Event()); });
		});
		step("12-more-fields", () -> press("More"));
		step("13-requests", () -> { Ui.display().asyncExec(() -> ToolItems.press("Plan requests")); wait(900); });
		escape();
		step("14-worklist", () -> { view(O + "worklist"); wait(800); });
		step("15-training", () -> {  });
		escape();
		perspective(O + "review");
		Screen.key("alt+p"); wait(400); Screen.key("t"); wait(1500);
		Screen.shot(p + "15b-training");
		Screen.key("Return"); wait(1500);
		step("16-submit", () -> { EditorStory.open(first); wait(2500); EditorStory.select(0, 1); Screen.key("ctrl+u"); wait(2500); });
		step("17-choices", () -> { Button b = Ui.get(() -> Ui.button("Send the records")); Ui.run(() -> { b.setSelection(true); b.notifyListeners(SWT.Selection, new Event()); }); wait(1500); press("More Choices"); });
		step("18-sent", () -> { Screen.key("Return"); wait(4000); });
		escape();
		step("19-journal", () -> { view(O + "journal"); wait(1500); });
		step("20-report", () -> { Ui.display().asyncExec(() -> ToolItems.press("Report…")); wait(900); });
		escape();
		step("21-verify", () -> { Ui.display().asyncExec(() -> ToolItems.press("Verify…")); wait(1500); });
		escape();
		step("22-history", () -> { EditorStory.select(0, 0); Screen.key("ctrl+shift+h"); wait(1500); });
		step("23-rules", () -> {
			perspective(RulesPerspective.ID);
			wait(1500);
			Ui.run(() -> { });
		});
		step("24-new-pack", () -> { execute(O + "rules.new.pack"); wait(1200); });
		step("25-pack", () -> { Text f = Ui.get(() -> Ui.find(Text.class, x -> x.getText().endsWith("ctm-rules"))); Ui.run(() -> f.setText(WORK + "/rules" + System.nanoTime())); Screen.key("Return"); wait(5000); });
		step("25b-new-rule", () -> { execute(O + "rules.new.rule"); wait(1200); });
		escape();
		step("25c-try", () -> { Screen.key("ctrl+r"); wait(3000); view(O + "rules.tryon"); wait(1500); });
		step("26-catalogue", () -> { view(O + "rules.catalogue"); wait(3500); });
		step("27-help", () -> { Screen.key("F1"); wait(1500); });
		step("28-about", () -> { execute("org.eclipse.ui.help.aboutAction"); wait(1200); });
		escape();
		Files.writeString(out.resolve("look-end"), "");
	}
}
