package org.raisingthegame.tracker.aimhigh;

import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.aimhigh.ReachSheet.Row;
import org.raisingthegame.tracker.charts.ChartTable;
import org.raisingthegame.tracker.charts.ChartTable.Cell;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.spi.MeasureKind;

/** Whom events reached as tables, the same on the page and in papers. */
public final class ReachTables {

    private final Words words;
    private final FigureFormat format;

    public ReachTables(Words words) {
        this.words = words;
        format = new FigureFormat(MeasureKind.RATE_PER_100, words);
    }

    public ChartTable byYear(ReachSheet sheet) {
        return rows("by-academic-year", "academic-year", sheet.byYear());
    }

    public ChartTable byYearGroup(ReachSheet sheet) {
        return rows(
                "by-year",
                "year",
                sheet.byYearGroup().stream()
                        .map(row -> new Row(yearGroup(row.name()), row.places(), row.pupils()))
                        .toList());
    }

    public ChartTable speakers(ReachSheet sheet) {
        return new ChartTable(
                words.say("aimhigh.reach.by-field"),
                List.of(words.say("aimhigh.reach.column.field"), words.say("aimhigh.reach.column.speakers")),
                sheet.speakers().entrySet().stream().map(this::field).toList());
    }

    /** "2,200"; "fewer than 5". */
    public String number(Figure figure) {
        return figure instanceof Figure.Value value ? "%,d".formatted(value.numerator()) : format.count(figure);
    }

    private List<Cell> field(Map.Entry<ProfessionalField, Long> speakers) {
        return List.of(
                Cell.plain(words.say(speakers.getKey().key())),
                Cell.plain(speakers.getValue().toString()));
    }

    private String yearGroup(String code) {
        return code.isEmpty() ? words.say("aimhigh.reach.year-unknown") : words.say("aimhigh.register.year", code);
    }

    private ChartTable rows(String caption, String first, List<Row> rows) {
        return new ChartTable(
                words.say("aimhigh.reach." + caption),
                List.of(
                        words.say("aimhigh.reach.column." + first),
                        words.say("aimhigh.reach.column.pupils"),
                        words.say("aimhigh.reach.column.places")),
                rows.stream()
                        .map(row -> List.of(Cell.plain(row.name()), count(row.pupils()), count(row.places())))
                        .toList());
    }

    private Cell count(Figure figure) {
        return figure instanceof Figure.Value ? Cell.plain(number(figure)) : Cell.quiet(number(figure));
    }
}
