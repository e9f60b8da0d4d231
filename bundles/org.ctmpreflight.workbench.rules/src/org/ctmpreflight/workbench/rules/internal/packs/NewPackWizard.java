package org.ctmpreflight.workbench.rules.internal.packs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

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
		private boolean proposing;
		private String wanted = "our-rules";
		private final RuleBook book = inForce();
		/** Names in the folder that it is put into, as far as is known. */
		private Set<String> there = Set.of();

		Page() {
			super("A rule pack for what your plan demands",
					"The pack is a folder. It begins with a rule that runs and two examples that prove it.");
		}

		@Override
		void fill(Composite control) {
			title = line(control, "&Title:", "new.title", 2);
			title.setText("Our plan's own rules");
			id = line(control, "&Id, which is also the name of the folder:", "new.id", 2);
			id.setText(RuleTemplates.free(wanted, this::taken));
			parent = line(control, "F&older that it is put into:", "new.folder", 1);
			parent.setText(Path.of(System.getProperty("user.home"), "ctm-rules").toString());
			Button browse = new Button(control, SWT.PUSH);
			browse.setText("&Browse…");
			browse.addListener(SWT.Selection, event -> browse());
			code = line(control, "&Code of the first rule:", "new.code", 2);
			code.setText(RuleTemplates.free("our-note-too-short", this::reported));
			styles(control);
			use = new Button(control, SWT.CHECK);
			use.setText("Check &upload files with it from now on");
			use.setSelection(true);
			GridDataFactory.fillDefaults().span(3, 1).applyTo(use);
			title.addModifyListener(event -> suggest());
			id.addModifyListener(event -> {
				ownId |= !proposing;
				typed();
			});
			parent.addModifyListener(event -> {
				look();
				typed();
			});
			code.addModifyListener(event -> typed());
			title.selectAll();
			look();
		}

		/** Looks in the background which names are taken in the folder. */
		private void look() {
			String folder = parent.getText();
			Display display = getShell().getDisplay();
			there = Set.of();
			Job job = Job.create("Look into the folder", monitor -> {
				Set<String> names = PackFolder.names(folder);
				display.asyncExec(() -> {
					if (!parent.isDisposed() && parent.getText().equals(folder)) {
						there = names;
						propose();
						typed();
					}
				});
				return Status.OK_STATUS;
			});
			job.setSystem(true);
			job.schedule();
		}

		private static RuleBook inForce() {
			CompletableFuture<RuleBook> read = RuleBooks.get();
			return read.isCompletedExceptionally() ? null : read.getNow(null);
		}

		private boolean reported(String code) {
			return book != null && book.entry(code, null) != null;
		}

		private boolean inForce(String pack) {
			return book != null && book.packs().stream().anyMatch(p -> p.info().id().equals(pack));
		}

		private boolean taken(String pack) {
			return inForce(pack) || there.contains(pack);
		}

		private void propose() {
			if (!ownId) {
				proposing = true;
				id.setText(RuleTemplates.free(wanted, this::taken));
				proposing = false;
			}
		}

		private void suggest() {
			if (!ownId) {
				wanted = title.getText().toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-")
						.replaceAll("^[-0-9]+|-$", "");
				propose();
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
			if (inForce(id.getText())) {
				return "A pack in force has that id already: choose another one.";
			}
			try {
				if (!Path.of(parent.getText()).isAbsolute()) {
					return "Choose the folder that the pack is put into.";
				}
			} catch (InvalidPathException e) {
				return "The folder cannot have that name.";
			}
			if (there.contains(id.getText())) {
				return "In the folder there is something of that name already: choose another id, or another folder.";
			}
			String flaw = RuleTemplates.flawOfCode(code.getText());
			return flaw == null && reported(code.getText())
					? "A rule in force has that code already: choose another one."
					: flaw;
		}
	}

	@Override
	public boolean performFinish() {
		Path folder = Path.of(page.parent.getText()).resolve(page.id.getText()).normalize();
		String title = page.title.getText().strip();
		String id = page.id.getText();
		String code = page.code.getText();
		var style = page.style();
		boolean use = page.use.getSelection();
		Display display = getShell().getDisplay();
		Job job = Job.create("Make the rule pack " + id, monitor -> {
			try {
				Path rules = RuleTemplates.makePack(folder, id, title, style, code);
				boolean named = PackFolder.own().contains(folder);
				display.asyncExec(() -> {
					if (use && !named) {
						use(folder);
					}
					if (use) {
						RuleFiles.putInForce(display);
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

	private static void use(Path folder) {
		String before = Preferences.store().getString(Preferences.RULES);
		Preferences.store().setValue(Preferences.RULES,
				before.isBlank() ? folder.toString() : before + File.pathSeparator + folder);
	}
}
