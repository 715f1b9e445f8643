package org.raisingthegame.tracker.privacy.spi;

import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;

/** Knows of which years no number depends on the records any more; a Spring bean of who makes numbers of them. */
@FunctionalInterface
public interface SettledYears {

    /** Whether all that is shown of a year in a borough stays as it is when the records of that year are deleted. */
    boolean isSettled(LaCode borough, AcademicYear year);
}
