package org.ctmpreflight.rules.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ctmpreflight.rules.CaseworkRecord;
import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;
import org.ctmpreflight.rules.Report;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** DRL to classes. Needs all of Drools; a run with compiled packs never comes here. */
final class RuleCompiler {
	private static final String FOLDER = "src/main/resources/";
	/** The parser's places, which stand in its texts alone. */
	private static final Pattern PLACE = Pattern.compile("(?:\\[ERR \\d+\\] )?Line (\\d+):(\\d+) ?");

	private RuleCompiler() {
	}

	/** @throws PackException with what the compiler found */
	static byte[] compile(PackSource source) throws PackException {
		if (source.drl().isEmpty()) {
			throw new PackException(List.of(new PackProblem(source.name(), 0, 0, "the pack has no rules (*.drl)")));
		}
		try {
			return DroolsContext.call(() -> {
				List<PackProblem> problems = new ArrayList<>();
				byte[] jar = build(source, ExecutableModelProject.class, problems);
				if (jar != null) {
					return jar;
				}
				// the other compiler refuses the same rules, and says at which line
				List<PackProblem> placed = new ArrayList<>();
				build(source, DrlProject.class, placed);
				throw new PackException(placed.isEmpty() ? problems : placed);
			});
		} catch (PackException | RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] build(PackSource source, Class<? extends KieBuilder.ProjectType> type,
			List<PackProblem> problems) throws IOException {
		KieServices services = KieServices.Factory.get();
		ReleaseId id = services.newReleaseId("org.ctmpreflight.pack", source.info().id(), source.sha256Hex());
		KieFileSystem files = services.newKieFileSystem();
		files.generateAndWritePomXML(id);
		String header = header(source.info().id());
		source.drl().forEach((path, text) -> files.write(FOLDER + path, header + text));
		KieBuilder builder = services.newKieBuilder(files, CaseworkRecord.class.getClassLoader());
		try {
			builder.buildAll(type);
		} catch (RuntimeException e) {
			// asking for the results now would start another build
			problems.add(new PackProblem(source.name(), 0, 0, "the rules cannot be compiled: " + oneLine(e.toString())));
			return null;
		}
		try {
			for (Message m : builder.getResults().getMessages(Message.Level.ERROR)) {
				if (!m.getText().startsWith("Parser returned a null")) {
					problems.add(problem(source, m));
				}
			}
			return problems.isEmpty() ? ((InternalKieModule) builder.getKieModule()).getBytes() : null;
		} finally {
			services.getRepository().removeKieModule(id);
		}
	}

	/** What every rule file would have to begin with; on its first line, so that lines keep their numbers. */
	private static String header(String packId) {
		return "package pack." + packId.replace('-', '_') + "; import " + CaseworkRecord.class.getName() + "; import "
				+ Report.class.getName() + "; global Report report; ";
	}

	private static PackProblem problem(PackSource source, Message m) {
		String path = m.getPath() == null ? "" : m.getPath().replaceFirst("^" + FOLDER, "");
		String file = source.drl().containsKey(path) ? source.fileName(path) : source.name();
		String text = oneLine(m.getText());
		int line = Math.max(m.getLine(), 0);
		int column = Math.max(m.getColumn(), 0);
		Matcher place = PLACE.matcher(text);
		if (place.find()) {
			line = Integer.parseInt(place.group(1));
			column = Integer.parseInt(place.group(2)) + 1;
			text = place.replaceFirst("");
		}
		return new PackProblem(file, line, column, text);
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\s*\\R\\s*", " ").strip();
	}

}
