package org.raisingthegame.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.Colleagues;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SchoolChoice;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.BoundFigures;
import org.raisingthegame.tracker.figures.Place;
import org.raisingthegame.tracker.figures.TrendQuery;
import org.raisingthegame.tracker.figures.Trends;
import org.raisingthegame.tracker.figures.spi.Measure;
import org.raisingthegame.tracker.imports.ImportChoices;
import org.raisingthegame.tracker.imports.ImportId;
import org.raisingthegame.tracker.imports.ImportRun;
import org.raisingthegame.tracker.imports.ImportService;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.pupils.RollSnapshot;
import org.raisingthegame.tracker.pupils.SchoolRoll;
import org.raisingthegame.tracker.schoolregister.SchoolRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Two schools, and everybody who might ask: each service is asked by each about each school. The answer is the record,
 * or that there is none, or that he may not ask at all.
 */
class ScopeMatrixTest extends KaribuTest {

    private static final LocalDate ROLL_DAY = LocalDate.of(2026, 1, 15);

    @Autowired
    private SchoolRoll roll;

    @Autowired
    private ImportService imports;

    @Autowired
    private Trends trends;

    @Autowired
    private BoundFigures bound;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private SchoolRegister register;

    private SchoolId ash;
    private SchoolId oak;
    private UserId ashHead;
    private UserId oakHead;
    private UserId champion;
    private UserId officer;
    private ImportId ofAsh;
    private ImportId ofOak;

    private enum Answer {
        RECORD,
        NOTHING,
        DENIED
    }

    /** A question to the program; false where it knows of no such record. */
    private interface Question {
        boolean ask();
    }

    @BeforeEach
    void twoSchoolsWithARollEach() {
        ash = people.school("2088501", "Ash Primary");
        oak = people.school("2088502", "Oak Primary");
        ashHead = people.head(ash);
        oakHead = people.head(oak);
        champion = people.champion(ash);
        officer = people.officer(BOROUGH);
        ofAsh = imported(ashHead, "2088501", 1);
        ofOak = imported(oakHead, "2088502", 2);
    }

    @Test
    void pupils_are_read_by_the_head_and_the_borough_and_nobody_else() {
        expect(
                Map.of(
                        "latest roll", ofBoth(school -> roll.latest(school).isPresent()),
                        "pupils",
                                ofBoth(school -> !roll.pupils(new RollSnapshot(school, ROLL_DAY), "", 0, 10)
                                        .isEmpty()),
                        "all",
                                ofBoth(school -> !roll.all(new RollSnapshot(school, ROLL_DAY))
                                        .isEmpty())),
                Answer.DENIED);
    }

    @Test
    void imports_are_read_by_the_head_and_the_borough_and_nobody_else() {
        expect(
                Map.of(
                        "run", of(() -> found(imports.run(ofAsh)), () -> found(imports.run(ofOak))),
                        "issues", of(() -> found(imports.issues(ofAsh)), () -> found(imports.issues(ofOak))),
                        "recent", of(() -> listed(ofAsh), () -> listed(ofOak))),
                Answer.DENIED);
    }

    @Test
    void an_import_is_taken_back_by_nobody_of_another_school() {
        openAs(oakHead);
        assertThatThrownBy(() -> imports.undo(ofAsh)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> imports.preview(ofAsh, ImportChoices.NONE)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> imports.apply(ofAsh, ImportChoices.NONE, false))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> imports.discard(ofAsh)).isInstanceOf(OutOfScope.class);
        openAs(champion);
        assertThatThrownBy(() -> imports.undo(ofAsh)).isInstanceOf(AccessDeniedException.class);
        openAs(ashHead);
        assertThat(roll.all(new RollSnapshot(ash, ROLL_DAY))).hasSize(1);
    }

    @Test
    void a_single_schools_true_figures_are_read_by_the_head_and_the_borough_and_nobody_else() {
        Map<String, Map<SchoolId, Question>> questions = new HashMap<>();
        for (String measure : measures()) {
            questions.put(measure, ofBoth(school -> found(bound.yearGroups(measure, school))));
        }
        questions.put(
                "offered",
                ofBoth(school -> trends.schools().stream().map(SchoolChoice::id).anyMatch(school::equals)));
        expect(questions, Answer.NOTHING);
    }

    @Test
    void the_trends_of_sets_are_read_by_everybody() {
        for (UserId everybody : List.of(ashHead, oakHead, champion, officer, people.programmeTeam(BOROUGH))) {
            openAs(everybody);
            for (Measure measure : trends.measures()) {
                TrendQuery all = new TrendQuery(measure.id(), new Place.AllSchools(), trends.defaultGroup());
                if (measure.schoolsOwn()) {
                    assertThatThrownBy(() -> trends.trend(all)).isInstanceOf(IllegalArgumentException.class);
                } else {
                    assertThat(trends.trend(all)).isNotNull();
                }
            }
        }
    }

    @Test
    void colleagues_are_managed_by_the_head_alone() {
        Map<SchoolId, Question> list = ofBoth(school -> colleagues.of(school).isEmpty());
        Map<SchoolId, Question> advisors =
                ofBoth(school -> colleagues.advisorsOf(school).isEmpty());
        for (Map<SchoolId, Question> question : List.of(list, advisors)) {
            assertThat(answers(ashHead, question)).containsExactly(Answer.RECORD, Answer.NOTHING);
            assertThat(answers(oakHead, question)).containsExactly(Answer.NOTHING, Answer.RECORD);
            assertThat(answers(champion, question)).containsExactly(Answer.DENIED, Answer.DENIED);
            assertThat(answers(officer, question)).containsExactly(Answer.DENIED, Answer.DENIED);
        }
        openAs(oakHead);
        assertThatThrownBy(
                        () -> colleagues.grant(ash, "nia@school.example", "Nia New", Set.of(Rights.SEE_PUPILS), null))
                .isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> colleagues.showNames(ash, champion, true)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> colleagues.invite(ash, champion)).isInstanceOf(OutOfScope.class);
        assertThatThrownBy(() -> colleagues.end(ash, champion, Rights.UPLOAD)).isInstanceOf(OutOfScope.class);
    }

    @Test
    void the_list_of_schools_is_the_boroughs() {
        assertThat(answers(ashHead, of(this::schoolsListed, this::schoolsListed)))
                .containsExactly(Answer.DENIED, Answer.DENIED);
        assertThat(answers(champion, of(this::schoolsListed, this::schoolsListed)))
                .containsExactly(Answer.DENIED, Answer.DENIED);
        assertThat(answers(officer, of(this::schoolsListed, this::schoolsListed)))
                .containsExactly(Answer.RECORD, Answer.RECORD);
    }

    @Test
    void whoever_is_not_signed_in_is_denied_everything() {
        openAsNobody();
        for (Question question : List.<Question>of(
                () -> roll.latest(ash).isPresent(),
                () -> found(imports.recent()),
                () -> found(trends.measures()),
                () -> found(colleagues.of(ash)),
                this::schoolsListed)) {
            assertThatThrownBy(question::ask)
                    .isInstanceOfAny(AccessDeniedException.class, AuthenticationException.class);
        }
    }

    /** The two heads their own, the officer both; the champion gets the same answer about either. */
    private void expect(Map<String, Map<SchoolId, Question>> questions, Answer champions) {
        assertAnswers(ashHead, questions, Answer.RECORD, Answer.NOTHING);
        assertAnswers(oakHead, questions, Answer.NOTHING, Answer.RECORD);
        assertAnswers(champion, questions, champions, champions);
        assertAnswers(officer, questions, Answer.RECORD, Answer.RECORD);
    }

    private void assertAnswers(UserId who, Map<String, Map<SchoolId, Question>> questions, Answer ofAsh, Answer ofOak) {
        openAs(who);
        questions.forEach((what, question) ->
                assertThat(answers(question)).as("%s, asked by %s", what, who).containsExactly(ofAsh, ofOak));
    }

    private List<Answer> answers(UserId who, Map<SchoolId, Question> question) {
        openAs(who);
        return answers(question);
    }

    /** About the one school and about the other. */
    private List<Answer> answers(Map<SchoolId, Question> question) {
        return List.of(answer(question.get(ash)), answer(question.get(oak)));
    }

    private static Answer answer(Question question) {
        try {
            return question.ask() ? Answer.RECORD : Answer.NOTHING;
        } catch (OutOfScope e) {
            return Answer.NOTHING;
        } catch (AccessDeniedException e) {
            return Answer.DENIED;
        }
    }

    private interface About {
        boolean ask(SchoolId school);
    }

    private Map<SchoolId, Question> ofBoth(About question) {
        return of(() -> question.ask(ash), () -> question.ask(oak));
    }

    private Map<SchoolId, Question> of(Question ofAsh, Question ofOak) {
        return Map.of(ash, ofAsh, oak, ofOak);
    }

    private static boolean found(Object record) {
        return record != null;
    }

    private boolean listed(ImportId id) {
        return imports.recent().stream().map(ImportRun::id).anyMatch(id::equals);
    }

    private boolean schoolsListed() {
        return !register.schools().isEmpty();
    }

    private List<String> measures() {
        openAs(officer);
        List<String> all =
                trends.measures().stream().map(measure -> measure.id()).toList();
        assertThat(all).hasSizeGreaterThan(3);
        return all;
    }

    private ImportId imported(UserId head, String laestab, int pupil) {
        openAs(head);
        byte[] file =
                RollFile.of(laestab, "15/01/2026", List.of(List.of(RollFile.upn(pupil), "Reid", "Jade", "6", "BCRB")));
        ImportId id = imports.receive("roll.xlsx", new ByteArrayInputStream(file));
        imports.apply(id, ImportChoices.NONE, false);
        return id;
    }
}
