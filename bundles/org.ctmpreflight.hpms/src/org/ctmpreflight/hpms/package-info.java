/**
 * HPMS as this program speaks to it: token, download of complaints, upload of casework, and the settings and secrets
 * for that. Plain Java.
 */
package org.ctmpreflight.hpms;
