package org.raisingthegame.tracker.figures.spi;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Phase;

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
 *   <li>{@code event_date}: the day on which it happened, or up to which the row counts ({@link Running}), where days are
 *       known; else NULL
 *   <li>{@code provisional}: 1 where the row is provisional, such as a headcount that is not yet the January census's; 2
 *       where it comes from an amended release; 0 where it is final, or nobody said
 *   <li>{@code possible}, only for {@link MeasureKind#SHARE_OF_POSSIBLE}: what the numerator is a part of
 *   <li>{@code year_group}, only where {@link #byYearGroup()}: DfE's code ({@code 6}, {@code R}), or NULL
 * </ul>
 *
 * A cohort measure has one relation (a row for each eligible pupil: numerator 0 or 1, denominator 1). A rate has two:
 * the headcount ({@code SELECT …, 0, 1, NULL, provisional FROM pupils_headcount}) and the events (numerator 1,
 * denominator 0), so that the suspension of a pupil who left before January still counts;
 * the first brings no event and the second nobody into the headcount. The host adds the rows of a
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
 * @param topic the page on which people look for it
 * @param section translation key of the heading under which it is offered there; null for that of its stage
 * @param headline whether it stands on home pages; the others are found on the topic's page only
 * @param running what can be said of a year that is not over yet
 * @param schoolsOwn whether it is the school's own judgement by its own scale: drawn differently, and never compared
 *     between schools, added up over schools, or set beside published figures
 * @param byYearGroup whether it is counted for each year group too
 * @param partsOfOne how many of the numerator's units make one: 100 where averages are counted in hundredths
 * @param listsFrom of events, the phases of which a school without one in any year is taken for one that never sent its list, and
 *     has no data; of all others nothing recorded is nought
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
        List<String> relations,
        Topic topic,
        @Nullable String section,
        boolean headline,
        Running running,
        boolean schoolsOwn,
        boolean byYearGroup,
        int partsOfOne,
        Set<Phase> listsFrom) {

    public Measure {
        if (!id.matches("[a-z]+\\.[a-z0-9-]+")) {
            throw new IllegalArgumentException("A measure is called plugin.name-in-small-letters, not " + id);
        }
        yearNotes = List.copyOf(yearNotes);
        relations = List.copyOf(relations);
        listsFrom = Set.copyOf(listsFrom);
        if (relations.isEmpty()) {
            throw new IllegalArgumentException(id + " counts no rows");
        }
        if (kind == MeasureKind.PROPORTION && counting == Counting.EVERY_EVENT) {
            throw new IllegalArgumentException(id + ": in a proportion a pupil counts once");
        }
        if (schoolsOwn && published != null) {
            throw new IllegalArgumentException(id + ": a school's own judgement stands beside nothing published");
        }
    }

    /** A headline measure: results of a key stage, or dated events over the January roll. */
    public Measure(
            String id,
            MeasureKind kind,
            Counting counting,
            Stage stage,
            Direction direction,
            AcademicYear firstYear,
            List<YearNote> yearNotes,
            @Nullable PublishedIndicator published,
            List<String> relations) {
        this(
                id,
                kind,
                counting,
                stage,
                direction,
                firstYear,
                yearNotes,
                published,
                relations,
                stage == Stage.ALL_YEARS ? Topic.EXCLUSIONS : Topic.ATTAINMENT,
                null,
                true,
                stage == Stage.ALL_YEARS ? Running.EVENTS : Running.NOTHING,
                false,
                false,
                1,
                Set.of());
    }

    /** The same measure on another page, under a heading of its own. */
    public Measure under(Topic other, @Nullable String heading) {
        return with(other, heading, headline, running, schoolsOwn, byYearGroup, partsOfOne, listsFrom);
    }

    /** The same measure, not on home pages. */
    public Measure inDetail() {
        return with(topic, section, false, running, schoolsOwn, byYearGroup, partsOfOne, listsFrom);
    }

    /** The same measure, whose running year has a figure so far. */
    public Measure countedToDate() {
        return with(topic, section, headline, Running.TO_DATE, schoolsOwn, byYearGroup, partsOfOne, listsFrom);
    }

    /** The same measure as the school's own judgement. */
    public Measure asSchoolsOwn() {
        return with(topic, section, headline, running, true, byYearGroup, partsOfOne, listsFrom);
    }

    /** The same measure, counted for each year group too. */
    public Measure forEachYearGroup() {
        return with(topic, section, headline, running, schoolsOwn, true, partsOfOne, listsFrom);
    }

    /** The same measure, whose numerators are tenths: shown with one decimal. */
    public Measure inTenths() {
        return with(topic, section, headline, running, schoolsOwn, byYearGroup, 10, listsFrom);
    }

    /** The same measure, whose numerators are hundredths: shown with two decimals. */
    public Measure inHundredths() {
        return with(topic, section, headline, running, schoolsOwn, byYearGroup, 100, listsFrom);
    }

    /** The same measure, of which schools of these phases always have a list to send. */
    public Measure withListsFrom(Set<Phase> phases) {
        return with(topic, section, headline, running, schoolsOwn, byYearGroup, partsOfOne, phases);
    }

    private Measure with(
            Topic otherTopic,
            @Nullable String otherSection,
            boolean otherHeadline,
            Running otherRunning,
            boolean otherSchoolsOwn,
            boolean otherByYearGroup,
            int otherPartsOfOne,
            Set<Phase> otherListsFrom) {
        return new Measure(
                id,
                kind,
                counting,
                stage,
                direction,
                firstYear,
                yearNotes,
                published,
                relations,
                otherTopic,
                otherSection,
                otherHeadline,
                otherRunning,
                otherSchoolsOwn,
                otherByYearGroup,
                otherPartsOfOne,
                otherListsFrom);
    }

    /** Translation key of the heading under which it is offered on its topic's page. */
    public String sectionKey() {
        return section == null ? stage.key() : section;
    }

    /** The plugin that contributes it, by the beginning of its id. */
    public String plugin() {
        return id.substring(0, id.indexOf('.'));
    }

    /** Whether it counts events over a headcount, in its two relations; measures over the same one share its counting. */
    public boolean overHeadcount() {
        return running == Running.EVENTS && relations.size() == 2 && !byYearGroup;
    }

    /** By what its groups can be divided further: the measures of home pages by everything, the others by what they ask for. */
    public Set<Cut> cuts() {
        Set<Cut> cuts = EnumSet.noneOf(Cut.class);
        if (headline && !schoolsOwn) {
            cuts.addAll(EnumSet.of(Cut.SEX, Cut.FSM, Cut.SEN, Cut.EAL));
        }
        if (byYearGroup || headline && !schoolsOwn && stage == Stage.ALL_YEARS) {
            cuts.add(Cut.YEAR_GROUP);
        }
        return cuts;
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
