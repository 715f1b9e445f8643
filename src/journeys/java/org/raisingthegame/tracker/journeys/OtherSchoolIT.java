package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Addresses that work for a borough officer answer a headteacher of another school as if there were nothing there. */
class OtherSchoolIT extends Journey {

    private static final String OTHER = "Copperwick Primary School";

    private record Answer(int status, String words) {}

    @Test
    void a_head_gets_the_answer_for_what_does_not_exist_from_another_schools_addresses() {
        signIn(Person.OFFICER);
        String trend = addressOfTrend();
        String anImport = addressOfImport();

        signIn(Person.HEAD);
        Answer missing = answer("/no/such/page");
        assertThat(missing.words()).contains("We can’t find that page");
        for (String address : List.of(
                "/figures/attainment?schools=999999",
                anImport,
                "/imports/99999999",
                "/schools")) {
            assertThat(answer(address)).as(address).isEqualTo(missing);
        }

        // A school's trend opens for everybody of the borough, without what may not be shown.
        go(trend);
        assertThat(main()).containsText("hidden");
        signIn(Person.CHAMPION);
        for (String address : List.of(anImport, "/imports", "/pupils", "/schools", "/colleagues")) {
            assertThat(answer(address)).as(address + " for a champion").isEqualTo(missing);
        }
    }

    @Test
    void a_head_sees_pupils_of_his_own_school_and_can_not_choose_another() {
        signIn(Person.HEAD);
        go("/pupils");
        assertThat(main()).containsText("Saltmarsh Lane Primary School");
        assertThat(page.locator("vaadin-combo-box")).hasCount(0);
    }

    @Test
    void whoever_is_not_signed_in_gets_the_sign_in() {
        for (String address : List.of("/", "/pupils", "/imports/1", "/figures/attainment")) {
            page.navigate(address);
            assertThat(page.locator("vaadin-login-form")).isVisible();
            assertThat(page.url()).endsWith("/login");
        }
    }

    /** What else a page is made of comes under the same headers as the page, and a browser may keep it. */
    @Test
    void files_that_look_the_same_to_everybody_come_with_the_headers_of_pages_and_may_be_kept() {
        APIResponse style = page.request().get("/assets/styles/tokens.css");
        assertThat(style.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .hasEntrySatisfying("content-security-policy", policy -> assertThat(policy).contains("frame-ancestors 'none'"))
                .hasEntrySatisfying("cache-control", kept -> assertThat(kept).doesNotContain("no-store"));
        assertThat(page.request().get("/login").headers())
                .hasEntrySatisfying("cache-control", kept -> assertThat(kept).contains("no-store"));
    }

    /** The back button shows nothing of what was there before. */
    @Test
    void who_signs_out_leaves_no_page_behind_in_the_browser() {
        signIn(Person.HEAD);
        go("/pupils");
        go("/password");
        button("Sign out").click();
        page.waitForURL("**/login");
        page.goBack();
        assertThat(page.locator("vaadin-login-form")).isVisible();
    }

    private Answer answer(String address) {
        Response response = page.navigate(address);
        settle();
        return new Answer(response.status(), read());
    }

    /** Chosen as a person would, so that the address is the one that people pass on. */
    private String addressOfTrend() {
        go("/figures/attainment");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Schools").setExact(true))
                .selectOption(new SelectOption().setLabel(OTHER));
        assertThat(main()).containsText(OTHER);
        page.waitForURL("**/figures/attainment?*schools=*");
        return path();
    }

    /** One of the samples, whose names say the school; what other journeys hand in lies beside them. */
    private String addressOfImport() {
        go("/imports");
        page.locator("main a")
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("(KS2|GCSE|exclusions)\\.xlsx"))
                        .setHasNotText("Saltmarsh Lane"))
                .first()
                .click();
        assertThat(heading()).hasText("Import report");
        page.waitForURL("**/imports/*");
        return path();
    }

    private String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }
}
