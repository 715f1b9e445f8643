package org.raisingthegame.tracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.security.SignedInAccount;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ActiveProfiles;

@DatabaseTest
@Import(AccessBeans.class)
@ActiveProfiles("demo")
class DemoAccountsTest {

    @Autowired
    DemoAccounts demoAccounts;

    @Autowired
    DemoSignIns signIns;

    @Autowired
    UserDetailsService signIn;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    CurrentUser user;

    @Autowired
    SignInFixture people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyStaysSignedIn() {
        people.signOut();
    }

    @Test
    void everySignInOfTheListWorksAndHasItsPlace() {
        SchoolId third = founding("2089003", "Aspen Primary", "PRIMARY");
        SchoolId first = founding("2089001", "Cherry Primary", "PRIMARY");
        SchoolId second = founding("2089002", "Beech Primary", "PRIMARY");
        SchoolId secondary = founding("2089101", "Damson Academy", "SECONDARY");
        people.school("2089000", "Elder Primary");

        demoAccounts.create();
        demoAccounts.create();

        assertThat(jdbc.sql("SELECT COUNT(*) FROM access_account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(signIns.all().size());
        for (DemoSignIn each : signIns.all()) {
            var account = (SignedInAccount) signIn.loadUserByUsername(each.email());
            assertThat(encoder.matches(each.password(), account.getPassword())).isTrue();
        }

        as(DemoSignIns.HEAD);
        assertThat(user.rowScope()).isEqualTo(new RowScope.OnlySchools(Set.of(first)));
        as(DemoSignIns.HEAD_OF_TWO);
        assertThat(user.rowScope()).isEqualTo(new RowScope.OnlySchools(Set.of(second, secondary)));
        as(DemoSignIns.STAFF);
        assertThat(user.rowScope()).isEqualTo(new RowScope.OnlySchools(Set.of(first)));
        assertThat(user.may(Rights.UPLOAD)).isTrue();
        assertThat(user.may(Rights.MANAGE_COLLEAGUES)).isFalse();
        as(DemoSignIns.ADVISOR);
        assertThat(user.rowScope()).isEqualTo(new RowScope.OnlySchools(Set.of(first)));
        assertThat(List.of(first, second, third)).allMatch(user::seesTrueFiguresOf);
        as(DemoSignIns.CHAMPION);
        assertThat(user.rowScopeIfAny()).isEmpty();
        assertThat(user.currentSchool()).contains(new SchoolChoice(first, "Cherry Primary"));
        as(DemoSignIns.OFFICER);
        assertThat(user.rowScope())
                .isInstanceOfSatisfying(
                        RowScope.SharedIn.class,
                        shared -> assertThat(shared.schools()).contains(first, second, third, secondary));
        as(DemoSignIns.PROGRAMME);
        assertThat(user.figureScope().boroughs()).containsExactly(SignInFixture.BOROUGH);
    }

    @Test
    void withoutSchoolsItSaysSo() {
        assertThatThrownBy(demoAccounts::create).isInstanceOf(IllegalStateException.class);
    }

    private SchoolId founding(String laestab, String name, String phase) {
        SchoolId school = people.school(laestab, name, phase);
        people.founding(school);
        return school;
    }

    private void as(String email) {
        people.signIn(((SignedInAccount) signIn.loadUserByUsername(email)).id());
    }
}
