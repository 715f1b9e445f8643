package org.raisingthegame.tracker.imports;

/** Where an import stands. */
public enum ImportState {
    /** Handed in; nothing of it is in the records yet. */
    RECEIVED,
    /** Its rows are being written; until the end nothing of it is in the records. Never stored: its work says so. */
    APPLYING,
    /** The program was stopped while its rows were being written; nothing of it is in the records. Never stored. */
    INTERRUPTED,
    /** Its rows are in the records. */
    APPLIED,
    /** They were, and have been taken back. */
    UNDONE,
    /** Put aside without being applied. */
    DISCARDED;

    /** Whether somebody has still to decide what becomes of it. */
    public boolean waits() {
        return this == RECEIVED || this == INTERRUPTED;
    }
}
