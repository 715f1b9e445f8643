/** The pages about accounts: colleagues of a school, one's own password, the first account of an installation. */
@NullMarked
package org.raisingthegame.tracker.access.ui;

import org.jspecify.annotations.NullMarked;
