package org.raisingthegame.tracker.interventions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure;

/**
 * An intervention and what its participants amount to, as the signed-in person may see it.
 *
 * @param school whose own it is, in words; null for a programme of the borough
 * @param pupils how many take part
 * @param schools of how many schools they are
 * @param fidelity sessions held of those planned, per cent, where both are known
 * @param costForEach in pounds for each participant; hidden or missing where the number of participants or the cost is
 * @param own those of the one school in which the person stands, true; empty where that is none
 */
public record InterventionSheet(
        Intervention intervention,
        @Nullable String school,
        Figure pupils,
        int schools,
        Figure fidelity,
        Figure costForEach,
        Optional<OwnPart> own) {

    /** What the pupils of one school amount to. */
    public record OwnPart(SchoolId school, long pupils, Figure fidelity) {}
}
