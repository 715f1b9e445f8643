package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A head ticks today's register at the door, on a phone. */
@ResourceLock(Journey.RECORDS)
class TickRegisterIT extends Journey {

    @Test
    void a_tick_is_there_at_once_and_saved_after_and_still_there_when_the_page_is_opened_again() {
        signIn(Person.HEAD);
        go("events");
        width(PHONE);
        main().getByText("People who make things").click();
        assertThat(main()).containsText("Your places");
        main().getByText("Open the register").click();

        Locator first = page.locator(".register-line").first();
        Locator box = first.locator("input");
        assertThat(box).not().isChecked();
        assertThat(page.locator(".register-count")).containsText("0 of ");
        box.check();
        assertThat(box).isChecked();
        assertThat(page.locator(".register-count")).containsText("1 of ");
        assertThat(first.locator(".register-mark")).hasText("saved");
        assertThat(page.locator(".register-state")).hasText("✓ all saved");
        inspect("register", PHONE);

        page.reload();
        assertThat(page.locator(".register-line").first().locator("input")).isChecked();
        page.locator(".register-line").first().locator("input").uncheck();
        assertThat(page.locator(".register-line").first().locator(".register-mark"))
                .hasText("saved");
    }
}
