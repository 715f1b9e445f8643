/** The pages of imports: hand in a file, check it, apply it, read its report, take it back. */
@NullMarked
package org.raisingthegame.tracker.imports.ui;

import org.jspecify.annotations.NullMarked;
