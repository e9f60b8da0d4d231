package org.ctmpreflight.workbench.internal.editor;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import org.ctmpreflight.editing.UploadDocument;
import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.workbench.internal.session.ComplaintPart;
import org.ctmpreflight.workbench.internal.explain.ShownFinding;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IPageChangedListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.ISaveablesLifecycleListener;
import org.eclipse.ui.ISaveablesSource;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.Saveable;
import org.eclipse.ui.SaveablesLifecycleEvent;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.MultiPageEditorPart;

/** Edits an upload file: a page with the records, one with the text as it stands in the file. */
public final class UploadEditor extends MultiPageEditorPart
		implements
			ISaveablesSource,
			IGotoMarker,
			ComplaintPart {
	/** Its id. */
	public static final String ID = "org.ctmpreflight.workbench.upload";
	private static final String CONTEXT = "org.ctmpreflight.workbench.editing";
	private static final int TEXT_PAGE = 1;

	private final FindingSelection selection = new FindingSelection();
	private IFile file;
	private UploadSession session;
	private UploadSaveable saveable;
	private RecordsPage records;
	private TextPage text;
	private Markers markers;
	private Composite first;
	private Composite second;
	private boolean disposed;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		file = ResourceUtil.getFile(input);
		if (file == null || file.getLocation() == null) {
			throw new PartInitException("The file is not on this computer.");
		}
		setPartName(file.getName());
		setTitleToolTip(file.getLocation().toOSString());
		site.setSelectionProvider(selection);
		// its keys
		site.getService(IContextService.class).activateContext(CONTEXT);
	}

	@Override
	protected void createPages() {
		first = page("Records");
		second = page("Text");
		IPageChangedListener shown = event -> pageShown();
		addPageChangedListener(shown);
		openFile();
	}

	private void openFile() {
		Label waiting = new Label(first, SWT.CENTER);
		waiting.setText("\n\nOpening " + file.getName() + " …");
		((StackLayout) first.getLayout()).topControl = waiting;
		Display display = getContainer().getDisplay();
		Job job = Job.create("Open " + file.getName(), monitor -> {
			try {
				RecordLayout layout = LayoutCatalog.shipped().inEffect(LayoutCatalog.CASEWORK_UPLOAD, LocalDate.now())
						.orElseThrow();
				UploadDocument document = UploadDocument.open(file.getLocation().toPath(), layout);
				UploadSession opened = new UploadSession(file, document, display);
				display.asyncExec(() -> opened(opened));
				return Status.OK_STATUS;
			} catch (IOException e) {
				display.asyncExec(() -> {
					if (!disposed) {
						waiting.setText("\n\n" + file.getName() + " cannot be opened: " + e.getMessage());
						first.layout();
					}
				});
				return Status.error(file.getName() + " cannot be opened. " + e.getMessage(), e);
			}
		});
		job.setUser(true);
		job.schedule();
	}

	private Composite page(String name) {
		Composite page = new Composite(getContainer(), SWT.NONE);
		page.setLayout(new StackLayout());
		setPageText(addPage(page), name);
		return page;
	}

	/** Opens the file anew as it is now; what was not saved is lost. */
	void reload() {
		if (session == null) {
			return;
		}
		ISaveablesLifecycleListener models = getSite().getService(ISaveablesLifecycleListener.class);
		models.handleLifecycleEvent(new SaveablesLifecycleEvent(this, SaveablesLifecycleEvent.POST_CLOSE,
				getSaveables(), false));
		closeSession();
		saveable = null;
		records = null;
		text = null;
		for (Composite page : new Composite[] { first, second }) {
			for (Control child : page.getChildren()) {
				child.dispose();
			}
		}
		openFile();
		first.layout();
	}

	private void closeSession() {
		markers.close();
		session.close();
		Sessions.closed(session);
		session = null;
	}

	private void opened(UploadSession opened) {
		session = opened;
		if (disposed) {
			session.close();
			session = null;
			return;
		}
		saveable = new UploadSaveable(this, session);
		records = new RecordsPage(first, this, session);
		((StackLayout) first.getLayout()).topControl = records.control();
		first.layout();
		session.addListener(new UploadSession.Listener() {
			@Override
			public void dirtyChanged() {
				firePropertyChange(PROP_DIRTY);
			}
		});
		ISaveablesLifecycleListener models = getSite().getService(ISaveablesLifecycleListener.class);
		models.handleLifecycleEvent(new SaveablesLifecycleEvent(this, SaveablesLifecycleEvent.POST_OPEN,
				getSaveables(), false));
		new EditorActions(this, records, session).install();
		markers = new Markers(session);
		session.check();
		if (getSite().getPage().getActiveEditor() == this) {
			records.setFocus();
		}
		Sessions.opened(session);
		new SessionNotices(getSite().getShell(), records.notices(), session);
		new DiskWatch(this, session, records.notices());
		firePropertyChange(PROP_DIRTY);
		pageShown();
	}

	private void pageShown() {
		if (session != null && getActivePage() == TEXT_PAGE) {
			if (text == null) {
				// most people never look at it, and opening a file is to be quick
				text = new TextPage(second, session);
				((StackLayout) second.getLayout()).topControl = text.control();
				second.layout();
				if (getSite().getPage().getActivePart() == this) {
					text.setFocus();
				}
			}
			text.show(records.documentRow());
		}
	}

	/** The session; null while the file is being opened. */
	public UploadSession session() {
		return session;
	}

	/** The page with the records; null while the file is being opened. */
	public RecordsPage records() {
		return records;
	}

	/** The findings where the keys are. */
	void selected(List<ShownFinding> findings) {
		selection.setSelection(new StructuredSelection(findings));
	}

	/** Says something in the status line. */
	void tell(String text) {
		getEditorSite().getActionBars().getStatusLineManager().setMessage(text);
	}

	/** Shows the other page. */
	void turnPage() {
		setActivePage(1 - getActivePage());
		setFocus();
	}

	/** Shows the page with the records. */
	void showRecords() {
		setActivePage(0);
	}

	@Override
	public void gotoMarker(IMarker marker) {
		int line = marker.getAttribute(IMarker.LINE_NUMBER, 0);
		int field = marker.getAttribute(Markers.FIELD, 0);
		if (records != null && line > 0) {
			showRecords();
			records.reveal(line - 1, Math.max(0, field - 1));
		}
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == IGotoMarker.class) {
			return adapter.cast(this);
		}
		if (adapter == UploadSession.class) {
			return adapter.cast(session);
		}
		return super.getAdapter(adapter);
	}

	@Override
	public void setFocus() {
		if (records != null && getActivePage() == 0) {
			records.setFocus();
		} else if (text != null) {
			text.setFocus();
		} else {
			super.setFocus();
		}
	}

	@Override
	public Saveable[] getSaveables() {
		return saveable == null ? new Saveable[0] : new Saveable[] { saveable };
	}

	@Override
	public Saveable[] getActiveSaveables() {
		return getSaveables();
	}

	@Override
	public boolean isDirty() {
		return session != null && session.document().dirty();
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		throw new IllegalStateException("saved as a model");
	}

	@Override
	public boolean isSaveAsAllowed() {
		return session != null;
	}

	@Override
	public void doSaveAs() {
		records.commit();
		saveable.saveAs();
	}

	/** The document is that of another file now. */
	void moved(IFile to) {
		if (!disposed) {
			file = to;
			session.moved(to);
			setInputWithNotify(new FileEditorInput(to));
			setPartName(to.getName());
			setTitleToolTip(to.getLocation().toOSString());
			firePropertyChange(PROP_DIRTY);
		}
	}

	@Override
	public String selectedComplaint() {
		int row = records == null ? -1 : records.grid().row();
		if (row < 0 || row >= records.grid().model().rows()) {
			return null;
		}
		int field = session.now().layout().field("complaintId").orElseThrow().number();
		return records.grid().model().text(row, field - 1);
	}

	@Override
	public void dispose() {
		disposed = true;
		if (session != null) {
			closeSession();
		}
		super.dispose();
	}
}
