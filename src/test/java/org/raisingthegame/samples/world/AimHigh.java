package org.raisingthegame.samples.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Events, speakers and registers such that the published totals come out: 2,200 different pupils of 26 schools, and 190
 * speakers, until the beginning of 2021. The months of the events are the published ones; all else is invented.
 */
public final class AimHigh {

    public static final int PUPILS = 2_200;
    public static final int SCHOOLS = 26;
    public static final int SPEAKERS = 190;

    private static final int PRIMARIES = 16;

    /** Whom schools bring, the initiative's group first; then those next to it until there are as many as published. */
    private static final List<Set<Ethnicity>> IN_TURN =
            List.of(Set.of(Ethnicity.BCRB), Set.of(Ethnicity.MWBC), Set.of(Ethnicity.BOTH), Set.of(Ethnicity.BAFR));

    private static final Map<String, List<String>> PROFESSIONS = new LinkedHashMap<>();

    static {
        PROFESSIONS.put("Law", List.of("Barrister", "Solicitor", "Judge’s clerk", "Legal adviser"));
        PROFESSIONS.put("Health", List.of("Surgeon", "Midwife", "Pharmacist", "Paramedic", "Dentist"));
        PROFESSIONS.put(
                "Science and engineering", List.of("Civil engineer", "Chemist", "Architect", "Aerospace engineer"));
        PROFESSIONS.put("Arts and media", List.of("Film editor", "Journalist", "Composer", "Set designer", "Author"));
        PROFESSIONS.put("Business and finance", List.of("Accountant", "Banker", "Founder of a company", "Economist"));
        PROFESSIONS.put("Education", List.of("Headteacher", "Lecturer", "Educational psychologist"));
        PROFESSIONS.put("Public service", List.of("Civil servant", "Fire officer", "Diplomat"));
        PROFESSIONS.put("Technology", List.of("Software developer", "Data scientist", "Network engineer"));
        PROFESSIONS.put("Sport", List.of("Athletics coach", "Physiotherapist", "Club secretary"));
        PROFESSIONS.put("Trades", List.of("Electrician", "Site manager"));
    }

    private final List<Event> events = List.of(
            new Event("AH-2018-10-16", LocalDate.of(2018, 10, 16), "Aim High", "Secondary", "Who I am, who I will be"),
            new Event("AH-2019-04-02", LocalDate.of(2019, 4, 2), "Aim High", "Primary", "What I love to do"),
            new Event("HC-2019-06-14", LocalDate.of(2019, 6, 14), "Headteachers’ conference", "Staff", "A year on"),
            new Event("AH-2019-10-15", LocalDate.of(2019, 10, 15), "Aim High", "Secondary", "Ways to the top"),
            new Event("AH-2020-02-11", LocalDate.of(2020, 2, 11), "Aim High", "Primary", "Nothing is out of reach"),
            new Event(
                    "AH-2020-11-24", LocalDate.of(2020, 11, 24), "Aim High", "Secondary", "From my room to the world"),
            new Event("PR-2020-12-09", LocalDate.of(2020, 12, 9), "Parental Roadshow", "Parents", "Law"),
            new Event("AH-2026-10-23", SchoolCalendar.TODAY, "Aim High", "Primary", "People who make things"),
            new Event("AH-2026-11-17", LocalDate.of(2026, 11, 17), "Aim High", "Secondary", "The first job"));

    private final List<Speaker> speakers;
    private final List<Mark> marks;

    /** An event; those of today and later are planned. */
    public record Event(String code, LocalDate day, String series, String invited, String theme) {

        public boolean planned() {
            return !day.isBefore(SchoolCalendar.TODAY);
        }

        public boolean online() {
            return day.getYear() == 2020 && day.getMonthValue() > 3;
        }

        boolean forPhase(Phase phase) {
            return invited.equals(phase == Phase.PRIMARY ? "Primary" : "Secondary");
        }

        int year() {
            return SchoolCalendar.yearOf(day);
        }
    }

    /** A speaker at one event. */
    public record Speaker(String name, String profession, String field, Event event) {}

    /** A pupil on a register. */
    public record Mark(Event event, RollEntry entry, boolean attended) {}

    AimHigh(World world) {
        speakers = speakers();
        marks = marks(world);
    }

    public List<Event> events() {
        return events;
    }

    public List<Speaker> allSpeakers() {
        return speakers;
    }

    /** By event; empty for a school that never came. */
    public Map<Event, List<Mark>> registers(School school) {
        return marks.stream()
                .filter(mark -> mark.entry().school().equals(school))
                .collect(Collectors.groupingBy(Mark::event, LinkedHashMap::new, Collectors.toList()));
    }

    public long differentPupils() {
        return came().map(mark -> mark.entry().pupil().upn()).distinct().count();
    }

    public long schoolsThatCame() {
        return came().map(mark -> mark.entry().school()).distinct().count();
    }

    public long places() {
        return came().count();
    }

    public long differentSpeakers() {
        return speakers.stream().map(Speaker::name).distinct().count();
    }

    private Stream<Mark> came() {
        return marks.stream().filter(Mark::attended);
    }

    private List<Speaker> speakers() {
        List<Event> held = events.stream()
                .filter(event -> !event.planned() && !event.invited().equals("Staff"))
                .toList();
        List<String> fields = List.copyOf(PROFESSIONS.keySet());
        Dice dice = Dice.of("speakers");
        Set<String> names = new HashSet<>();
        List<Speaker> all = new ArrayList<>();
        while (names.size() < SPEAKERS) {
            Ethnicity group = dice.oneOf(List.of(Ethnicity.BCRB, Ethnicity.BAFR));
            String name = Names.forename(dice, group, dice.happens(0.5)) + " " + Names.surname(dice, group);
            if (!names.add(name)) {
                continue;
            }
            int place = names.size() - 1;
            String field = dice.oneOf(fields);
            String profession = dice.oneOf(PROFESSIONS.get(field));
            all.add(new Speaker(name, profession, field, held.get(place % held.size())));
            if (place % 5 == 0) {
                all.add(new Speaker(name, profession, field, held.get((place + 2) % held.size())));
            }
        }
        return List.copyOf(all);
    }

    private List<Mark> marks(World world) {
        List<School> primaries = members(world, Phase.PRIMARY, PRIMARIES);
        List<School> secondaries = members(world, Phase.SECONDARY, SCHOOLS - PRIMARIES);
        List<Event> held = events.stream()
                .filter(event -> !event.planned() && event.series().equals("Aim High"))
                .toList();
        List<Mark> all = new ArrayList<>();
        Set<String> pupils = new HashSet<>();
        for (Set<Ethnicity> brought : IN_TURN) {
            for (Event event : held) {
                for (School school : event.forPhase(Phase.PRIMARY) ? primaries : secondaries) {
                    Dice dice = Dice.of("aim-high", event.code(), school.urn(), brought.size(), brought.toString());
                    for (RollEntry entry : invited(world, event, school, brought)) {
                        boolean fits = pupils.contains(entry.pupil().upn()) || pupils.size() < PUPILS;
                        if (fits && dice.happens(0.86)) {
                            boolean came = dice.happens(0.93);
                            all.add(new Mark(event, entry, came));
                            if (came) {
                                pupils.add(entry.pupil().upn());
                            }
                        }
                    }
                }
            }
        }
        Event today = events.stream()
                .filter(event -> event.day().equals(SchoolCalendar.TODAY))
                .findFirst()
                .orElseThrow();
        invited(world, today, world.schools().getFirst(), Set.of(Ethnicity.BCRB, Ethnicity.MWBC))
                .forEach(entry -> all.add(new Mark(today, entry, false)));
        return List.copyOf(all);
    }

    private static List<School> members(World world, Phase phase, int number) {
        return world.schools().stream()
                .filter(school -> school.founding() && school.phase() == phase)
                .limit(number)
                .toList();
    }

    /** Years 2 to 10; only who stands on a roll that the school sends, as the register is checked against it. */
    private static List<RollEntry> invited(World world, Event event, School school, Set<Ethnicity> brought) {
        LocalDate sent = event.planned() ? LocalDate.of(2026, 10, 1) : SchoolCalendar.census(event.year());
        Set<String> onRoll = world.roll(school, sent).stream()
                .map(entry -> entry.pupil().upn())
                .collect(Collectors.toSet());
        return world.roll(school, event.day()).stream()
                .filter(entry -> entry.yearGroup() >= 2 && entry.yearGroup() <= 10)
                .filter(entry -> brought.contains(entry.ethnicity()))
                .filter(entry -> onRoll.contains(entry.pupil().upn()))
                .toList();
    }
}
