package org.ctmpreflight.workbench.rules.internal.packs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.ctmpreflight.authoring.RuleTemplates;
import org.ctmpreflight.workbench.rules.internal.RuleFiles;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Makes a file with a rule that runs in one of the plan's packs, and examples that prove it. */
final class NewRuleWizard extends Wizard {
	private final Page page;

	/**
	 * @param packs    the plan's own; at least one
	 * @param selected one of them
	 */
	NewRuleWizard(List<Path> packs, Path selected) {
		page = new Page(packs, selected);
		setWindowTitle("New Rule");
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	private static final class Page extends NewPage {
		private final List<Path> packs;
		private final Path selected;
		private Combo pack;
		private Text code;

		Page(List<Path> packs, Path selected) {
			super("A rule in a pack of your plan",
					"It begins with a rule that runs and two examples that prove it: change them to what you need.");
			this.packs = packs;
			this.selected = selected;
		}

		@Override
		void fill(Composite control) {
			new Label(control, SWT.NONE).setText("&Pack:");
			pack = new Combo(control, SWT.READ_ONLY);
			pack.setData("name", "new.pack");
			packs.forEach(p -> pack.add(p.toString()));
			pack.select(Math.max(0, packs.indexOf(selected)));
			GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(pack);
			code = line(control, "&Code of the rule:", "new.code", 2);
			code.setText("our-new-rule");
			code.addModifyListener(event -> typed());
			code.selectAll();
			styles(control);
			code.setFocus();
		}

		@Override
		String flaw() {
			return RuleTemplates.flawOfCode(code.getText());
		}
	}

	@Override
	public boolean performFinish() {
		Path pack = page.packs.get(page.pack.getSelectionIndex());
		String code = page.code.getText();
		var style = page.style();
		Job job = Job.create("Make the rule " + code, monitor -> {
			try {
				Path rules = RuleTemplates.makeRule(pack, style, code);
				PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
					RuleFiles.saved(rules);
					RuleFiles.open(rules, 0);
				});
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error("The rule was not made. " + e.getMessage(), e);
			}
		});
		job.setUser(true);
		job.schedule();
		return true;
	}
}
