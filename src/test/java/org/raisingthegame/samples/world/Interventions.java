package org.raisingthegame.samples.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Made-up interventions: three programmes of the borough, and what the schools of the demonstration's heads do. Some have
 * enough participants to be compared with others, some too few; none is made to work, so that what the figures show is chance
 * and who was chosen.
 */
public final class Interventions {

    private static final Set<Ethnicity> GROUP = Set.of(Ethnicity.BCRB, Ethnicity.MWBC);
    private static final int SCHOOLS_IN_PROGRAMME = 12;
    private static final int SCHOOLS_IN_TUITION = 7;
    private static final int PLACES_IN_TUITION = 14;

    /**
     * An intervention.
     *
     * @param school null for a programme of the borough
     * @param measuredBy null for nothing
     * @param review null for none
     */
    public record Intervention(
            String code,
            @Nullable School school,
            String name,
            String strand,
            String forWhom,
            String intended,
            @Nullable String measuredBy,
            int sessions,
            int cost,
            String funding,
            LocalDate starts,
            LocalDate ends,
            @Nullable LocalDate review) {

        boolean running() {
            return !ends.isBefore(SchoolCalendar.TODAY);
        }
    }

    /** A pupil who takes part. */
    public record Participant(
            Intervention intervention,
            RollEntry entry,
            int held,
            @Nullable Integer entryMeasure,
            @Nullable Integer exitMeasure,
            String adult) {}

    private final List<Intervention> all = new ArrayList<>();
    private final List<Participant> participants = new ArrayList<>();

    Interventions(World world) {
        List<School> primaries = founding(world, Phase.PRIMARY);
        School first = primaries.getFirst();
        School secondary = founding(world, Phase.SECONDARY).getFirst();
        add(new Intervention(
                "UBT-2020-1",
                null,
                "Unconscious bias training in two parts",
                "Unconscious bias training",
                "Staff",
                "Heads and chairs of governors see where their own decisions are not even-handed",
                null,
                2,
                9_500,
                "Borough",
                LocalDate.of(2019, 10, 8),
                LocalDate.of(2020, 2, 4),
                null));
        Intervention together = new Intervention(
                "PEN-2026-1",
                null,
                "Reading together at home",
                "Parental engagement network",
                "Pupils",
                "Pupils come to school more regularly, and read at home with an adult",
                null,
                10,
                14_400,
                "Grant",
                LocalDate.of(2025, 9, 22),
                LocalDate.of(2026, 6, 19),
                LocalDate.of(2026, 11, 27));
        add(together);
        for (School school : primaries.subList(0, SCHOOLS_IN_PROGRAMME)) {
            take(world, together, school, 100, entry -> between(entry, 2, 5) && GROUP.contains(entry.ethnicity()));
        }
        Intervention mentors = new Intervention(
                "MEN-2026-1",
                secondary,
                "Mentors for Years 8 to 10",
                "Mentoring",
                "Pupils",
                "Fewer suspensions, and more days in school",
                "Attitude to school, out of 40",
                24,
                11_760,
                "Pupil premium",
                LocalDate.of(2025, 9, 15),
                LocalDate.of(2026, 7, 3),
                LocalDate.of(2026, 10, 30));
        add(mentors);
        take(world, mentors, secondary, 48, entry -> between(entry, 8, 10) && GROUP.contains(entry.ethnicity()));
        Intervention grades = new Intervention(
                "TUI-2024-1",
                null,
                "English and maths after school",
                "Tuition",
                "Pupils",
                "Grade 4 or better in English and maths",
                null,
                30,
                41_500,
                "Borough",
                LocalDate.of(2023, 9, 25),
                LocalDate.of(2024, 5, 10),
                null);
        add(grades);
        // Not the first: its pupils come from primary schools of another borough, whose results nobody imported.
        for (School school : founding(world, Phase.SECONDARY).subList(1, 1 + SCHOOLS_IN_TUITION)) {
            take(world, grades, school, PLACES_IN_TUITION, entry -> entry.yearGroup() == 11);
        }
        Intervention tuition = new Intervention(
                "TUI-2026-1",
                first,
                "Maths in small groups, Year 5",
                "Tuition",
                "Pupils",
                "Pupils keep up with the maths of their year",
                "Arithmetic paper, out of 40",
                20,
                2_340,
                "Pupil premium",
                LocalDate.of(2025, 11, 3),
                LocalDate.of(2026, 5, 22),
                LocalDate.of(2026, 7, 10));
        add(tuition);
        take(world, tuition, first, 13, entry -> entry.yearGroup() == 5);
        Intervention workshop = new Intervention(
                "CUR-2026-1",
                first,
                "Black British history workshop",
                "Curriculum",
                "Pupils",
                "Pupils see themselves in what they are taught",
                null,
                1,
                450,
                "Grant",
                LocalDate.of(2025, 10, 14),
                LocalDate.of(2025, 10, 14),
                null);
        add(workshop);
        take(world, workshop, first, 40, entry -> between(entry, 4, 6));
        Intervention readers = new Intervention(
                "MEN-2027-1",
                first,
                "Reading mentors from Year 6",
                "Mentoring",
                "Pupils",
                "Pupils of Year 3 read a book a fortnight",
                "Reading age in months",
                18,
                620,
                "School budget",
                LocalDate.of(2026, 9, 14),
                LocalDate.of(2027, 2, 12),
                LocalDate.of(2026, 10, 28));
        add(readers);
        take(world, readers, first, 14, entry -> entry.yearGroup() == 3);
    }

    /** In the order in which they began to be made up. */
    public List<Intervention> all() {
        return List.copyOf(all);
    }

    /** A school's participants, intervention by intervention. */
    public Map<Intervention, List<Participant>> of(School school) {
        return participants.stream()
                .filter(participant -> participant.entry().school().equals(school))
                .collect(Collectors.groupingBy(Participant::intervention, LinkedHashMap::new, Collectors.toList()));
    }

    private void add(Intervention intervention) {
        all.add(intervention);
    }

    /** Some of those who fit, at most so many, from the roll that the school sends in the year. */
    private void take(World world, Intervention intervention, School school, int most, Predicate<RollEntry> fits) {
        int year = SchoolCalendar.yearOf(intervention.starts());
        LocalDate sent = intervention.running() ? LocalDate.of(2026, 10, 1) : SchoolCalendar.census(year);
        Dice dice = Dice.of("intervention", intervention.code(), school.urn());
        List<RollEntry> chosen = new ArrayList<>(world.roll(school, sent).stream()
                .filter(fits)
                .filter(entry -> dice.happens(0.75))
                .toList());
        dice.shuffle(chosen);
        chosen.stream().limit(most).forEach(entry -> participants.add(participant(dice, intervention, entry)));
    }

    private static Participant participant(Dice dice, Intervention intervention, RollEntry entry) {
        int planned = intervention.sessions();
        int sofar = intervention.running() ? 5 : planned;
        int held = Math.max(sofar == 1 ? 1 : 0, sofar - dice.weighted(0.35, 0.25, 0.2, 0.12, 0.08));
        boolean measured = intervention.measuredBy() != null;
        int start = dice.between(14, 26);
        boolean ended = !intervention.running();
        return new Participant(
                intervention,
                entry,
                Math.max(0, held),
                measured ? start : null,
                measured && ended ? start + dice.between(-1, 9) : null,
                dice.oneOf(List.of("Ms Larkspur", "Mr Teasdale", "Mrs Quillfeather")));
    }

    private static boolean between(RollEntry entry, int first, int last) {
        return entry.yearGroup() >= first && entry.yearGroup() <= last;
    }

    private static List<School> founding(World world, Phase phase) {
        return world.schools().stream()
                .filter(school -> school.founding() && school.phase() == phase)
                .toList();
    }
}
