package org.ctmpreflight.workbench.rules.internal.packs;

import java.util.List;

import org.ctmpreflight.authoring.RuleStyle;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** A page that asks for something new: lines of text, and in which way the rule is written. */
abstract class NewPage extends WizardPage {
	private static final List<RuleStyle> STYLES = List.of(RuleStyle.SENTENCES, RuleStyle.DRL, RuleStyle.TABLE);
	private static final List<String> WORDS = List.of("&Sentences: for most rules, no programmer needed",
			"&DRL, the language of Drools: for conditions with \"or\"",
			"Decision tab&le: for many rules of one kind");

	private RuleStyle style = RuleStyle.SENTENCES;

	NewPage(String title, String description) {
		super(title, title, null);
		setDescription(description);
	}

	@Override
	public final void createControl(Composite parent) {
		Composite control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).spacing(8, 6).applyTo(control);
		fill(control);
		setControl(control);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, "org.ctmpreflight.workbench.rules.new");
		setPageComplete(flaw() == null);
	}

	/** Makes what is asked for. */
	abstract void fill(Composite control);

	/** Why it cannot be made so; null where it can. */
	abstract String flaw();

	/** Something was typed. */
	void typed() {
		String flaw = flaw();
		setErrorMessage(flaw);
		setPageComplete(flaw == null);
	}

	RuleStyle style() {
		return style;
	}

	Text line(Composite control, String label, String name, int span) {
		new Label(control, SWT.NONE).setText(label);
		Text text = new Text(control, SWT.BORDER);
		text.setData("name", name);
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).span(span, 1).applyTo(text);
		return text;
	}

	void styles(Composite control) {
		Group group = new Group(control, SWT.NONE);
		group.setText("The rule is written in");
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(group);
		for (int i = 0; i < STYLES.size(); i++) {
			RuleStyle of = STYLES.get(i);
			Button button = new Button(group, SWT.RADIO);
			button.setText(WORDS.get(i));
			button.setData("name", "style." + of);
			button.setSelection(i == 0);
			button.addListener(SWT.Selection, event -> {
				if (button.getSelection()) {
					style = of;
					typed();
				}
			});
		}
	}
}
