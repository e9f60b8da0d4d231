package org.ctmpreflight.workbench.rules.internal.editor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.authoring.DraftRule;
import org.ctmpreflight.authoring.RuleFixes;
import org.ctmpreflight.authoring.RuleFormat;
import org.ctmpreflight.authoring.RuleStyle;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.workbench.internal.look.Themes;
import org.ctmpreflight.workbench.rules.internal.Drafts;
import org.ctmpreflight.workbench.rules.internal.RuleFiles;
import org.ctmpreflight.workbench.rules.internal.proof.Proofs;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

/** Rules and examples as text: coloured, completed, and with what is wrong at its place. */
public final class RuleEditor extends TextEditor implements Drafts.Source, RuleWatch.Shown {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.rules.editor";

	private final IDocumentListener typing = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// only what it is afterwards matters
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			check.changed();
		}
	};
	private final Runnable proven = this::showProof;
	private RuleColours colours;
	private RuleCheck check;
	private RuleWatch watch;
	private RuleOutline outline;
	private Map<Annotation, Position> problems = new HashMap<>();
	private Map<Annotation, Position> proof = new HashMap<>();
	private List<DraftRule> rules = List.of();
	private Runnable unfollowThemes;

	@Override
	protected void initializeEditor() {
		super.initializeEditor();
		setDocumentProvider(new RuleDocuments());
		setHelpContextId(ID);
	}

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		RuleStyle style = ((RuleInput) input).style();
		colours = new RuleColours(style);
		setSourceViewerConfiguration(new RuleConfiguration(style, colours));
		super.init(site, input);
		Drafts.opened(this);
	}

	// the provider of documents is that of the editor, whatever the input
	@Override
	protected void setDocumentProvider(IEditorInput input) {
		if (getDocumentProvider() == null) {
			setDocumentProvider(new RuleDocuments());
		}
	}

	@Override
	public void createPartControl(Composite parent) {
		super.createPartControl(parent);
		getSourceViewer().getTextWidget().setData("name", "rule.text");
		PlatformUI.getWorkbench().getHelpSystem().setHelp(getSourceViewer().getTextWidget(), ID);
		check = new RuleCheck(file(), this::show);
		watch = new RuleWatch(getSite().getShell(), this);
		document().addDocumentListener(typing);
		unfollowThemes = Themes.onChange(() -> {
			colours.refresh();
			if (getSourceViewer() != null) {
				getSourceViewer().invalidateTextPresentation();
			}
		});
		Proofs.addListener(proven);
		check.now();
		showProof();
	}

	@Override
	protected void initializeKeyBindingScopes() {
		setKeyBindingScopes(new String[] { "org.ctmpreflight.workbench.rules.writing" });
	}

	@Override
	public Path file() {
		return input().file();
	}

	private RuleInput input() {
		return (RuleInput) getEditorInput();
	}

	/** What is written. */
	public IDocument document() {
		return getDocumentProvider().getDocument(getEditorInput());
	}

	/** What it is. */
	public RuleStyle style() {
		return input().style();
	}

	@Override
	public byte[] unsaved() {
		return isDirty() ? document().get().getBytes(StandardCharsets.UTF_8) : null;
	}

	@Override
	public byte[] known() {
		return ((RuleDocuments) getDocumentProvider()).known(getEditorInput());
	}

	@Override
	public boolean held() {
		return isDirty();
	}

	@Override
	public void take(byte[] content) {
		try {
			new RuleStore(file(), content).text();
			input().give(content);
			getDocumentProvider().resetDocument(getEditorInput());
			RuleFiles.saved(file());
		} catch (CoreException e) {
			// no text: to tell it would activate the window, which looks again; saving asks
			Platform.getLog(RuleEditor.class).log(e.getStatus());
		}
	}

	@Override
	public void look(Runnable then) {
		watch.look(then);
	}

	/** The rules that stand in it, as far as is known. */
	List<DraftRule> rules() {
		return rules;
	}

	/** The mistakes that are shown, in words. */
	public List<String> mistakes() {
		return problems.keySet().stream().map(Annotation::getText).toList();
	}

	private void show(RuleCheck.Outcome outcome) {
		if (getSourceViewer() == null) {
			return;
		}
		String text = document().get();
		Map<Annotation, Position> found = new HashMap<>();
		for (PackProblem p : outcome.problems()) {
			Position at = place(p.line(), p.column());
			found.put(new ProblemAnnotation(p.text(), RuleFixes.of(text, p), text, at.getOffset()), at);
		}
		if (outcome.failure() != null) {
			found.put(new ProblemAnnotation(outcome.failure(), List.of(), text, 0), place(1, 0));
		}
		problems = replace(problems, found);
		rules = outcome.rules() == null ? rules : outcome.rules();
		if (outline != null) {
			outline.refresh();
		}
		setPartName(input().getName());
		Drafts.changed();
	}

	private Map<Annotation, Position> replace(Map<Annotation, Position> old, Map<Annotation, Position> now) {
		if (getSourceViewer().getAnnotationModel() instanceof IAnnotationModelExtension model) {
			model.replaceAnnotations(old.keySet().toArray(Annotation[]::new), now);
		}
		return now;
	}

	/** Passed and failed examples, and what no example proves, in the margin. */
	private void showProof() {
		if (getSourceViewer() == null || getSourceViewer().getAnnotationModel() == null) {
			return;
		}
		Map<Annotation, Position> found = new HashMap<>();
		for (Proofs.Note note : Proofs.notes(file())) {
			found.put(new Annotation(note.kind().annotation(), false, note.text()), place(note.line(), note.column()));
		}
		proof = replace(proof, found);
	}

	/** The word at a place; the whole line where there is none or no column is known. */
	private Position place(int line, int column) {
		IDocument d = document();
		try {
			int number = Math.max(0, Math.min(line, d.getNumberOfLines()) - 1);
			int start = d.getLineOffset(number);
			int end = start + d.getLineInformation(number).getLength();
			int at = Math.min(end, start + Math.max(0, column - 1));
			if (column == 0) {
				while (at < end && Character.isWhitespace(d.getChar(at))) {
					at++;
				}
				return new Position(at, end - at);
			}
			int stop = at;
			if (at < end && d.getChar(at) == '"') {
				stop = Math.max(at + 1, d.get(at + 1, end - at - 1).indexOf('"') + at + 2);
			} else {
				while (stop < end && !Character.isWhitespace(d.getChar(stop)) && ",()\"".indexOf(d.getChar(stop)) < 0) {
					stop++;
				}
			}
			return new Position(at, Math.max(Math.min(1, end - at), stop - at));
		} catch (BadLocationException e) {
			return new Position(0, 0);
		}
	}

	/** Goes to a place, counted from 1; column 0 selects the line. */
	public void reveal(int line, int column) {
		Position p = place(line, column);
		selectAndReveal(p.getOffset(), column == 0 ? p.getLength() : 0);
	}

	/** Number of the line that has the cursor, from 1. */
	public int cursorLine() {
		try {
			return document().getLineOfOffset(
					getSourceViewer().getSelectedRange().x) + 1;
		} catch (BadLocationException e) {
			return 1;
		}
	}

	/** Indents everything. */
	public void format() {
		if (isEditable() && (style() == RuleStyle.DRL || style() == RuleStyle.SENTENCES)) {
			String text = document().get();
			String formatted = RuleFormat.indent(text);
			if (!formatted.equals(text)) {
				int line = cursorLine();
				document().set(formatted);
				reveal(line, 1);
			}
		}
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		boolean editable = getSourceViewer().isEditable();
		// what would be typed while it is written would count as saved
		getSourceViewer().setEditable(false);
		try {
			super.doSave(monitor);
		} finally {
			getSourceViewer().setEditable(editable);
		}
		if (!isDirty()) {
			RuleFiles.saved(file());
		}
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == IContentOutlinePage.class) {
			outline = outline == null ? new RuleOutline(this) : outline;
			return adapter.cast(outline);
		}
		return super.getAdapter(adapter);
	}

	/** The outline is gone. */
	void outlineClosed() {
		outline = null;
	}

	/** Everything that is in the outline: names and lines. */
	List<RuleOutline.Entry> outline() {
		List<RuleOutline.Entry> entries = new ArrayList<>();
		if (style() == RuleStyle.EXAMPLES) {
			entries.addAll(RuleOutline.examples(document().get()));
		} else {
			rules.forEach(r -> entries.add(new RuleOutline.Entry(r.code(), r.line(), r.severity())));
		}
		return entries;
	}

	@Override
	public void dispose() {
		Proofs.removeListener(proven);
		if (check != null) {
			check.close();
			watch.close();
			unfollowThemes.run();
			document().removeDocumentListener(typing);
		}
		Drafts.closed(this);
		super.dispose();
	}
}
