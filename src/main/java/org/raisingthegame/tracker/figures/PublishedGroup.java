package org.raisingthegame.tracker.figures;

import org.raisingthegame.tracker.core.EthnicMajorGroup;
import org.raisingthegame.tracker.core.Ethnicity;

/** Of whom a published figure speaks. Black is not Black Caribbean, so a major and a minor group are different types. */
public sealed interface PublishedGroup {

    /** As stored and in addresses. */
    String code();

    /** Translation key of the name. */
    default String key() {
        return "figures.published-group." + code();
    }

    record AllPupils() implements PublishedGroup {
        @Override
        public String code() {
            return "ALL";
        }
    }

    record Major(EthnicMajorGroup group) implements PublishedGroup {
        @Override
        public String code() {
            return group.name();
        }
    }

    record Minor(Ethnicity ethnicity) implements PublishedGroup {
        @Override
        public String code() {
            return ethnicity.name();
        }
    }

    /** @throws IllegalArgumentException if it is no code of a group */
    static PublishedGroup of(String code) {
        if (code.equals("ALL")) {
            return new AllPupils();
        }
        for (EthnicMajorGroup major : EthnicMajorGroup.values()) {
            if (major.name().equals(code)) {
                return new Major(major);
            }
        }
        return new Minor(Ethnicity.valueOf(code));
    }
}
