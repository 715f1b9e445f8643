package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The program is used without a pointer, and one always sees where one is. */
class KeyboardIT extends Journey {

    @Test
    void the_first_key_offers_the_way_past_the_menu() {
        signIn(Person.HEAD);
        go("/plans");
        page.keyboard().press("Tab");
        Locator skip = page.getByText("Skip to the page");
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        Assertions.assertThat((Boolean) page.evaluate("() => document.querySelector('main').contains(document.activeElement)"))
                .as("the next key is within the page")
                .isTrue();
    }

    @Test
    void the_search_opens_finds_and_leads_by_keys_alone() {
        signIn(Person.OFFICER);
        page.keyboard().press("Control+k");
        Locator words = page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX);
        assertThat(words).isFocused();
        page.keyboard().type("Saltmarsh");
        Locator school = page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Saltmarsh Lane Primary School"))
                .first();
        school.waitFor();
        for (int key = 0; key < 5 && !focused(school); key++) {
            page.keyboard().press("Tab");
        }
        assertThat(school).isFocused();
        seen(school);
        page.keyboard().press("Enter");
        assertThat(heading()).hasText("Saltmarsh Lane Primary School");
    }

    @Test
    void a_list_is_sorted_by_keys_and_the_focus_stays_on_its_heading() {
        signIn(Person.OFFICER);
        go("/schools");
        Locator phase = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Phase"));
        phase.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Phase");
        assertThat(phase).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("th[aria-sort=descending]")).containsText("Phase");
        assertThat(phase).isFocused();
        seen(phase);
    }

    @Test
    void who_leaves_a_form_is_asked_and_answers_by_keys() {
        signIn(Person.PROGRAMME);
        go("/events");
        page.getByText("Add an event").press("Enter");
        page.getByLabel("Theme").fill("Law and the courts");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Speakers").setExact(true))
                .press("Enter");
        Locator asked = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(asked).containsText("Leave without saving?");
        // The question takes the focus once it has opened.
        page.waitForFunction(
                "() => document.querySelector('vaadin-confirm-dialog').contains(document.activeElement)");
        page.keyboard().press("Enter");
        assertThat(asked).not().isVisible();
        assertThat(heading()).hasText("Events");
        assertThat(page.getByLabel("Theme")).hasValue("Law and the courts");
    }

    @Test
    void the_pages_fold_out_by_a_key() {
        signIn(Person.CHAMPION);
        Locator all = page.getByText("Every page, and what it is for");
        all.focus();
        page.keyboard().press("Enter");
        assertThat(main().getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Words explained"))))
                .isVisible();
    }

    private static boolean focused(Locator one) {
        return (Boolean) one.evaluate("one => one === document.activeElement");
    }

    /** Whether a ring shows where one is. */
    private static void seen(Locator one) {
        Assertions.assertThat(one.evaluate("one => getComputedStyle(one).outlineStyle"))
                .as("the ring around what has the focus")
                .isEqualTo("solid");
    }
}
