package org.raisingthegame.tracker.schoolregister.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.AccessBeans;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.schoolregister.ListedSchool;
import org.raisingthegame.tracker.schoolregister.SchoolRegister;
import org.raisingthegame.tracker.schoolregister.persistence.SchoolListQueries;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@Import({AccessBeans.class, SchoolRegister.class, SchoolListQueries.class})
class SchoolsViewTest {

    @Autowired
    private SchoolRegister register;

    @Autowired
    private SignInFixture people;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void threeSchoolsOfWhichOneLiesElsewhere() {
        clock.moveTo(TODAY);
        SchoolId birch = people.school("2088602", "Birch Primary");
        people.founding(birch);
        people.school("2088601", "Ash Primary");
        people.school("2108603", "Cedar Primary");
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        people.signOut();
    }

    @Test
    void anOfficerSeesTheSchoolsOfTheBoroughByNameWithTheirMembership() {
        people.signIn(people.officer(SignInFixture.BOROUGH), Rights.MANAGE_SCHOOLS);
        UI.getCurrent().add(new SchoolsView(register, clock));

        @SuppressWarnings("unchecked")
        Grid<ListedSchool> grid = _get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(2);
        assertThat(GridKt._getFormattedRow(grid, 0)).startsWith("Ash Primary").contains("208/8601");
        assertThat(GridKt._get(grid, 0).memberSince()).isNull();
        assertThat(GridKt._get(grid, 1).founding()).isTrue();
        assertThat(GridKt._get(grid, 1).memberOn(TODAY)).isTrue();
    }

    @Test
    void othersAreRefusedByTheServiceToo() {
        people.signIn(people.programmeTeam(SignInFixture.BOROUGH), Rights.SEE_FIGURES);
        assertThatThrownBy(() -> register.schools()).isInstanceOf(AccessDeniedException.class);
    }
}
