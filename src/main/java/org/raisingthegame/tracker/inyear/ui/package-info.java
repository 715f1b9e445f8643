/** The page on which a school says what its marks mean. */
@NullMarked
package org.raisingthegame.tracker.inyear.ui;

import org.jspecify.annotations.NullMarked;
