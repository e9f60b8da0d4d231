/** Reports for auditors: what was checked, found, accepted, sent and answered, as a page or to be printed. */
package org.ctmpreflight.audit;
