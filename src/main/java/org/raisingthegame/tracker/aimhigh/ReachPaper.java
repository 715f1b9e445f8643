package org.raisingthegame.tracker.aimhigh;

import java.util.ArrayList;
import java.util.List;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.FigureFormat.Words;

/** Whom events reached, as parts of a paper that may be passed on: of a sheet that everybody may see. */
final class ReachPaper {

    private final Words words;
    private final ReachTables tables;

    ReachPaper(Words words) {
        this.words = words;
        tables = new ReachTables(words);
    }

    /** One sentence; nothing where even all schools together are too few. */
    List<String> brief(ReachSheet sheet) {
        return sheet.total().pupils() instanceof Figure.Value
                ? List.of(words.say("aimhigh.forum.brief", sentence(sheet)))
                : List.of();
    }

    /** With its tables: by year, by year group, speakers by field. */
    List<Paper.Part> chapter(ReachSheet sheet) {
        if (!(sheet.total().pupils() instanceof Figure.Value)) {
            return List.of();
        }
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Heading(1, words.say("aimhigh.forum.heading")));
        parts.add(Paper.Text.leading(sentence(sheet)));
        if (sheet.ofGroup().pupils() instanceof Figure.Value) {
            parts.add(Paper.Text.plain(words.say(
                    "aimhigh.forum.group",
                    tables.number(sheet.ofGroup().pupils()),
                    words.say(sheet.group().key()),
                    tables.number(sheet.ofGroup().places()))));
        }
        parts.add(new Paper.Table(tables.byYear(sheet)));
        parts.add(new Paper.Table(tables.byYearGroup(sheet)));
        parts.add(new Paper.Table(tables.speakers(sheet)));
        parts.add(Paper.Text.quiet(words.say("aimhigh.reach.care")));
        return parts;
    }

    private String sentence(ReachSheet sheet) {
        return words.say(
                "aimhigh.forum.all",
                sheet.from().label(),
                tables.number(sheet.total().pupils()),
                sheet.schools(),
                tables.number(sheet.total().places()),
                sheet.differentSpeakers());
    }
}
