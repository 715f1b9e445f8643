/** What a module gives to have a kind of spreadsheet imported: a format that reads rows, a target that names tables. */
@NamedInterface("spi")
@NullMarked
package org.raisingthegame.tracker.imports.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
