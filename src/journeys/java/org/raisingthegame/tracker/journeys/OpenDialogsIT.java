package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Dialogs shut nobody out, take the focus, keep it, fit a phone, and give it back. Nothing is changed in them; where one has to be
 * changed for another to open, it is put back.
 */
@ResourceLock(Journey.RECORDS)
class OpenDialogsIT extends Journey {

    /** A school of the borough that no other journey goes to. */
    private static final String LEAVES = "Curlewmoor Primary School";

    /** At its end the focus may rest with the browser itself, which is the body for a page, but with nothing behind the dialog. */
    private static final String FOCUSED = """
            () => {
                const one = document.activeElement;
                const within = one === document.body || one.closest('dialog, vaadin-dialog, vaadin-confirm-dialog');
                return (within ? 'within: ' : 'outside: ') + one.outerHTML.slice(0, 200);
            }""";

    /** So many stops of the Tab key: once around most dialogs. */
    private static final int STOPS = 6;

    private static final Path PLAN = Path.of("sample-imports", "try-these", "Raising Attainment Plan 2026-27.csv");
    private static final Path PROGRAM = Path.of("src", "main", "java");
    private static final Pattern MAKES_DIALOG = Pattern.compile("(new|extends) ((Confirm)?Dialog|Confirmation)\\b|@Tag\\(\"dialog\"\\)");

    /** What no dialog of the demonstration is opened for, since it is there only once an account is made. */
    private static final Set<String> ELSEWHERE = Set.of(
            "InvitationDialog", // AcceptInvitationIT
            "Confirmation"); // by those who ask

    /** Names of the classes whose dialogs were inspected. */
    private static final Set<String> MET = new TreeSet<>(ELSEWHERE);

    @Test
    void those_of_a_head() {
        signIn(Person.HEAD);
        page.keyboard().press("Control+k");
        inspectAndClose("SearchDialog");

        go("/pupils");
        main().locator("tbody a").first().click();
        heading().waitFor();
        settle();
        open("Correct a value");
        inspectAndClose("CorrectionDialog");
        open("Look at what would go");
        inspectAndClose("ErasureCard");

        go("/interventions");
        main().locator("tbody a").first().click();
        settle();
        main().locator("a[href$='/pupils']").first().click();
        settle();
        open("Change");
        inspectAndClose("ParticipantDialog");

        go("/imports");
        main().locator("tbody a").filter(new Locator.FilterOptions().setHasText("participants")).first().click();
        settle();
        open("Take this import back");
        inspectAndClose("ReportPanel");

        go("/challenge");
        open("End it now");
        inspectAndClose("ChallengesView");

        go("/password");
        page.locator("main input").first().fill("not to be kept");
        page.getByRole(AriaRole.NAVIGATION).getByText("Pupils").first().click();
        inspectAndClose("UnsavedChanges");
    }

    @Test
    void those_of_an_officer() {
        signIn(Person.OFFICER);
        go("/people");
        Map<String, String> choices = Map.of(
                "End at", "EndPostDialog",
                "Add a school", "AddPostDialog",
                "Invite again", "PersonDialog: invite",
                "Switch off", "PersonDialog: second factor",
                "Close the account", "PersonDialog: close");
        openAccount();
        inspectAndClose("PersonDialog");
        choices.forEach((choice, dialog) -> {
            openAccount();
            dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + choice)))
                    .first()
                    .click();
            inspectAndClose(dialog);
        });
    }

    @Test
    void those_that_an_import_brings() {
        signIn(Person.HEAD);
        FilePayload suspension = new FilePayload("Suspension.csv", "text/csv", """
                UPN,Surname,Forename,Exclusion Type,Start Date,Sessions,Reason
                G208800123010,Alexander,Chanel,FIXD,05/10/2026,32,DB
                """.getBytes(StandardCharsets.UTF_8));
        go("/imports");
        page.locator("vaadin-upload input[type=file]").setInputFiles(suspension);
        String report = importRows();
        go("/suspension-duties");
        open("Note a governors’ meeting");
        inspectAndClose("MeetingDialog");
        takeBack(report);

        go("/imports");
        page.locator("vaadin-upload input[type=file]").setInputFiles(PLAN);
        report = importRows();
        go("/plans");
        open("Throw these rows away");
        inspectAndClose("WaitingCard");
        takeBack(report);
    }

    /** Where the report is. */
    private String importRows() {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Import \\d+ row")))
                .click();
        assertThat(heading()).hasText("Import report");
        page.waitForURL("**/imports/*");
        return page.url();
    }

    private void takeBack(String report) {
        go(report);
        open("Take this import back");
        confirm("Take this import back");
        assertThat(main()).containsText("This import was taken back on");
    }

    @Test
    void that_of_an_imported_plan_that_is_thrown_away() {
        signIn(Person.HEAD);
        go("/imports");
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload("Plan 2027-28.csv", "text/csv", """
                Priority,Action,By When,Lead
                Reading at 11,Each class has a reader in residence,30/11/2027,Hannah Head
                """.getBytes(StandardCharsets.UTF_8)));
        button("Import 1 row").click();
        assertThat(heading()).hasText("Import report");
        String report = page.url();
        go("/plans");
        open("Throw these rows away");
        inspectAndClose("WaitingCard");
        go(report);
        open("Take this import back");
        confirm("Take this import back");
        assertThat(main()).containsText("This import was taken back on");
    }

    @Test
    void that_of_records_past_their_time() {
        signIn(Person.OFFICER);
        go("/figures/years");
        open("Close 2016.17");
        inspectAndClose("ClosedYearsView");
        open("Close 2016.17");
        confirm("Close 2016/17");
        assertThat(button("Open 2016/17 again")).isVisible();
        go("/retention");
        open("Delete ");
        inspectAndClose("RetentionView");
        go("/figures/years");
        open("Open 2016.17 again");
        confirm("Open 2016/17 again");
        assertThat(button("Close 2016/17")).isVisible();
    }

    @Test
    void that_of_a_school_that_has_left() {
        signIn(Person.OFFICER);
        go("/agreements");
        open("End agreement .* of " + LEAVES);
        inspectAndClose("AgreementEntry");
        open("End agreement .* of " + LEAVES);
        dialog().locator("input").fill("1/7/2026");
        dialog().locator("input").press("Enter");
        confirm("Set the last day");
        go("/leaving");
        open("Delete the data of " + LEAVES);
        inspectAndClose("LeavingView");
        go("/agreements");
        recordAgreement();
        assertThat(main().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^End agreement .* of " + LEAVES))))
                .hasCount(1);
    }

    private void recordAgreement() {
        Locator schools = page.locator("vaadin-multi-select-combo-box input");
        schools.click();
        schools.pressSequentially(LEAVES);
        // What is typed in full is chosen by the next key.
        assertThat(schools).hasAttribute("aria-activedescendant", Pattern.compile(".+"));
        schools.press("Enter");
        assertThat(page.locator("vaadin-multi-select-combo-box-chip:not([hidden])").first()).containsText(LEAVES);
        schools.press("Escape");
        page.getByLabel("Figures and pupil rows").check();
        page.getByLabel("Reference").fill("RTG-2088036");
        page.getByLabel("Signed for the school by").fill("Headteacher");
        page.getByLabel("Last day").fill("31/8/2028");
        page.getByLabel("Last day").press("Enter");
        button("Record the agreement").click();
        settle();
    }

    private void openAccount() {
        // Hannah Head has a post, and the account of another can be closed.
        button("Change the account of Hannah Head").click();
        assertThat(dialog()).hasCount(1);
    }

    private void open(String button) {
        Locator opens = main().getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + button)))
                .first();
        opens.focus();
        page.keyboard().press("Enter");
    }

    private void confirm(String button) {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
        assertThat(dialog()).hasCount(0);
        settle();
    }

    private Locator dialog() {
        return page.locator("dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened]");
    }

    /** @param name of the class that makes it; after a colon, what distinguishes several of the same class */
    private void inspectAndClose(String name) {
        MET.add(name.replaceFirst(":.*", ""));
        check(name);
        page.keyboard().press("Escape");
        assertThat(dialog()).hasCount(0);
        settle();
    }

    /** At a desk, and zoomed in until it is as on a phone, and back: the focus is within, where the Tab key leaves it. */
    private void check(String name) {
        assertThat(dialog()).hasCount(1);
        settle();
        // It takes the focus once it has opened.
        page.waitForFunction("() => document.activeElement.closest('dialog, vaadin-dialog, vaadin-confirm-dialog')");
        if (!name.equals("UnsavedChanges")) { // there, what has the focus is to stay
            Assertions.assertThat((String) page.evaluate("() => document.activeElement.slot"))
                    .as("what an Enter key still down would press in “" + name + "”")
                    .isNotEqualTo("confirm-button");
        }
        focusStaysWithin(name);
        for (int width : new int[] {PHONE, DESK}) {
            width(width);
            page.waitForTimeout(150);
            String where = name + " at " + width + " px";
            focusStaysWithin(where);
            Path picture = pictureOf("dialog-" + name.replaceAll("\\W+", "-") + "-" + width);
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            noBarriers(where);
        }
    }

    private void focusStaysWithin(String name) {
        for (int key = 0; key < STOPS; key++) {
            Assertions.assertThat((String) page.evaluate(FOCUSED))
                    .as("what has the focus within “" + name + "” after the Tab key " + key + " times")
                    .startsWith("within");
            page.keyboard().press("Tab");
        }
    }

    /** A dialog that is new stands on the list by itself, and fails here until somebody opens it. */
    @AfterAll
    static void no_dialog_of_the_program_was_left_out() throws IOException {
        try (Stream<Path> sources = Files.walk(PROGRAM)) {
            List<String> unseen = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> MAKES_DIALOG.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !MET.contains(name))
                    .sorted()
                    .toList();
            Assertions.assertThat(unseen).as("dialogs that nobody opened").isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
