package org.raisingthegame.tracker.figures;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raisingthegame.tracker.core.EthnicMajorGroup;
import org.raisingthegame.tracker.core.Ethnicity;

/**
 * Whose figures stand in the foreground: pupils with one of these ethnicities. The others are all other pupils, those
 * with an unknown ethnicity included.
 *
 * @param name as in addresses and in the grid: {@code black-caribbean}, or DfE's code of a major or minor group
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

    /** The pupils of one minor group, named as where DfE's figures of it are published. */
    public static Group of(Ethnicity ethnicity) {
        return BLACK_CARIBBEAN.ethnicities().contains(ethnicity)
                ? BLACK_CARIBBEAN
                : new Group(ethnicity.name(), Set.of(ethnicity));
    }

    /** The pupils of one major group. */
    public static Group of(EthnicMajorGroup major) {
        return new Group(
                major.name(),
                Stream.of(Ethnicity.values())
                        .filter(one -> one.majorGroup() == major)
                        .collect(Collectors.toSet()));
    }

    /** Whether it is one of DfE's major groups, such as Black, which holds several minor ones. */
    public boolean isMajor() {
        return Stream.of(EthnicMajorGroup.values())
                        .anyMatch(major -> major.name().equals(name))
                && ethnicities.size() > 1;
    }

    public String key() {
        boolean initiative = Character.isLowerCase(name.charAt(0));
        return (initiative ? "figures.group." : "figures.published-group.") + name;
    }
}
