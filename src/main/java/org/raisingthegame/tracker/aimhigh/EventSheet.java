package org.raisingthegame.tracker.aimhigh;

import java.util.List;

/** An event as everybody of the borough may read it. */
public record EventSheet(Event event, List<Invitation> invitations, List<Appearance> speakers) {

    public EventSheet {
        invitations = List.copyOf(invitations);
        speakers = List.copyOf(speakers);
    }
}
