package org.raisingthegame.tracker.pupils;

import java.util.Arrays;
import java.util.List;
import org.raisingthegame.tracker.core.Ethnicity;
import org.raisingthegame.tracker.core.SenProvision;

/** What figures group a pupil by, as it is stored for a school and a year. */
public enum Characteristic {
    ETHNICITY("ethnicity", true),
    FSM("fsm", true),
    EVER_FSM6("ever_fsm6", false),
    SEN("sen", true),
    EAL("eal", false);

    private final String column;
    private final boolean carriedForward;

    Characteristic(String column, boolean carriedForward) {
        this.column = column;
        this.carriedForward = carriedForward;
    }

    /** Its column in the records. */
    public String column() {
        return column;
    }

    /** Whether a year that doesn't say takes what the same school recorded last. */
    public boolean carriedForward() {
        return carriedForward;
    }

    /** The codes that can be stored, in the order in which to offer them. */
    public List<String> codes() {
        return switch (this) {
            case ETHNICITY ->
                Arrays.stream(Ethnicity.values())
                        .filter(ethnicity -> ethnicity != Ethnicity.NOBT)
                        .map(Enum::name)
                        .toList();
            case SEN -> Arrays.stream(SenProvision.values()).map(Enum::name).toList();
            case FSM, EVER_FSM6, EAL -> List.of("1", "0");
        };
    }

    /** Translation key of its name. */
    public String titleKey() {
        return "pupils.field." + column;
    }

    /** Translation key of what a code says. */
    public String valueKey(String code) {
        return switch (this) {
            case ETHNICITY -> "pupils.ethnicity." + code;
            case SEN -> "pupils.sen." + code;
            case FSM, EVER_FSM6, EAL -> "1".equals(code) ? "pupils.yes" : "pupils.no";
        };
    }
}
