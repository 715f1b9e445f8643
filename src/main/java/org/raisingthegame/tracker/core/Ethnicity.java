package org.raisingthegame.tracker.core;

/**
 * DfE's main ethnicity codes: the minor groups of published statistics. Schools may collect finer, extended codes; each
 * of those rolls up to one of these. Source: DfE reference data rscd2021 (domain notes, section 1.1).
 */
public enum Ethnicity {
    WBRI(EthnicMajorGroup.WHITE),
    WIRI(EthnicMajorGroup.WHITE),
    WIRT(EthnicMajorGroup.WHITE),
    WROM(EthnicMajorGroup.WHITE),
    WOTH(EthnicMajorGroup.WHITE),
    MWBC(EthnicMajorGroup.MIXED),
    MWBA(EthnicMajorGroup.MIXED),
    MWAS(EthnicMajorGroup.MIXED),
    MOTH(EthnicMajorGroup.MIXED),
    AIND(EthnicMajorGroup.ASIAN),
    APKN(EthnicMajorGroup.ASIAN),
    ABAN(EthnicMajorGroup.ASIAN),
    AOTH(EthnicMajorGroup.ASIAN),
    /** Black Caribbean: the group this initiative is for. */
    BCRB(EthnicMajorGroup.BLACK),
    BAFR(EthnicMajorGroup.BLACK),
    BOTH(EthnicMajorGroup.BLACK),
    CHNE(EthnicMajorGroup.CHINESE),
    OOTH(EthnicMajorGroup.OTHER),
    /** Refused: stays in the denominator of all pupils, never guessed. */
    REFU(EthnicMajorGroup.UNKNOWN),
    /** Information not obtained: likewise. */
    NOBT(EthnicMajorGroup.UNKNOWN);

    private final EthnicMajorGroup majorGroup;

    Ethnicity(EthnicMajorGroup majorGroup) {
        this.majorGroup = majorGroup;
    }

    public EthnicMajorGroup majorGroup() {
        return majorGroup;
    }
}
