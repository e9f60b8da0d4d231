/** Findings as text, JSON, SARIF, JUnit XML, CSV and HTML. */
package org.ctmpreflight.report;
