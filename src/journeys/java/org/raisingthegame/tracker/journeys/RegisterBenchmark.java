package org.raisingthegame.tracker.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.raisingthegame.tracker.imports.Measurements;

/**
 * {@code ./rtg bench register}: a register of more than 300 pupils, ticked in Chromium in a phone's window, slowed down to a quarter of
 * the machine's speed. For each tick: how long from the tap until the browser has drawn it, and until the mark "saved" is there,
 * which the program's answer brings. Times are taken by the page's own clock, so that none of the benchmark's is in them.
 */
public final class RegisterBenchmark {

    private static final int SLOWER = 4;
    private static final int FEWEST = 300;
    private static final double DRAWN_GOAL = 100;
    private static final double SAVED_GOAL = 250;
    private static final int WARMING_UP = 40;
    private static final int HEIGHT = 740;

    /** Every so often somebody ticks: the third of a second that a fast finger takes. */
    private static final int PAUSE = 300;

    private static final String TODAYS_EVENT = "People who make things";
    private static final List<String> YEAR_GROUPS = List.of("Year 7", "Year 8", "Year 9", "Year 10", "Year 11");

    /** Time for the program to answer a choice, in milliseconds. */
    private static final int SETTLED = 2_000;

    private static final String LARGE_SCHOOL = "Wharfedown High School";

    /**
     * Ticks lines one after the other. Drawn is the second frame after the tap, as the first one may have begun before it.
     */
    private static final String TICK_LINES = """
            async ({ pause, most }) => {
              const frame = () => new Promise((done) => requestAnimationFrame(done));
              const wait = (time) => new Promise((done) => setTimeout(done, time));
              const times = [];
              for (const row of [...document.querySelectorAll('.register-line')].slice(0, most)) {
                row.scrollIntoView({ block: 'center' });
                await frame();
                await wait(pause);
                const saved = new Promise((done) => {
                  const watch = new MutationObserver(() => {
                    if (row.dataset.state === 'saved') {
                      watch.disconnect();
                      done(performance.now());
                    }
                  });
                  watch.observe(row, { attributes: true, attributeFilter: ['data-state'] });
                });
                const tapped = performance.now();
                row.querySelector('input').click();
                await frame();
                await frame();
                const drawn = performance.now();
                times.push([drawn - tapped, (await saved) - tapped]);
              }
              return times;
            }""";

    private final Measurements measured = new Measurements();
    private final Page page;

    private RegisterBenchmark(Page page) {
        this.page = page;
    }

    public static void main(String[] arguments) throws IOException {
        try (Browser chromium = Journey.launch();
                BrowserContext phone = chromium.newContext(new Browser.NewContextOptions()
                        .setBaseURL(DemoProgram.address())
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setViewportSize(Journey.PHONE, HEIGHT))) {
            new RegisterBenchmark(phone.newPage()).run();
        }
        // Playwright and the demonstration are ended by the hooks that began them.
        System.exit(0);
    }

    private void run() throws IOException {
        openRegister();
        slowDown();
        // The first ones warm the program up, which has just been started.
        ticked(WARMING_UP);
        double[][] times = ticked(Integer.MAX_VALUE);
        measured.add("pupils on the register", times.length, "");
        measured.add("processor slowed down", SLOWER, "times");
        double[] drawn = sorted(times, 0);
        double[] saved = sorted(times, 1);
        measured.add("tick drawn, median", at(drawn, 0.5), "ms");
        measured.add("tick drawn, 95th percentile", at(drawn, 0.95), "ms", DRAWN_GOAL);
        measured.add("saved, median", at(saved, 0.5), "ms");
        measured.add("saved, 95th percentile", at(saved, 0.95), "ms", SAVED_GOAL);
        measured.save(Path.of("target", "bench", "register.json"));
        System.out.print(measured.table());
        if (times.length < FEWEST) {
            throw new IllegalStateException("The register has fewer than " + FEWEST + " pupils");
        }
    }

    /** As the head of a large school, who puts everybody on the list of today's event. */
    private void openRegister() {
        page.setViewportSize(Journey.DESK, HEIGHT);
        page.navigate("/login");
        page.locator("input[name=username]").fill(Person.HEAD_OF_TWO.email);
        page.locator("input[name=password]").fill(Person.PASSWORD);
        page.keyboard().press("Enter");
        page.locator("h1").filter(new Locator.FilterOptions().setHasText("Hello, ")).waitFor();
        choose(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("School")), LARGE_SCHOOL);
        page.waitForTimeout(SETTLED);
        page.navigate("/events");
        page.locator("main").getByText(TODAYS_EVENT).click();
        page.waitForURL("**/events/*");
        page.navigate(page.url() + "/register");
        makeTheList();
        page.setViewportSize(Journey.PHONE, HEIGHT);
        page.locator(".register-line").first().waitFor();
    }

    private void makeTheList() {
        Locator years = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Year groups"));
        years.waitFor();
        YEAR_GROUPS.forEach(year -> choose(years, year));
        page.keyboard().press("Escape");
        Locator groupOnly = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Only "));
        if (groupOnly.count() > 0) {
            groupOnly.first().uncheck();
        }
        Locator add = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Add \\d+ pupils")));
        // On a demonstration that ran before, they are on the list already.
        page.waitForTimeout(SETTLED);
        if (add.count() > 0) {
            add.first().click();
        }
    }

    private void choose(Locator box, String value) {
        box.fill(value);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(value).setExact(true))
                .click();
    }

    private void slowDown() {
        CDPSession browser = page.context().newCDPSession(page);
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        browser.send("Emulation.setCPUThrottlingRate", rate);
    }

    private double[][] ticked(int most) {
        List<?> times = (List<?>) page.evaluate(TICK_LINES, Map.of("pause", PAUSE, "most", most));
        return times.stream()
                .map(one -> ((List<?>) one)
                        .stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray())
                .toArray(double[][]::new);
    }

    private static double[] sorted(double[][] times, int which) {
        return Arrays.stream(times).mapToDouble(one -> one[which]).sorted().toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
