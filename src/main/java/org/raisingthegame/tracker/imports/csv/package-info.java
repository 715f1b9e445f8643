/** Comma- and tab-separated files as streams of rows. */
@NullMarked
package org.raisingthegame.tracker.imports.csv;

import org.jspecify.annotations.NullMarked;
