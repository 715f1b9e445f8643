/** Days of suspension in a school's own terms and in the year, and what governors have to do then. */
@NullMarked
package org.raisingthegame.tracker.exclusions.duties;

import org.jspecify.annotations.NullMarked;
