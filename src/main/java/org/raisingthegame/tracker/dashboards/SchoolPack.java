package org.raisingthegame.tracker.dashboards;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.exports.Marking;
import org.raisingthegame.tracker.exports.Paper;
import org.raisingthegame.tracker.exports.spi.Pack;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Trends;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * All figures of one's own school for its governors: true ones, confidential; or what everybody may see of it, to be handed on.
 */
@Component
@Order(100)
class SchoolPack implements Pack {

    private final FiguresInPaper figures;
    private final Trends trends;
    private final CurrentUser user;

    SchoolPack(FiguresInPaper figures, Trends trends, CurrentUser user) {
        this.figures = figures;
        this.trends = trends;
        this.user = user;
    }

    @Override
    public String id() {
        return "dashboards.pack.school";
    }

    @Override
    public List<Offer> offers() {
        Set<Marking> markings = user.may(Rights.CONFIDENTIAL_EXPORT)
                ? EnumSet.of(Marking.CONFIDENTIAL, Marking.SHARED)
                : EnumSet.of(Marking.SHARED);
        return trends.schools().stream()
                .map(school -> new Offer(
                        Long.toString(school.id().value()),
                        figures.say("dashboards.pack.school.offer", school.name()),
                        school.id(),
                        markings,
                        List.of()))
                .toList();
    }

    @Override
    public List<FreeText> freeTexts(Request request) {
        return List.of();
    }

    @Override
    public Paper make(Request request) {
        SchoolChoice school = trends.schools().stream()
                .filter(one -> Long.toString(one.id().value()).equals(request.subject()))
                .findFirst()
                .orElseThrow(OutOfScope::new);
        Place place = new Place.OneSchool(school.id());
        Marking marking = request.marking();
        List<Paper.Part> parts =
                new ArrayList<>(marking == Marking.SHARED ? figures.sharedSchool(place) : figures.ownSchool(place));
        parts.add(new Paper.Heading(1, figures.say("dashboards.pack.care")));
        parts.add(new Paper.Bullets(List.of(
                figures.say("dashboards.pack.care.children"),
                figures.say("dashboards.pack.care.one-pupil"),
                figures.say("dashboards.pack.care.moves"))));
        return new Paper(
                figures.say("dashboards.pack.school.title"),
                figures.subtitle(place),
                marking,
                figures.say(marking.key(), school.name()),
                parts);
    }
}
