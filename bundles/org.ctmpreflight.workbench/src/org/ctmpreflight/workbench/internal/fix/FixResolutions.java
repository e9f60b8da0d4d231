package org.ctmpreflight.workbench.internal.fix;

import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.editing.LiveFinding;
import org.ctmpreflight.editing.LiveFindings;
import org.ctmpreflight.editing.QuickFix;
import org.ctmpreflight.editing.QuickFixes;
import org.ctmpreflight.workbench.internal.editor.Markers;
import org.ctmpreflight.workbench.internal.look.Images;
import org.ctmpreflight.workbench.internal.session.Sessions;
import org.ctmpreflight.workbench.internal.session.UploadSession;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;

/** The quick fixes of findings for the Problems view. */
public final class FixResolutions implements IMarkerResolutionGenerator2 {
	@Override
	public boolean hasResolutions(IMarker marker) {
		return marker.getAttribute(Markers.FIXABLE, false);
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		UploadSession session = session(marker);
		LiveFinding finding = session == null ? null : finding(session, marker);
		return finding == null ? new IMarkerResolution[0]
				: QuickFixes.of(session.now(), finding).stream().map(fix -> new Resolution(marker, fix))
						.toArray(IMarkerResolution[]::new);
	}

	private static UploadSession session(IMarker marker) {
		return marker.getResource() instanceof IFile file ? Sessions.of(file) : null;
	}

	/** The finding that a marker tells of; null where it is gone. */
	private static LiveFinding finding(UploadSession session, IMarker marker) {
		LiveFindings findings = session.findings();
		if (findings == null || !marker.exists()) {
			return null;
		}
		int row = marker.getAttribute(IMarker.LINE_NUMBER, 1) - 1;
		int field = marker.getAttribute(Markers.FIELD, 0);
		String code = marker.getAttribute(Markers.CODE, "");
		List<LiveFinding> there = new ArrayList<>(findings.ofFile());
		if (row < session.now().rows()) {
			there.addAll(findings.of(session.now(), row));
		}
		return there.stream().filter(f -> f.code().equals(code) && f.fieldNumber() == field).findFirst()
				.orElse(null);
	}

	private static final class Resolution extends WorkbenchMarkerResolution {
		private final IMarker own;
		private final QuickFix fix;

		Resolution(IMarker own, QuickFix fix) {
			this.own = own;
			this.fix = fix;
		}

		@Override
		public IMarker[] findOtherMarkers(IMarker[] markers) {
			List<IMarker> others = new ArrayList<>();
			for (IMarker m : markers) {
				if (fix.forAll() && !m.equals(own) && m.exists() && m.getResource().equals(own.getResource())
						&& fix.code().equals(m.getAttribute(Markers.CODE, null))) {
					others.add(m);
				}
			}
			return others.toArray(IMarker[]::new);
		}

		@Override
		public String getLabel() {
			return fix.label();
		}

		@Override
		public String getDescription() {
			return fix.choice() ? "One of several ways: you decide. It can be undone." : "It can be undone.";
		}

		@Override
		public Image getImage() {
			return Images.get("fix");
		}

		@Override
		public void run(IMarker marker) {
			run(new IMarker[] { marker }, null);
		}

		/** All of them as one step, from the last line to the first: a fix may delete lines. */
		@Override
		public void run(IMarker[] markers, IProgressMonitor monitor) {
			UploadSession session = session(own);
			if (session == null) {
				return;
			}
			List<LiveFinding> findings = new ArrayList<>();
			for (IMarker marker : markers) {
				LiveFinding finding = finding(session, marker);
				if (finding != null) {
					findings.add(finding);
				}
			}
			findings.sort((a, b) -> Integer.compare(b.row(), a.row()));
			session.edit(fix.label(), (document, progress) -> {
				for (LiveFinding finding : findings) {
					for (QuickFix same : QuickFixes.of(document.snapshot(), finding)) {
						if (same.label().equals(fix.label()) || markers.length > 1 && same.code().equals(fix.code())
								&& !same.choice() && !fix.choice()) {
							same.apply(document, finding);
							break;
						}
					}
				}
			});
		}
	}
}
