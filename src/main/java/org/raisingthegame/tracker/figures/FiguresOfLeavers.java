package org.raisingthegame.tracker.figures;

import java.util.stream.Collectors;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.persistence.GridTable;
import org.raisingthegame.tracker.imports.ImportApplied.SchoolYear;
import org.raisingthegame.tracker.privacy.SchoolDataDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts the years of a school that left anew, now that nothing is held of it; those that are closed stay. */
@Component
class FiguresOfLeavers {

    private final FigureRefresh refresh;
    private final GridTable grid;

    FiguresOfLeavers(FigureRefresh refresh, GridTable grid) {
        this.refresh = refresh;
        this.grid = grid;
    }

    @EventListener
    void countAnew(SchoolDataDeleted left) {
        SchoolId school = left.school();
        refresh.makeAnew(grid.counted().stream()
                .map(GridTable.Made::year)
                .map(year -> new SchoolYear(school, year))
                .collect(Collectors.toSet()));
    }
}
