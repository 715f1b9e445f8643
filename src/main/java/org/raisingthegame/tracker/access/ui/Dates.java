package org.raisingthegame.tracker.access.ui;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people write them. */
final class Dates {

    static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Dates() {}
}
