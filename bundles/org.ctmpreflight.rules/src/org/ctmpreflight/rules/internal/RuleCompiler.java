package org.ctmpreflight.rules.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.ctmpreflight.rules.CaseworkRecord;
import org.ctmpreflight.rules.internal.language.DrlWriter;
import org.ctmpreflight.rules.internal.language.SourceRule;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Vetted rules to classes. Needs all of Drools; a run with compiled packs never comes here. */
public final class RuleCompiler {
	private static final String FILE = "src/main/resources/rules.drl";

	private RuleCompiler() {
	}

	/**
	 * Compiles rules.
	 *
	 * @param packId names their package
	 * @return a jar of classes
	 * @throws IllegalStateException where Drools refuses what the vetting let through
	 */
	public static byte[] compile(String packId, List<SourceRule> rules) {
		String drl = DrlWriter.write(packId, rules);
		try {
			return DroolsContext.call(() -> build(packId, drl));
		} catch (RuntimeException e) {
			throw e;
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] build(String packId, String drl) {
		KieServices services = KieServices.Factory.get();
		ReleaseId id = services.newReleaseId("org.ctmpreflight.pack", packId, "1");
		KieFileSystem files = services.newKieFileSystem();
		files.generateAndWritePomXML(id);
		files.write(FILE, drl);
		KieBuilder builder = services.newKieBuilder(files, CaseworkRecord.class.getClassLoader());
		builder.buildAll(ExecutableModelProject.class);
		try {
			List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
			if (!errors.isEmpty()) {
				throw new IllegalStateException("the rules of " + packId + " do not compile: "
						+ errors.stream().map(Message::getText).collect(Collectors.joining("; ")));
			}
			return ((InternalKieModule) builder.getKieModule()).getBytes();
		} finally {
			services.getRepository().removeKieModule(id);
		}
	}
}
