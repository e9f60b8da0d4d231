package org.ctmpreflight.workbench.internal.explain;

import org.ctmpreflight.authoring.CatalogueEntry;
import org.ctmpreflight.authoring.CatalogueEntry.ExampleValue;
import org.ctmpreflight.layout.AllowedValue;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.workbench.internal.look.Images;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;

/** Writes the explanation of one finding: plain labels, which a screen reader reads in full. */
final class ExplainPage {
	private static final int GAP = 4;
	private static final String BLANK = "(blank)";

	private final FormToolkit kit;
	private final Composite body;

	ExplainPage(FormToolkit kit, Composite body) {
		this.kit = kit;
		this.body = body;
		TableWrapLayout layout = new TableWrapLayout();
		layout.verticalSpacing = 3;
		body.setLayout(layout);
	}

	/** Says what to do where there is nothing to explain. */
	void hint(String text) {
		paragraph(text);
	}

	/**
	 * Writes everything.
	 *
	 * @param entry  what is known of the code; null for nothing
	 * @param source where the rule stands; null where there is none
	 * @param open   shows it
	 */
	void write(ShownFinding finding, CatalogueEntry entry, String source, Runnable open) {
		paragraph(finding.message());
		heading("Where");
		paragraph(
				capital(finding.place()) + (finding.complaintId() == null ? "" : ", complaint " + finding.complaintId())
						+ ".");
		if (finding.suppressed()) {
			heading("Suppressed: it does not count");
			paragraph(finding.suppression().reason() + "\n" + finding.suppression().author() + ", until "
					+ finding.suppression().expires());
		}
		if (entry != null) {
			heading("What is demanded");
			paragraph(entry.what());
		}
		heading("It rests on");
		String citation = finding.citation() != null ? finding.citation()
				: finding.field() != null ? finding.field().citation() : entry == null ? "" : entry.why();
		paragraph(citation);
		if (entry != null) {
			heading("How to put it right");
			paragraph(entry.fix());
		}
		if (finding.field() != null && finding.field().coded()) {
			values(finding.field());
		}
		if (entry != null) {
			condition(entry);
			example(entry);
			heading("Where it comes from");
			paragraph(capital(entry.origin()) + (entry.since() == null ? "" : ", in effect since " + entry.since())
					+ (entry.until() == null ? "" : ", until " + entry.until()) + ".");
		}
		if (source != null) {
			Hyperlink link = kit.createHyperlink(body, "Open the source of the rule", SWT.WRAP);
			link.setToolTipText(source);
			link.setData("name", "source");
			link.addHyperlinkListener(new HyperlinkAdapter() {
				@Override
				public void linkActivated(HyperlinkEvent event) {
					open.run();
				}
			});
		}
	}

	private void values(LayoutField field) {
		heading("Allowed values of " + field.label());
		StringBuilder text = new StringBuilder();
		for (AllowedValue v : field.allowedValues()) {
			text.append(text.isEmpty() ? "" : "\n").append(v.value())
					.append(v.meaning().equals(v.value()) ? "" : " – " + v.meaning());
		}
		paragraph(text.toString());
	}

	private void condition(CatalogueEntry entry) {
		if (entry.condition().isEmpty()) {
			return;
		}
		heading("It is reported when");
		paragraph(String.join("\nand ", entry.condition()));
	}

	private void example(CatalogueEntry entry) {
		if (entry.breaking() == null) {
			return;
		}
		heading("Example");
		Composite table = kit.createComposite(body);
		GridLayout layout = GridLayoutFactory.fillDefaults().numColumns(entry.sound() == null ? 2 : 3).spacing(10, 2)
				.create();
		table.setLayout(layout);
		table.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
		cell(table, "", false);
		iconCell(table, "error", "Wrong");
		if (entry.sound() != null) {
			iconCell(table, "check", "Right");
		}
		for (ExampleValue v : entry.values()) {
			cell(table, v.label(), false);
			cell(table, v.breaking().isEmpty() ? BLANK : v.breaking(), !v.same());
			if (entry.sound() != null) {
				cell(table, v.sound().isEmpty() ? BLANK : v.sound(), !v.same());
			}
		}
	}

	private void iconCell(Composite table, String icon, String text) {
		Composite cell = kit.createComposite(table);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(cell);
		kit.createLabel(cell, "").setImage(Images.get(icon));
		cell(cell, text, true);
	}

	private void cell(Composite table, String text, boolean strong) {
		Label label = kit.createLabel(table, text, SWT.WRAP);
		if (strong) {
			label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		}
		GridDataFactory.fillDefaults().grab(true, false).hint(90, SWT.DEFAULT).applyTo(label);
	}

	private void heading(String text) {
		Label gap = kit.createLabel(body, "");
		TableWrapData small = new TableWrapData();
		small.heightHint = GAP;
		gap.setLayoutData(small);
		Label label = kit.createLabel(body, text);
		label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		label.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
	}

	private void paragraph(String text) {
		Label label = kit.createLabel(body, text.replace("&", "&&"), SWT.WRAP);
		label.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
	}

	private static String capital(String text) {
		return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}
}
