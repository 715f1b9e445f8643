package org.raisingthegame.tracker.core;

/** Special educational needs provision: N none, K SEN support, E education, health and care plan. */
public enum SenProvision {
    N,
    K,
    E
}
