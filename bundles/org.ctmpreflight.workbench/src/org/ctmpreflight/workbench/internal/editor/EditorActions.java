package org.ctmpreflight.workbench.internal.editor;

import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.operations.UndoRedoActionGroup;

/** What Undo, Copy and their like do in an editor of an upload file, in the grid or where somebody is typing. */
final class EditorActions {
	private final UploadEditor editor;
	private final RecordsPage records;
	private final UploadSession session;

	EditorActions(UploadEditor editor, RecordsPage records, UploadSession session) {
		this.editor = editor;
		this.records = records;
		this.session = session;
	}

	void install() {
		IActionBars bars = editor.getEditorSite().getActionBars();
		new UndoRedoActionGroup(editor.getSite(), session.undoContext(), true).fillActionBars(bars);
		Clipboards clipboards = new Clipboards(records, session);
		bars.setGlobalActionHandler(ActionFactory.CUT.getId(), action(() -> {
			if (!inText(Text::cut, Combo::cut, StyledText::cut)) {
				clipboards.copy();
				records.clear();
			}
		}));
		bars.setGlobalActionHandler(ActionFactory.COPY.getId(), action(() -> {
			if (!inText(Text::copy, Combo::copy, StyledText::copy)) {
				clipboards.copy();
			}
		}));
		bars.setGlobalActionHandler(ActionFactory.PASTE.getId(), action(() -> {
			if (!inText(Text::paste, Combo::paste, StyledText::paste)) {
				clipboards.paste();
			}
		}));
		bars.setGlobalActionHandler(ActionFactory.SELECT_ALL.getId(), action(() -> {
			if (!inText(Text::selectAll, c -> {
			}, StyledText::selectAll)) {
				records.grid().selectAll();
			}
		}));
		bars.setGlobalActionHandler(ActionFactory.DELETE.getId(), action(() -> {
			if (!inText(EditorActions::delete, c -> {
			}, t -> {
			})) {
				records.clear();
			}
		}));
		bars.setGlobalActionHandler(ActionFactory.FIND.getId(), action(() -> {
			editor.showRecords();
			records.find();
		}));
		bars.updateActionBars();
	}

	/** Deletes what is selected, or the character behind the caret. */
	private static void delete(Text text) {
		if (text.getSelectionCount() == 0) {
			int at = text.getCaretPosition();
			text.setSelection(at, Math.min(at + 1, text.getCharCount()));
		}
		text.insert("");
	}

	private interface On<T> {
		void act(T widget);
	}

	/** Acts on the widget in which somebody is typing; false where nobody is. */
	private boolean inText(On<Text> onText, On<Combo> onCombo, On<StyledText> onStyledText) {
		Control focus = editor.getSite().getShell().getDisplay().getFocusControl();
		if (focus instanceof Text text) {
			onText.act(text);
		} else if (focus instanceof Combo combo) {
			onCombo.act(combo);
		} else if (focus instanceof StyledText text) {
			onStyledText.act(text);
		} else {
			return false;
		}
		return true;
	}

	private static IAction action(Runnable code) {
		return new Action() {
			@Override
			public void run() {
				code.run();
			}
		};
	}
}
