package org.raisingthegame.tracker.figures.spi;

import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Phase;

/** Whose figure a measure is. The phase of a figure belongs to the measure, not to the school. */
public enum Stage {
    /** Pupils at the end of Key Stage 2 (Year 6). Years are called by the summer of the tests: 2019. */
    KEY_STAGE_2,
    /** Pupils at the end of Key Stage 4 (Year 11). Years are called by the summer of the examinations: 2019. */
    KEY_STAGE_4,
    /** Everybody on roll. Years are called 2018/19. */
    ALL_YEARS;

    /** Whether a school of this phase ought to have figures; others may, and then count too. */
    public boolean expectedOf(Phase phase) {
        return switch (this) {
            case KEY_STAGE_2 -> phase == Phase.PRIMARY || phase == Phase.ALL_THROUGH;
            case KEY_STAGE_4 -> phase == Phase.SECONDARY || phase == Phase.ALL_THROUGH;
            case ALL_YEARS -> true;
        };
    }

    /** Translation key of the name. */
    public String key() {
        return "figures.stage." + name();
    }

    /** How people call a year of such figures. */
    public String yearLabel(AcademicYear year) {
        return this == ALL_YEARS ? year.label() : Integer.toString(year.endYear());
    }
}
