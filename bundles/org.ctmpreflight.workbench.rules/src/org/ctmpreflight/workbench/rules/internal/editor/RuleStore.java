package org.ctmpreflight.workbench.rules.internal.editor;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.ctmpreflight.layout.OutputFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.operation.ModalContext;
import org.eclipse.swt.widgets.Display;

/** A file of a rule pack on the disk, as it was read or written last. For use in the user-interface thread. */
public final class RuleStore {
	private final Path file;
	private byte[] known;

	/**
	 * @param content read already; null where it is to be read, which happens once, when the workbench brings an editor
	 *                back: such files are small
	 */
	public RuleStore(Path file, byte[] content) throws CoreException {
		this.file = file;
		try {
			known = content == null ? Files.readAllBytes(file) : content;
		} catch (IOException e) {
			throw new CoreException(Status.error(file + " cannot be read. It may have been moved or deleted.", e));
		}
	}

	/** What stands in the file, as far as is known. */
	public byte[] content() {
		return known;
	}

	/**
	 * The same as text.
	 *
	 * @throws CoreException where it is not UTF-8: saving would damage every line with such a character
	 */
	public String text() throws CoreException {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(known)).toString();
		} catch (CharacterCodingException e) {
			throw new CoreException(Status.error(file.getFileName()
					+ " is not UTF-8 and cannot be edited here. Save it as UTF-8 in the program that it comes from.",
					e));
		}
	}

	/**
	 * Writes the file in the background, while this thread answers the window.
	 *
	 * @throws CoreException              where it cannot be written; it is then as it was
	 * @throws OperationCanceledException where another program changed it and somebody wants to keep that
	 */
	public void write(byte[] bytes, IProgressMonitor monitor) throws CoreException {
		boolean[] changed = { false };
		run(m -> changed[0] = Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), known), monitor);
		if (changed[0] && new MessageDialog(Display.getCurrent().getActiveShell(), "Changed on disk", null,
				file.getFileName() + " has been changed by another program since it was opened. What it wrote will be "
						+ "lost.",
				MessageDialog.WARNING, new String[] { "Overwrite", "Cancel" }, 1).open() != 0) {
			throw new OperationCanceledException();
		}
		// a pack is shared: who can read it stays able to
		run(m -> OutputFile.write(file, out -> out.write(bytes)), monitor);
		known = bytes;
	}

	private interface Work {
		void run(IProgressMonitor monitor) throws IOException;
	}

	private void run(Work work, IProgressMonitor monitor) throws CoreException {
		IRunnableWithProgress runnable = m -> {
			try {
				work.run(m);
			} catch (IOException e) {
				throw new InvocationTargetException(e);
			}
		};
		try {
			ModalContext.run(runnable, true, monitor == null ? new NullProgressMonitor() : monitor,
					Display.getCurrent());
		} catch (InvocationTargetException e) {
			throw new CoreException(Status.error(
					file.getFileName() + " was not saved. " + e.getCause().getMessage(), e.getCause()));
		} catch (InterruptedException e) {
			throw new OperationCanceledException();
		}
	}
}
