package org.ctmpreflight.workbench.submit.internal.audit;

import java.nio.file.Path;

import org.ctmpreflight.audit.AuditScope;

/**
 * A report that somebody wants.
 *
 * @param scope  what it is about
 * @param pdf    whether it is to be printed; a page of HTML otherwise
 * @param target file to write
 */
public record ReportOrder(AuditScope scope, boolean pdf, Path target) {
}
