package org.ctmpreflight.workbench.internal.download;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.LongConsumer;

import org.ctmpreflight.check.DownloadRequest;
import org.ctmpreflight.hpms.DownloadFilter;
import org.ctmpreflight.hpms.HpmsClient;
import org.ctmpreflight.hpms.HpmsException;
import org.ctmpreflight.hpms.PlanDownload;
import org.ctmpreflight.layout.OutputFile;

/** Writes a download to a file of the user's own, with a record beside it of what was asked for. */
final class DownloadFile {
	private DownloadFile() {
	}

	/**
	 * The filter as HPMS is asked: a first day that is the look-back start anyway makes no partial download of it.
	 *
	 * @param lookBack day on which a complete download begins
	 * @throws IllegalArgumentException if no day lies between the first and the last; the message is for people
	 */
	static DownloadFilter within(DownloadFilter filter, LocalDate lookBack) {
		LocalDate first = filter.from() == null ? lookBack : filter.from();
		LocalDate last = filter.to() == null ? LocalDate.now() : filter.to();
		if (first.isAfter(last)) {
			throw new IllegalArgumentException("the first day, " + first + ", is after the last, " + last);
		}
		return !first.equals(lookBack) ? filter
				: new DownloadFilter(filter.status(), filter.contracts(), null, filter.to(), filter.withAttachment(),
						filter.withRequests());
	}

	/**
	 * Downloads complaints as text. A file of complaints never stands beside a record that tells more of it than it holds,
	 * whenever this ends: a partial one is recorded before it is put in its place, a complete one after.
	 *
	 * @param progress told the number of complaints so far
	 * @throws IOException where the file cannot be written: it is then as it was
	 */
	static void write(HpmsClient client, DownloadFilter filter, Path file, LongConsumer progress)
			throws HpmsException, IOException {
		DownloadRequest request = new DownloadRequest(DownloadRequest.Status.valueOf(filter.status().name()),
				filter.contracts(), filter.from(), filter.to(), filter.withAttachment(), filter.withRequests());
		client.download(filter, answer -> {
			OutputFile.writePrivate(file, out -> {
				PlanDownload.writeText(answer, out, progress);
				if (request.partial()) {
					OutputFile.writePrivate(DownloadRequest.beside(file), request::write);
				}
			});
			return null;
		});
		if (!request.partial()) {
			OutputFile.writePrivate(DownloadRequest.beside(file), request::write);
		}
	}
}
