package org.ctmpreflight.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that are kept, and what is new afterwards. */
class EarlierFindingsTest {
	private static final long NONE = FindingCursor.NO_COMPLAINT;

	@TempDir
	private Path folder;

	private Path written(Path file) throws IOException {
		Path report = folder.resolve("run.json");
		EarlierFindings.write(report, file, sink -> {
			sink.add("file-extension", null, 0, NONE);
			sink.add("blank-line", null, 3, NONE);
			sink.add("surrounding-space", "complaintId", 4, 2_500_000_001L);
			sink.add("surrounding-space", "complaintId", 5, 2_500_000_001L);
		});
		return report;
	}

	@Test
	void newKnownAndFixedShouldBeToldApart() throws Exception {
		Path file = folder.resolve("a.TXT");
		EarlierFindings.Comparison c = EarlierFindings.read(written(file), file).compare();
		assertThat(c.mark("file-extension", null, 0, NONE)).isEqualTo(BaselineMark.KNOWN);
		assertThat(c.mark("blank-line", null, 4, NONE)).isEqualTo(BaselineMark.NEW);
		// the complaint tells where it is, whatever its line
		assertThat(c.mark("surrounding-space", "complaintId", 9, 2_500_000_001L)).isEqualTo(BaselineMark.KNOWN);
		assertThat(c.mark("surrounding-space", "caseworkNotes", 9, 2_500_000_001L)).isEqualTo(BaselineMark.NEW);
		assertThat(c.mark("surrounding-space", "complaintId", 9, 2_500_000_002L)).isEqualTo(BaselineMark.NEW);
		assertThat(c.fixed()).isEqualTo(Map.of("blank-line", 1L, "surrounding-space", 1L));
	}

	@Test
	void onlyTheOwnerShouldReadThem() throws Exception {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written(folder.resolve("a.TXT")))))
				.isEqualTo("rw-------");
	}

	@Test
	void aReportShouldBeReadWhereverTheFileWas() throws Exception {
		Path report = written(Path.of("some/where/a.TXT"));
		EarlierFindings found = EarlierFindings.read(report, folder.resolve("a.TXT"));
		assertThat(found.compare().fixed()).containsEntry("surrounding-space", 2L);
		assertThatThrownBy(() -> EarlierFindings.read(report, folder.resolve("b.TXT")))
				.isInstanceOf(IOException.class).hasMessageEndingWith("has no findings of b.TXT");
	}
}
