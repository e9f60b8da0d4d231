package org.ctmpreflight.workbench.rules.internal.editor;

import java.nio.file.Path;

import org.ctmpreflight.authoring.RuleStyle;
import org.ctmpreflight.workbench.rules.internal.RuleImages;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** A file of a rule pack in an editor. */
public final class RuleInput extends PlatformObject implements IEditorInput, IPersistableElement {
	private static final String FILE = "file";
	private static final String READ_ONLY = "readOnly";

	private final Path file;
	private final boolean readOnly;
	private byte[] content;

	/** Brings editors back that were open when the workbench was closed. */
	public static final class Factory implements IElementFactory {
		static final String ID = "org.ctmpreflight.workbench.rules.input";

		@Override
		public IAdaptable createElement(IMemento memento) {
			String file = memento.getString(FILE);
			return file == null ? null
					: new RuleInput(Path.of(file), Boolean.TRUE.equals(memento.getBoolean(READ_ONLY)), null);
		}
	}

	/**
	 * @param file     absolute
	 * @param readOnly whether it is to be read alone
	 * @param content  of the file, read already; null where it is to be read
	 */
	public RuleInput(Path file, boolean readOnly, byte[] content) {
		this.file = file;
		this.readOnly = readOnly;
		this.content = content;
	}

	/** Where it is. */
	public Path file() {
		return file;
	}

	/** Whether it is to be read alone. */
	public boolean readOnly() {
		return readOnly;
	}

	/** What it is. */
	public RuleStyle style() {
		return RuleStyle.of(getName());
	}

	/** What was read already, once; null where it is to be read. */
	public byte[] takeContent() {
		byte[] taken = content;
		content = null;
		return taken;
	}

	/** What is to be taken when it is asked for next. */
	void give(byte[] bytes) {
		content = bytes;
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return RuleImages.descriptor(RuleImages.of(style()));
	}

	@Override
	public String getName() {
		return file.getFileName().toString();
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getToolTipText() {
		return file + (readOnly ? " (shipped: to be read)" : "");
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putString(FILE, file.toString());
		memento.putBoolean(READ_ONLY, readOnly);
	}

	@Override
	public String getFactoryId() {
		return Factory.ID;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RuleInput input && input.file.equals(file);
	}

	@Override
	public int hashCode() {
		return file.hashCode();
	}
}
