package org.ctmpreflight.hpms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.junit.jupiter.api.Test;

/** The answer of a download as text and as it is. */
class PlanDownloadTest {
	private static final List<String> COLUMNS = LayoutCatalog.shipped().find(LayoutCatalog.PLAN_DOWNLOAD, "2025-10")
			.orElseThrow().fields().stream().map(LayoutField::name).toList();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private static InputStream answer(String json) {
		return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
	}

	private List<String> lines() {
		return List.of(out.toString(StandardCharsets.UTF_8).split("\r\n", -1));
	}

	@Test
	void textHasTheHeadingAndAFieldForEachColumn() throws Exception {
		List<Long> progress = new ArrayList<>();
		PlanDownload download = PlanDownload.writeText(answer("[{\"RECEIVED_DATE\":\"10/01/2025\",\"COMPLAINT_ID\":"
				+ "\"C2500000001\",\"NEW\":\"kept\",\"COMMENTS\":null},{\"COMPLAINT_ID\":\"C2500000002\",\"LATE\":[1],"
				+ "\"NEW\":7}]"), out, progress::add);
		assertThat(download).isEqualTo(new PlanDownload(2, 1));
		assertThat(progress).containsExactly(1L, 2L);
		assertThat(lines()).hasSize(4).endsWith("");
		assertThat(lines().get(0)).isEqualTo(String.join("\t", COLUMNS) + "\tNEW");
		assertThat(lines().get(1)).isEqualTo("C2500000001\t10/01/2025" + "\t".repeat(41) + "kept");
		assertThat(lines().get(2)).isEqualTo("C2500000002" + "\t".repeat(42) + "7");
	}

	@Test
	void answerWithoutComplaintsIsAHeading() throws Exception {
		assertThat(PlanDownload.writeText(answer(" [ ] \n"), out, n -> {
		})).isEqualTo(new PlanDownload(0, 0));
		assertThat(lines()).containsExactly(String.join("\t", COLUMNS), "");
	}

	@Test
	void tabsAndLineEndsInsideAValueAreOneSpaceEach() throws Exception {
		PlanDownload.writeText(answer("[{\"COMPLAINT_ID\":\"\\ta\\tb\\r\\nc\\rd\\ne\\n\\n\u00e9\\u2028\\r\"}]"), out,
				n -> {
				});
		assertThat(lines().get(1).split("\t")[0]).isEqualTo(" a b c d e  \u00e9\u2028 ");
	}

	@Test
	void jsonKeepsEveryByte() throws Exception {
		String json = " [ {\"COMPLAINT_ID\" : \"C2500000001\",\"x\":{\"y\":[1.50]}} ,\n{} ]\r\n ";
		assertThat(PlanDownload.writeJson(answer(json), out, n -> {
		})).isEqualTo(new PlanDownload(2, 0));
		assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(json);
	}

	@Test
	void whatIsNoDownloadIsRefusedWithoutBeingQuoted() {
		for (String json : new String[] { "", "{\"sentinel\":1}", "[\"sentinel\"]", "[{\"sentinel\":tru}]", "[{}",
				"[] sentinel" }) {
			assertThatThrownBy(() -> PlanDownload.writeJson(answer(json), out, n -> {
			})).isInstanceOf(UnreadableAnswerException.class).message().doesNotContain("sentinel");
		}
	}

	@Test
	void failureOfTheFileIsNoUnreadableAnswer() {
		OutputStream full = new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				throw new IOException("disk full");
			}
		};
		assertThatThrownBy(() -> PlanDownload.writeText(answer("[{}]"), full, n -> {
		})).isExactlyInstanceOf(IOException.class).hasMessage("disk full");
		assertThatThrownBy(() -> PlanDownload.writeJson(answer("[{}]"), full, n -> {
		})).isExactlyInstanceOf(IOException.class).hasMessage("disk full");
	}
}
