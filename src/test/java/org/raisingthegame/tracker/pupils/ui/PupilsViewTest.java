package org.raisingthegame.tracker.pupils.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.AccessBeans;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.pages.EmptyState;
import org.raisingthegame.tracker.pupils.PupilOnRoll;
import org.raisingthegame.tracker.pupils.RollRows;
import org.raisingthegame.tracker.pupils.SchoolRoll;
import org.raisingthegame.tracker.pupils.persistence.PupilQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@Import({AccessBeans.class, SchoolRoll.class, PupilQueries.class})
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

        Grid<PupilOnRoll> grid = grid();
        assertThat(GridKt._size(grid)).isEqualTo(2);
        List<String> first = GridKt._getFormattedRow(grid, 0);
        assertThat(((RouterLink) GridKt._getCellComponent(grid, 0, "name")).getText())
                .isEqualTo("NameA000000000001, Ada");
        assertThat(first).contains(UI.getCurrent().getTranslation("pupils.ethnicity.BCRB"));
        assertThat(first.getLast()).isEqualTo("••••••••••001");
    }

    @Test
    void theSearchNarrowsTheList() {
        people.signIn(people.head(ash), Rights.SEE_PUPILS);
        UI.getCurrent().add(new PupilsView(roll));
        _get(TextField.class).setValue("0002");

        assertThat(GridKt._size(grid())).isEqualTo(1);
    }

    @Test
    void anOfficerWhoHasChosenNoSchoolIsAskedTo() {
        people.signIn(people.officer(SignInFixture.BOROUGH), Rights.SEE_PUPILS);
        UI.getCurrent().add(new PupilsView(roll));

        _get(EmptyState.class);
        _assertNone(Grid.class);
    }

    @Test
    void aSchoolWithoutARollSaysWhatToDo() {
        SchoolId birch = people.school("2088502", "Birch Primary");
        people.signIn(people.head(birch), Rights.SEE_PUPILS);
        UI.getCurrent().add(new PupilsView(roll));

        _get(EmptyState.class);
        _assertNone(Grid.class);
    }

    @Test
    void whoMayNotSeePupilsIsRefusedByTheServiceToo() {
        people.signIn(people.champion(ash), Rights.SEE_FIGURES);
        assertThatThrownBy(() -> roll.latest(ash)).isInstanceOf(AccessDeniedException.class);
    }

    @SuppressWarnings("unchecked")
    private static Grid<PupilOnRoll> grid() {
        return _get(Grid.class);
    }
}
