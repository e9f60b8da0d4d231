package org.ctmpreflight.workbench.internal.editor;

import java.io.IOException;

import org.ctmpreflight.check.CheckCancelledException;
import org.ctmpreflight.editing.FindReplace;
import org.ctmpreflight.editing.TextSearch;
import org.ctmpreflight.editing.DocumentView;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.ctmpreflight.workbench.internal.look.Widths;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Finds and replaces texts in the records, just above them; Escape puts it away. */
final class FindBar {
	private final RecordsPage records;
	private final UploadSession session;
	private final Composite bar;
	private final Text find;
	private final Text replacement;
	private final Button caseCounts;
	private final Button wholeCell;
	private final Button regex;
	private final Label said;
	private Job searching;

	FindBar(Composite parent, RecordsPage records, UploadSession session) {
		this.records = records;
		this.session = session;
		bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(6).margins(6, 3).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		bar.setVisible(false);
		find = field("&Find:", "find.text");
		button("&Next", "find.next", () -> search(false));
		button("&Previous", "find.previous", () -> search(true));
		Composite options = new Composite(bar, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(options);
		caseCounts = option(options, "&Case counts");
		wholeCell = option(options, "Who&le cell");
		regex = option(options, "Regular e&xpression");
		// at the end of the line, which grows with what is said below it
		GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER)
				.applyTo(button("Close", "find.close", this::hide));
		replacement = field("Replace &with:", "find.replacement");
		button("&Replace", "find.replace", this::replace);
		button("Replace &All", "find.all", this::replaceAll);
		said = new Label(bar, SWT.NONE);
		said.setData("name", "find.said");
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).span(2, 1).applyTo(said);
		find.addListener(SWT.DefaultSelection, event -> search(false));
		replacement.addListener(SWT.DefaultSelection, event -> replace());
		for (Text t : new Text[] { find, replacement }) {
			t.addTraverseListener(event -> {
				if (event.detail == SWT.TRAVERSE_ESCAPE) {
					event.doit = false;
					hide();
				}
			});
		}
	}

	private Text field(String name, String id) {
		new Label(bar, SWT.NONE).setText(name);
		Text text = new Text(bar, SWT.BORDER);
		text.setData("name", id);
		GridDataFactory.fillDefaults().hint(Widths.of(text, 30), SWT.DEFAULT).applyTo(text);
		return text;
	}

	private Button button(String name, String id, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(name);
		button.setData("name", id);
		GridDataFactory.fillDefaults().applyTo(button);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}

	private static Button option(Composite parent, String name) {
		Button button = new Button(parent, SWT.CHECK);
		button.setText(name);
		return button;
	}

	/** Shows it with the keys in it. */
	void show() {
		((GridData) bar.getLayoutData()).exclude = false;
		bar.setVisible(true);
		bar.requestLayout();
		find.setFocus();
		find.selectAll();
	}

	private void hide() {
		((GridData) bar.getLayoutData()).exclude = true;
		bar.setVisible(false);
		bar.requestLayout();
		records.setFocus();
	}

	/** What is to be found; null where that cannot be. */
	private FindReplace wanted() {
		if (find.getText().isEmpty()) {
			return null;
		}
		try {
			return new FindReplace(regex.getSelection()
					? TextSearch.regex(find.getText(), caseCounts.getSelection(), wholeCell.getSelection())
					: TextSearch.plain(find.getText(), caseCounts.getSelection(), wholeCell.getSelection()), 0);
		} catch (IllegalArgumentException e) {
			say("This " + e.getMessage());
			return null;
		}
	}

	private void search(boolean backwards) {
		FindReplace wanted = wanted();
		if (wanted == null) {
			return;
		}
		if (searching != null) {
			searching.cancel();
		}
		DocumentView view = records.model().view();
		int place = Math.max(0, records.grid().row());
		int field = records.grid().field() + 1;
		searching = Job.create("Find", monitor -> {
			try {
				FindReplace.Found found = wanted.next(view, place, field, backwards, monitor::isCanceled);
				boolean around = found == null;
				if (around) {
					found = wanted.next(view, backwards ? view.size() - 1 : 0, 0, backwards, monitor::isCanceled);
				}
				FindReplace.Found last = found;
				PlatformUI.getWorkbench().getDisplay().asyncExec(() -> found(last, around));
				return Status.OK_STATUS;
			} catch (CheckCancelledException e) {
				return Status.CANCEL_STATUS;
			} catch (IOException e) {
				return Status.error("The file could not be searched. " + e.getMessage(), e);
			}
		});
		searching.schedule();
	}

	private void found(FindReplace.Found found, boolean around) {
		if (bar.isDisposed()) {
			return;
		}
		if (found == null) {
			say("Not found");
			return;
		}
		say(around ? "Went on from the other end" : "");
		records.grid().select(found.place(), found.field() - 1);
	}

	/** Replaces in the selected cell, and goes on. */
	private void replace() {
		FindReplace wanted = wanted();
		int row = records.grid().row();
		int field = records.grid().field();
		if (wanted == null || row < 0) {
			return;
		}
		String text = records.model().text(row, field);
		if (wanted.search().in(text)) {
			try {
				records.model().edit(row, field, wanted.search().replaced(text, replacement.getText()));
			} catch (IllegalArgumentException e) {
				say("The replacement " + e.getMessage());
				return;
			}
		}
		search(false);
	}

	private void replaceAll() {
		FindReplace wanted = wanted();
		if (wanted == null) {
			return;
		}
		String by = replacement.getText();
		DocumentView view = records.model().view();
		session.editLong("Replace all", (document, monitor) -> {
			String outcome;
			try {
				int count = wanted.replaceAll(document, view, by, monitor::isCanceled);
				outcome = count < 0 ? "Cancelled: nothing was replaced"
						: String.format("Replaced in %,d cell%s", count, count == 1 ? "" : "s");
			} catch (IllegalArgumentException e) {
				outcome = "The replacement " + e.getMessage();
			} catch (IllegalStateException e) {
				outcome = "The file was changed meanwhile: try again";
			}
			String told = outcome;
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> say(told));
		});
	}

	private void say(String text) {
		if (!said.isDisposed()) {
			said.setText(text);
			said.requestLayout();
		}
	}
}
