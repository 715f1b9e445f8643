package org.raisingthegame.tracker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Stands before every log of every test ({@code logback-test.xml}). Whoever writes something shaped like a pupil number into a log
 * fails there and then. Names and birth dates have no shape: lines are kept until {@link WatchOverLogs} knows which pupils there
 * were, and looks for them.
 */
public class PupilsInLogs extends TurboFilter {

    private static final Pattern PUPIL_NUMBER = Pattern.compile("(?<![A-Z0-9])[A-Z]\\d{11}[0-9A-Z](?![A-Z0-9])");

    /** As {@link #births} writes them. */
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(?:\\d{4}-\\d{2}-\\d{2}|\\d{2}/\\d{2}/\\d{4}|\\d{1,2} \\p{L}+ \\d{4})(?!\\d)");

    /** Of one letter or two, a name of a test is part of other words. */
    private static final int SHORTEST_NAME = 3;

    private static final int LINES_KEPT = 50_000;
    private static final Deque<String> LINES = new ArrayDeque<>();

    /** A pupil of a test. */
    public record Pupil(
            String surname, String forename, @Nullable LocalDate birthDate) {}

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] params, Throwable failure) {
        if (format != null && level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            keep(logger, MessageFormatter.basicArrayFormat(format, params));
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                keep(logger, String.valueOf(cause.getMessage()));
            }
        }
        return FilterReply.NEUTRAL;
    }

    private static void keep(Logger logger, String text) {
        if (PUPIL_NUMBER.matcher(text).find()) {
            throw new AssertionError("A pupil number in the log of " + logger.getName());
        }
        synchronized (LINES) {
            LINES.add(logger.getName() + ": " + text);
            if (LINES.size() > LINES_KEPT) {
                LINES.removeFirst();
            }
        }
    }

    /** Looks for these pupils in all that was written since it was asked last. */
    static void mustNotName(Collection<Pupil> pupils) {
        List<String> lines;
        synchronized (LINES) {
            lines = new ArrayList<>(LINES);
            LINES.clear();
        }
        mustNotName(pupils, lines);
    }

    /** Looks for these pupils, and for the number of any, in lines of a log. */
    public static void mustNotName(Collection<Pupil> pupils, Collection<String> lines) {
        Map<String, List<Pupil>> bySurname =
                pupils.stream().collect(Collectors.groupingBy(pupil -> key(pupil.surname())));
        Set<String> births =
                pupils.stream().flatMap(pupil -> births(pupil).stream()).collect(Collectors.toSet());
        for (String line : lines) {
            boolean named = words(line)
                    .flatMap(word -> bySurname.getOrDefault(word, List.of()).stream())
                    .anyMatch(pupil -> names(line, pupil));
            boolean born = DAY.matcher(line).results().map(MatchResult::group).anyMatch(births::contains);
            if (named || born || PUPIL_NUMBER.matcher(line).find()) {
                throw new AssertionError("A pupil in a log: " + line);
            }
        }
    }

    /** The longest piece of a surname that no line can leave out. */
    private static String key(String surname) {
        return words(surname).max(Comparator.comparing(String::length)).orElse("");
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.UK).split("\\P{L}+"));
    }

    private static boolean names(String line, Pupil pupil) {
        return Stream.of(pupil.surname(), pupil.forename())
                .allMatch(name -> name.length() >= SHORTEST_NAME
                        && Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})")
                                .matcher(line)
                                .find());
    }

    private static List<String> births(Pupil pupil) {
        LocalDate born = pupil.birthDate();
        return born == null
                ? List.of()
                : Stream.of("yyyy-MM-dd", "dd/MM/yyyy", "d MMMM yyyy", "d MMM yyyy")
                        .map(form -> born.format(DateTimeFormatter.ofPattern(form, Locale.UK)))
                        .toList();
    }
}
