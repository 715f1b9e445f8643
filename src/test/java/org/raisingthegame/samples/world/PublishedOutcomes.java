package org.raisingthegame.samples.world;

import java.util.Map;
import java.util.Set;

/**
 * What the borough's figures are made to show. The first part reproduces what the initiative has published of 2018 and
 * 2019; the levels of the other years are plausible inventions.
 */
public final class PublishedOutcomes {
    /** Academic years between which the published changes lie. */
    public static final int BEFORE = 2018;

    public static final int AFTER = 2019;

    /** Key stage 2, founding schools with five or more Black Caribbean pupils in Year 6 of both years: points up. */
    public static final double KS2_RISE_IN_FOUNDING_SCHOOLS = 11.0;

    /** Key stage 2, Black Caribbean pupils of all schools: points up. */
    public static final double KS2_RISE_IN_ALL_SCHOOLS = 3.0;

    /** GCSE 9-4 in English and maths, Black Caribbean pupils, both of founding and of all schools: points up. */
    public static final double GCSE_RISE = 3.7;

    /** Permanent exclusions of Black Caribbean pupils, all of them in founding schools. */
    public static final int PERMANENT_BEFORE = 15;

    public static final int PERMANENT_AFTER = 4;

    /** Fewest Black Caribbean pupils in Year 6 for a founding school to count in the key stage 2 figure. */
    public static final int SMALLEST_COHORT = 5;

    /** Published changes are given to one decimal place. */
    public static final double TOLERANCE = 0.05;

    /** Percentages that reach the standard: of all pupils, and of Black Caribbean pupils. */
    record Level(double all, double caribbean) {}

    /** Numbers of permanent exclusions that stand. */
    record Permanent(int caribbean, int others) {}

    /** Where the founding schools with larger cohorts start from, in per cent. */
    static final double KS2_START_IN_FOUNDING_SCHOOLS = 52;

    /** No tests in 2020 and 2021. */
    static final Map<Integer, Level> KS2 = Map.of(
            2017, new Level(63.3, 53.5),
            2018, new Level(64.0, 55.0),
            2019, new Level(66.4, 58.0),
            2022, new Level(62.0, 53.3),
            2023, new Level(63.4, 55.0),
            2024, new Level(65.4, 57.2),
            2025, new Level(67.3, 59.6),
            2026, new Level(68.4, 61.1));

    /** 2020 and 2021 were graded by teachers, and higher. */
    static final Map<Integer, Level> GCSE = Map.of(
            2017, new Level(62.8, 48.9),
            2018, new Level(63.4, 49.8),
            2019, new Level(65.3, 53.5),
            2020, new Level(71.9, 60.2),
            2021, new Level(73.4, 62.0),
            2022, new Level(69.2, 58.1),
            2023, new Level(66.0, 55.3),
            2024, new Level(66.6, 56.2),
            2025, new Level(67.4, 57.5),
            2026, new Level(68.1, 58.6));

    private static final Map<Integer, Permanent> PERMANENT = Map.ofEntries(
            Map.entry(2017, new Permanent(13, 23)),
            Map.entry(2018, new Permanent(PERMANENT_BEFORE, 24)),
            Map.entry(2019, new Permanent(PERMANENT_AFTER, 18)),
            Map.entry(2020, new Permanent(3, 12)),
            Map.entry(2021, new Permanent(3, 10)),
            Map.entry(2022, new Permanent(5, 18)),
            Map.entry(2023, new Permanent(6, 21)),
            Map.entry(2024, new Permanent(5, 21)),
            Map.entry(2025, new Permanent(5, 19)),
            Map.entry(2026, new Permanent(4, 18)),
            Map.entry(2027, new Permanent(1, 3)));

    private PublishedOutcomes() {}

    static Permanent permanent(int year) {
        return PERMANENT.get(year);
    }

    static Set<Integer> permanentYears() {
        return Set.of(BEFORE, AFTER);
    }
}
