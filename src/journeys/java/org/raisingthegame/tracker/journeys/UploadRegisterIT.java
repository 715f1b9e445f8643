package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A head uploads the register of today's event as a spreadsheet, with somebody whom nobody knows and a pupil of another school. */
@ResourceLock(Journey.RECORDS)
class UploadRegisterIT extends Journey {

    private static final Path REGISTER =
            Path.of("sample-imports", "try-these", "Aim High register with two mistakes.xlsx");

    @Test
    void an_unknown_pupil_and_one_of_another_school_are_said_and_handed_back_and_the_rest_is_kept() {
        signIn(Person.HEAD);
        go("imports");
        page.locator("vaadin-upload input[type=file]").setInputFiles(REGISTER);
        assertThat(heading()).hasText("Check before anything is saved");
        settle();
        assertThat(main()).containsText("2 need a look");
        assertThat(main()).containsText("never was on a roll of your school");
        inspect("register-upload", PHONE);
        inspect("register-upload", DESK);

        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("rows, hand back 2"))
                .click();
        assertThat(heading()).hasText("Import report");
        assertThat(main()).containsText("What was wrong: 2");
        assertThat(main()).containsText("Download the 2 rows handed back");

        button("Take this import back").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take this import back"))
                .click();
        assertThat(main()).containsText("This import was taken back on");
    }
}
