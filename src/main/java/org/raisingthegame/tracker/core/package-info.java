/** Value types that every module shares: identifiers, years, codes. No Spring, no Vaadin, no SQL. */
@NullMarked
package org.raisingthegame.tracker.core;

import org.jspecify.annotations.NullMarked;
