package org.raisingthegame.tracker.figures;

import java.util.Set;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable;
import org.raisingthegame.tracker.figures.persistence.ClosedYearTable.Closed;
import org.raisingthegame.tracker.figures.persistence.GridTable;
import org.raisingthegame.tracker.privacy.spi.SettledYears;
import org.springframework.stereotype.Component;

/** Figures of a year stay as they are once it is closed, and where none were ever counted. */
@Component
class SettledFigures implements SettledYears {

    private final ClosedYearTable closed;
    private final GridTable grid;

    SettledFigures(ClosedYearTable closed, GridTable grid) {
        this.closed = closed;
        this.grid = grid;
    }

    @Override
    public boolean isSettled(LaCode borough, AcademicYear year) {
        return closed.all().contains(new Closed(borough, year))
                || grid.counted(Set.of(borough)).stream()
                        .noneMatch(one -> one.year().equals(year));
    }
}
