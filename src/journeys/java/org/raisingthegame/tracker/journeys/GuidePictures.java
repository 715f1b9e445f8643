package org.raisingthegame.tracker.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Takes the pictures of the guide and of the README from the demonstration as it is: {@code ./rtg screenshots}. Not a test
 * (its name ends otherwise), so that running all tests changes no file.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuidePictures extends Journey {

    private static final Path FOLDER = Path.of("docs", "images");
    private static final Path ROLL = Path.of("sample-imports", "try-these", "New roll with three mistakes.xlsx");

    @Test
    void what_a_head_sees() {
        signIn(Person.HEAD);
        take("home-head");
        go("/colleagues");
        take("colleagues");
        go("/figures/attainment");
        choosePlace("Saltmarsh Lane Primary School");
        take("school");
        go("/plans");
        link("Raising Attainment Plan 2026/27").click();
        settle();
        take("plan");
        width(PHONE);
        link(Pattern.compile("^Update all")).click();
        settle();
        take("update-phone", 360, 800);
    }

    @Test
    void what_anybody_finds() {
        signIn(Person.HEAD);
        page.keyboard().press("Control+k");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("salt");
        page.getByText(Pattern.compile("found$")).waitFor();
        take("search");
    }

    /** After the others, which show the demonstration as it is: what was taken back is still on the list of imports. */
    @Test
    @Order(Integer.MAX_VALUE)
    void a_spreadsheet_is_checked() {
        signIn(Person.HEAD);
        go("/imports");
        page.locator("vaadin-upload input[type=file]").setInputFiles(ROLL);
        button(Pattern.compile("^Import [0-9]+ rows, hand back 3")).waitFor();
        settle();
        take("import-check");
        button(Pattern.compile("^Import [0-9]+ rows, hand back 3")).click();
        Locator back = page.getByText("Take this import back");
        back.waitFor();
        take("import-report");
        back.click();
        page.getByRole(AriaRole.ALERTDIALOG).getByText("Take this import back", new Locator.GetByTextOptions().setExact(true)).click();
        page.getByText("This import was taken back").waitFor();
    }

    @Test
    void what_a_colleague_sees() {
        signIn(Person.STAFF);
        take("home-colleague");
    }

    @Test
    void what_a_champion_sees() {
        signIn(Person.CHAMPION);
        take("home-champion");
        go("/figures/attainment");
        take("trend");
        go("/figures/attainment?measure=attainment.gcse-english-maths");
        take("trend-gcse");
    }

    @Test
    void what_an_advisor_sees() {
        signIn(Person.ADVISOR);
        go("/caseload");
        take("caseload");
        go("/");
        take("home-advisor");
    }

    @Test
    void what_an_officer_sees() {
        signIn(Person.OFFICER);
        take("home-officer");
        go("/schools");
        take("schools");
    }

    @Test
    void what_the_programme_team_sees() {
        signIn(Person.PROGRAMME);
        take("home-programme");
        go("/events");
        take("events");
    }

    private void choosePlace(String school) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Schools").setExact(true))
                .selectOption(new SelectOption().setLabel(school));
        settle();
    }

    private Locator link(String name) {
        return main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first();
    }

    private Locator link(Pattern name) {
        return main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first();
    }

    private Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void take(String name) {
        take(name, DESK, 900);
    }

    private void take(String name, int width, int height) {
        page.setViewportSize(width, height);
        settle();
        // Charts grow to their size in a moment.
        page.waitForTimeout(600);
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
