package org.ctmpreflight.workbench.internal.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.editing.DocumentSnapshot;
import org.ctmpreflight.editing.LiveFindings;
import org.ctmpreflight.editing.QuickFixes;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.workbench.internal.app.Preferences;
import org.ctmpreflight.workbench.internal.explain.ShownFinding;
import org.ctmpreflight.workbench.internal.findings.Findings;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;

/**
 * The first findings of a file as markers, so that the Problems view and decorations work. Not all of them: the workspace
 * takes a hundred thousand markers of one file for two minutes.
 */
public final class Markers implements UploadSession.Listener {
	/** Type of the markers. */
	public static final String TYPE = "org.ctmpreflight.workbench.finding";
	/** Number of the field, from 1; 0 for the whole record or file. */
	public static final String FIELD = "field";
	/** What was found. */
	public static final String CODE = "code";
	/** Whether there is a quick fix. */
	public static final String FIXABLE = "fixable";
	private static final int DELAY = 400;

	private final UploadSession session;
	private final Job job;
	private List<ShownFinding> written = List.of();
	private IFile on;

	Markers(UploadSession session) {
		this.session = session;
		job = Job.create("Mark findings", (ICoreRunnable) this::write);
		job.setSystem(true);
		job.setPriority(Job.DECORATE);
		session.addListener(this);
	}

	@Override
	public void findingsChanged() {
		job.cancel();
		job.schedule(DELAY);
	}

	private void write(IProgressMonitor monitor) throws CoreException {
		IFile file = session.file();
		int most = Preferences.store().getInt(Preferences.MARKERS);
		List<ShownFinding> first = new ArrayList<>();
		List<Boolean> fixable = new ArrayList<>();
		DocumentSnapshot now = session.now();
		LiveFindings findings = session.findings();
		if (findings != null) {
			try {
				findings.visit(now, f -> {
					if (f.suppression() == null) {
						first.add(Findings.shown(file, f));
						fixable.add(!QuickFixes.of(now, f).isEmpty());
					}
					return first.size() < most && !monitor.isCanceled();
				});
			} catch (IOException e) {
				return;
			}
		}
		if (monitor.isCanceled() || first.equals(written) && file.equals(on)) {
			return;
		}
		ResourcesPlugin.getWorkspace().run((ICoreRunnable) inside -> {
			if (file.exists()) {
				file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
				for (int i = 0; i < first.size(); i++) {
					Map<String, Object> attributes = attributes(first.get(i));
					attributes.put(FIXABLE, fixable.get(i));
					file.createMarker(TYPE, attributes);
				}
			}
		}, file, 0, monitor);
		written = first;
		on = file;
	}

	/** No value of a field among them. */
	private static Map<String, Object> attributes(ShownFinding finding) {
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(IMarker.MESSAGE, finding.message());
		attributes.put(IMarker.SEVERITY, severity(finding.severity()));
		attributes.put(IMarker.LINE_NUMBER, Math.max(1, finding.line()));
		attributes.put(IMarker.LOCATION, finding.place());
		attributes.put(IMarker.USER_EDITABLE, false);
		attributes.put(FIELD, finding.field() == null ? 0 : finding.field().number());
		attributes.put(CODE, finding.code());
		return attributes;
	}

	private static int severity(Severity severity) {
		return switch (severity) {
			case ERROR -> IMarker.SEVERITY_ERROR;
			case WARNING -> IMarker.SEVERITY_WARNING;
			case INFO -> IMarker.SEVERITY_INFO;
		};
	}

	/** Takes them away: they tell of a file that is open. */
	void close() {
		session.removeListener(this);
		job.cancel();
		IFile file = session.file();
		Job clean = Job.create("Remove marks", (ICoreRunnable) monitor -> {
			if (file.exists()) {
				file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
			}
		});
		clean.setSystem(true);
		clean.setRule(file);
		clean.schedule();
	}
}
