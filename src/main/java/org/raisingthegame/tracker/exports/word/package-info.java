/** Papers as Word documents with native headings, tables and charts. */
@NullMarked
package org.raisingthegame.tracker.exports.word;

import org.jspecify.annotations.NullMarked;
