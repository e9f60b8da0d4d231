package org.ctmpreflight.workbench.internal.download;

import java.io.IOException;
import java.util.function.Consumer;

import org.ctmpreflight.hpms.DownloadFile;
import org.ctmpreflight.hpms.DownloadFilter;
import org.ctmpreflight.hpms.HpmsClient;
import org.ctmpreflight.hpms.HpmsException;
import org.ctmpreflight.hpms.SettingsException;
import org.ctmpreflight.layout.OutputFile;
import org.ctmpreflight.workbench.internal.hpms.HpmsChoice;
import org.ctmpreflight.workbench.internal.hpms.HpmsTarget;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Downloads complaints in the background. Cancelled, it ends the call, and the file stays as it was. */
final class DownloadJob extends Job {
	private final DownloadOrder order;
	private final Consumer<DownloadOrder> ended;
	private volatile HpmsClient running;

	/** @param ended told of what was downloaded, in the thread of the job */
	DownloadJob(DownloadOrder order, Consumer<DownloadOrder> ended) {
		super("Download complaints");
		this.order = order;
		this.ended = ended;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask("Asking HPMS …", IProgressMonitor.UNKNOWN);
		try {
			HpmsTarget target = HpmsChoice.open(order.profile());
			DownloadFilter filter = DownloadFile.within(order.filter(), target.settings().lookBack());
			OutputFile.require(order.file());
			try (HpmsClient client = target.connect()) {
				running = client;
				if (monitor.isCanceled()) {
					return Status.CANCEL_STATUS;
				}
				DownloadFile.write(client, filter, order.file(), false,
						n -> monitor.subTask(String.format("%,d complaints", n)));
			} finally {
				running = null;
			}
		} catch (SettingsException | HpmsException | IOException | IllegalArgumentException e) {
			// the message tells all; a cause would only add what is of no use to whoever reads it
			return monitor.isCanceled() ? Status.CANCEL_STATUS
					: Status.error("The complaints were not downloaded: " + e.getMessage());
		}
		ended.accept(order);
		return Status.OK_STATUS;
	}

	@Override
	protected void canceling() {
		HpmsClient client = running;
		if (client != null) {
			client.cancel();
		}
	}
}
