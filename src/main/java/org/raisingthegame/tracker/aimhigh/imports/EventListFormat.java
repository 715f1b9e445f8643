package org.raisingthegame.tracker.aimhigh.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventState;
import org.raisingthegame.tracker.aimhigh.Invited;
import org.raisingthegame.tracker.aimhigh.Series;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.FactKind;
import org.raisingthegame.tracker.imports.spi.ImportFormat;
import org.raisingthegame.tracker.imports.spi.ImportTarget;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;
import org.springframework.stereotype.Component;

/** The programme's list of events, a row for each. */
@Component
class EventListFormat implements ImportFormat<Event> {

    static final ColumnSpec CODE = ColumnSpec.required("code", "Event code", "Code of event", "Event ref");
    static final ColumnSpec BOROUGH = ColumnSpec.required("borough", "LA code", "Borough code", "Local authority code");
    static final ColumnSpec DAY = ColumnSpec.required("day", "Event date", "Date", "Held on");
    static final ColumnSpec SERIES = ColumnSpec.required("series", "Series", "Event series", "Programme");
    static final ColumnSpec INVITED = ColumnSpec.required("invited", "Invited", "For whom", "Audience");
    static final ColumnSpec THEME = ColumnSpec.required("theme", "Theme", "Event title", "Title");
    static final ColumnSpec VENUE = ColumnSpec.optional("venue", "Venue", "Place", "Where");
    static final ColumnSpec ONLINE = ColumnSpec.optional("online", "Online", "Virtual");
    static final ColumnSpec CAPACITY = ColumnSpec.optional("capacity", "Capacity", "Places in all");
    static final ColumnSpec STATE = ColumnSpec.optional("state", "State", "Status");

    private static final int MOST_PLACES = 10_000;

    @Override
    public String id() {
        return "aimhigh.events";
    }

    @Override
    public List<ColumnSpec> columns() {
        return List.of(CODE, BOROUGH, DAY, SERIES, INVITED, THEME, VENUE, ONLINE, CAPACITY, STATE);
    }

    @Override
    public Set<FactKind> needs() {
        return EnumSet.noneOf(FactKind.class);
    }

    @Override
    public ImportTarget<Event> target() {
        return ListedEvent.TARGET;
    }

    @Override
    public void read(RowReader row, RowSink<Event> out) {
        String code = code(row);
        LaCode borough = borough(row, BOROUGH);
        LocalDate day = row.requiredDate(DAY);
        Series series = oneOf(row, SERIES, Series::read, AimHighIssue.SERIES_UNKNOWN);
        Invited invited = oneOf(row, INVITED, Invited::read, AimHighIssue.INVITED_UNKNOWN);
        EventState state = row.text(STATE) == null
                ? EventState.HELD
                : oneOf(row, STATE, EventState::read, AimHighIssue.STATE_UNKNOWN);
        String theme = required(row, THEME);
        String venue = row.text(VENUE);
        boolean online = Boolean.TRUE.equals(row.flag(ONLINE));
        Integer capacity = capacity(row);
        if (code == null
                || borough == null
                || day == null
                || series == null
                || invited == null
                || state == null
                || theme == null
                || row.failed()) {
            return;
        }
        out.emit(new Event(null, borough, code, day, series, invited, theme, venue, online, capacity, state));
    }

    /** The code of an event in capital letters, as its registers have it. */
    static @Nullable String code(RowReader row) {
        String text = required(row, CODE);
        if (text == null) {
            return null;
        }
        if (text.length() > Event.LONGEST_CODE || !text.chars().allMatch(letter -> letter < 128)) {
            row.issue(AimHighIssue.EVENT_CODE_TOO_LONG, CODE, text, Event.LONGEST_CODE);
            return null;
        }
        return text.strip().toUpperCase(Locale.ROOT);
    }

    static @Nullable LaCode borough(RowReader row, ColumnSpec column) {
        String text = required(row, column);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{3}") || !row.mayWrite(new LaCode(text))) {
            row.issue(AimHighIssue.BOROUGH_NOT_YOURS, column, text);
            return null;
        }
        return new LaCode(text);
    }

    private static @Nullable String required(RowReader row, ColumnSpec column) {
        String text = row.text(column);
        if (text == null && !row.failed()) {
            row.issue(RowIssue.VALUE_MISSING, column);
        }
        return text;
    }

    private static <T> @Nullable T oneOf(
            RowReader row, ColumnSpec column, Function<String, Optional<T>> reading, AimHighIssue unknown) {
        String text = required(row, column);
        if (text == null) {
            return null;
        }
        Optional<T> value = reading.apply(text);
        if (value.isEmpty()) {
            row.issue(unknown, column, text);
        }
        return value.orElse(null);
    }

    private static @Nullable Integer capacity(RowReader row) {
        BigDecimal number = row.number(CAPACITY);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(MOST_PLACES)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            row.issue(
                    AimHighIssue.CAPACITY_IMPLAUSIBLE_LEFT_OUT,
                    CAPACITY,
                    row.cell(CAPACITY).shown());
            return null;
        }
        return number.intValue();
    }
}
