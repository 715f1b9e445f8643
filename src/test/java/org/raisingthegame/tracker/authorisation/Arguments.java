package org.raisingthegame.tracker.authorisation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.NewAgreement;
import org.raisingthegame.tracker.access.NewPerson;
import org.raisingthegame.tracker.access.NewPosts;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.Shared;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.aimhigh.Event;
import org.raisingthegame.tracker.aimhigh.EventId;
import org.raisingthegame.tracker.aimhigh.EventState;
import org.raisingthegame.tracker.aimhigh.Invited;
import org.raisingthegame.tracker.aimhigh.ProfessionalField;
import org.raisingthegame.tracker.aimhigh.Series;
import org.raisingthegame.tracker.aimhigh.Speaker;
import org.raisingthegame.tracker.core.AcademicYear;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.exclusions.duties.Meeting;
import org.raisingthegame.tracker.exclusions.duties.Term;
import org.raisingthegame.tracker.figures.BindableMeasure;
import org.raisingthegame.tracker.figures.BoundQuery;
import org.raisingthegame.tracker.figures.Group;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.Pool;
import org.raisingthegame.tracker.figures.TrendQuery;
import org.raisingthegame.tracker.figures.spi.Counting;
import org.raisingthegame.tracker.figures.spi.Direction;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.spi.Stage;
import org.raisingthegame.tracker.imports.ChangeFilter;
import org.raisingthegame.tracker.imports.ChangeOrder;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportRejects;
import org.raisingthegame.tracker.imports.IssueFilter;
import org.raisingthegame.tracker.interventions.ForWhom;
import org.raisingthegame.tracker.interventions.Funding;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.InterventionId;
import org.raisingthegame.tracker.interventions.Participant.Took;
import org.raisingthegame.tracker.interventions.Strand;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.RollFilter;
import org.raisingthegame.tracker.pupils.RollSnapshot;
import org.raisingthegame.tracker.pupils.SubjectAccessFile;
import org.raisingthegame.tracker.pupils.spi.SubjectAccessFormat;
import org.raisingthegame.tracker.raisingattainment.NewPlan;
import org.raisingthegame.tracker.raisingattainment.PartEdit;
import org.raisingthegame.tracker.raisingattainment.PartRef;
import org.raisingthegame.tracker.raisingattainment.PlanField;
import org.raisingthegame.tracker.raisingattainment.PlanId;
import org.raisingthegame.tracker.raisingattainment.PlanKind;
import org.raisingthegame.tracker.raisingattainment.PlanOutline;
import org.raisingthegame.tracker.raisingattainment.challenge.ChallengeId;
import org.raisingthegame.tracker.raisingattainment.monitoring.ReviewId;

/**
 * Makes the arguments with which a method is asked for the records of a school. A service that takes a new kind of key
 * fails the replay until it is named here.
 */
final class Arguments {

    private static final String MEASURE = "exclusions.suspension-rate";

    /** Keys: who has one can ask for the record behind it. */
    private static final Map<Class<?>, Function<SchoolRecords, Object>> KEYS = Map.ofEntries(
            Map.entry(SchoolId.class, SchoolRecords::school),
            Map.entry(UserId.class, SchoolRecords::colleague),
            Map.entry(ImportId.class, SchoolRecords::run),
            Map.entry(PupilId.class, SchoolRecords::pupil),
            Map.entry(RollSnapshot.class, of -> new RollSnapshot(of.school(), Borough.ROLL_DAY)),
            Map.entry(PlanId.class, SchoolRecords::plan),
            Map.entry(PartEdit.class, Arguments::edit),
            Map.entry(ReviewId.class, SchoolRecords::review),
            Map.entry(ChallengeId.class, SchoolRecords::challenge),
            Map.entry(
                    TrendQuery.class,
                    of -> new TrendQuery(MEASURE, new Place.OneSchool(of.school()), Group.BLACK_CARIBBEAN)),
            Map.entry(
                    BoundQuery.class,
                    of -> new BoundQuery(
                            MEASURE, of.school(), Group.BLACK_CARIBBEAN, new AcademicYear(2026), Borough.YEAR)),
            Map.entry(Place.class, of -> new Place.OneSchool(of.school())),
            Map.entry(EventId.class, SchoolRecords::event),
            Map.entry(
                    Event.class,
                    of -> new Event(
                            null,
                            of.borough(),
                            "NEW",
                            LocalDate.of(2026, 12, 1),
                            Series.AIM_HIGH,
                            Invited.PRIMARY,
                            "Futures",
                            null,
                            false,
                            null,
                            EventState.PLANNED)),
            Map.entry(
                    Speaker.class,
                    of -> new Speaker(
                            null,
                            of.borough(),
                            "New Speaker",
                            null,
                            ProfessionalField.values()[0],
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            0)),
            Map.entry(InterventionId.class, SchoolRecords::intervention),
            Map.entry(
                    Intervention.class,
                    of -> new Intervention(
                            null,
                            "",
                            of.borough(),
                            of.school(),
                            "Mentors",
                            Strand.MENTORING,
                            null,
                            ForWhom.PUPILS,
                            null,
                            null,
                            null,
                            null,
                            Funding.NONE,
                            LocalDate.of(2026, 9, 7),
                            LocalDate.of(2027, 7, 2),
                            null,
                            null)),
            Map.entry(NewPosts.class, Arguments::posts),
            Map.entry(
                    NewAgreement.class,
                    of -> new NewAgreement(
                            Set.of(of.school()),
                            "2099",
                            Shared.FIGURES,
                            "Head",
                            LocalDate.of(2099, 9, 1),
                            LocalDate.of(2099, 9, 1),
                            LocalDate.of(2100, 8, 31))),
            Map.entry(
                    NewPerson.class,
                    of -> new NewPerson("new@school.example", "New", Role.HEADTEACHER, Set.of(), posts(of))));

    /** Keys that are plain numbers, and second keys beside a first of the same type: by method and parameter. */
    private static final Map<String, Function<SchoolRecords, Object>> NAMED_KEYS = Map.ofEntries(
            Map.entry("People.endPost.person", SchoolRecords::head),
            Map.entry("People.endPost.post", SchoolRecords::post),
            Map.entry("People.resumePost.person", SchoolRecords::head),
            Map.entry("People.resumePost.post", SchoolRecords::post),
            Map.entry("SharingAgreements.end.id", SchoolRecords::agreement),
            Map.entry("SharingAgreements.resume.id", SchoolRecords::agreement),
            Map.entry("Participations.add.pupil", SchoolRecords::secondPupil),
            Map.entry("StaffTraining.say.id", SchoolRecords::staffTraining),
            Map.entry("Speakers.appear.speaker", SchoolRecords::speaker),
            Map.entry("Speakers.thank.speaker", SchoolRecords::speaker),
            Map.entry("People.addPosts.person", SchoolRecords::advisor),
            Map.entry("Colleagues.showNames.advisor", SchoolRecords::advisor),
            Map.entry("PupilCorrections.correct.row", SchoolRecords::row),
            Map.entry("Duplicates.undo.merge", SchoolRecords::merge),
            Map.entry("Duplicates.preview.merged", SchoolRecords::secondPupil),
            Map.entry("Duplicates.merge.merged", SchoolRecords::secondPupil),
            Map.entry("Duplicates.keepApart.other", SchoolRecords::secondPupil),
            Map.entry("Duplicates.askAgain.other", SchoolRecords::secondPupil),
            Map.entry("Challenges.answer.question", SchoolRecords::question),
            Map.entry("Challenges.detach.attachment", SchoolRecords::attachment),
            Map.entry("Challenges.file.attachment", SchoolRecords::attachment),
            Map.entry("Challenges.attachEvidence.piece", SchoolRecords::evidence),
            Map.entry("Challenges.accept.id", SchoolRecords::asked),
            Map.entry("PlanEvidence.file.evidence", SchoolRecords::evidence),
            Map.entry("PlanEvidence.remove.evidence", SchoolRecords::evidence),
            Map.entry(
                    "ActionUpdates.save.updates",
                    of -> List.of(edit(of.plan(), of.action(), PlanField.ACTION_PROGRESS))));

    /** Words without which a question would be refused before it is asked whose record it is about. */
    private static final Map<String, Object> WORDS = Map.ofEntries(
            Map.entry("Colleagues.grant.email", "colleague@school.example"),
            Map.entry("Colleagues.grant.rights", Set.of(Rights.UPLOAD)),
            Map.entry("SharingAgreements.resume.ended", SignInFixture.FAR_OFF),
            Map.entry("SharingAgreements.resume.lastDay", SignInFixture.FAR_OFF.plusYears(1)),
            Map.entry("PlanEvidence.addLink.address", "https://school.example/reading"),
            Map.entry("PupilCorrections.correct.code", "BCRB"),
            Map.entry("SchoolRoll.pupils.search", ""),
            Map.entry("SchoolRoll.pupils.offset", 0),
            Map.entry("ImportFindings.issues.offset", 0),
            Map.entry("ImportFindings.changes.offset", 0),
            Map.entry("SchoolRoll.count.search", ""),
            Map.entry("BoundFigures.yearGroups.measure", MEASURE),
            Map.entry("OwnSchoolFigures.filtered.measure", MEASURE),
            Map.entry("Trends.ofParts.measure", MEASURE),
            Map.entry("ImportFindings.absent.offset", 0));

    /** What names no record. */
    private static final Map<Class<?>, Object> HARMLESS = new HashMap<>(Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(boolean.class, false),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(byte[].class, new byte[] {'%', 'P', 'D', 'F', '-', '1'}),
            Map.entry(LocalDate.class, LocalDate.of(2026, 12, 1)),
            Map.entry(Duration.class, Duration.ofMillis(1)),
            Map.entry(Path.class, Path.of("none")),
            Map.entry(AcademicYear.class, Borough.YEAR),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Took.class, new Took(LocalDate.of(2026, 9, 7), null, null, null, null, null, null)),
            Map.entry(RollFilter.class, RollFilter.EVERYBODY),
            Map.entry(Meeting.class, new Meeting(LocalDate.of(2026, 11, 18), Meeting.Outcome.STANDS)),
            Map.entry(
                    Term.class,
                    new Term(Term.Name.AUTUMN, LocalDate.of(2026, 9, 2), LocalDate.of(2026, 12, 18), null, null)),
            Map.entry(Map.class, Map.of()),
            Map.entry(UnaryOperator.class, UnaryOperator.identity()),
            Map.entry(ImportChoices.class, ImportChoices.NONE),
            Map.entry(SubjectAccessFormat.class, SubjectAccessFile.JSON),
            Map.entry(IssueFilter.class, IssueFilter.ALL),
            Map.entry(ChangeFilter.class, ChangeFilter.ALL),
            Map.entry(ChangeOrder.class, ChangeOrder.OF_THE_FILE),
            Map.entry(NewPlan.class, new NewPlan(PlanKind.PLAN, "Another", Borough.YEAR, Borough.YEAR)),
            Map.entry(PlanOutline.class, PlanOutline.EMPTY),
            Map.entry(Group.class, Group.BLACK_CARIBBEAN),
            Map.entry(
                    Measure.class,
                    new Measure(
                            "test.none",
                            MeasureKind.PROPORTION,
                            Counting.ONCE_A_PUPIL,
                            Stage.KEY_STAGE_2,
                            Direction.HIGHER_IS_BETTER,
                            Borough.YEAR,
                            List.of(),
                            null,
                            List.of("SELECT 1"))),
            Map.entry(Pool.Years.class, Pool.Years.of(Borough.YEAR)),
            Map.entry(ImportRejects.Wording.class, new ImportRejects.Wording("Reason", issue -> "wrong"))));

    private Arguments() {}

    /** Whether a record of a school can be asked for with it. */
    static boolean takesKey(Method method) {
        for (Parameter parameter : method.getParameters()) {
            if (KEYS.containsKey(parameter.getType()) || NAMED_KEYS.containsKey(name(method, parameter))) {
                return true;
            }
        }
        return false;
    }

    /** @throws IllegalStateException for a parameter of which nobody has said what it is */
    static Object[] of(Method method, SchoolRecords records, BindableMeasure measure) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            arguments.add(argument(method, parameter, records, measure));
        }
        return arguments.toArray();
    }

    private static @Nullable Object argument(
            Method method, Parameter parameter, SchoolRecords records, BindableMeasure measure) {
        Function<SchoolRecords, Object> named = NAMED_KEYS.get(name(method, parameter));
        if (named != null) {
            return named.apply(records);
        }
        if (WORDS.containsKey(name(method, parameter))) {
            return WORDS.get(name(method, parameter));
        }
        Class<?> type = parameter.getType();
        if (KEYS.containsKey(type)) {
            return KEYS.get(type).apply(records);
        }
        if (type == PartRef.class) {
            return records.priority();
        }
        if (type == OutputStream.class) {
            return OutputStream.nullOutputStream();
        }
        if (type == InputStream.class) {
            return new ByteArrayInputStream(new byte[0]);
        }
        if (type == BindableMeasure.class) {
            return measure;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (HARMLESS.containsKey(type)) {
            return HARMLESS.get(type);
        }
        throw new IllegalStateException(
                "Say in Arguments how to make a %s for %s".formatted(type.getSimpleName(), name(method, parameter)));
    }

    private static String name(Method method, Parameter parameter) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "." + parameter.getName();
    }

    private static NewPosts posts(SchoolRecords of) {
        return new NewPosts(Set.of(of.school()), LocalDate.of(2030, 1, 1), null);
    }

    /** What a head types into a plan. */
    static PartEdit edit(SchoolRecords of) {
        return edit(of.plan(), of.priority(), PlanField.PRIORITY_TITLE);
    }

    private static PartEdit edit(PlanId plan, PartRef part, PlanField field) {
        return new PartEdit(plan, part, Map.of(field, "Reading"), Map.of(field, "Reading more"));
    }
}
