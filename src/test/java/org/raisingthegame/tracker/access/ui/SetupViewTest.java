package org.raisingthegame.tracker.access.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.raisingthegame.tracker.access.AccessBeans;
import org.raisingthegame.tracker.access.FirstOfficer;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.database.DatabaseTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(AccessBeans.class)
@ExtendWith(OutputCaptureExtension.class)
class SetupViewTest {

    private static final Pattern CODE = Pattern.compile("^ {4}(\\S{4}(?:-\\S{4}){3})$", Pattern.MULTILINE);

    @Autowired
    ObjectProvider<FirstOfficer> firstOfficer;

    @Autowired
    AccountRepository accounts;

    @BeforeEach
    void somebodyOpensThePage() {
        firstOfficer.getObject().announce();
        MockVaadin.setup();
        UI.getCurrent().add(new SetupView(firstOfficer));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void theCodeAndAWholeFormMakeTheFirstOfficer(CapturedOutput console) {
        List<String> codes = CODE.matcher(console.getAll())
                .results()
                .map(found -> found.group(1))
                .toList();
        fill(codes.getLast(), "olu@borough.example", "208", "a long enough one");
        assertThat(accounts.withEmail("olu@borough.example"))
                .hasValueSatisfying(account -> assertThat(account.role()).isEqualTo(Role.BOROUGH_OFFICER));
        assertThat(_get(Anchor.class).getHref()).isEqualTo("login");
    }

    @Test
    void aWrongCodeMakesNothing() {
        fill("abcd-efgh-jkmn-pqrs", "olu@borough.example", "208", "a long enough one");
        assertThat(_find(TextField.class).getFirst().isInvalid()).isTrue();
        assertThat(accounts.anybody()).isFalse();
    }

    @Test
    void eachWrongFieldSaysSo() {
        fill("abcd-efgh-jkmn-pqrs", "olu at borough", "Lambeth", "short");
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        assertThat(_find(TextField.class).getLast().isInvalid()).isTrue();
        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
        assertThat(accounts.anybody()).isFalse();
    }

    @Test
    void everyFieldCanBeTypedIn() {
        assertThat(_find(TextField.class)).hasSize(3).noneMatch(TextField::isReadOnly);
        assertThat(_get(EmailField.class).isReadOnly()).isFalse();
        assertThat(_get(PasswordField.class).isReadOnly()).isFalse();
    }

    private static void fill(String code, String email, String borough, String password) {
        List<TextField> texts = _find(TextField.class);
        texts.get(0).setValue(code);
        _get(EmailField.class).setValue(email);
        texts.get(1).setValue("Olu Officer");
        texts.get(2).setValue(borough);
        _get(PasswordField.class).setValue(password);
        _click(_get(Button.class));
    }
}
