package org.ctmpreflight.workbench.internal.explain;

import java.util.Objects;

import org.ctmpreflight.authoring.CatalogueEntry;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.rules.RuleBook;
import org.ctmpreflight.workbench.internal.rules.RuleBooks;
import org.ctmpreflight.workbench.internal.rules.RuleSource;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.part.ViewPart;

/** All about the selected finding: what and where, why, what is right, and how to get there. */
public final class ExplainView extends ViewPart {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.explain";

	private final ISelectionListener listener = this::selected;
	private FormToolkit kit;
	private ScrolledForm form;
	private ShownFinding shown;

	@Override
	public void createPartControl(Composite parent) {
		kit = new FormToolkit(parent.getDisplay());
		form = kit.createScrolledForm(parent);
		form.setData("name", "explain");
		kit.decorateFormHeading(form.getForm());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(form, ID);
		show(null, null);
		getSite().getPage().addPostSelectionListener(listener);
		selected(null, getSite().getPage().getSelection());
	}

	private void selected(IWorkbenchPart part, ISelection selection) {
		ShownFinding finding = selection instanceof IStructuredSelection s
				&& s.getFirstElement() instanceof ShownFinding f ? f : null;
		// a cell without a finding, perhaps of another file: what was told of another one would mislead
		boolean none = finding == null && part instanceof IEditorPart && selection instanceof IStructuredSelection;
		if (Objects.equals(finding, shown) || finding == null && !none) {
			return;
		}
		shown = finding;
		if (none) {
			show(null, null);
		} else {
			RuleBooks.get().thenAccept(book -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (!form.isDisposed() && finding.equals(shown)) {
					show(finding, book);
				}
			}));
		}
	}

	private void show(ShownFinding finding, RuleBook book) {
		form.setRedraw(false);
		try {
			for (Control child : form.getBody().getChildren()) {
				child.dispose();
			}
			ExplainPage page = new ExplainPage(kit, form.getBody());
			if (finding == null) {
				form.setText("Explain");
				form.setImage(Images.get("explain"));
				page.hint("Select a finding, in the grid or in the Findings view, to read what it means, what the memo "
						+ "demands and how to put it right.");
			} else {
				CatalogueEntry entry = book.entry(finding.code(), finding.pack());
				form.setText(finding.code());
				form.setImage(Images.of(finding.severity()));
				String place = book.place(finding.code(), finding.pack());
				page.write(finding, entry, place, () -> RuleSource.open(place));
			}
		} finally {
			form.setRedraw(true);
		}
		form.reflow(true);
	}

	@Override
	public void setFocus() {
		form.setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePostSelectionListener(listener);
		kit.dispose();
		super.dispose();
	}
}
