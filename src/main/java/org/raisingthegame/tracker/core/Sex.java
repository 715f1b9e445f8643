package org.raisingthegame.tracker.core;

/** As the school census records it (the item was called gender until 2022/23). */
public enum Sex {
    F,
    M
}
