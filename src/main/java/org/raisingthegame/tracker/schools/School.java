package org.raisingthegame.tracker.schools;

import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Laestab;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Urn;

/** A school as everybody may know it: nothing here is confidential. */
public record School(SchoolId id, Urn urn, Laestab laestab, String name, Phase phase) {

    public LaCode laCode() {
        return laestab.laCode();
    }
}
