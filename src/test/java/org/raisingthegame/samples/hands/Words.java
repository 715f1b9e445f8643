package org.raisingthegame.samples.hands;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.samples.world.Exclusion;
import org.raisingthegame.samples.world.Reason;

/** Turns of phrase that several hands share. */
final class Words {
    static final DateTimeFormatter SLASHES = pattern("dd/MM/yyyy");
    static final DateTimeFormatter DASHES = pattern("dd-MMM-yyyy");
    static final DateTimeFormatter ISO = pattern("yyyy-MM-dd");
    static final DateTimeFormatter LONG = pattern("d MMMM yyyy");
    static final DateTimeFormatter MONTH = pattern("MMM yyyy");

    private Words() {}

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    static @Nullable String text(DateTimeFormatter format, @Nullable LocalDate date) {
        return date == null ? null : format.format(date);
    }

    /** 2018/19 for the year that ends in 2019. */
    static String slashYear(int year) {
        return "%d/%02d".formatted(year - 1, year % 100);
    }

    /** 2018-2019 for the year that ends in 2019. */
    static String dashYear(int year) {
        return "%d-%d".formatted(year - 1, year);
    }

    static String capitals(String name) {
        return name.toUpperCase(Locale.ENGLISH);
    }

    /** A score or grade as a number where it is one, else as the code it is. */
    static @Nullable Object number(@Nullable String result) {
        return result != null && result.chars().allMatch(Character::isDigit) ? Integer.valueOf(result) : result;
    }

    static String codes(List<Reason> reasons, String separator) {
        return reasons.stream().map(Reason::name).collect(Collectors.joining(separator));
    }

    static @Nullable Reason reason(Exclusion exclusion, int place) {
        return place < exclusion.reasons().size() ? exclusion.reasons().get(place) : null;
    }

    static @Nullable String reasonWords(Exclusion exclusion, int place) {
        Reason reason = reason(exclusion, place);
        return reason == null ? null : reason.words;
    }

    static @Nullable String reasonCode(Exclusion exclusion, int place) {
        Reason reason = reason(exclusion, place);
        return reason == null ? null : reason.name();
    }

    /** Sessions; a permanent exclusion has none. */
    static @Nullable Integer sessions(Exclusion exclusion) {
        return exclusion.permanent() ? null : exclusion.sessions();
    }

    /** Days, halves included; a permanent exclusion has none. */
    static @Nullable Double days(Exclusion exclusion) {
        return exclusion.permanent() ? null : exclusion.sessions() / 2.0;
    }
}
