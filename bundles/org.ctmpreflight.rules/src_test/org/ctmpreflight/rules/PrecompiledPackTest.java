package org.ctmpreflight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.rules.internal.PackSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was compiled at build time runs for the very files that it was compiled from, and for no others. */
class PrecompiledPackTest {
	private static final String PACK = "{\"id\":\"mine\",\"version\":\"1\",\"title\":\"Mine\","
			+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}";
	private static final String RULES = "rule \"mine\" @Severity( \"error\" ) @Field( \"comments\" ) @Citation( \"c\" ) "
			+ "@Message( \"m\" ) @Explanation( \"e\" ) @Remedy( \"r\" ) when $record : CaseworkRecord( comments == \"x\" ) "
			+ "then report.add( drools.getRule(), $record ); end\n";

	@TempDir
	private static Path temp;
	private static URLClassLoader built;

	@BeforeAll
	static void build() throws Exception {
		pack("packs/mine", PACK, RULES);
		PackCompilerMain.main(new String[] { temp.resolve("packs").toString(), temp.resolve("classes").toString() });
		built = new URLClassLoader(new URL[] { temp.resolve("classes").toUri().toURL() },
				PrecompiledPackTest.class.getClassLoader());
	}

	@AfterAll
	static void close() throws Exception {
		built.close();
	}

	private static Path pack(String folder, String json, String rules) throws Exception {
		Path pack = Files.createDirectories(temp.resolve(folder));
		Files.writeString(pack.resolve("pack.json"), json);
		Files.writeString(pack.resolve("rules.drl"), rules);
		return pack;
	}

	private static RulePack load(Path folder) throws Exception {
		return new PackLoader(LayoutCatalog.shipped(), PrecompiledPack.readAll(built), null).load(List.of(folder))
				.get(0);
	}

	private static boolean isBuilt(RulePack pack) {
		return pack.models().get(0).getClass().getClassLoader() == built;
	}

	@Test
	void theSameFilesAreNotCompiledAgainWhereverTheyLie() throws Exception {
		RulePack pack = load(pack("elsewhere", PACK, RULES));
		assertThat(isBuilt(pack)).isTrue();
		assertThat(pack.sha256()).isEqualTo(PackSource.read(temp.resolve("elsewhere")).sha256Hex())
				.isEqualTo(load(temp.resolve("packs/mine")).sha256());
	}

	@Test
	void anyOtherByteMakesThemAnotherPack() throws Exception {
		Path comment = pack("comment", PACK, RULES + "// x");
		Path version = pack("version", PACK.replace("\"1\"", "\"2\""), RULES);
		Path more = pack("more", PACK, RULES);
		Files.writeString(more.resolve("notes.txt"), "", StandardOpenOption.CREATE_NEW);
		for (Path other : List.of(comment, version, more)) {
			RulePack pack = load(other);
			assertThat(isBuilt(pack)).as(other.toString()).isFalse();
			assertThat(pack.sha256()).isEqualTo(PackSource.read(other).sha256Hex())
					.isNotEqualTo(load(temp.resolve("packs/mine")).sha256());
		}
	}

	@Test
	void aPackWithAnotherIdIsAnother() throws Exception {
		assertThat(isBuilt(load(pack("id", PACK.replace("\"mine\"", "\"yours\""), RULES)))).isFalse();
	}
}
