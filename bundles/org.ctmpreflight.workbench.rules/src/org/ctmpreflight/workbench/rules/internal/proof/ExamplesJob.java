package org.ctmpreflight.workbench.rules.internal.proof;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.ctmpreflight.authoring.Coverage;
import org.ctmpreflight.authoring.ExampleFinding;
import org.ctmpreflight.authoring.ExampleResult;
import org.ctmpreflight.authoring.Mutation;
import org.ctmpreflight.authoring.PackDraft;
import org.ctmpreflight.authoring.Proof;
import org.ctmpreflight.authoring.TestRun;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.workbench.rules.internal.Drafts;
import org.ctmpreflight.workbench.rules.internal.proof.Proofs.Kind;
import org.ctmpreflight.workbench.rules.internal.proof.Proofs.Note;
import org.ctmpreflight.workbench.rules.internal.proof.Proofs.Result;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

/** Runs the examples of a pack as it stands in the editors, and finds out what they prove. */
public final class ExamplesJob extends Job {
	private static final Pattern PLACE = Pattern.compile("(.*?):(\\d+)(?::(\\d+))?");

	private final Path file;
	private final int line;
	private final Set<Proof.Kind> wanted;
	private final Map<Path, byte[]> unsaved;
	private final Display display = Display.getCurrent();

	/**
	 * In the user-interface thread.
	 *
	 * @param file   of the pack, or its folder
	 * @param line   of the one example that is run, from 1; 0 for all
	 * @param wanted what is to be proven
	 */
	public ExamplesJob(Path file, int line, Set<Proof.Kind> wanted) {
		super("Run the examples");
		this.file = file;
		this.line = line;
		this.wanted = wanted;
		this.unsaved = Drafts.unsaved();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		// a name below it, so that a folder counts as a pack itself
		Path pack = Drafts.pack(file.resolve("any"));
		if (pack == null) {
			return Status.warning(file + " belongs to no rule pack: examples stand in the folder tests of one.");
		}
		Result result;
		try (PackDraft draft = Drafts.draft(pack, unsaved)) {
			result = result(pack, draft);
		} catch (IOException e) {
			return Status.error("The examples could not be run. " + e.getMessage(), e);
		}
		if (monitor.isCanceled()) {
			return Status.CANCEL_STATUS;
		}
		display.asyncExec(() -> Proofs.put(result));
		return Status.OK_STATUS;
	}

	private Result result(Path pack, PackDraft draft) throws IOException {
		try {
			return result(pack, draft, line > 0 ? draft.testAt(file, line) : draft.test(null, wanted));
		} catch (PackException e) {
			PackProblem p = e.problems().get(0);
			return new Result(pack, "The examples cannot be run before this is put right: "
					+ p.toString().replace(pack + File.separator, ""), List.of(), -1,
					List.of(), -1, List.of());
		}
	}

	private Result result(Path pack, PackDraft draft, TestRun run) {
		List<Note> examples = new ArrayList<>();
		List<Note> unproven = new ArrayList<>();
		List<Note> unseen = new ArrayList<>();
		int coverage = -1;
		int mutants = -1;
		for (TestRun.PackTests tests : run.packs()) {
			tests.files().forEach(f -> f.results().forEach(r -> examples.add(example(draft, r))));
			Proof proof = tests.proof();
			if (proof != null && proof.coverage() != null) {
				coverage = proof.percent();
				proof.coverage().forEach(r -> unproven(draft, r, unproven));
			}
			if (proof != null && proof.mutation() != null) {
				mutants = proof.mutation().mutants();
				for (Mutation.Survivor s : proof.mutation().survivors()) {
					if (!s.equivalent()) {
						unseen.add(note(draft, Kind.MUTANT, s.code(), s.what(), s.place()));
					}
				}
			}
		}
		long failed = examples.stream().filter(n -> n.kind() == Kind.FAILED).count();
		String summary = examples.isEmpty() ? "There are no examples: they stand in the folder tests of the pack."
				: failed == 0
						? examples.size() == 1 ? "The example passed." : "All " + examples.size() + " examples passed."
						: failed + " of " + examples.size() + " example" + (examples.size() == 1 ? "" : "s")
								+ " failed.";
		return new Result(pack, summary, examples, coverage, unproven, mutants, unseen);
	}

	private static Note example(PackDraft draft, ExampleResult r) {
		String found = r.failed().isEmpty() ? words(r.found())
				: "the rule " + r.failed().get(0).code() + " failed";
		return new Note(r.passed() ? Kind.PASSED : Kind.FAILED, r.example().name(), words(r.example().expect()), found,
				Path.of(draft.original(r.example().file())), r.example().line(), 0);
	}

	private static String words(List<ExampleFinding> findings) {
		return findings.isEmpty() ? "nothing"
				: findings.stream().map(ExampleFinding::toString).collect(Collectors.joining(", "));
	}

	private static void unproven(PackDraft draft, Coverage.OfRule r, List<Note> all) {
		if (!r.fired()) {
			all.add(note(draft, Kind.UNPROVEN, r.code(), "no example fires " + r.code(), r.place()));
		} else if (!r.nearly()) {
			all.add(note(draft, Kind.UNPROVEN, r.code(),
					"no example misses " + r.code() + " by one comparison alone", r.place()));
		}
		r.undecided().forEach(
				test -> all.add(note(draft, Kind.UNPROVEN, r.code(), test + " never decides", r.place())));
	}

	private static Note note(PackDraft draft, Kind kind, String code, String detail, String place) {
		Matcher m = PLACE.matcher(draft.original(place));
		if (!m.matches()) {
			return new Note(kind, code, detail, "", Path.of(draft.original(place)), 0, 0);
		}
		return new Note(kind, code, detail, "", Path.of(m.group(1)), Integer.parseInt(m.group(2)),
				m.group(3) == null ? 0 : Integer.parseInt(m.group(3)));
	}
}
