package org.ctmpreflight.workbench.submit.internal.hpms;

import java.util.Map;

import org.ctmpreflight.workbench.internal.hpms.HpmsChoice;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.PlatformUI;

/** Tells menus whether the training HPMS runs. */
public final class TrainingState extends AbstractSourceProvider {
	private static final String RUNS = "org.ctmpreflight.workbench.training.runs";

	private final Runnable changed = () -> PlatformUI.getWorkbench().getDisplay()
			.asyncExec(() -> fireSourceChanged(ISources.WORKBENCH, RUNS, runs()));

	/** Follows it. */
	public TrainingState() {
		HpmsChoice.addListener(changed);
	}

	private static Boolean runs() {
		return HpmsChoice.training() != null;
	}

	@Override
	public Map<String, Boolean> getCurrentState() {
		return Map.of(RUNS, runs());
	}

	@Override
	public String[] getProvidedSourceNames() {
		return new String[] { RUNS };
	}

	@Override
	public void dispose() {
		HpmsChoice.removeListener(changed);
	}
}
