package org.raisingthegame.tracker.imports.spi;

/** What an issue means for its row. */
public enum Severity {
    /** The row is handed back and not imported. */
    ERROR,
    /** The row is imported; a person should look. */
    WARNING
}
