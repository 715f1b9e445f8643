package org.raisingthegame.tracker.aimhigh;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.Invitation.Reply;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure;

/**
 * A school at an event, as an organiser may see it.
 *
 * @param offered null where it has a register without an invitation
 * @param listed pupils on its list; small numbers hidden from those who see no true figures
 * @param attended those of them who were there, likewise
 */
public record SchoolTurnout(
        SchoolId school,
        String name,
        @Nullable Integer offered,
        @Nullable Integer taken,
        Reply reply,
        Figure listed,
        Figure attended) {}
