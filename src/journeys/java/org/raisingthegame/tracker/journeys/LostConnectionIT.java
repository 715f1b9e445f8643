package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The program, or the database behind it, goes away under an open page, and comes back. */
class LostConnectionIT extends Journey {

    private static final String CLICKS = "**/?v-r=uidl*";

    private static final Consumer<Route> UNAVAILABLE =
            asked -> asked.fulfill(new Route.FulfillOptions().setStatus(503));

    @Test
    void the_page_says_so_in_words_keeps_what_was_typed_and_goes_on_by_itself() {
        signIn(Person.HEAD);
        go("/password");
        Locator typed = page.locator("input[type=password]").first();
        typed.fill("not yet saved");
        page.route(CLICKS, UNAVAILABLE);
        button("Change the password").first().click();
        Locator bar = page.locator("vaadin-connection-indicator");
        assertThat(bar).containsText("Keep this page open: what you typed is still here");
        // Vaadin's own would fold away after two seconds.
        page.waitForTimeout(2_500);
        width(PHONE);
        picture("connection-lost-" + PHONE);
        width(DESK);
        picture("connection-lost-" + DESK);
        link("Attainment plans").click();
        assertThat(typed).hasValue("not yet saved");

        page.unroute(CLICKS, UNAVAILABLE);
        // The click was kept, and is answered now.
        assertThat(page.locator("vaadin-password-field[invalid]")).hasCount(1);
        assertThat(bar).not().hasAttribute("reconnecting", "");
        assertThat(typed).hasValue("not yet saved");
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }
}
