package org.raisingthegame.tracker.schoolregister.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.AccessBeans;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.raisingthegame.tracker.pages.ListTable;
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

        ListTable<?> list = _get(ListTable.class);
        assertThat(list.rows()).hasSize(2);
        assertThat(list.rows().getFirst()).startsWith("Ash Primary").contains("208/8601", "!{schoolregister.never}!");
        assertThat(list.rows().getLast()).startsWith("Birch Primary").contains("!{schoolregister.founding-since}!");
    }

    @Test
    void othersAreRefusedByTheServiceToo() {
        people.signIn(people.programmeTeam(SignInFixture.BOROUGH), Rights.SEE_FIGURES);
        assertThatThrownBy(() -> register.schools()).isInstanceOf(AccessDeniedException.class);
    }
}
