package org.raisingthegame.tracker.raisingattainment;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.GroupSettings;
import org.raisingthegame.tracker.figures.MeasureCatalogue;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.Topic;
import org.raisingthegame.tracker.raisingattainment.PlanOutline.Section;
import org.raisingthegame.tracker.raisingattainment.persistence.DemoAuthors;
import org.raisingthegame.tracker.raisingattainment.persistence.FileTable;
import org.raisingthegame.tracker.raisingattainment.persistence.PlanTable;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the demonstration's plans once, of made-up schools by made-up people, one for each state. */
@Component
@Profile("demo")
class DemoPlans {

    private final SchoolDirectory schools;
    private final MeasureCatalogue measures;
    private final Group group;
    private final PlanTable table;
    private final FileTable files;
    private final PlanJournal journal;
    private final DemoAuthors authors;
    private final ApplicationEventPublisher events;
    private final int endYear;

    DemoPlans(
            SchoolDirectory schools,
            MeasureCatalogue measures,
            GroupSettings groups,
            PlanTable table,
            FileTable files,
            PlanJournal journal,
            DemoAuthors authors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.schools = schools;
        this.measures = measures;
        this.group = groups.group();
        this.table = table;
        this.files = files;
        this.journal = journal;
        this.authors = authors;
        this.events = events;
        this.endYear = AcademicYear.containing(LocalDate.now(clock)).endYear();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void write() {
        List<School> primaries = founding(Phase.PRIMARY);
        List<School> secondaries = founding(Phase.SECONDARY);
        if (authors.anyPlan() || primaries.size() < 4 || secondaries.isEmpty()) {
            return;
        }
        Map<PlanId, PlanState> made = new LinkedHashMap<>();
        School first = primaries.get(0);
        made.put(
                plan(first, endYear - 1, PlanKind.PLAN, readingAndBelonging(first, -1, true)),
                PlanState.CARRIED_FORWARD);
        made.put(plan(first, endYear, PlanKind.PLAN, readingAndBelonging(first, 0, false)), PlanState.IN_PROGRESS);
        School second = primaries.get(1);
        made.put(plan(second, endYear - 1, PlanKind.PLAN, mathsForAll(second, -1)), PlanState.CLOSED);
        made.put(plan(second, endYear, PlanKind.PLAN, mathsForAll(second, 0)), PlanState.RETURNED);
        School third = primaries.get(2);
        made.put(plan(third, endYear, PlanKind.PLAN, writing(third)), PlanState.SUBMITTED);
        School secondary = secondaries.getFirst();
        made.put(plan(secondary, endYear, PlanKind.IMPROVEMENT_PRIORITY, suspensions(secondary)), PlanState.AGREED);
        School fourth = primaries.get(3);
        made.put(plan(fourth, endYear, PlanKind.PLAN, begun()), PlanState.DRAFT);
        events.publishEvent(new DemoPlansMade(made));
    }

    private List<School> founding(Phase phase) {
        return schools.founding().stream()
                .filter(school -> school.phase() == phase)
                .toList();
    }

    private PlanId plan(School school, int year, PlanKind kind, PlanOutline outline) {
        DemoAuthors.Author head = authors.headOf(school.id());
        LocalDateTime started = LocalDate.of(year - 1, 9, 9).atTime(15, 40);
        var plan = table.save(new RaisingAttainmentPlan(
                null,
                null,
                school.id(),
                kind,
                "Raising Attainment Plan " + new AcademicYear(year).label(),
                new AcademicYear(year),
                new AcademicYear(year),
                outline.context(),
                started,
                head.name(),
                false));
        PlanId id = plan.planId();
        journal.keep(plan, Map.of(), plan.fields(), entry(head, started));
        int position = 1;
        List<Runnable> told = new ArrayList<>();
        for (Section section : outline.priorities()) {
            write(id, section, position++, head, started, told);
        }
        told.forEach(Runnable::run);
        if (kind == PlanKind.IMPROVEMENT_PRIORITY) {
            attachImprovementPlan(id, head, started);
        }
        return id;
    }

    private void attachImprovementPlan(PlanId plan, DemoAuthors.Author head, LocalDateTime at) {
        String name = "Annual improvement plan.txt";
        byte[] words = "Annual improvement plan (made up for the demonstration)".getBytes(StandardCharsets.UTF_8);
        long file = files.add(plan, new AttachedFile(name, FileType.TEXT.contentType(), words), at, head.name());
        var evidence =
                new Evidence(null, null, plan, null, 1, EvidenceKind.IMPROVEMENT_PLAN, name, "", "", file, false);
        added(evidence, head, at);
    }

    /** @param later takes what was said of progress once the whole plan was written */
    private void write(
            PlanId plan,
            Section section,
            int number,
            DemoAuthors.Author head,
            LocalDateTime started,
            List<Runnable> later) {
        var day = started.plusDays(number);
        var priority = added(Priority.empty(plan, number).with(section.priority()), head, day);
        long ref = priority.ref().id();
        int position = number * 100;
        for (Map<PlanField, String> texts : section.criteria()) {
            added(SuccessCriterion.empty(plan, ref, position++).with(texts), head, day);
        }
        for (Map<PlanField, String> texts : section.milestones()) {
            added(Milestone.empty(plan, ref, position++).with(texts), head, day);
        }
        for (Map<PlanField, String> texts : section.actions()) {
            Map<PlanField, String> begun = new HashMap<>(texts);
            begun.put(PlanField.ACTION_STATUS, ActionStatus.NOT_STARTED.name());
            begun.put(PlanField.ACTION_PROGRESS, "");
            PlanPart action = added(PlanAction.empty(plan, ref, position++).with(begun), head, day);
            PlanPart told = action.with(texts);
            if (!told.equals(action)) {
                LocalDateTime on = started.plusDays(30).plusMinutes(position);
                later.add(() -> {
                    table.save(told);
                    journal.keep(told, action.fields(), told.fields(), entry(head, on));
                });
            }
        }
    }

    private <P extends PlanPart> P added(P part, DemoAuthors.Author head, LocalDateTime at) {
        P saved = table.save(part);
        journal.keep(saved, Map.of(), saved.fields(), entry(head, at));
        return saved;
    }

    private static PlanJournal.Entry entry(DemoAuthors.Author head, LocalDateTime at) {
        return new PlanJournal.Entry(head.account(), head.name(), at, at.toEpochSecond(ZoneOffset.UTC));
    }

    private PlanOutline readingAndBelonging(School school, int years, boolean over) {
        return new PlanOutline(
                """
                Our Black Caribbean pupils leave Year 6 less often at the expected standard than others, mostly because of \
                reading. Families tell us that they hear from us when something went wrong, and seldom before.""",
                List.of(
                        section(
                                "Black Caribbean pupils read as well as all others by the end of Year 6",
                                "Key Stage 2 results of three years; running records; a book look in June with the advisor.",
                                List.of(
                                        "Each pupil who is behind in reading has a planned next step, and the teacher can say what it is",
                                        "Pupils of the group talk about books they chose themselves"),
                                List.of(milestone(school, Topic.ATTAINMENT, "70", day(years, 7, 10))),
                                List.of(
                                        action(
                                                "Paired reading with trained Year 9 mentors, twice a week",
                                                "D. Osei",
                                                day(years, -11, 27),
                                                over,
                                                "UNDER_WAY",
                                                "Four of six sessions held; two pupils joined late."),
                                        action(
                                                "Re-plan guided reading in Years 4 to 6 with texts that the pupils see themselves in",
                                                "L. Grant",
                                                day(years, -12, 11),
                                                over,
                                                "UNDER_WAY",
                                                "Units 1 and 2 taught, unit 3 being planned."),
                                        action(
                                                "Reading interviews with each pupil of the group in Years 5 and 6",
                                                "S. Bell",
                                                day(years, -10, 16),
                                                over,
                                                "NOT_STARTED",
                                                ""),
                                        action(
                                                "Buy forty books by Black British authors for class libraries",
                                                "L. Grant",
                                                day(years, -10, 2),
                                                true,
                                                "DONE",
                                                "Bought and on the shelves."))),
                        section(
                                "Families of Black Caribbean pupils hear from us early and often",
                                "Survey of families in May: 11 of 38 answered; four did not know who their child's key adult is.",
                                List.of("Every family has had two talks about learning before February half term"),
                                List.of(milestone(school, Topic.ATTENDANCE, "95.5", day(years, 7, 16))),
                                List.of(
                                        action(
                                                "Family phonics mornings, second round",
                                                "S. Bell",
                                                day(years, -11, 13),
                                                over,
                                                "NOT_STARTED",
                                                ""),
                                        action(
                                                "A key adult for each pupil of the group whose attendance is below 92%",
                                                "Ms Adeyemi",
                                                day(years, -11, 6),
                                                over,
                                                "UNDER_WAY",
                                                "Named for all; first talks held with five of eight."),
                                        action(
                                                "Re-write the behaviour ladder with pupils",
                                                "Ms Adeyemi",
                                                day(years, -12, 18),
                                                over,
                                                "NOT_STARTED",
                                                "")))));
    }

    private PlanOutline mathsForAll(School school, int years) {
        return new PlanOutline(
                "Half of the group is behind in fluency by Year 4; from then on the gap no longer closes.",
                List.of(section(
                        "Fluency in maths by the end of Year 4",
                        "Multiplication check and unit tests; lesson visits in the spring.",
                        List.of(
                                "Ten minutes of practice every day in each class",
                                "The gap in the unit tests is closed by the summer"),
                        List.of(milestone(school, Topic.ATTAINMENT, "65", day(years, 7, 10))),
                        List.of(
                                action(
                                        "Daily practice in Years 3 and 4, planned by the year team",
                                        "H. Mensah",
                                        day(years, -10, 30),
                                        years < 0,
                                        "UNDER_WAY",
                                        "In place in three of four classes."),
                                action(
                                        "Train teaching assistants in the first steps of each unit",
                                        "R. Cole",
                                        day(years, -12, 4),
                                        years < 0,
                                        "NOT_STARTED",
                                        "")))));
    }

    private PlanOutline writing(School school) {
        return new PlanOutline(
                "",
                List.of(section(
                        "Writing with a purpose in Years 5 and 6",
                        "Teacher assessment of writing fell for the group two years in a row.",
                        List.of("Each pupil publishes two pieces a year"),
                        List.of(milestone(school, Topic.ATTAINMENT, "72", day(0, 7, 10))),
                        List.of(
                                action(
                                        "A writer in residence for six weeks",
                                        "P. Lewis",
                                        day(0, -11, 20),
                                        false,
                                        "NOT_STARTED",
                                        ""),
                                action(
                                        "Moderate writing with the partner school each term",
                                        "P. Lewis",
                                        day(0, -12, 11),
                                        false,
                                        "NOT_STARTED",
                                        "")))));
    }

    private PlanOutline suspensions(School school) {
        return new PlanOutline(
                "This is priority 3 of our annual improvement plan.",
                List.of(section(
                        "Fewer suspensions of Black Caribbean pupils in Years 8 and 9",
                        "Two of three suspensions follow disruption in the last lesson of the day.",
                        List.of("Each suspension is looked at by a senior leader within a week"),
                        List.of(milestone(school, Topic.EXCLUSIONS, "6", day(0, 7, 16))),
                        List.of(
                                action(
                                        "Go through the suspensions of two years with all heads of year",
                                        "T. Blake",
                                        day(0, -10, 9),
                                        true,
                                        "DONE",
                                        "Done on 6 October; notes are attached to the improvement plan."),
                                action(
                                        "Two trained adults on call in the last lesson",
                                        "T. Blake",
                                        day(0, -11, 2),
                                        false,
                                        "UNDER_WAY",
                                        "One of two trained.")))));
    }

    private static PlanOutline begun() {
        return new PlanOutline(
                "",
                List.of(section(
                        "Belonging: pupils of the group take part in clubs as often as others",
                        "",
                        List.of(),
                        List.of(),
                        List.of(action(
                                "Ask pupils which clubs they would come to", "", "", false, "NOT_STARTED", "")))));
    }

    private static Section section(
            String title,
            String reason,
            List<String> criteria,
            List<Map<PlanField, String>> milestones,
            List<Map<PlanField, String>> actions) {
        return new Section(
                Map.of(PlanField.PRIORITY_TITLE, title, PlanField.PRIORITY_REASON, reason),
                criteria.stream()
                        .map(text -> Map.of(PlanField.CRITERION_TEXT, text))
                        .toList(),
                milestones,
                actions);
    }

    /** Bound to the first measure of the topic that the school can have; in words where there is none. */
    private Map<PlanField, String> milestone(School school, Topic topic, String target, String due) {
        Optional<String> measure = measures.all().stream()
                .filter(one -> one.topic() == topic && one.stage().expectedOf(school.phase()))
                .map(Measure::id)
                .findFirst();
        Map<PlanField, String> texts = new HashMap<>(Map.of(PlanField.MILESTONE_DUE, due));
        measure.ifPresentOrElse(
                id -> texts.putAll(Map.of(
                        PlanField.MILESTONE_MEASURE,
                        id,
                        PlanField.MILESTONE_GROUP,
                        group.name(),
                        PlanField.MILESTONE_BASELINE,
                        Integer.toString(endYear - 2),
                        PlanField.MILESTONE_TARGET,
                        target)),
                () -> texts.put(PlanField.MILESTONE_TEXT, "Reach " + target));
        return texts;
    }

    private static Map<PlanField, String> action(
            String text, String lead, String due, boolean over, String status, String progress) {
        return Map.of(
                PlanField.ACTION_TEXT, text,
                PlanField.ACTION_LEAD, lead,
                PlanField.ACTION_DUE, due,
                PlanField.ACTION_STATUS, over ? ActionStatus.DONE.name() : status,
                PlanField.ACTION_PROGRESS, progress);
    }

    /** A day of the academic year that is so many years from the running one; months of autumn are negative. */
    private String day(int years, int month, int day) {
        int end = endYear + years;
        return LocalDate.of(month < 0 ? end - 1 : end, Math.abs(month), day).toString();
    }
}
