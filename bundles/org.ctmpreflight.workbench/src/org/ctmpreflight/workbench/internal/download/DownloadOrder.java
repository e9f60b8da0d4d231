package org.ctmpreflight.workbench.internal.download;

import java.nio.file.Path;

import org.ctmpreflight.hpms.DownloadFilter;

/**
 * A download that is wanted.
 *
 * @param profile of the settings file; null for none, where the environment says all
 * @param filter  which complaints
 * @param file    where to write them
 * @param use     whether upload files are to be held against it from then on
 */
record DownloadOrder(String profile, DownloadFilter filter, Path file, boolean use) {
}
