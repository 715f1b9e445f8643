package org.raisingthegame.samples.world;

import java.util.List;

/**
 * Main ethnicity codes of the school census, with the words schools write for them.
 *
 * <p>{@link #UNKNOWN} is an empty cell. Some codes have extended codes, which a school may collect instead.
 */
public enum Ethnicity {
    BCRB("Black Caribbean", "Black", 0, 0.04),
    BAFR("Black African", "Black", 0.220, 0.55, "BNGN", "BSOM", "BGHA", "BCON", "BAOF"),
    BOTH("Any other Black background", "Black", 0.045, 0.35),
    MWBC("White and Black Caribbean", "Mixed", 0.046, 0.03),
    MWBA("White and Black African", "Mixed", 0.020, 0.20),
    MWAS("White and Asian", "Mixed", 0.015, 0.15),
    MOTH("Any other Mixed background", "Mixed", 0.050, 0.35),
    WBRI("White British", "White", 0.160, 0.01, "WENG", "WSCO"),
    WIRI("Irish", "White", 0.010, 0.03),
    WIRT("Traveller of Irish heritage", "White", 0.002, 0.03),
    WROM("Gypsy/Roma", "White", 0.004, 0.60),
    WOTH("Any other White background", "White", 0.200, 0.88, "WPOR", "WEEU", "WWEU", "WOTW"),
    AIND("Indian", "Asian", 0.012, 0.65),
    APKN("Pakistani", "Asian", 0.012, 0.75),
    ABAN("Bangladeshi", "Asian", 0.015, 0.92),
    AOTH("Any other Asian background", "Asian", 0.025, 0.75),
    CHNE("Chinese", "Chinese", 0.010, 0.80),
    OOTH("Any other ethnic group", "Other", 0.050, 0.92, "OLAM", "OARA"),
    REFU("Refused", "Unknown", 0.007, 0.40),
    NOBT("Information not obtained", "Unknown", 0.008, 0.45),
    UNKNOWN("", "", 0.004, 0.45);

    private static final double[] MIX;

    static {
        MIX = new double[values().length];
        for (Ethnicity group : values()) {
            MIX[group.ordinal()] = group.share;
        }
    }

    /** DfE's name of the group. */
    public final String description;

    /** DfE's major group. */
    public final String major;

    /** Extended codes that roll up to this one. */
    public final List<String> extended;

    /** Share among the pupils of the borough who are not Black Caribbean, before it is scaled to 1. */
    private final double share;

    /** How many of the group learn English as an additional language. */
    final double additionalLanguage;

    Ethnicity(String description, String major, double share, double additionalLanguage, String... extended) {
        this.description = description;
        this.major = major;
        this.share = share;
        this.additionalLanguage = additionalLanguage;
        this.extended = List.of(extended);
    }

    /** The main code, empty for an empty cell. */
    public String code() {
        return this == UNKNOWN ? "" : name();
    }

    static Ethnicity draw(Dice dice, double caribbeanShare) {
        return dice.happens(caribbeanShare) ? BCRB : values()[dice.weighted(MIX)];
    }
}
