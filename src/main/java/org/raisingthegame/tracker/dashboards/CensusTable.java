package org.raisingthegame.tracker.dashboards;

import java.util.List;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.PublishedRolls.Roll;

/** Pupils on roll as the school census counted them, a row for each January. */
final class CensusTable {

    private CensusTable() {}

    static ChartTable of(List<Roll> rolls, Group group, Words words) {
        return new ChartTable(
                words.say("dashboards.census"),
                List.of(
                        words.say("dashboards.census.area"),
                        words.say("dashboards.census.january"),
                        words.say(group.key()),
                        words.say("dashboards.line.all"),
                        words.say("dashboards.census.share")),
                rolls.stream()
                        .map(roll -> List.of(
                                Cell.plain(roll.area().name()),
                                Cell.quiet(Integer.toString(roll.year().endYear())),
                                Cell.strong(words.say("dashboards.census.pupils", roll.group())),
                                Cell.plain(words.say("dashboards.census.pupils", roll.all())),
                                Cell.plain(words.say("dashboards.census.percent", roll.share()))))
                        .toList());
    }
}
