/** What a school's marks mean, stored. */
@NullMarked
package org.raisingthegame.tracker.inyear.persistence;

import org.jspecify.annotations.NullMarked;
