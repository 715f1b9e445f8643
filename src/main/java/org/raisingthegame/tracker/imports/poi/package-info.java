/** Excel workbooks as streams of rows: the only place that knows POI and the XML inside a workbook. */
@NullMarked
package org.raisingthegame.tracker.imports.poi;

import org.jspecify.annotations.NullMarked;
