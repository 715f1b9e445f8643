package org.raisingthegame.tracker.figures;

import java.util.Set;
import org.raisingthegame.tracker.core.Ethnicity;

/**
 * Whose figures stand in the foreground: pupils with one of these ethnicities. The others are all other pupils, those
 * with an unknown ethnicity included.
 *
 * @param name last part of its translation key {@code figures.group.<name>}
 */
public record Group(String name, Set<Ethnicity> ethnicities) {

    /** Black Caribbean pupils: the group this initiative is for. */
    public static final Group BLACK_CARIBBEAN = new Group("black-caribbean", Set.of(Ethnicity.BCRB));

    /** Black Caribbean and White and Black Caribbean pupils, where an installation so decides. */
    public static final Group ALL_CARIBBEAN =
            new Group("black-caribbean-and-mixed", Set.of(Ethnicity.BCRB, Ethnicity.MWBC));

    public Group {
        ethnicities = Set.copyOf(ethnicities);
        if (ethnicities.isEmpty()) {
            throw new IllegalArgumentException("A group has an ethnicity");
        }
    }

    public String key() {
        return "figures.group." + name;
    }
}
