package org.raisingthegame.tracker.interventions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.figures.Figure;
import org.raisingthegame.tracker.figures.SharedCounts;
import org.raisingthegame.tracker.interventions.InterventionSheet.OwnPart;
import org.raisingthegame.tracker.interventions.persistence.ParticipationQueries.SchoolTotal;
import org.springframework.stereotype.Component;

/** What participants amount to, small numbers hidden from those who see no true figures of the schools. */
@Component
class ParticipationCounts {

    private final CurrentUser user;
    private final SharedCounts counts;

    ParticipationCounts(CurrentUser user, SharedCounts counts) {
        this.user = user;
        this.counts = counts;
    }

    InterventionSheet sheet(Intervention intervention, @Nullable String school, List<SchoolTotal> totals) {
        Figure pupils = pupils(intervention, totals);
        return sheet(intervention, school, totals, pupils, intervention.isProgramme() ? own(totals) : Optional.empty());
    }

    /** As everybody may see it. */
    InterventionSheet sharedSheet(Intervention intervention, @Nullable String school, List<SchoolTotal> totals) {
        Figure pupils = totals.isEmpty()
                ? new Figure.NoPupils()
                : counts.shared(pupilsOf(totals)).whole();
        return sheet(intervention, school, totals, pupils, Optional.empty());
    }

    private static InterventionSheet sheet(
            Intervention intervention,
            @Nullable String school,
            List<SchoolTotal> totals,
            Figure pupils,
            Optional<OwnPart> own) {
        return new InterventionSheet(
                intervention,
                school,
                pupils,
                totals.size(),
                pupils instanceof Figure.Value ? fidelity(totals) : hiddenAs(pupils),
                costForEach(intervention, pupils),
                own);
    }

    /** A school's own is seen by those alone who see its true figures; a programme's schools are parts of a whole. */
    private Figure pupils(Intervention intervention, List<SchoolTotal> totals) {
        if (totals.isEmpty()) {
            return new Figure.NoPupils();
        }
        return intervention.isProgramme()
                ? counts.shown(pupilsOf(totals)).whole()
                : value(totals.stream().mapToLong(SchoolTotal::pupils).sum());
    }

    private static List<Long> pupilsOf(List<SchoolTotal> totals) {
        return totals.stream().map(SchoolTotal::pupils).toList();
    }

    private Optional<OwnPart> own(List<SchoolTotal> totals) {
        return user.currentSchool()
                .map(SchoolChoice::id)
                .filter(user::seesTrueFiguresOf)
                .flatMap(own -> totals.stream()
                        .filter(total -> total.school().equals(own))
                        .findFirst()
                        .map(total -> new OwnPart(own, total.pupils(), fidelity(List.of(total)))));
    }

    private static Figure fidelity(List<SchoolTotal> totals) {
        long planned = totals.stream().mapToLong(SchoolTotal::planned).sum();
        long held = totals.stream().mapToLong(SchoolTotal::held).sum();
        return planned == 0
                ? new Figure.Missing()
                : new Figure.Value(100.0 * held / planned, held, planned, null, false);
    }

    private static Figure costForEach(Intervention intervention, Figure pupils) {
        if (intervention.cost() == null) {
            return new Figure.Missing();
        }
        if (!(pupils instanceof Figure.Value value) || value.numerator() == 0) {
            return hiddenAs(pupils);
        }
        double each = intervention.cost().doubleValue() / value.numerator();
        return new Figure.Value(each, value.numerator(), value.numerator(), null, false);
    }

    private static Figure hiddenAs(Figure pupils) {
        return pupils instanceof Figure.NoPupils ? new Figure.Missing() : pupils;
    }

    private static Figure value(long count) {
        return new Figure.Value(count, count, count, null, false);
    }
}
