package org.ctmpreflight.workbench.rules.internal.packs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.ctmpreflight.authoring.RuleTemplates;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.rules.RuleBook;
import org.ctmpreflight.workbench.internal.rules.RuleBooks;
import org.ctmpreflight.workbench.rules.internal.RuleFiles;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;

/** Makes a rule pack with a first rule that runs, and examples that prove it. */
final class NewPackWizard extends Wizard {
	private final Page page = new Page();

	NewPackWizard() {
		setWindowTitle("New Rule Pack");
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	private static final class Page extends NewPage {
		private Text title;
		private Text id;
		private Text parent;
		private Text code;
		private Button use;
		private boolean ownId;

		Page() {
			super("A rule pack for what your plan demands",
					"The pack is a folder. It begins with a rule that runs and two examples that prove it.");
		}

		@Override
		void fill(Composite control) {
			title = line(control, "&Title:", "new.title", 2);
			title.setText("Our plan's own rules");
			id = line(control, "&Id, which is also the name of the folder:", "new.id", 2);
			id.setText("our-rules");
			parent = line(control, "&Folder that it is put into:", "new.folder", 1);
			parent.setText(Path.of(System.getProperty("user.home"), "ctm-rules").toString());
			Button browse = new Button(control, SWT.PUSH);
			browse.setText("&Browse…");
			browse.addListener(SWT.Selection, event -> browse());
			code = line(control, "&Code of the first rule:", "new.code", 2);
			code.setText(free("our-note-too-short"));
			styles(control);
			use = new Button(control, SWT.CHECK);
			use.setText("Check &upload files with it from now on");
			use.setSelection(true);
			GridDataFactory.fillDefaults().span(3, 1).applyTo(use);
			title.addModifyListener(event -> suggest());
			id.addModifyListener(event -> typed());
			id.addListener(SWT.KeyDown, event -> ownId = true);
			parent.addModifyListener(event -> typed());
			code.addModifyListener(event -> typed());
			title.selectAll();
		}

		private void suggest() {
			if (!ownId) {
				id.setText(title.getText().toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-")
						.replaceAll("^[-0-9]+|-$", ""));
			}
			typed();
		}

		private void browse() {
			DirectoryDialog dialog = new DirectoryDialog(getShell());
			dialog.setFilterPath(parent.getText());
			String chosen = dialog.open();
			if (chosen != null) {
				parent.setText(chosen);
			}
		}

		@Override
		String flaw() {
			if (title.getText().isBlank()) {
				return "Say in a few words what the rules are for.";
			}
			if (RuleTemplates.flawOfId(id.getText()) != null) {
				return RuleTemplates.flawOfId(id.getText());
			}
			try {
				if (!Path.of(parent.getText()).isAbsolute()) {
					return "Choose the folder that the pack is put into.";
				}
			} catch (InvalidPathException e) {
				return "The folder cannot have that name.";
			}
			String flaw = RuleTemplates.flawOfCode(code.getText());
			return flaw == null && taken(code.getText()) ? "A rule in force has that code already: choose another one."
					: flaw;
		}
	}

	/** A code that no rule in force has. */
	private static String free(String code) {
		String free = code;
		for (int n = 2; taken(free); n++) {
			free = code + "-" + n;
		}
		return free;
	}

	private static boolean taken(String code) {
		CompletableFuture<RuleBook> read = RuleBooks.get();
		RuleBook book = read.isCompletedExceptionally() ? null : read.getNow(null);
		return book != null && book.entry(code, null) != null;
	}

	@Override
	public boolean performFinish() {
		Path folder = Path.of(page.parent.getText()).resolve(page.id.getText());
		String title = page.title.getText().strip();
		String id = page.id.getText();
		String code = page.code.getText();
		var style = page.style();
		boolean use = page.use.getSelection();
		Display display = getShell().getDisplay();
		Job job = Job.create("Make the rule pack " + id, monitor -> {
			try {
				Path rules = RuleTemplates.makePack(folder, id, title, style, code);
				display.asyncExec(() -> {
					if (use) {
						use(folder, display);
					}
					RuleFiles.open(rules, 0);
				});
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error("The rule pack was not made. " + (Files.isDirectory(folder) ? "" : folder + ": ")
						+ e.getMessage(), e);
			}
		});
		job.setUser(true);
		job.schedule();
		return true;
	}

	private static void use(Path folder, Display display) {
		String before = Preferences.store().getString(Preferences.RULES);
		boolean named = Stream.of(before.split(File.pathSeparator)).filter(p -> !p.isBlank()).map(Path::of)
				.anyMatch(p -> folder.equals(p) || p.equals(folder.getParent()));
		if (!named) {
			Preferences.store().setValue(Preferences.RULES,
					before.isBlank() ? folder.toString() : before + File.pathSeparator + folder);
		}
		RuleFiles.putInForce(display);
	}
}
