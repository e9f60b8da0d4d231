package org.ctmpreflight.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutException;
import org.ctmpreflight.layout.LayoutForm;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.internal.CompiledRules;
import org.ctmpreflight.rules.internal.PackRules;
import org.ctmpreflight.rules.internal.PackSource;
import org.ctmpreflight.rules.internal.RuleCache;
import org.ctmpreflight.rules.internal.RuleCompiler;
import org.ctmpreflight.rules.internal.RuleMetadata;
import org.ctmpreflight.rules.internal.language.Names;
import org.ctmpreflight.rules.internal.language.SourceRule;
import org.drools.model.Model;
import org.drools.model.Rule;

/**
 * Loads rule packs from their folders. A pack whose files are those that were compiled at build time is not compiled
 * again, nor one that was compiled before and is still in the cache. For use by one thread at a time.
 */
public final class PackLoader {
	private final LayoutCatalog layouts;
	private final List<PrecompiledPack> precompiled;
	private final RuleCache cache;

	/**
	 * @param layouts     that packs may apply to
	 * @param precompiled packs compiled at build time
	 * @param cacheFolder for compiled packs, private to the user and made where missing; null for none
	 */
	public PackLoader(LayoutCatalog layouts, List<PrecompiledPack> precompiled, Path cacheFolder) {
		this.layouts = layouts;
		this.precompiled = List.copyOf(precompiled);
		this.cache = new RuleCache(cacheFolder);
	}

	/**
	 * Loads packs.
	 *
	 * @param folders each a pack, or a folder of packs
	 * @return the packs, in the order of the folders and of the names within one
	 * @throws PackException with everything that is wrong with any of them
	 */
	public List<RulePack> load(List<Path> folders) throws PackException {
		return load(null, folders);
	}

	/**
	 * Loads packs, and those of another folder that run without being named.
	 *
	 * @param standing a folder of packs; null for none
	 * @param folders  each a pack, or a folder of packs
	 * @return the packs, in the order of the folders and of the names within one
	 * @throws PackException with everything that is wrong with any of them
	 */
	public List<RulePack> load(Path standing, List<Path> folders) throws PackException {
		List<RulePack> packs = new ArrayList<>();
		List<PackProblem> problems = new ArrayList<>();
		if (standing != null) {
			load(standing, false, packs, problems);
		}
		for (Path folder : folders) {
			load(folder, true, packs, problems);
		}
		if (problems.isEmpty()) {
			clashes(packs, problems);
		}
		if (!problems.isEmpty()) {
			throw new PackException(problems);
		}
		return packs;
	}

	/** The packs that were compiled at build time, without their folders. */
	public List<RulePack> precompiled() {
		return precompiled.stream().map(p -> {
			try {
				return pack(p.info(), p.sha256(), null, CompiledRules.load(p.loader(), p.models()), p.tables());
			} catch (ReflectiveOperationException | IOException e) {
				throw new IllegalStateException(e);
			}
		}).toList();
	}

	/**
	 * Compiles rules in place of those of a pack.
	 *
	 * @return a pack like the other, but for its rules
	 */
	public RulePack compile(RulePack like, List<SourceRule> rules) {
		try {
			return pack(like.info(), "", like.folder(),
					CompiledRules.of(RuleCompiler.compile(like.info().id(), rules)).load(), like.tables());
		} catch (IOException | ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	private void load(Path folder, boolean named, List<RulePack> packs, List<PackProblem> problems) {
		try {
			for (Path pack : packFolders(folder)) {
				loadOne(pack, named, packs, problems);
			}
		} catch (NoSuchFileException | NotDirectoryException e) {
			problems.add(new PackProblem(folder.toString(), 0, 0, "there is no such folder"));
		} catch (IOException e) {
			problems.add(new PackProblem(folder.toString(), 0, 0, "cannot be read: " + e.getMessage()));
		}
	}

	private static List<Path> packFolders(Path folder) throws IOException {
		if (Files.isRegularFile(folder.resolve(PackSource.PACK_JSON))) {
			return List.of(folder);
		}
		List<Path> packs;
		try (Stream<Path> children = Files.list(folder)) {
			packs = children.filter(c -> Files.isRegularFile(c.resolve(PackSource.PACK_JSON))).sorted().toList();
		}
		if (packs.isEmpty()) {
			throw new IOException("neither it nor a folder in it has a " + PackSource.PACK_JSON);
		}
		return packs;
	}

	private void loadOne(Path folder, boolean named, List<RulePack> packs, List<PackProblem> problems)
			throws IOException {
		PackSource source;
		try {
			source = PackSource.read(folder);
		} catch (LayoutException e) {
			problems.add(PackProblem.of(e));
			return;
		} catch (PackException e) {
			problems.addAll(e.problems());
			return;
		}
		if (!named && !source.info().byDefault()) {
			return;
		}
		String unknown = unknownLayout(source.info());
		if (unknown != null) {
			problems.add(new PackProblem(source.fileName(PackSource.PACK_JSON), 0, 0, unknown));
			return;
		}
		try {
			Optional<PrecompiledPack> built = builtFrom(source);
			String sha256 = built.isPresent() ? built.get().sha256() : source.sha256Hex();
			List<Model> models = built.isPresent() ? CompiledRules.load(built.get().loader(), built.get().models())
					: models(source);
			packs.add(pack(source.info(), sha256, folder, models, source.tables()));
		} catch (PackException e) {
			problems.addAll(e.problems());
		} catch (ReflectiveOperationException | LinkageError e) {
			throw new IOException("its compiled rules cannot be loaded: " + e, e);
		}
	}

	/** What is wrong with the layout that a pack is for, or null: rules for another would never run. */
	private String unknownLayout(PackInfo info) {
		List<RecordLayout> uploads = layouts.layouts().stream().filter(l -> l.form() == LayoutForm.UPLOAD).toList();
		if (uploads.stream().noneMatch(l -> l.id().equals(info.layout()))) {
			return "layout \"" + info.layout() + "\" is none that rules can be for; known are "
					+ uploads.stream().map(RecordLayout::id).distinct().collect(Collectors.joining(", "));
		}
		return info.layoutVersions().stream().filter(v -> layouts.find(info.layout(), v).isEmpty()).findFirst()
				.map(v -> "version \"" + v + "\" of layout " + info.layout() + " is not known; known are " + layouts
						.versions(info.layout()).stream().map(RecordLayout::version).collect(Collectors.joining(", ")))
				.orElse(null);
	}

	private Optional<PrecompiledPack> builtFrom(PackSource source) throws IOException {
		for (PrecompiledPack pack : precompiled) {
			if (pack.builtFrom(source.info().id(), source.content())) {
				return Optional.of(pack);
			}
		}
		return Optional.empty();
	}

	private List<Model> models(PackSource source) throws PackException, IOException, ReflectiveOperationException {
		Optional<CompiledRules> cached = cache.get(source);
		if (cached.isPresent()) {
			return cached.get().load();
		}
		List<SourceRule> vetted = PackRules.read(source, PackRules.names(layouts, source.info().layout()));
		byte[] jar = RuleCompiler.compile(source.info().id(), vetted);
		CompiledRules rules = CompiledRules.of(jar);
		cache.put(source, jar);
		return rules.load();
	}

	private RulePack pack(PackInfo info, String sha256, Path folder, List<Model> models,
			Map<PackTable, byte[]> tables) {
		Names names = PackRules.names(layouts, info.layout());
		List<RuleDefinition> rules = new ArrayList<>();
		for (Model model : models) {
			for (Rule rule : model.getRules()) {
				Map<String, String> data = new HashMap<>();
				rule.getMetaData().forEach((key, value) -> data.put(key, RuleMetadata.decode(value.toString())));
				rules.add(RuleMetadata.read(rule.getName(), data, info.id(), names.fields(), names.downloadColumns(),
						(annotation, text) -> {
							throw new IllegalStateException(rule.getName() + ": " + text);
						}));
			}
		}
		return new RulePack(info, sha256, folder, rules, models, tables);
	}

	/** One code must mean one thing in any run. */
	private void clashes(List<RulePack> packs, List<PackProblem> problems) {
		Map<String, List<RulePack>> byCode = new HashMap<>();
		for (RulePack pack : packs) {
			for (RuleDefinition rule : pack.rules()) {
				for (RulePack other : byCode.computeIfAbsent(rule.code(), c -> new ArrayList<>())) {
					if (overlap(pack, other, rule.code())) {
						problems.add(new PackProblem(pack.place(rule), 0, 0,
								"rule \"" + rule.code() + "\" is defined at "
										+ other.place(rule(other, rule.code()))
										+ " too, for the same days and layout"));
					}
				}
				byCode.get(rule.code()).add(pack);
			}
		}
	}

	private boolean overlap(RulePack a, RulePack b, String code) {
		boolean sameLayout = layouts.versions(a.info().layout()).stream().anyMatch(
				(RecordLayout l) -> a.info().appliesTo(l.id(), l) && b.info().appliesTo(l.id(), l));
		return sameLayout && !latest(from(a, code), from(b, code)).isAfter(earliest(to(a, code), to(b, code)));
	}

	private static LocalDate from(RulePack pack, String code) {
		return latest(pack.info().effectiveFrom(), rule(pack, code).effectiveFrom());
	}

	private static LocalDate to(RulePack pack, String code) {
		return earliest(pack.info().effectiveTo(), rule(pack, code).effectiveTo());
	}

	private static RuleDefinition rule(RulePack pack, String code) {
		return pack.rules().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
	}

	private static LocalDate latest(LocalDate a, LocalDate b) {
		LocalDate x = a == null ? LocalDate.MIN : a;
		return b == null || b.isBefore(x) ? x : b;
	}

	private static LocalDate earliest(LocalDate a, LocalDate b) {
		LocalDate x = a == null ? LocalDate.MAX : a;
		return b == null || b.isAfter(x) ? x : b;
	}
}
