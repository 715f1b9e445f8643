package org.raisingthegame.tracker.dashboards;

import java.util.List;
import org.raisingthegame.tracker.exports.tables.SheetTable;
import org.raisingthegame.tracker.figures.FigureFormat.Words;
import org.raisingthegame.tracker.figures.Outcome;

/** The claims and the data beside them to take away, as everybody may see them. */
class OutcomeDownloads extends TableDownloads {

    OutcomeDownloads(List<Outcome> shared, Words words) {
        super(
                words.say("dashboards.outcomes"),
                shared.stream()
                        .flatMap(outcome -> List.of(
                                words.say(outcome.measure().titleKey()),
                                words.say(outcome.claim().textKey()),
                                words.say(outcome.claim().sourceKey()),
                                words.say(outcome.claim().careKey()),
                                new OutcomeWords(outcome, words).plain())
                                .stream())
                        .toList(),
                shared.stream()
                        .map(outcome -> SheetTable.of(
                                words.say(outcome.measure().titleKey()), new OutcomeWords(outcome, words).table()))
                        .toList(),
                words);
    }
}
