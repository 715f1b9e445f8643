package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.io.TempDir;

/** A plan from its first draft to a review that both have signed, and to the results that come in afterwards. */
@ResourceLock(Journey.RECORDS)
class MonitorPlanIT extends Journey {

    private static final String TITLE = "Plan of the journey";

    @Test
    void a_plan_is_drafted_returned_agreed_reviewed_and_signed_by_both_and_new_results_stand_beside_what_was_signed(
            @TempDir Path folder) throws IOException {
        signIn(Person.HEAD);
        go("/plans");
        page.locator("summary").filter(new Locator.FilterOptions().setHasText("Start a plan")).click();
        page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText("Start from")).click();
        option("A template: results at the end of the key stage").click();
        page.getByLabel("Title").fill(TITLE);
        button("Start the plan").click();
        assertThat(heading()).hasText(TITLE);
        assertThat(main()).containsText("Reading, writing and maths: expected standard");
        page.waitForURL(Pattern.compile(".*/plans/\\d+$"));
        String plan = page.url();
        bindMilestone();
        button("Submit to the advisor").click();
        assertThat(main()).containsText("With the advisor");

        signIn(Person.ADVISOR);
        go("/caseload");
        link(TITLE).click();
        area("Your comment; needed if you return the plan").fill("Who leads the second action?");
        button("Return with comments").click();
        assertThat(main()).containsText("Returned with comments");

        signIn(Person.HEAD);
        go(plan);
        assertThat(main()).containsText("Who leads the second action?");
        button("Submit to the advisor").click();
        assertThat(main()).containsText("With the advisor");

        signIn(Person.ADVISOR);
        go(plan);
        button("Agree the plan").click();
        button("Start the work").click();
        link("Autumn review 2026/27").first().click();
        assertThat(main()).containsText("How far is it?");
        settle();
        Locator judgements = page.getByLabel("Partly", new Page.GetByLabelOptions().setExact(true));
        for (int one = 0; one < judgements.count(); one++) {
            judgements.nth(one).check();
        }
        area("Your comment on the plan as a whole").fill("How will you know that it reaches those who need it most?");
        button("Send to the headteacher").click();
        assertThat(main()).containsText("Waits for the school’s answer");
        String review = page.url();
        inspect("advisor-review-sent", DESK);

        signIn(Person.HEAD);
        width(PHONE);
        go(review);
        Locator accurate = page.getByLabel("Accurate", new Page.GetByLabelOptions().setExact(true));
        for (int one = 0; one < accurate.count(); one++) {
            accurate.nth(one).check();
        }
        button("Send my answers").click();
        button("Sign the review").click();
        assertThat(main()).containsText("Signed by Hannah Head");
        inspect("head-review-answered", PHONE);

        signIn(Person.ADVISOR);
        width(DESK);
        go(review);
        button("Sign the review").click();
        assertThat(main()).containsText("Signed by both");
        assertThat(main()).containsText("The figures as signed");
        assertThat(main()).containsText("Nothing newer yet.");
        inspect("advisor-review-signed", DESK);

        signIn(Person.HEAD);
        String imported = handIn(RevisedResults.write(folder));
        waitFor(review, "Changed since:");
        assertThat(main()).containsText("amended");
        inspect("head-review-changed-since", DESK);
        inspect("head-review-changed-since", PHONE);
        width(DESK);
        go(plan);
        assertThat(main()).containsText("Moved on 23 October 2026: 2026 was");
        inspect("head-plan-moved", DESK);
        inspect("head-plan-moved", PHONE);

        width(DESK);
        takeBack(imported);
        waitFor(review, "Nothing newer yet.");
    }

    /** A milestone that the head binds himself, beside that of the template. */
    private void bindMilestone() {
        button("Add a milestone").first().click();
        page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("No measure"))
                .click();
        option("Attainment: Reading: expected standard").click();
        page.getByLabel("Target", new Page.GetByLabelOptions().setExact(true)).fill("80");
        button("Save").click();
        assertThat(main().getByText("Reading: expected standard").first()).isVisible();
        settle();
    }

    /** Imports a file as the school does. Gives the address of its report. */
    private String handIn(Path file) {
        go("/imports");
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        assertThat(heading()).hasText("Check before anything is saved");
        settle();
        page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*Import .*rows?")))
                .click();
        assertThat(heading()).hasText("Import report");
        return page.url();
    }

    private void takeBack(String report) {
        go(report);
        button("Take this import back").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take this import back"))
                .click();
        assertThat(main()).containsText("This import was taken back on");
    }

    /** Figures are made in the background; whoever opens the page a moment later sees them. */
    private void waitFor(String address, String words) {
        for (int second = 0; second < 60; second++) {
            go(address);
            if (main().innerText().contains(words)) {
                return;
            }
            page.waitForTimeout(1000);
        }
        assertThat(main()).containsText(words);
    }

    @Test
    void a_pairing_shows_the_partner_what_is_shared_and_nothing_more() {
        signIn(Person.HEAD_OF_TWO);
        go("/challenge");
        link("Open").first().click();
        assertThat(main()).containsText("How we pair readers and mentors");
        assertThat(main()).containsText("Shared profile");
        inspect("head2-challenge", DESK);
        inspect("head2-challenge", PHONE);
    }

    private Locator option(String name) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name));
    }

    private Locator link(String name) {
        return main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator area(String label) {
        return page.getByLabel(label);
    }
}
