package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Dialogs shut nobody out, take the focus, keep it, fit a phone, and give it back. Nothing is changed in them. */
@ResourceLock(value = Journey.RECORDS, mode = ResourceAccessMode.READ)
class OpenDialogsIT extends Journey {

    /** At its end the focus may rest with the browser itself, which is the body for a page, but with nothing behind the dialog. */
    private static final String FOCUSED = """
            () => {
                const one = document.activeElement;
                const within = one === document.body || one.closest('dialog, vaadin-dialog, vaadin-confirm-dialog');
                return (within ? 'within: ' : 'outside: ') + one.outerHTML.slice(0, 200);
            }""";

    @Test
    void those_of_a_head() {
        signIn(Person.HEAD);
        page.keyboard().press("Control+k");
        inspectAndClose("search");

        go("/pupils");
        main().locator("tbody a").first().click();
        heading().waitFor();
        settle();
        open("Correct a value");
        inspectAndClose("correct a value");

        go("/interventions");
        main().locator("tbody a").first().click();
        settle();
        main().locator("a[href$='/pupils']").first().click();
        settle();
        open("Change");
        inspectAndClose("what a pupil had");

        go("/imports");
        // One that no other journey hands in or takes back.
        main().locator("tbody a").filter(new Locator.FilterOptions().setHasText("participants")).first().click();
        settle();
        open("Take this import back");
        inspectAndClose("undo an import");
    }

    @Test
    void those_of_an_officer() {
        signIn(Person.OFFICER);
        go("/people");
        for (String choice : new String[] {"End at", "Add a school", "Invite again", "Switch off", "Close the account"}) {
            // Hannah Head has a post, and the account of another can be closed.
            button("Change the account of Hannah Head").click();
            Locator choices = dialog();
            assertThat(choices).hasCount(1);
            if (choice.equals("End at")) {
                check("account");
            }
            choices.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + choice)))
                    .first()
                    .click();
            inspectAndClose("account: " + choice);
        }
        go("/agreements");
        open("End agreement");
        inspectAndClose("end an agreement");
        go("/figures/years");
        open("Close ");
        inspectAndClose("close a year");
    }

    private void open(String button) {
        Locator opens = main().getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + button)))
                .first();
        opens.focus();
        page.keyboard().press("Enter");
    }

    private Locator dialog() {
        return page.locator("dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
    }

    private void inspectAndClose(String name) {
        check(name);
        page.keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);
        settle();
    }

    /** At a desk and on a phone, with the focus within, where the Tab key leaves it. */
    private void check(String name) {
        assertThat(dialog()).hasCount(1);
        settle();
        for (int key = 0; key < 12; key++) {
            Assertions.assertThat((String) page.evaluate(FOCUSED))
                    .as("what has the focus within “" + name + "” after the Tab key " + key + " times")
                    .startsWith("within");
            page.keyboard().press("Tab");
        }
        // Afterwards: Vaadin's frame lets the focus out of an open dialog once a window has become narrow.
        for (int width : new int[] {PHONE, DESK}) {
            width(width);
            page.waitForTimeout(150);
            noBarriers(name + " at " + width + " px");
            page.screenshot(new Page.ScreenshotOptions().setPath(pictureOf("dialog-" + name.replaceAll("\\W+", "-") + "-" + width)));
        }
    }
}
