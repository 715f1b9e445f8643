package org.raisingthegame.tracker.core;

/** DfE's major ethnic groups as published until 2021/22; Chinese has been within Asian since. */
public enum EthnicMajorGroup {
    WHITE,
    MIXED,
    ASIAN,
    BLACK,
    CHINESE,
    OTHER,
    UNKNOWN
}
