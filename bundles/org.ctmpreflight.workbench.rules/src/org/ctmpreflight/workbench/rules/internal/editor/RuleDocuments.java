package org.ctmpreflight.workbench.rules.internal.editor;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.operation.IRunnableContext;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.texteditor.AbstractDocumentProvider;

/** Texts of rule files, in UTF-8 as packs have it. */
final class RuleDocuments extends AbstractDocumentProvider {
	private final Map<Object, RuleStore> stores = new HashMap<>();

	@Override
	protected IDocument createDocument(Object element) throws CoreException {
		RuleInput input = (RuleInput) element;
		RuleStore store = new RuleStore(input.file(), input.takeContent());
		Document document = new Document(store.text());
		stores.put(element, store);
		return document;
	}

	/** What stands in the file, as far as is known. */
	byte[] known(Object element) {
		return stores.get(element).content();
	}

	@Override
	protected IAnnotationModel createAnnotationModel(Object element) {
		return new AnnotationModel();
	}

	@Override
	protected void doSaveDocument(IProgressMonitor monitor, Object element, IDocument document, boolean overwrite)
			throws CoreException {
		stores.get(element).write(document.get().getBytes(StandardCharsets.UTF_8), monitor);
	}

	@Override
	protected IRunnableContext getOperationRunner(IProgressMonitor monitor) {
		return null;
	}

	@Override
	public boolean isReadOnly(Object element) {
		return element instanceof RuleInput input && input.readOnly();
	}

	@Override
	public boolean isModifiable(Object element) {
		return !isReadOnly(element);
	}

	@Override
	public boolean isStateValidated(Object element) {
		return true;
	}
}
