package org.ctmpreflight.workbench.rules.internal.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.authoring.RuleStyle;
import org.ctmpreflight.authoring.TableCell;
import org.ctmpreflight.authoring.TableSheets;
import org.ctmpreflight.authoring.TableText;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.look.Spoken;
import org.ctmpreflight.workbench.rules.internal.Drafts;
import org.ctmpreflight.workbench.rules.internal.RuleFiles;
import org.ctmpreflight.workbench.rules.internal.RuleImages;
import org.ctmpreflight.workbench.rules.internal.editor.RuleCheck;
import org.ctmpreflight.workbench.rules.internal.editor.RuleInput;
import org.ctmpreflight.workbench.rules.internal.editor.RuleStore;
import org.ctmpreflight.workbench.rules.internal.editor.RuleWatch;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.statushandlers.StatusManager;

/** A decision table: CSV is edited, a workbook is shown. */
public final class TableEditor extends EditorPart implements Drafts.Source, RuleWatch.Shown {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.rules.table";
	private static final String CONTEXT = "org.ctmpreflight.workbench.rules.tables";

	private final IUndoContext undo = new ObjectUndoContext(this, "Decision table");
	private final List<TableModel> sheets = new ArrayList<>();
	private RuleStore store;
	private String text = "";
	private String saved = "";
	private TableModel model;
	private TableGrid grid;
	private RuleCheck check;
	private RuleWatch watch;
	private Combo names;
	private Label icon;
	private Label summary;
	private List<PackProblem> problems = List.of();
	private String broken;
	private String failure;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		setSite(site);
		setInput(input);
		setPartName(input.getName());
		setTitleImage(RuleImages.get(RuleImages.of(input().style())));
		try {
			read(new RuleStore(input().file(), input().takeContent()));
		} catch (CoreException e) {
			throw new PartInitException(e.getStatus());
		}
		Drafts.opened(this);
	}

	/** Takes what stands in the file; everything stays as it is where that is no text. */
	private void read(RuleStore from) throws CoreException {
		if (workbook()) {
			sheets.clear();
			broken = null;
			try {
				for (Map.Entry<String, List<List<String>>> e : TableSheets
						.read(getEditorInput().getName(), from.content()).entrySet()) {
					sheets.add(TableModel.of(e.getKey(), e.getValue()));
				}
			} catch (PackException e) {
				broken = e.problems().get(0).text();
			}
			model = sheets.isEmpty() ? TableModel.of("", List.of()) : sheets.get(0);
		} else {
			text = from.text();
			saved = text;
			model = TableModel.of(new TableText(text));
		}
		store = from;
	}

	private RuleInput input() {
		return (RuleInput) getEditorInput();
	}

	private boolean workbook() {
		return input().style() == RuleStyle.WORKBOOK;
	}

	private boolean editable() {
		return !workbook() && !input().readOnly();
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
		Composite bar = new Composite(control, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(6, 4).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		names = new Combo(bar, SWT.READ_ONLY);
		Spoken.name(names, "Sheet");
		names.addListener(SWT.Selection, event -> show(sheets.get(names.getSelectionIndex())));
		nameSheets();
		icon = new Label(bar, SWT.NONE);
		summary = new Label(bar, SWT.NONE);
		summary.setData("name", "table.summary");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		grid = new TableGrid(control, model, editable(), new TableGrid.Listener() {
			@Override
			public void edit(int row, int column, String value) {
				set(row, column, value);
			}

			@Override
			public void selected() {
				summarize();
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid.control());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(control, ID);
		getSite().getService(IContextService.class).activateContext(CONTEXT);
		new UndoRedoActionGroup(getSite(), undo, true).fillActionBars(getEditorSite().getActionBars());
		check = new RuleCheck(file(), outcome -> {
			problems = outcome.problems();
			failure = outcome.failure();
			sheets.forEach(s -> s.problems(problems));
			model.problems(problems);
			grid.redraw();
			summarize();
			Drafts.changed();
		});
		watch = new RuleWatch(getSite().getShell(), this);
		check.now();
		grid.select(0, 0);
		summarize();
	}

	private void nameSheets() {
		String selected = names.getText();
		names.setItems(sheets.stream().map(TableModel::sheet).toArray(String[]::new));
		names.select(Math.max(0, names.indexOf(selected)));
		names.setVisible(sheets.size() > 1);
		GridDataFactory.swtDefaults().exclude(sheets.size() < 2).applyTo(names);
	}

	/** Says what is wrong with the selected cell, or else how many mistakes there are. */
	private void summarize() {
		if (grid == null) {
			return;
		}
		String here = grid.row() < 0 ? null : model.problem(grid.row(), grid.column());
		String of = here != null ? new TableCell(null, grid.row(), grid.column()) + ": " + here
				: broken != null ? broken
						: failure != null ? failure
								: problems.isEmpty()
										? workbook() ? "Shown to be read: change it in Excel, and come back."
												: input().readOnly() ? "A shipped table, to be read." : "No mistakes"
										: (problems.size() == 1 ? "1 mistake. " : problems.size() + " mistakes. ")
												+ problems.get(0).text().replaceFirst("^cell ", "");
		icon.setImage(Images.get(here != null || broken != null || failure != null || !problems.isEmpty() ? "error"
				: editable() ? "check" : "info"));
		summary.setText(of.replace("&", "&&"));
		summary.setToolTipText(of);
		summary.getParent().layout();
	}

	/** Changes a cell, which can be undone. */
	private void set(int row, int column, String value) {
		TableText changed = new TableText(text);
		changed.set(row, column, value);
		edit("Change " + new TableCell(null, row, column), changed);
	}

	private void edit(String label, TableText changed) {
		String now = changed.text();
		if (editable() && !now.equals(text)) {
			TableEdit edit = new TableEdit(label, undo, text, now, this::take);
			PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().add(edit);
			take(now);
		}
	}

	private void take(String now) {
		text = now;
		TableModel other = TableModel.of(new TableText(now));
		other.problems(problems);
		show(other);
		firePropertyChange(PROP_DIRTY);
		check.changed();
	}

	private void show(TableModel other) {
		model = other;
		grid.show(model);
		summarize();
	}

	/** Inserts a blank row below the selected one. */
	void insertRow() {
		grid.commit();
		TableText changed = new TableText(text);
		int row = Math.max(0, Math.min(grid.row() + 1, changed.rows()));
		changed.insert(row);
		edit("Insert row", changed);
		grid.select(row, 0);
	}

	/** Deletes the selected row. */
	void deleteRow() {
		grid.commit();
		TableText changed = new TableText(text);
		if (grid.row() >= 0 && grid.row() < changed.rows()) {
			changed.delete(grid.row());
			edit("Delete row", changed);
		}
	}

	/** What can be done about the selected cell; null for nothing. */
	TableModel.Fix fix() {
		return editable() && grid.row() >= 0 ? model.fix(grid.row(), grid.column()) : null;
	}

	/** Where a menu for the selected cell opens, on the screen. */
	Point belowCell() {
		Rectangle cell = grid.selectedBounds();
		return grid.control().toDisplay(cell.x, cell.y + cell.height);
	}

	/** Does it. */
	void apply(TableModel.Fix fix) {
		set(fix.row(), fix.column(), fix.text());
	}

	/** Goes to the row of a line of the file, counted from 1. */
	public void revealLine(int line) {
		TableText t = new TableText(text);
		int row = 0;
		for (int at = 1; at < line && row < t.rows() - 1; row++) {
			for (int c = 0; c < t.columns(); c++) {
				at += (int) t.cell(row, c).chars().filter(x -> x == '\n').count();
			}
			at++;
		}
		grid.select(Math.min(row, model.rows() - 1), 0);
	}

	/** Goes to a cell, counted from 0. */
	public void select(int row, int column) {
		grid.select(row, column);
	}

	/** The mistakes that are shown, in words. */
	public List<String> mistakes() {
		return problems.stream().map(PackProblem::text).toList();
	}

	/** Text of a cell, counted from 0. */
	public String cell(int row, int column) {
		return model.cell(row, column);
	}

	@Override
	public Path file() {
		return input().file();
	}

	@Override
	public byte[] unsaved() {
		return isDirty() ? text.getBytes(StandardCharsets.UTF_8) : null;
	}

	@Override
	public byte[] known() {
		return store.content();
	}

	@Override
	public boolean held() {
		return isDirty() || grid.editing();
	}

	@Override
	public void take(byte[] content) {
		try {
			read(new RuleStore(file(), content));
		} catch (CoreException e) {
			// no text: to tell it would activate the window, which looks again; saving asks
			Platform.getLog(TableEditor.class).log(e.getStatus());
			return;
		}
		// an undo would bring the table back that the other program has changed
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().dispose(undo, true, true, false);
		nameSheets();
		show(sheets.isEmpty() ? model : sheets.get(names.getSelectionIndex()));
		check.changed();
		RuleFiles.saved(file());
	}

	@Override
	public void look(Runnable then) {
		watch.look(then);
	}

	@Override
	public boolean isDirty() {
		return !text.equals(saved);
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		grid.commit();
		String now = text;
		try {
			store.write(now.getBytes(StandardCharsets.UTF_8), monitor);
			saved = now;
			firePropertyChange(IEditorPart.PROP_DIRTY);
			RuleFiles.saved(file());
		} catch (OperationCanceledException e) {
			if (monitor != null) {
				monitor.setCanceled(true);
			}
		} catch (CoreException e) {
			if (monitor != null) {
				// else an editor that is being closed goes, and what was typed with it
				monitor.setCanceled(true);
			}
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	@Override
	public void doSaveAs() {
		// a table belongs where it is
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void setFocus() {
		grid.control().setFocus();
	}

	@Override
	public void dispose() {
		PlatformUI.getWorkbench().getOperationSupport().getOperationHistory().dispose(undo, true, true, true);
		if (check != null) {
			check.close();
			watch.close();
		}
		Drafts.closed(this);
		super.dispose();
	}
}
