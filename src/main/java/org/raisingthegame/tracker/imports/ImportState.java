package org.raisingthegame.tracker.imports;

/** Where an import stands. */
public enum ImportState {
    /** Handed in; nothing of it is in the records yet. */
    RECEIVED,
    /** Its rows are in the records. */
    APPLIED,
    /** They were, and have been taken back. */
    UNDONE,
    /** Put aside without being applied. */
    DISCARDED
}
