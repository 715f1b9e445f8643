package org.raisingthegame.tracker.aimhigh.imports;

import java.util.List;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.imports.spi.ColumnType;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.TargetColumn;
import org.raisingthegame.tracker.imports.spi.TargetTable;

/** Where events of a list are kept: by their codes. */
final class ListedEvent {

    private static final ColumnType NAME = new ColumnType.Code(30);
    private static final ColumnType TEXT = new ColumnType.Text(Event.LONGEST_TEXT);

    static final ImportTarget<Event> TARGET = new ImportTarget<>(
            List.of(TargetTable.ofRows(
                    "aimhigh_event",
                    List.of(TargetColumn.of("code", new ColumnType.Code(Event.LONGEST_CODE), Event::code)),
                    List.of(
                            TargetColumn.of(
                                    "la_code",
                                    new ColumnType.Code(3),
                                    event -> event.borough().value()),
                            TargetColumn.of("held_on", new ColumnType.Date(), Event::heldOn),
                            TargetColumn.of(
                                    "series", NAME, event -> event.series().name()),
                            TargetColumn.of(
                                    "invited", NAME, event -> event.invited().name()),
                            TargetColumn.of("theme", TEXT, Event::theme),
                            TargetColumn.<Event>of("venue", TEXT, Event::venue).keptWhenBlank(),
                            TargetColumn.of("online", new ColumnType.Whole(), event -> event.online() ? 1 : 0),
                            TargetColumn.<Event>of("capacity", new ColumnType.Whole(), Event::capacity)
                                    .keptWhenBlank(),
                            TargetColumn.of(
                                    "state", NAME, event -> event.state().name())))),
            null,
            null,
            Event::code);

    private ListedEvent() {}
}
