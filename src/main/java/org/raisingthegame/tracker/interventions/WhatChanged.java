package org.raisingthegame.tracker.interventions;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.FigureScope;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.MatchedChange;
import org.raisingthegame.tracker.figures.MatchedComparisons;
import org.raisingthegame.tracker.figures.TakingPart;
import org.raisingthegame.tracker.interventions.persistence.ParticipationQueries;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed for those who took part, beside pupils like them who had nothing of the kind. */
@Service
@PreAuthorize("hasRole('" + InterventionsPlugin.SEE_INTERVENTIONS + "')")
public class WhatChanged {

    private final CurrentUser user;
    private final Interventions interventions;
    private final ParticipationQueries participations;
    private final MatchedComparisons comparisons;

    WhatChanged(
            CurrentUser user,
            Interventions interventions,
            ParticipationQueries participations,
            MatchedComparisons comparisons) {
        this.user = user;
        this.interventions = interventions;
        this.participations = participations;
        this.comparisons = comparisons;
    }

    /** What can be said. */
    public sealed interface Answer {

        /** A single session: no effect on a year's outcomes is claimed of it. */
        record OneOff() implements Answer {}

        /** Nobody takes part yet, or none is a pupil. */
        record Nobody() implements Answer {}

        /**
         * Outcome by outcome.
         *
         * @param before the whole year before it began
         * @param after the year in which an effect ought to show
         * @param largestImbalance by how many standard deviations groups may differ that are compared
         */
        record Changes(AcademicYear before, AcademicYear after, List<MatchedChange> outcomes, double largestImbalance)
                implements Answer {

            public Changes {
                outcomes = List.copyOf(outcomes);
            }
        }
    }

    /**
     * The answer for an intervention.
     *
     * @throws org.raisingthegame.tracker.access.OutOfScope for one that the person doesn't see
     */
    @Transactional(readOnly = true)
    public Answer of(InterventionId id) {
        return answer(id, user.figureScope(), comparisons::of);
    }

    /**
     * The answer as everybody may see it, for what is passed on, whoever makes it.
     *
     * @throws org.raisingthegame.tracker.access.OutOfScope for one that the person doesn't see
     */
    @Transactional(readOnly = true)
    public Answer shared(InterventionId id) {
        FigureScope all = user.figureScope();
        return answer(id, new FigureScope(all.boroughs(), all.sharing(), Set.of()), comparisons::shared);
    }

    private Answer answer(InterventionId id, FigureScope scope, Function<TakingPart, List<MatchedChange>> comparing) {
        Intervention one = interventions.intervention(id);
        Set<TakingPart.At> pupils = participations.takingPart(scope, id).stream()
                .map(taking -> new TakingPart.At(taking.pupil(), taking.school()))
                .collect(Collectors.toSet());
        if (one.forWhom() == ForWhom.STAFF || pupils.isEmpty()) {
            return new Answer.Nobody();
        }
        if (one.isOneOff()) {
            return new Answer.OneOff();
        }
        AcademicYear before = one.before();
        AcademicYear after = one.after();
        var alsoHelped = participations.inStrand(scope, id, before.firstDay(), after.lastDay());
        return new Answer.Changes(
                before,
                after,
                comparing.apply(new TakingPart(pupils, alsoHelped, one.school(), before, after)),
                comparisons.largestImbalance());
    }
}
