package org.ctmpreflight.hpms;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.LongConsumer;

import org.ctmpreflight.check.DownloadRequest;
import org.ctmpreflight.layout.OutputFile;

/** Writes a download to a file of the user's own, with a record beside it of what was asked for. Stateless. */
public final class DownloadFile {
	private DownloadFile() {
	}

	/**
	 * The filter as HPMS is asked: a first day that is the look-back start anyway makes no partial download of it.
	 *
	 * @param lookBack day on which a complete download begins
	 * @throws IllegalArgumentException if no day lies between the first and the last; the message is for people
	 */
	public static DownloadFilter within(DownloadFilter filter, LocalDate lookBack) {
		LocalDate first = filter.from() == null ? lookBack : filter.from();
		LocalDate last = filter.to() == null ? LocalDate.now() : filter.to();
		if (first.isAfter(last)) {
			throw new IllegalArgumentException(
					(filter.from() == null ? "the look-back start, " : "the first day, ") + first
							+ ", is after the last day, " + last);
		}
		return !first.equals(lookBack) ? filter
				: new DownloadFilter(filter.status(), filter.contracts(), null, filter.to(), filter.withAttachment(),
						filter.withRequests());
	}

	/**
	 * Downloads complaints. A file of complaints never stands beside a record that tells more of it than it holds, whenever
	 * this ends: a partial one is recorded before it is put in its place, a complete one after. Nothing is recorded beside a
	 * device.
	 *
	 * @param json     whether as the API answers, rather than as text
	 * @param progress told the number of complaints so far
	 * @throws IOException where the file cannot be written: it is then as it was
	 */
	public static PlanDownload write(HpmsClient client, DownloadFilter filter, Path file, boolean json,
			LongConsumer progress) throws HpmsException, IOException {
		boolean recorded = !OutputFile.isDevice(file);
		DownloadRequest request = new DownloadRequest(DownloadRequest.Status.valueOf(filter.status().name()),
				filter.contracts(), filter.from(), filter.to(), filter.withAttachment(), filter.withRequests());
		PlanDownload download = client.download(filter, answer -> {
			PlanDownload[] written = new PlanDownload[1];
			OutputFile.writePrivate(file, out -> {
				written[0] = json ? PlanDownload.writeJson(answer, out, progress)
						: PlanDownload.writeText(answer, out, progress);
				if (recorded && request.partial()) {
					OutputFile.writePrivate(DownloadRequest.beside(file), request::write);
				}
			});
			return written[0];
		});
		if (recorded && !request.partial()) {
			OutputFile.writePrivate(DownloadRequest.beside(file), request::write);
		}
		return download;
	}
}
