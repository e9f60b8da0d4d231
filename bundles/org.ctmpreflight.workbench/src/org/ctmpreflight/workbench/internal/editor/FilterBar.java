package org.ctmpreflight.workbench.internal.editor;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.ctmpreflight.editing.FindingFilter;
import org.ctmpreflight.editing.TextSearch;
import org.ctmpreflight.editing.ViewQuery;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Says which lines the grid shows: those with findings, or with a text. */
final class FilterBar {
	private static final int DELAY = 300;
	private static final List<String> NAMES = List.of("All lines", "Lines with findings", "Lines with errors",
			"Lines with warnings", "Lines with notes");

	private final Consumer<ViewQuery> changed;
	private final Combo findings;
	private final Combo field;
	private final Text text;
	private final Runnable later = this::tell;
	private ViewQuery query = ViewQuery.ALL;

	/** @param changed told what is wanted; the order in it is that of {@link #sortedBy} */
	FilterBar(Composite parent, List<LayoutField> fields, Consumer<ViewQuery> changed) {
		this.changed = changed;
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).margins(6, 2).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		new Label(bar, SWT.NONE).setText("Sho&w:");
		findings = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
		findings.setItems(NAMES.toArray(String[]::new));
		findings.select(0);
		findings.setData("name", "filter.findings");
		findings.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> tell()));
		text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		text.setMessage("with this text");
		text.setData("name", "filter.text");
		Spoken.name(text, "Show lines with this text");
		text.addModifyListener(event -> {
			text.getDisplay().timerExec(-1, later);
			text.getDisplay().timerExec(DELAY, later);
		});
		GridDataFactory.fillDefaults().hint(Widths.of(text, 28), SWT.DEFAULT).applyTo(text);
		new Label(bar, SWT.NONE).setText("&in");
		field = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
		field.add("any field");
		fields.forEach(f -> field.add(f.label()));
		field.select(0);
		field.setData("name", "filter.field");
		Spoken.name(field, "In field");
		field.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> tell()));
	}

	private void tell() {
		if (text.isDisposed()) {
			return;
		}
		String wanted = text.getText();
		FindingFilter filter = switch (findings.getSelectionIndex()) {
			case 1 -> FindingFilter.ALL;
			case 2 -> of(Severity.ERROR);
			case 3 -> of(Severity.WARNING);
			case 4 -> of(Severity.INFO);
			default -> null;
		};
		ViewQuery next = query.withFindings(filter).withText(
				wanted.isEmpty() ? null : TextSearch.plain(wanted, false, false), field.getSelectionIndex());
		query = next;
		changed.accept(next);
	}

	private static FindingFilter of(Severity severity) {
		return new FindingFilter(Set.of(severity), Set.of(), 0, false);
	}

	/** Wants the same lines in another order: by a field from 0, or by none (-1). */
	void sortedBy(int newField, boolean ascending) {
		query = newField < 0 ? query.sortedBy() : query.sortedBy(new ViewQuery.SortKey(newField + 1, !ascending));
		changed.accept(query);
	}

	/** Shows all lines again. */
	void reset() {
		findings.select(0);
		field.select(0);
		text.setText("");
		tell();
	}

	/** Whether lines are left out. */
	boolean filters() {
		return query.findings() != null || query.search() != null;
	}
}
