package org.raisingthegame.tracker.figures.baselines;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.figures.PublicationStatus;
import org.raisingthegame.tracker.figures.PublishedArea;
import org.raisingthegame.tracker.figures.PublishedArea.Level;
import org.raisingthegame.tracker.figures.PublishedGroup;
import org.raisingthegame.tracker.figures.PublishedSchools;
import org.raisingthegame.tracker.imports.spi.ColumnSpec;
import org.raisingthegame.tracker.imports.spi.RowIssue;
import org.raisingthegame.tracker.imports.spi.RowReader;
import org.raisingthegame.tracker.imports.spi.RowSink;

/** A row of a published file, read in the terms of publications. */
final class EesRow {

    static final PublishedArea ENGLAND = new PublishedArea(Level.COUNTRY, "E92000001", "England");
    static final PublishedArea LONDON = new PublishedArea(Level.REGION, "E12000007", "London");
    static final PublishedArea INNER_LONDON = new PublishedArea(Level.REGION, "E13000001", "Inner London");
    static final PublishedArea OUTER_LONDON = new PublishedArea(Level.REGION, "E13000002", "Outer London");

    private static final Map<String, PublishedArea> REGIONS = Map.of(
            LONDON.code(), LONDON,
            INNER_LONDON.code(), INNER_LONDON,
            OUTER_LONDON.code(), OUTER_LONDON);

    private final RowReader row;
    private final ColumnSpec laCode;

    EesRow(RowReader row) {
        this(row, EesColumns.OLD_LA_CODE);
    }

    /** @param laCode the column of the LA code, for formats that are recognised by it */
    EesRow(RowReader row, ColumnSpec laCode) {
        this.row = row;
        this.laCode = laCode;
    }

    /** Whether the row is about a whole academic year; termly rates use a year's headcount and never mix with annual ones. */
    boolean annual() {
        return says(EesColumns.TIME_IDENTIFIER, "academic year");
    }

    /** England, London or its halves, or one of the boroughs; empty for all else. */
    Optional<PublishedArea> area(Set<String> boroughs) {
        return switch (plain(EesColumns.LEVEL)) {
            case "national" -> Optional.of(ENGLAND);
            case "regional" -> Optional.ofNullable(REGIONS.get(words(EesColumns.REGION_CODE)));
            case "local authority" ->
                Optional.of(words(laCode))
                        .filter(boroughs::contains)
                        .map(code -> new PublishedArea(Level.LOCAL_AUTHORITY, code, words(EesColumns.LA_NAME)));
            default -> Optional.empty();
        };
    }

    /** The year; null, with an issue, when it can't be read. */
    @Nullable
    AcademicYear year() {
        Optional<AcademicYear> year = AcademicYear.parse(words(EesColumns.TIME_PERIOD));
        if (year.isEmpty()) {
            row.issue(RowIssue.CODE_UNKNOWN, EesColumns.TIME_PERIOD, words(EesColumns.TIME_PERIOD));
        }
        return year.orElse(null);
    }

    PublicationStatus status() {
        return switch (plain(EesColumns.VERSION)) {
            case "final" -> PublicationStatus.FINAL;
            case "revised" -> PublicationStatus.REVISED;
            case "provisional" -> PublicationStatus.PROVISIONAL;
            default -> PublicationStatus.UNSTATED;
        };
    }

    /** All schools or those of a phase, as exclusions and the census call them; empty for what is divided otherwise. */
    Optional<PublishedSchools> schools(ColumnSpec phase) {
        return switch (plain(phase)) {
            case "total" -> Optional.of(PublishedSchools.ALL);
            case "state-funded primary" -> Optional.of(PublishedSchools.PRIMARY);
            case "state-funded secondary" -> Optional.of(PublishedSchools.SECONDARY);
            case "special", "state-funded special", "state-funded special school" ->
                Optional.of(PublishedSchools.SPECIAL);
            default -> Optional.empty();
        };
    }

    /** A number or a symbol; anything else is an issue and reads as blank. */
    PublishedNumber number(ColumnSpec column) {
        Optional<PublishedNumber> number = PublishedNumber.parse(row.text(column));
        if (number.isEmpty()) {
            row.issue(RowIssue.NUMBER_UNREADABLE, column, words(column));
        }
        return number.orElse(PublishedNumber.BLANK);
    }

    /** Hands over those of several figures whose column the file has. */
    void figures(
            List<RowFigure> figures,
            BaselineSource source,
            PublishedArea area,
            AcademicYear year,
            PublishedGroup group,
            PublishedSchools schools,
            RowSink<PublishedRow> out,
            String file) {
        for (RowFigure figure : figures) {
            if (row.has(figure.value())) {
                ColumnSpec counted = figure.counted();
                out.emit(new PublishedRow(
                        source,
                        figure.indicator(),
                        area,
                        year,
                        group,
                        schools,
                        status(),
                        number(figure.value()),
                        counted == null ? null : number(counted).count(),
                        number(figure.of()).count(),
                        file));
            }
        }
    }

    /** Whether the column says this, in any case; a column that the file lacks says nothing. */
    boolean says(ColumnSpec column, String words) {
        return plain(column).equals(words);
    }

    /** Whether the column is not there, or is the total. */
    boolean totalOf(ColumnSpec column) {
        return !row.has(column) || says(column, "total");
    }

    String plain(ColumnSpec column) {
        return words(column).toLowerCase(Locale.ROOT);
    }

    String words(ColumnSpec column) {
        String text = row.text(column);
        return text == null ? "" : text.strip();
    }
}
