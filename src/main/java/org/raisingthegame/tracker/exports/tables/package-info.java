/** Tables as spreadsheets, guarded against cells that a spreadsheet program would run. */
@NamedInterface("tables")
@NullMarked
package org.raisingthegame.tracker.exports.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
