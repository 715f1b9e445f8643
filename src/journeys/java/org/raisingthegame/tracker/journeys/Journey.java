package org.raisingthegame.tracker.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.raisingthegame.samples.world.World;
import org.raisingthegame.tracker.PupilsInLogs;

/**
 * A way of a person through the program, in Chromium. Each test has a window and a session of its own.
 *
 * <p>Two journeys run at a time (see the pom). Those that change records hold {@link #RECORDS}; those whose expectations
 * would notice hold it for reading.
 */
abstract class Journey {

    /** The lock on the records of the demonstration. */
    static final String RECORDS = "records";

    static final int DESK = 1280;
    static final int PHONE = 360;

    /** A desk zoomed in four times over, as WCAG 1.4.10 asks for. */
    private static final int ZOOMED = 320;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int HEIGHT = 900;
    private static final int HIGHEST = 4_000;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** What shuts somebody out; the rest is advice. */
    private static final Set<String> BARRIERS = Set.of("serious", "critical");

    /** One for each thread that journeys run in, as Playwright asks for. */
    private static final ThreadLocal<Browser> CHROMIUM = ThreadLocal.withInitial(Journey::launch);

    private BrowserContext window;
    Page page;

    /** What the person saw last, beside the trace of the failure. */
    @RegisterExtension
    final AfterTestExecutionCallback failurePicture = test -> {
        if (test.getExecutionException().isPresent() && page != null) {
            picture("failed-" + test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName());
        }
    };

    static Browser launch() {
        // A journey says what happens, not how fast: a busy machine may take its time.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        Playwright playwright = Playwright.create();
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions();
        String installed = System.getenv("RTG_CHROMIUM");
        if (installed != null && !installed.isBlank()) {
            options.setExecutablePath(Path.of(installed));
        }
        // Chromium refuses its sandbox to root, and a test needs neither a graphics card nor updates.
        options.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        Browser chromium = playwright.chromium().launch(options);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close the browser"));
        return chromium;
    }

    /** Where the pages are that this journey goes through, without a slash at the end. */
    String program() {
        return DemoProgram.address();
    }

    /** Of the made-up borough that the demonstration imports. */
    private static final class Told {

        static final List<PupilsInLogs.Pupil> PUPILS = World.create().pupils().stream()
                .map(pupil -> new PupilsInLogs.Pupil(pupil.surname(), pupil.forename(), pupil.born()))
                .toList();
    }

    /** After each class of journeys: nothing that the program has logged names a pupil. */
    @AfterAll
    static void readTheLog() {
        List<String> lines = DemoProgram.newLogLines();
        if (!lines.isEmpty()) {
            PupilsInLogs.mustNotName(Told.PUPILS, lines);
        }
    }

    @BeforeEach
    void openWindow() {
        window = CHROMIUM.get()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(program())
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(DESK, HEIGHT));
        page = window.newPage();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    /** Signs in by hand, from whatever page, and arrives at home. */
    void signIn(Person person) {
        window.clearCookies();
        page.navigate("/login");
        page.locator("input[name=username]").fill(person.email);
        page.locator("input[name=password]").fill(Person.PASSWORD);
        page.locator("vaadin-login-form")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(heading()).containsText("Hello, ");
        settle();
    }

    /** Opens an address as if typed into the browser. */
    void go(String address) {
        page.navigate(address);
        settle();
    }

    /** Waits until there is a page and the program has answered all it was asked. */
    void settle() {
        assertThat(heading()).isVisible();
        page.waitForFunction(
                "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(one => !one.isActive || !one.isActive())");
    }

    Locator heading() {
        return page.locator("h1").first();
    }

    Locator main() {
        return page.locator("main");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    void width(int pixels) {
        page.setViewportSize(pixels, HEIGHT);
    }

    /** What a person reads on the page: its title and its words, without the frame around it. */
    String read() {
        return page.title() + "\n" + main().innerText();
    }

    static Path pictureOf(String name) {
        return SCREENSHOTS.resolve(name + ".png");
    }

    /** The whole page: what scrolls is not the document, so the window is made as high as what it shows. */
    void picture(String name) {
        int width = page.viewportSize().width;
        Object height = page.evaluate("""
                () => Math.ceil(Math.max(document.scrollingElement.scrollHeight,
                    (document.querySelector('main')?.getBoundingClientRect().bottom ?? 0) + 16))""");
        page.setViewportSize(width, Math.clamp(((Number) height).longValue(), HEIGHT, HIGHEST));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictureOf(name))
                .setFullPage(true));
        page.setViewportSize(width, HEIGHT);
    }

    /** Takes a picture of the page, and fails where it shuts somebody out or runs off the side. */
    void inspect(String name, int width) {
        measure(name, width);
        noBarriers(name + " at " + width + " px");
    }

    /** Takes a picture of the page, and fails where it runs off the side. */
    void measure(String name, int width) {
        width(width);
        settle();
        // The frame around the page measures itself again a moment after the window has changed.
        page.waitForTimeout(150);
        picture(name + "-" + width);
        noSidewaysScrolling(name + " at " + width + " px");
    }

    /** Fails where the page runs off the side once it is zoomed in as far as anybody does. */
    void fitsZoomedIn(String where) {
        width(ZOOMED);
        // A chart is drawn anew a moment after.
        page.waitForTimeout(300);
        noSidewaysScrolling(where + " at " + ZOOMED + " px");
    }

    private void noSidewaysScrolling(String where) {
        Object over = page.evaluate("""
                () => [document.scrollingElement, document.querySelector('main')]
                    .filter(one => one && one.scrollWidth > one.clientWidth + 1)
                    .map(one => `${one.localName} is ${one.scrollWidth} px wide in ${one.clientWidth} px`)""");
        Assertions.assertThat((List<?>) over).as("sideways scrolling of " + where).isEmpty();
    }

    /** Fails where the page, or what is open over it, shuts somebody out. */
    void noBarriers(String where) {
        assertNone(search(), where);
    }

    /**
     * Opens a page in the dark look, and fails where words do not stand out from their ground; all else is the same in both looks. Opened
     * anew, since what is open already takes its time to turn.
     */
    void readableInTheDark(String address) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        go(address);
        assertNone(search().withRules(List.of("color-contrast")), address + ", dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private AxeBuilder search() {
        AxeRunOptions barriersOnly = new AxeRunOptions();
        barriersOnly.setResultTypes(List.of("violations"));
        // Legacy means without a second page for frames of other origins, which there are none of: twice as fast.
        return new AxeBuilder(page).setLegacyMode(true).options(barriersOnly);
    }

    private static void assertNone(AxeBuilder search, String where) {
        List<String> barriers = search.analyze().getViolations().stream()
                .filter(rule -> BARRIERS.contains(rule.getImpact()))
                .map(Journey::told)
                .toList();
        Assertions.assertThat(barriers).as("barriers on " + where).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).toList();
    }
}
