package org.raisingthegame.tracker.imports.spi;

/** A kind of issue: an enum for each format, so that problems are data and never free text. */
public interface IssueCode {

    /** The enum constant's name. */
    String name();

    Severity severity();

    /** Prefix of the translation key; the message says what is wrong, why we think so and what to do. */
    String family();

    default String messageKey() {
        return family() + ".issue." + name();
    }
}
