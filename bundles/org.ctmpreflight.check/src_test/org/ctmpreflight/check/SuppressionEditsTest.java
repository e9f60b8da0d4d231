package org.ctmpreflight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;

import org.ctmpreflight.check.internal.SuppressionText;
import org.ctmpreflight.layout.LayoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries come and go, and all else in the file stays. */
class SuppressionEditsTest {
	private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
	private static final String OLD = """
			# kept by quality
			- code: required-field-missing
			  complaintId: C2500000001
			  reason: Goes out by letter
			  author: J. Doe
			  expires: 2026-12-31

			# until release 7
			-
			  code: mixed-line-endings
			  complaintId: "*"
			  reason: 'The export'
			  author: J. Doe
			  expires: 2027-03-31
			# the end
			""";

	@TempDir
	private Path folder;

	private Path file(String text) throws IOException {
		return Files.writeString(folder.resolve("suppressions.yaml"), text);
	}

	private static Suppression entry(String code, String id) {
		return new Suppression(code, id, "says \"no\" \\ né: #1", "J. Doe, Quality", DAY, 0);
	}

	private static List<Suppression> read(Path file) throws IOException {
		return new SuppressionText(Files.readAllBytes(file), "s").entries();
	}

	@Test
	void anEntryShouldBeAddedBehindWhatStandsThere() throws Exception {
		Path file = file(OLD);
		SuppressionEdits.add(file, List.of(entry("blank-line", "*")));
		assertThat(file).content().startsWith(OLD);
		assertThat(read(file)).hasSize(3).last()
				.isEqualTo(new Suppression("blank-line", "*", "says \"no\" \\ né: #1", "J. Doe, Quality", DAY, 16));
	}

	@Test
	void aMissingFileShouldBeMadeForAll() throws Exception {
		Path file = folder.resolve("suppressions.yaml");
		SuppressionEdits.add(file, List.of(entry("blank-line", "*"), entry("non-ascii-character", "C2500000001")));
		assertThat(read(file)).extracting(Suppression::code).containsExactly("blank-line", "non-ascii-character");
		Path other = Files.createFile(folder.resolve("other"));
		assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "# none\n[] # yet\n", "null\n", "---\n", "\uFEFF# none\r\n", "# none" })
	void aFileWithoutEntriesShouldTakeSome(String text) throws Exception {
		Path file = file(text);
		SuppressionEdits.add(file, List.of(entry("blank-line", "*")));
		assertThat(read(file)).hasSize(1);
		assertThat(Files.readString(file).contains("# none")).isEqualTo(text.contains("# none"));
		assertThat(Files.readString(file).contains("\r\n")).isEqualTo(text.contains("\r\n"));
	}

	@Test
	void theSameDecisionShouldBeReplaced() throws Exception {
		Path file = file(OLD);
		SuppressionEdits.add(file, List.of(entry("required-field-missing", "C2500000001")));
		assertThat(read(file)).extracting(Suppression::code).containsExactly("mixed-line-endings",
				"required-field-missing");
		assertThat(file).content().contains("# kept by quality", "# until release 7", "# the end")
				.doesNotContain("Goes out by letter");
	}

	@Test
	void indentedEntriesShouldStayAList() throws Exception {
		Path file = file("  - {code: a, complaintId: '*', reason: r, author: b, expires: 2026-01-01}\n");
		SuppressionEdits.add(file, List.of(entry("blank-line", "*")));
		assertThat(read(file)).extracting(Suppression::code).containsExactly("a", "blank-line");
	}

	@Test
	void entriesShouldGoAndTheRestStay() throws Exception {
		Path file = file(OLD);
		assertThat(SuppressionEdits.remove(file, s -> s.code().equals("mixed-line-endings"))).isEqualTo(1);
		assertThat(file).content()
				.isEqualTo(OLD.replaceAll("(?s)-\n  code.*03-31\n", ""));
		assertThat(SuppressionEdits.remove(file, s -> true)).isEqualTo(1);
		assertThat(read(file)).isEmpty();
		assertThat(file).content().isEqualTo("# kept by quality\n\n# until release 7\n# the end\n");
		assertThat(SuppressionEdits.remove(file, s -> true)).isZero();
	}

	@Test
	void whatOnlyAPersonCanChangeShouldStayAsItIs() throws Exception {
		String flow = "[{code: a, complaintId: '*', reason: r, author: b, expires: 2026-01-01}]\n";
		Path file = file(flow);
		assertThatThrownBy(() -> SuppressionEdits.add(file, List.of(entry("blank-line", "*"))))
				.isInstanceOf(LayoutException.class).hasMessageContaining("only a person can change");
		assertThat(file).content().isEqualTo(flow);
	}

	@Test
	void aMalformedFileShouldStayAsItIs() throws Exception {
		Path file = file("- code: a\n");
		assertThatThrownBy(() -> SuppressionEdits.add(file, List.of(entry("blank-line", "*"))))
				.isInstanceOf(LayoutException.class).hasMessageContaining(":1:3: \"complaintId\" is missing");
		assertThat(file).content().isEqualTo("- code: a\n");
	}

	@Test
	void rightsShouldStay() throws Exception {
		Path file = file(OLD);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
		SuppressionEdits.add(file, List.of(entry("blank-line", "*")));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw-r--");
	}
}
