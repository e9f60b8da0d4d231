/** Rule packs proved by examples, documented and compared. */
package org.ctmpreflight.authoring;
