package org.raisingthegame.tracker.pupils.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.AccessBeans;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.persistence.AuditQueries;
import org.raisingthegame.tracker.audit.persistence.AuditTable;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pages.ListTable;
import org.raisingthegame.tracker.pages.Presentation;
import org.raisingthegame.tracker.pupils.RollRows;
import org.raisingthegame.tracker.pupils.SchoolRoll;
import org.raisingthegame.tracker.pupils.persistence.PupilQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@Import({AccessBeans.class, SchoolRoll.class, PupilQueries.class, Audit.class, AuditTable.class, AuditQueries.class})
class PupilsViewTest {

    @Autowired
    private SchoolRoll roll;

    @Autowired
    private SignInFixture people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient sql;

    private SchoolId ash;

    @BeforeEach
    void aSchoolWithTwoPupils() {
        clock.moveTo(TODAY);
        ash = people.school("2088501", "Ash Primary");
        RollRows rows = new RollRows(sql);
        rows.onRoll(ash, "2026-10-01", "A000000000001");
        rows.onRoll(ash, "2026-10-01", "A000000000002");
        rows.characteristics(ash, 2027, "A000000000001", "BCRB");
        MockVaadin.setup();
        RouteConfiguration.forApplicationScope().setAnnotatedRoute(PupilView.class);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        people.signOut();
    }

    @Test
    void theHeadSeesTheRollWithEthnicityInWordsAndUpnsMasked() {
        people.signIn(people.head(ash), Rights.SEE_PUPILS);
        UI.getCurrent().add(new PupilsView(roll));

        assertThat(list().rows()).hasSize(2);
        assertThat(list().rows().getFirst())
                .startsWith("NameA000000000001, Ada")
                .contains(UI.getCurrent().getTranslation("pupils.ethnicity.BCRB"))
                .endsWith("••••••••••001");
        _get(RouterLink.class, link -> link.withText("NameA000000000001, Ada"));
    }

    @Test
    void whileNamesAreHiddenTheListNeitherSaysNorFindsThem() {
        people.signIn(people.head(ash), Rights.SEE_PUPILS);
        Presentation.hideNames(true);
        UI.getCurrent().add(new PupilsView(roll));

        assertThat(list().rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.getFirst()).doesNotContain("Ada"));
    }

    @Test
    void whileNamesAreHiddenTheOrderDoesNotFollowThem() {
        RollRows rows = new RollRows(sql);
        for (int pupil = 3; pupil <= 40; pupil++) {
            rows.onRoll(ash, "2026-10-01", "A0000000000%02d".formatted(pupil));
        }
        people.signIn(people.head(ash), Rights.SEE_PUPILS);
        List<String> byName = upns();
        Presentation.hideNames(true);
        List<String> mixed = upns();

        assertThat(byName).hasSize(40).isSorted();
        assertThat(mixed).containsExactlyInAnyOrderElementsOf(byName).isNotEqualTo(byName.reversed());
        assertThat(IntStream.range(0, 40).filter(place -> mixed.get(place).equals(byName.get(place))))
                .as("pupils who stand where they stand by name")
                .hasSizeLessThan(10);
    }

    /** In the order of the list. */
    private List<String> upns() {
        ListTable<?> list = _get(new PupilsView(roll), ListTable.class);
        return list.rows().stream().map(List::getLast).toList();
    }

    @Test
    void yearGroupsStandByAgeAndNotByTheirFirstDigit() {
        yearGroup("A000000000001", "10");
        yearGroup("A000000000002", "R");
        people.signIn(people.head(ash), Rights.SEE_PUPILS);
        UI.getCurrent().add(new PupilsView(roll));
        _click(_get(NativeButton.class, button -> button.withText(say("pupils.column.year"))));

        assertThat(list().rows())
                .extracting(row -> row.get(1))
                .containsExactly(say("pupils.reception"), UI.getCurrent().getTranslation("pupils.year", "10"));
    }

    private void yearGroup(String upn, String code) {
        sql.sql("UPDATE pupils_roll SET year_group = ? WHERE pupil_id = (SELECT id FROM pupils_pupil WHERE upn = ?)")
                .params(code, upn)
                .update();
    }

    @Test
    void anOfficerWhoHasChosenNoSchoolIsAskedTo() {
        people.signIn(people.officer(SignInFixture.BOROUGH), Rights.SEE_PUPILS);
        UI.getCurrent().add(new PupilsView(roll));

        _get(EmptyState.class);
        _assertNone(ListTable.class);
    }

    @Test
    void aSchoolWithoutARollSaysWhatToDo() {
        SchoolId birch = people.school("2088502", "Birch Primary");
        people.signIn(people.head(birch), Rights.SEE_PUPILS);
        UI.getCurrent().add(new PupilsView(roll));

        _get(EmptyState.class);
        _assertNone(ListTable.class);
    }

    @Test
    void whoMayNotSeePupilsIsRefusedByTheServiceToo() {
        people.signIn(people.champion(ash), Rights.SEE_FIGURES);
        assertThatThrownBy(() -> roll.latest(ash)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoTakesTheListAwayIsInTheTrailAndAnothersIsNotThere() {
        people.signIn(people.head(ash), Rights.SEE_PUPILS);
        roll.listTaken(ash);
        assertThat(sql.sql("SELECT CONCAT(kind, ': ', detail) FROM audit_entry WHERE school_id = ?")
                        .param(ash.value())
                        .query(String.class)
                        .list())
                .containsExactly("EXPORT: List of pupils");
        SchoolId elsewhere = people.school("2088599", "Elm Primary");
        assertThatThrownBy(() -> roll.listTaken(elsewhere)).isInstanceOf(OutOfScope.class);
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private static ListTable<?> list() {
        return _get(ListTable.class);
    }
}
