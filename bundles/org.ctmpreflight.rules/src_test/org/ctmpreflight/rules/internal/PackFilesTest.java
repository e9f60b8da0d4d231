package org.ctmpreflight.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.ctmpreflight.rules.PackException;
import org.ctmpreflight.rules.PackProblem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files of a folder are a pack's, and which are refused; each in one line. */
class PackFilesTest {
	@TempDir
	private Path temp;
	private Path folder;

	@BeforeEach
	void pack() throws IOException {
		folder = Files.createDirectories(temp.resolve("pack"));
		Files.writeString(folder.resolve("pack.json"), "{\"id\":\"mine\",\"version\":\"1\",\"title\":\"Mine\","
				+ "\"layout\":\"casework-upload\",\"sources\":[\"us\"]}");
		Files.writeString(folder.resolve("rules.drl"), "// none yet\n");
	}

	private Path file(String name, String text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.writeString(file, text);
	}

	private List<String> told() {
		return assertThrows(PackException.class, () -> PackSource.read(folder)).problems().stream().map(PackProblem::toString)
				.map(t -> t.replace(folder + "/", "")).toList();
	}

	private List<String> rules() throws Exception {
		return List.copyOf(PackSource.read(folder).ruleFiles().keySet());
	}

	@Test
	void rulesShouldBeReadFromEveryFolderButHiddenOnes() throws Exception {
		file("b/c.drl", "");
		file("b.dslr", "");
		file("tables/codes.csv", "");
		file("README.md", "");
		file(".git/old.drl", "");
		file(".rules.drl.swp", "");
		assertThat(rules()).containsExactly("b.dslr", "b/c.drl", "rules.drl");
	}

	@Test
	void onlyWhatIsReadShouldCountForTheHash() throws Exception {
		String before = PackSource.read(folder).sha256Hex();
		file(".git/old.drl", "x");
		assertThat(PackSource.read(folder).sha256Hex()).isEqualTo(before);
		file("README.md", "x");
		assertThat(PackSource.read(folder).sha256Hex()).isNotEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "kmodule.jar", "Canary.class", "Canary.java", "rules.DRL", "Rules.Dslr", "rules.drl.txt", "casework.dsl",
			"rules.rdrl", "rules.gdst", "rules.drlx", "rules.template", "codes.csv", "codes.xlsx", "sub/codes.xls",
			"tables/rules.DRL" })
	void whatLooksLikeRulesAndIsNoneShouldBeRefused(String name) throws Exception {
		file(name, "");
		assertThat(told()).singleElement().asString().startsWith(name + ": is no file that a pack can have: rules are *.drl");
	}

	@Test
	void aLinkShouldNotLeadOutOfTheFolder() throws Exception {
		Files.writeString(temp.resolve("secret.drl"), "rule");
		Path other = Files.createDirectories(temp.resolve("pack-of-others"));
		Files.createSymbolicLink(folder.resolve("a.drl"), temp.resolve("secret.drl"));
		Files.createSymbolicLink(folder.resolve("b.drl"), Path.of("../secret.drl"));
		Files.createSymbolicLink(folder.resolve("c"), other);
		Files.createSymbolicLink(folder.resolve("d.drl"), Path.of("nothing.drl"));
		Files.createSymbolicLink(folder.resolve("e"), folder);
		assertThat(told()).hasSize(5).allSatisfy(t -> assertThat(t).contains("is a link").doesNotContain("secret"))
				.anyMatch(t -> t.startsWith("d.drl: is a link to nothing"));
	}

	@Test
	void aLinkWithinTheFolderAndTheFolderItselfAsALinkShouldDo() throws Exception {
		Files.createSymbolicLink(folder.resolve("same.drl"), Path.of("rules.drl"));
		Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
		assertThat(rules()).containsExactly("rules.drl", "same.drl");
		assertThat(PackSource.read(link).ruleFiles()).hasSize(2);
		assertThat(PackSource.read(link).name()).isEqualTo(link.toString());
	}

	@Test
	void packJsonOutsideShouldBeRefused() throws Exception {
		Files.move(folder.resolve("pack.json"), temp.resolve("pack.json"));
		Files.createSymbolicLink(folder.resolve("pack.json"), temp.resolve("pack.json"));
		assertThat(told()).singleElement().asString().startsWith("pack.json: is a link to a folder, or out of");
	}

	@Test
	void aFileThatIsTooLargeShouldBeRefused() throws Exception {
		try (RandomAccessFile large = new RandomAccessFile(folder.resolve("a.drl").toFile(), "rw")) {
			large.setLength(PackFiles.LARGEST + 1L);
		}
		file("b.java", "");
		assertThat(told()).containsExactly("a.drl: has more than 8 MB: no file of a pack is that large",
				"b.java: is no file that a pack can have: rules are *.drl, *.dslr, *.table.csv, *.table.xlsx, in lower case; "
						+ "reference tables stand in tables/");
	}

	@Test
	void tooManyFilesShouldBeRefusedWithoutReadingOn() throws Exception {
		for (int i = 0; i < PackFiles.MOST + 10; i++) {
			file("notes/" + i + ".txt", "");
		}
		assertThat(told()).singleElement().asString().contains("has more than 1000 files or 64 MB");
	}

	@Test
	void tooMuchShouldBeRefusedWithoutReadingOn() throws Exception {
		for (int i = 0; i < 10; i++) {
			try (RandomAccessFile large = new RandomAccessFile(folder.resolve(i + ".txt").toFile(), "rw")) {
				large.setLength(PackFiles.LARGEST);
			}
		}
		assertThat(told()).singleElement().asString().contains("has more than 1000 files or 64 MB");
	}

	@Test
	void whatCannotBeReadShouldBeTold() throws Exception {
		Path secret = file("a.drl", "");
		Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
		Assumptions.assumeFalse(Files.isReadable(secret), "runs as a user who can read everything");
		file("b.java", "");
		assertThat(told()).hasSize(2).first().asString().isEqualTo("a.drl: cannot be read: permission denied");
	}

	@Test
	void aNameWithALineEndShouldBeToldInOneLine() throws Exception {
		file("a\nb.java", "");
		assertThat(told()).singleElement().asString().startsWith("a?b.java: has a character in its name");
	}
}
