package org.raisingthegame.tracker.imports.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.imports.spi.Cell;
import org.raisingthegame.tracker.imports.spi.Release;

/** Reads the school, the day, the academic year and how settled results are from the lines above a heading, the sheet's name and the file's. */
final class FactFinder {

    private static final Pattern DATE = Pattern.compile("(?i)\\b(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}"
            + "|\\d{4}-\\d{2}-\\d{2}"
            + "|\\d{1,2}(?:st|nd|rd|th)?[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -]\\d{2,4})\\b");
    /** A report's own date says when it was printed, not what it is about. */
    private static final Pattern PRINTED =
            Pattern.compile("(?i)\\b(printed|produced|generated|run|created|exported)\\b");

    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2}\\s*[/–-]\\s*(?:(?:19|20)?\\d{2}))(?![\\d/-])");
    private static final Pattern SUMMER = Pattern.compile(
            "(?i)\\b(?:summer|may|june|august|results?|ks2|ks4|gcses?|sats)\\s+(?:term\\s+)?((?:19|20)\\d{2})\\b");
    private static final Pattern BARE_YEAR = Pattern.compile("^\\s*((?:19|20)\\d{2})\\s*$");

    private static final int LONGEST_TITLE = 2_000;

    private final SchoolIndex schools;

    FactFinder(SchoolIndex schools) {
        this.schools = schools;
    }

    /** What a line above the heading says. */
    Facts inLine(TableFile.Line line) {
        Facts facts = Facts.NONE;
        StringBuilder whole = new StringBuilder();
        for (Cell cell : line.cells()) {
            if (cell instanceof Cell.Date(LocalDate date)) {
                boolean printed = PRINTED.matcher(whole).find();
                facts = facts.or(new Facts(null, printed ? null : date, null));
            } else {
                whole.append(cell.shown()).append(' ');
            }
            if (whole.length() > LONGEST_TITLE) {
                return facts; // No title, whatever else.
            }
        }
        return facts.or(inText(whole.toString()));
    }

    /** What a name, of a sheet or a file, says. */
    Facts inName(String name) {
        Matcher bare = BARE_YEAR.matcher(name);
        return inText(name.replace('_', ' '))
                .or(new Facts(null, null, bare.matches() ? year(bare.group(1)).orElse(null) : null));
    }

    private Facts inText(String text) {
        return new Facts(
                schools.namedIn(text).orElse(null),
                date(text).orElse(null),
                academicYear(text).orElse(null),
                Release.namedIn(text).orElse(null));
    }

    private static Optional<LocalDate> date(String text) {
        if (PRINTED.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher matcher = DATE.matcher(text);
        return matcher.find() ? UkDates.parse(matcher.group(1)) : Optional.empty();
    }

    private static Optional<AcademicYear> academicYear(String text) {
        Matcher span = YEAR.matcher(text);
        while (span.find()) {
            Optional<AcademicYear> year = AcademicYear.parse(span.group(1)).filter(FactFinder::isPlausible);
            if (year.isPresent()) {
                return year;
            }
        }
        Matcher summer = SUMMER.matcher(text);
        return summer.find() ? year(summer.group(1)) : Optional.empty();
    }

    private static Optional<AcademicYear> year(String endYear) {
        return Optional.of(new AcademicYear(Integer.parseInt(endYear))).filter(FactFinder::isPlausible);
    }

    /** A year such as 1950 in a title is about something else. */
    private static boolean isPlausible(AcademicYear year) {
        return UkDates.plausible(year.lastDay());
    }
}
