package org.raisingthegame.tracker.interventions;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.dashboards.spi.ForumContributor;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.SharedCounts;
import org.raisingthegame.tracker.interventions.persistence.InterventionQueries;
import org.raisingthegame.tracker.interventions.persistence.ParticipationQueries;
import org.raisingthegame.tracker.interventions.persistence.TrainedQueries;
import org.raisingthegame.tracker.interventions.persistence.TrainedQueries.Trainees;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The borough's programmes, for the champions' forum: a sentence of all schools together, and one of who was trained. */
@Component
@Order(510)
class ForumProgrammes implements ForumContributor {

    private final CurrentUser user;
    private final InterventionQueries interventions;
    private final ParticipationQueries participations;
    private final TrainedQueries trained;
    private final SharedCounts counts;

    ForumProgrammes(
            CurrentUser user,
            InterventionQueries interventions,
            ParticipationQueries participations,
            TrainedQueries trained,
            SharedCounts counts) {
        this.user = user;
        this.interventions = interventions;
        this.participations = participations;
        this.trained = trained;
        this.counts = counts;
    }

    @Override
    public List<String> points() {
        FigureScope scope = user.figureScope();
        Set<InterventionId> programmes = interventions.all(scope).stream()
                .filter(Intervention::isProgramme)
                .filter(one -> one.forWhom() == ForWhom.PUPILS)
                .map(Intervention::requiredId)
                .collect(Collectors.toSet());
        Map<SchoolId, Long> places = new HashMap<>();
        participations.sharedTotals(scope).stream()
                .filter(total -> programmes.contains(total.intervention()))
                .forEach(total -> places.merge(total.school(), total.pupils(), Long::sum));
        Figure whole = counts.shared(List.copyOf(places.values())).whole();
        if (!(whole instanceof Figure.Value value) || value.numerator() == 0) {
            return List.of();
        }
        int people =
                trained.inProgrammes(scope).stream().mapToInt(Trainees::people).sum();
        String text = say("places", programmes.size(), value.numerator(), places.size());
        return List.of(people == 0 ? text : text + " " + say("trained", people));
    }

    private static String say(String key, Object... arguments) {
        return I18NProvider.translate("interventions.forum." + key, arguments);
    }
}
