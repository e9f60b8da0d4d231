package org.ctmpreflight.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.internal.language.DrlWriter;
import org.ctmpreflight.rules.internal.table.DecisionTable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled packs are kept where nobody else can write, whole or not at all, and trouble with them harms nothing. */
class RuleCacheTest {
	private static final int ROUNDS = 200;
	@TempDir
	private static Path shared;
	private static PackSource source;
	private static byte[] jar;

	@TempDir
	private Path temp;
	private Path folder;
	private RuleCache cache;

	@BeforeAll
	static void compile() throws Exception {
		source = source("comments == \"x\"");
		jar = RuleCompiler.compile("mine",
				PackRules.read(source, PackRules.names(LayoutCatalog.shipped(), LayoutCatalog.CASEWORK_UPLOAD)));
	}

	private static PackSource source(String condition) throws Exception {
		Path pack = Files.createDirectories(shared.resolve("pack"));
		Files.writeString(pack.resolve("pack.json"), "{\"id\":\"mine\",\"version\":\"1\",\"title\":\"Mine\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		Files.writeString(pack.resolve("rules.drl"),
				"rule \"mine\" @Severity( \"error\" ) @Field( \"comments\" ) @Citation( \"c\" ) "
						+ "@Message( \"m\" ) @Explanation( \"e\" ) @Remedy( \"r\" ) when $record : CaseworkRecord( "
						+ condition
						+ " ) then report.add( drools.getRule(), $record ); end\n");
		return PackSource.read(pack);
	}

	@BeforeEach
	void cache() {
		folder = temp.resolve("a/cache");
		cache = new RuleCache(folder);
	}

	private List<Path> entries() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList();
		}
	}

	@Test
	void whatIsPutShouldBeGotByItsContentAlone() throws Exception {
		assertThat(cache.get(source)).isEmpty();
		cache.put(source, jar);
		assertThat(cache.get(source)).hasValueSatisfying(r -> assertThat(r.models()).isNotEmpty());
		assertThat(cache.get(source("comments == \"y\""))).isEmpty();
		assertThat(cache.get(source("comments == \"x\""))).isPresent();
		assertThat(entries()).singleElement().satisfies(e -> assertThat(Files.getPosixFilePermissions(e))
				.isEqualTo(PosixFilePermissions.fromString("rw-------")));
		assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
	}

	@Test
	void anEntryWithAnyByteChangedOrMissingShouldNotBeUsed() throws Exception {
		cache.put(source, jar);
		Path entry = entries().get(0);
		byte[] whole = Files.readAllBytes(entry);
		for (int i = 0; i < whole.length; i += Math.max(1, whole.length / 50)) {
			byte[] damaged = whole.clone();
			damaged[i] ^= 1;
			Files.write(entry, damaged);
			assertThat(cache.get(source)).as("byte %d", i).isEmpty();
			Files.write(entry, Arrays.copyOf(whole, i));
			assertThat(cache.get(source)).as("first %d bytes", i).isEmpty();
		}
		cache.put(source, jar);
		assertThat(cache.get(source)).isPresent();
	}

	@Test
	void aFolderThatOthersCanWriteToShouldNotBeUsed() throws Exception {
		cache.put(source, jar);
		for (String permissions : List.of("rwxrwx---", "rwx----w-", "rwxrwxrwx")) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
			assertThat(cache.get(source)).as(permissions).isEmpty();
			Files.delete(entries().get(0));
			cache.put(source, jar);
			assertThat(entries()).as(permissions).isEmpty();
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
			cache.put(source, jar);
		}
	}

	@Test
	void aFolderOfSomebodyElseShouldNotBeUsed() throws Exception {
		cache.put(source, jar);
		try {
			UserPrincipal nobody = folder.getFileSystem().getUserPrincipalLookupService()
					.lookupPrincipalByName("nobody");
			Files.setOwner(folder, nobody);
		} catch (IOException e) {
			Assumptions.abort("only root can give a folder away");
		}
		assertThat(cache.get(source)).isEmpty();
		Files.delete(entries().get(0));
		cache.put(source, jar);
		assertThat(entries()).isEmpty();
	}

	@Test
	void noFolderAndOneThatCannotBeMadeShouldHarmNothing() throws Exception {
		RuleCache none = new RuleCache(null);
		none.put(source, jar);
		assertThat(none.get(source)).isEmpty();
		RuleCache below = new RuleCache(Files.writeString(temp.resolve("file"), "").resolve("cache"));
		below.put(source, jar);
		assertThat(below.get(source)).isEmpty();
		RuleCache file = new RuleCache(temp.resolve("file"));
		file.put(source, jar);
		assertThat(file.get(source)).isEmpty();
		assertThat(temp.resolve("file")).hasContent("");
	}

	@Test
	void whatCannotBeReplacedShouldHarmNothingAndLeaveNothingBehind() throws Exception {
		cache.put(source, jar);
		Path entry = entries().get(0);
		Files.delete(entry);
		Files.createDirectories(entry.resolve("in the way"));
		cache.put(source, jar);
		assertThat(cache.get(source)).isEmpty();
		assertThat(entries()).containsExactly(entry);
	}

	/** Puts and gets in turn, and fails where what it gets is not whole. */
	public static void main(String[] args) throws Exception {
		PackSource pack = PackSource.read(Path.of(args[0]));
		RuleCache cache = new RuleCache(Path.of(args[1]));
		byte[] classes = Files.readAllBytes(Path.of(args[2]));
		int got = 0;
		for (int i = 0; i < ROUNDS; i++) {
			cache.put(pack, classes);
			// another process may just have replaced it: it is there all the same
			got += cache.get(pack).filter(r -> !r.models().isEmpty()).isPresent() ? 1 : 0;
		}
		System.exit(got == ROUNDS ? 0 : 1);
	}

	@Test
	@Tag("slow")
	void severalProcessesAtOnceShouldAlwaysFindAWholeEntry() throws Exception {
		Path pack = shared.resolve("pack");
		source("comments == \"x\"");
		Path classes = Files.write(temp.resolve("rules.jar"), jar);
		List<Process> processes = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			processes.add(new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
					System.getProperty("java.class.path"), RuleCacheTest.class.getName(), pack.toString(),
					folder.toString(),
					classes.toString()).inheritIO().start());
		}
		for (Process p : processes) {
			assertThat(p.waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(p.exitValue()).isZero();
		}
		assertThat(entries()).hasSize(1);
		assertThat(cache.get(source)).isPresent();
	}

	/** A class of the language that is left out of the key would let rules live on that the program no longer takes. */
	@Test
	void everyClassThatReadsOrWritesRulesShouldCountForTheKey() throws Exception {
		Path root = Path.of(DrlWriter.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		Assumptions.assumeTrue(Files.isDirectory(root), "the classes are in a jar");
		for (Class<?> one : List.of(DrlWriter.class, DecisionTable.class)) {
			try (Stream<Path> files = Files.list(root.resolve(one.getPackageName().replace('.', '/')))) {
				List<String> all = files.map(f -> f.getFileName().toString())
						.filter(n -> n.endsWith(".class") && !n.contains("$")).map(n -> n.replace(".class", ""))
						// these help those who write rules, and read none
						.filter(n -> !List.of("Vocabulary", "VocabularyFile", "ConditionWords").contains(n)).toList();
				assertThat(all).isNotEmpty();
				assertThat(RuleCache.madeWith().stream().map(Class::getSimpleName)).containsAll(all);
			}
		}
	}
}
