/** Tables as spreadsheets, guarded against cells that a spreadsheet program would run. */
@NullMarked
package org.raisingthegame.tracker.exports.tables;

import org.jspecify.annotations.NullMarked;
