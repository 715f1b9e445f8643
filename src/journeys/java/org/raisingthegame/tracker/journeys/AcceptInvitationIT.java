package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raisingthegame.tracker.access.security.TimeCodes;

/** From an empty installation: the first officer, a head who is invited, a second factor each, and a school of one's own. */
class AcceptInvitationIT extends Journey {

    private static final Path SCHOOLS =
            Path.of("sample-imports", "schools", "Schools and Raising the Game membership.xlsx");
    private static final String SCHOOL = "Saltmarsh Lane Primary School";

    @TempDir
    Path home;

    private LiveProgram live;

    @Override
    String program() {
        live = LiveProgram.start(home);
        return live.address();
    }

    @AfterEach
    void stopProgram() {
        live.close();
    }

    @Test
    void an_invited_head_makes_a_second_factor_and_sees_the_own_school_only() {
        makeFirstOfficer(live.code());
        signIn("olu@borough.example", "green otter window");
        String report = importSchools();
        String code = inviteHead();

        page.context().clearCookies();
        page.navigate("/invitation?code=" + code);
        inspect("invitation", PHONE);
        inspect("invitation", DESK);
        field("New password").fill("purple lantern river");
        page.getByLabel("New password again").fill("purple lantern river");
        button("Use this password").click();
        assertThat(heading()).hasText("Your account is ready");

        typePassword("nia@school.example", "purple lantern river");
        page.navigate("/pupils");
        assertThat(heading()).hasText("Two-step sign-in");
        inspect("second-factor", PHONE);
        inspect("second-factor", DESK);
        makeSecondFactor();
        assertThat(page.locator(".shell-school")).containsText(SCHOOL);
        for (String address : List.of(report, "/people", "/schools")) {
            page.navigate(address);
            assertThat(heading()).hasText("We can’t find that page");
        }
        page.navigate("/pupils");
        assertThat(heading()).hasText("Pupils");
    }

    private void makeFirstOfficer(String code) {
        page.navigate("/setup");
        page.getByLabel("Code from the console").fill(code);
        page.getByLabel("Your email address").fill("olu@borough.example");
        page.getByLabel("Your name").fill("Olu Officer");
        page.getByLabel("Code of your local authority").fill("208");
        field("Password").fill("green otter window");
        button("Make the account").click();
        assertThat(heading()).hasText("The account is made");
    }

    private void signIn(String email, String password) {
        typePassword(email, password);
        makeSecondFactor();
    }

    private void typePassword(String email, String password) {
        page.navigate("/login");
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.locator("#second-factor-secret").waitFor();
    }

    private void makeSecondFactor() {
        String secret = page.locator("#second-factor-secret").innerText().replace(" ", "");
        field("Code").fill(TimeCodes.code(secret, Instant.now()));
        button("Set it up").click();
        page.locator("#recovery-codes").waitFor();
        button("I have kept them").click();
        assertThat(heading()).containsText("Hello, ");
    }

    /** The address of the report, which is the officer's. */
    private String importSchools() {
        page.navigate("/imports");
        page.locator("vaadin-upload input[type=file]").setInputFiles(SCHOOLS);
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*Import \\d+ rows")))
                .click();
        assertThat(heading()).hasText("Import report");
        page.waitForURL("**/imports/*");
        return page.url().replace(live.address(), "");
    }

    private String inviteHead() {
        page.navigate("/people");
        page.getByLabel("Email address").fill("nia@school.example");
        field("Name").fill("Nia New");
        page.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("Headteacher"))
                .click();
        Locator schools = page.locator("vaadin-multi-select-combo-box input");
        schools.click();
        schools.pressSequentially("Saltmarsh");
        page.locator("vaadin-multi-select-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(SCHOOL))
                .first()
                .click();
        schools.press("Escape");
        button("Make the account").click();
        String code = page.locator("#invitation-code").innerText().strip();
        inspect("people-invited", PHONE);
        inspect("people-invited", DESK);
        return code;
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }
}
