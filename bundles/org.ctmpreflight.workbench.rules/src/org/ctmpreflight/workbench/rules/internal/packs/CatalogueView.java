package org.ctmpreflight.workbench.rules.internal.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.ctmpreflight.authoring.CatalogueEntry;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.rules.RuleBook;
import org.ctmpreflight.workbench.internal.rules.RuleBooks;
import org.ctmpreflight.workbench.rules.internal.Drafts;
import org.ctmpreflight.workbench.rules.internal.RuleFiles;
import org.ctmpreflight.workbench.rules.internal.RuleTree;
import org.ctmpreflight.workbench.internal.look.SearchField;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** Every code that a check can report: searched, and explained. */
public final class CatalogueView extends ViewPart {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.rules.catalogue";
	private static final int[] WEIGHTS = { 66, 34 };
	private static final int MARGIN = 8;

	private final Runnable changed = this::read;
	private Text filter;
	private Label count;
	private TreeViewer tree;
	private StyledText text;
	private RuleBook book;

	@Override
	public void createPartControl(Composite parent) {
		Composite control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		Composite bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		filter = SearchField.in(bar, "catalogue.filter", "Filter by code, field, citation or text", this::show);
		count = new Label(bar, SWT.NONE);
		count.setText("Reading the rules…");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
		SashForm sash = new SashForm(control, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		tree = RuleTree.create(sash, "catalogue", "Rules",
				new String[] { "Code", "What is demanded", "It rests on", "Pack" },
				new int[] { 36, 32, 20, 12 });
		text = new StyledText(sash, SWT.READ_ONLY | SWT.MULTI | SWT.V_SCROLL | SWT.WRAP);
		text.setData("name", "catalogue.text");
		Spoken.name(text, "The rule in full");
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		sash.setWeights(WEIGHTS);
		tree.addSelectionChangedListener(event -> CodeText.show(text, RuleTree.selected(event.getSelection())
				.map(n -> (CatalogueEntry) n.data()).orElse(null)));
		tree.addOpenListener(event -> RuleTree.selected(event.getSelection())
				.ifPresent(n -> open((CatalogueEntry) n.data())));
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, ID);
		Drafts.addListener(changed);
		read();
	}

	/** Opens the source of a rule; codes of the record-layout parser have none. */
	private void open(CatalogueEntry entry) {
		String place = entry.pack() == null ? null : book.place(entry.code(), entry.pack());
		if (place != null) {
			RuleFiles.open(place);
		}
	}

	private void read() {
		RuleBooks.get().thenAccept(read -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
			if (!filter.isDisposed() && read != book) {
				book = read;
				show();
			}
		}));
	}

	private void show() {
		if (book == null) {
			return;
		}
		String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
		List<RuleTree.Node> nodes = new ArrayList<>();
		for (CatalogueEntry e : book.catalogue().entries()) {
			String[] texts = { e.code(), e.title(), e.why(), e.pack() == null ? "record layout" : e.pack() };
			String all = String.join(" ", texts) + " " + e.what() + " " + e.severity() + " "
					+ String.join(" ", e.fields());
			if (all.toLowerCase(Locale.ROOT).contains(wanted)) {
				nodes.add(new RuleTree.Node(image(e), texts, e, List.of()));
			}
		}
		tree.setInput(nodes);
		int of = book.catalogue().entries().size();
		count.setText(nodes.isEmpty() ? "No code fits"
				: nodes.size() == of ? of + " codes"
						: nodes.size() + " of " + of
								+ " codes");
		if (!nodes.isEmpty()) {
			tree.setSelection(new StructuredSelection(nodes.get(0)));
		}
	}

	/** A code of two severities has the icon of the first. */
	private static Image image(CatalogueEntry entry) {
		return Images.get(entry.severity().split(" ")[0]);
	}

	@Override
	public void setFocus() {
		filter.setFocus();
	}

	@Override
	public void dispose() {
		Drafts.removeListener(changed);
		super.dispose();
	}
}
