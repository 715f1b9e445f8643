package org.raisingthegame.tracker.aimhigh;

import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.Invitation.Reply;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.Figure;

/**
 * A school at an event, as an organiser may see it.
 *
 * @param offered null where it has a register without an invitation
 * @param listed pupils on its list
 * @param attended those of them who were there
 */
public record SchoolTurnout(
        SchoolId school,
        String name,
        @Nullable Integer offered,
        @Nullable Integer taken,
        Reply reply,
        Count listed,
        Count attended) {

    /**
     * How many pupils.
     *
     * @param shown on the page; small numbers hidden from those who see no true figures
     * @param shared in what leaves it: small numbers hidden, whoever takes it
     */
    public record Count(Figure shown, Figure shared) {

        static final Count NONE = new Count(new Figure.Value(0, 0, 0, null, false));

        Count(Figure both) {
            this(both, both);
        }
    }
}
