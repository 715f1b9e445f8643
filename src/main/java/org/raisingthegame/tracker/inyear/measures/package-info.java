/** What is counted about a school's own assessments. */
@NullMarked
package org.raisingthegame.tracker.inyear.measures;

import org.jspecify.annotations.NullMarked;
