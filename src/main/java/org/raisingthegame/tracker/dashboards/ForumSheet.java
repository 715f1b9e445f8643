package org.raisingthegame.tracker.dashboards;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.dashboards.spi.ForumContributor;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.figures.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** One page for the champions' forum: what changed in the founding schools, one chart, three questions. */
@Component
@Order(110)
class ForumSheet implements Pack {

    private static final Place FOUNDING = new Place.FoundingMembers();

    private final FiguresInPaper figures;
    private final ObjectProvider<ForumContributor> contributors;

    ForumSheet(FiguresInPaper figures, ObjectProvider<ForumContributor> contributors) {
        this.figures = figures;
        this.contributors = contributors;
    }

    @Override
    public String id() {
        return "dashboards.pack.forum";
    }

    @Override
    public List<Offer> offers() {
        return List.of(
                new Offer("", figures.say("dashboards.pack.forum.offer"), null, Set.of(Marking.SHARED), List.of()));
    }

    @Override
    public List<FreeText> freeTexts(Request request) {
        return List.of();
    }

    @Override
    public Paper make(Request request) {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Heading(1, figures.say("dashboards.pack.forum.changed")));
        parts.add(new Paper.Bullets(figures.sentences(FOUNDING)));
        figures.firstChart(FOUNDING).ifPresent(parts::add);
        List<String> done = contributors
                .orderedStream()
                .map(ForumContributor::points)
                .flatMap(List::stream)
                .toList();
        if (!done.isEmpty()) {
            parts.add(new Paper.Heading(1, figures.say("dashboards.pack.forum.done")));
            parts.add(new Paper.Bullets(done));
        }
        parts.add(new Paper.Heading(1, figures.say("dashboards.pack.forum.questions")));
        parts.add(new Paper.Bullets(List.of(
                figures.say("dashboards.pack.forum.question.1"),
                figures.say("dashboards.pack.forum.question.2"),
                figures.say("dashboards.pack.forum.question.3"))));
        parts.add(Paper.Text.quiet(figures.say("dashboards.pack.care.children")));
        return new Paper(
                figures.say("dashboards.pack.forum.title"),
                figures.subtitle(FOUNDING),
                Marking.SHARED,
                figures.say(Marking.SHARED.key()),
                parts);
    }
}
