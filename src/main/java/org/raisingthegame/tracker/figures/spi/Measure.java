package org.raisingthegame.tracker.figures.spi;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;

/**
 * Something that is counted about pupils, contributed by a plugin as a Spring bean. The plugin says which rows count;
 * groups, sets of schools, rates, gaps, intervals, suppression, published figures and charts are the host's.
 *
 * <p>Words are translations under the id: {@code <id>.title} ("Reading, writing and maths: expected standard"),
 * {@code <id>.phrase} (within a sentence: "reached the expected standard in reading, writing and maths" for a
 * proportion, "suspensions" for a rate), {@code <id>.definition} (what this counts) and {@code <id>.source} (where it
 * comes from).
 *
 * <h2>The rows</h2>
 *
 * Each of {@link #relations()} is one {@code SELECT} with exactly these columns:
 *
 * <ul>
 *   <li>{@code pupil_id}
 *   <li>{@code school_id}: where it happened
 *   <li>{@code academic_year}: the year in which it ends
 *   <li>{@code numerator}: what is counted, a whole number; 0 where the row only brings the pupil
 *   <li>{@code denominator}: 1 where the row brings the pupil into the cohort or the headcount, else 0
 *   <li>{@code event_date}: the day on which it happened, where days are known; else NULL
 *   <li>{@code provisional}: 1 where the row comes from a headcount that is not yet the January census's, else 0
 * </ul>
 *
 * A cohort measure has one relation (a row for each eligible pupil: numerator 0 or 1, denominator 1). A rate has two:
 * the headcount ({@code SELECT …, 0, 1, NULL, provisional FROM pupils_headcount}) and the events (numerator 1,
 * denominator 0), so that the suspension of a pupil who left before January still counts. The host adds the rows of a
 * pupil up, joins his ethnicity as of the year, and narrows the school and the year itself: keep each relation free of
 * GROUP BY, DISTINCT, UNION and LIMIT, so that the database can narrow it before it reads. It takes no parameters.
 *
 * @param id the plugin's id, a dot and a name in small letters: {@code attainment.ks2-rwm-expected}
 * @param kind how the figure is made of numerator and denominator
 * @param counting whether a pupil counts once or with every event
 * @param stage whose figure it is
 * @param direction which way is better; nothing is coloured by it unless the interval allows
 * @param firstYear the first year for which the figure means the same as today's
 * @param yearNotes years without data, or to be read with care
 * @param published what DfE publishes that is counted alike; null where nothing is
 * @param relations the rows, as said above
 */
public record Measure(
        String id,
        MeasureKind kind,
        Counting counting,
        Stage stage,
        Direction direction,
        AcademicYear firstYear,
        List<YearNote> yearNotes,
        @Nullable PublishedIndicator published,
        List<String> relations) {

    public Measure {
        if (!id.matches("[a-z]+\\.[a-z0-9-]+")) {
            throw new IllegalArgumentException("A measure is called plugin.name-in-small-letters, not " + id);
        }
        yearNotes = List.copyOf(yearNotes);
        relations = List.copyOf(relations);
        if (relations.isEmpty()) {
            throw new IllegalArgumentException(id + " counts no rows");
        }
        if (kind == MeasureKind.PROPORTION && counting == Counting.EVERY_EVENT) {
            throw new IllegalArgumentException(id + ": in a proportion a pupil counts once");
        }
    }

    /** What is to be known about a year, if anything. */
    public Optional<YearNote> noteOn(AcademicYear year) {
        return yearNotes.stream().filter(note -> note.year().equals(year)).findFirst();
    }

    public String titleKey() {
        return id + ".title";
    }

    public String phraseKey() {
        return id + ".phrase";
    }

    public String definitionKey() {
        return id + ".definition";
    }

    public String sourceKey() {
        return id + ".source";
    }
}
