package org.ctmpreflight.submission;

import java.net.URI;

/**
 * What a submission would do, for the user to agree.
 *
 * @param file     as the user named it
 * @param sha256   of the file that would be sent, in hex
 * @param lines    of it that are not blank
 * @param toSend   how many would be sent
 * @param heldBack how many would not, since they have errors
 * @param saved    how many CTM has already, by the journal
 * @param unknown  of how many it is not known whether CTM has them
 * @param hpms     where they would be sent
 * @param user     as whom; a user of HPMS
 */
public record SubmitPreview(String file, String sha256, int lines, int toSend, int heldBack, int saved, int unknown,
		URI hpms, String user) {
}
