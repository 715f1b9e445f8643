package org.raisingthegame.tracker.access;

import java.util.Set;
import org.raisingthegame.tracker.core.LaCode;

/** The areas whose finished, shared figures a person may see. Says nothing about records: that is {@link RowScope}. */
public record FigureScope(Set<LaCode> boroughs) {

    public FigureScope {
        boroughs = Set.copyOf(boroughs);
        if (boroughs.isEmpty()) {
            throw new IllegalArgumentException("A figure scope names at least one borough");
        }
    }

    public boolean includes(LaCode la) {
        return boroughs.contains(la);
    }
}
