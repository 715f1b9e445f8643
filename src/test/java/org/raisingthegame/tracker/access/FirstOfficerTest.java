package org.raisingthegame.tracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(AccessBeans.class)
@ExtendWith(OutputCaptureExtension.class)
class FirstOfficerTest {

    private static final Pattern CODE = Pattern.compile("^ {4}([a-z0-9]{4}(?:-[a-z0-9]{4}){3})$", Pattern.MULTILINE);
    private static final String PASSWORD = "a long enough one";

    @Autowired
    FirstOfficer firstOfficer;

    @Autowired
    AccountRepository accounts;

    @Autowired
    CurrentUser user;

    @Autowired
    SignInFixture people;

    @AfterEach
    void nobodyStaysSignedIn() {
        people.signOut();
    }

    @Test
    void theCodeOnTheConsoleMakesOneOfficerAndNoSecond(CapturedOutput console) {
        firstOfficer.announce();
        String code = codeOn(console);
        assertThat(firstOfficer.isOpen()).isTrue();
        assertThat(firstOfficer.create("wrong", "Olu@borough.example", "Olu", BOROUGH, PASSWORD))
                .isFalse();
        assertThat(accounts.anybody()).isFalse();
        assertThat(firstOfficer.create(code, "Olu@borough.example", "Olu", BOROUGH, PASSWORD))
                .isTrue();

        people.signIn(accounts.withEmail("olu@borough.example").orElseThrow().userId());
        assertThat(user.role()).isEqualTo(Role.BOROUGH_OFFICER);
        assertThat(user.rowScope()).isEqualTo(new RowScope.SharedIn(Set.of(BOROUGH), Set.of()));
        assertThat(firstOfficer.isOpen()).isFalse();
        assertThatThrownBy(() -> firstOfficer.create(code, "two@borough.example", "Two", BOROUGH, PASSWORD))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void aShortPasswordMakesNoAccount(CapturedOutput console) {
        firstOfficer.announce();
        String code = codeOn(console);
        assertThatThrownBy(() -> firstOfficer.create(code, "olu@borough.example", "Olu", BOROUGH, "short"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(accounts.anybody()).isFalse();
        assertThat(firstOfficer.isOpen()).isTrue();
    }

    @Test
    void whereSomebodyHasAnAccountThereIsNoCode(CapturedOutput console) {
        people.account(Role.CHAMPION);
        int before = codesOn(console).size();
        firstOfficer.announce();
        assertThat(codesOn(console)).hasSize(before);
        assertThat(firstOfficer.isOpen()).isFalse();
    }

    /** The latest: a test's context shows one too when it starts. */
    private static String codeOn(CapturedOutput console) {
        return codesOn(console).getLast();
    }

    private static List<String> codesOn(CapturedOutput console) {
        return CODE.matcher(console.getAll())
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
