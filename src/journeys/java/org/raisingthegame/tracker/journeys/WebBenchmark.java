package org.raisingthegame.tracker.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raisingthegame.tracker.imports.Measurements;

/**
 * {@code ./rtg bench web [rounds]}: how much comes over the wire and how long a person waits, in Chromium on this machine with its
 * processor made four times slower, beside an empty starter of the same versions in the same run. The two take turns.
 */
public final class WebBenchmark {

    private static final int SLOWDOWN = 4;
    private static final int ROUNDS = 5;
    private static final double FIRST_PAGE_KB = 300;
    private static final double DASHBOARD_KB = 300;
    private static final double PAINT_RATIO = 1.2;
    private static final double INTERACTION_MS = 100;
    private static final double CONTENT_MS = 250;

    /** Pages with figures and charts, lists and forms, as a head goes through them. */
    private static final List<String> WALK =
            List.of("figures/attainment", "figures/schools", "plans", "interventions", "events", "");

    private static final List<String> CHARTS = List.of("figures/attainment", "figures/schools");

    private final List<Double> starterKb = new ArrayList<>();
    private final List<Double> starterPaint = new ArrayList<>();
    private final List<Double> starterVisits = new ArrayList<>();
    private final List<Double> starterInteractions = new ArrayList<>();
    private final List<Double> signInKb = new ArrayList<>();
    private final List<Double> signInPaint = new ArrayList<>();
    private final List<Double> homeKb = new ArrayList<>();
    private final List<Double> homePaint = new ArrayList<>();
    private final List<Double> trendKb = new ArrayList<>();
    private final List<Double> interactions = new ArrayList<>();
    private final List<Double> firstVisits = new ArrayList<>();
    private final List<Double> laterVisits = new ArrayList<>();

    /** The same, until its chart stands there too, of the pages that have one. */
    private final List<Double> withCharts = new ArrayList<>();

    /** Of later visits, by page. */
    private final Map<String, List<Double>> byPage = new LinkedHashMap<>();

    private WebBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        WebBenchmark benchmark = new WebBenchmark();
        String ours = DemoProgram.address();
        try (EmptyStarter starter = EmptyStarter.start();
                Playwright playwright = Playwright.create();
                Browser browser = playwright.chromium().launch(options())) {
            // The first of each warms the program up and is not counted.
            for (int round = 0; round <= rounds; round++) {
                benchmark.starter(browser, starter.address());
                benchmark.ours(browser, ours);
                if (round == 0) {
                    benchmark.forget();
                }
            }
        }
        benchmark.tell(rounds);
        System.exit(0);
    }

    private static BrowserType.LaunchOptions options() {
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-background-networking"));
        String installed = System.getenv("RTG_CHROMIUM");
        if (installed != null && !installed.isBlank()) {
            options.setExecutablePath(Path.of(installed));
        }
        return options;
    }

    private void starter(Browser browser, String address) {
        try (MeasuredWindow window = new MeasuredWindow(browser, address, SLOWDOWN)) {
            window.page().navigate("/");
            window.page().waitForSelector("vaadin-button");
            window.settle();
            starterKb.add(window.kilobytes());
            starterPaint.add(window.paint());
            for (int click = 0; click < WALK.size(); click++) {
                starterVisits.add(window.choose(window.page().locator("a").first()));
            }
            starterInteractions.add(window.interaction());
        }
    }

    private void ours(Browser browser, String address) {
        try (MeasuredWindow window = new MeasuredWindow(browser, address, SLOWDOWN)) {
            Page page = window.page();
            page.navigate("/login");
            page.waitForSelector("input[name=username]");
            window.settle();
            signInKb.add(window.kilobytes());
            signInPaint.add(window.paint());
            page.fill("input[name=username]", Person.HEAD.email);
            page.fill("input[name=password]", Person.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForSelector("main h1");
            window.settle();
            homeKb.add(window.kilobytes());
            homePaint.add(window.paint());
            for (String next : WALK) {
                firstVisits.add(window.choose(next));
                if (next.equals("figures/attainment")) {
                    trendKb.add(window.kilobytes());
                }
            }
            for (String next : WALK) {
                double waited = window.choose(next);
                laterVisits.add(waited);
                byPage.computeIfAbsent(next, first -> new ArrayList<>()).add(waited);
                if (CHARTS.contains(next)) {
                    withCharts.add(window.chartWaited());
                }
            }
            search(page);
            window.settle();
            interactions.add(window.interaction());
        }
    }

    /** Keys, as well as the clicks of the walk. */
    private static void search(Page page) {
        page.keyboard().press("Control+k");
        page.locator("dialog[open] input").waitFor();
        page.keyboard().type("saltmarsh");
        page.keyboard().press("Escape");
    }

    private void forget() {
        for (List<Double> measured : List.of(
                starterKb,
                starterPaint,
                starterVisits,
                starterInteractions,
                signInKb,
                signInPaint,
                homeKb,
                homePaint,
                trendKb,
                interactions,
                firstVisits,
                laterVisits,
                withCharts)) {
            measured.clear();
        }
        byPage.clear();
    }

    private void tell(int rounds) throws IOException {
        Measurements measured = new Measurements();
        measured.add("empty starter: first page over the wire", median(starterKb), "kB");
        measured.add("sign-in: first page over the wire", median(signInKb), "kB", FIRST_PAGE_KB);
        measured.add("home: what it adds", median(homeKb), "kB", DASHBOARD_KB);
        measured.add("trend with its chart: what it adds", median(trendKb), "kB");
        measured.add("empty starter: largest contentful paint", median(starterPaint), "ms");
        measured.add("sign-in: largest contentful paint", median(signInPaint), "ms");
        measured.add("sign-in / empty starter", median(signInPaint) / median(starterPaint), "times", PAINT_RATIO);
        measured.add("home: largest contentful paint", median(homePaint), "ms");
        measured.add("home / empty starter", median(homePaint) / median(starterPaint), "times", PAINT_RATIO);
        measured.add("empty starter: slowest click of a visit (INP)", median(starterInteractions), "ms");
        measured.add("slowest key or click of a visit (INP), median of visits", median(interactions), "ms", INTERACTION_MS);
        measured.add("empty starter: click to a page with a heading, median", median(starterVisits), "ms");
        measured.add("click to new page, first visit, median", median(firstVisits), "ms", CONTENT_MS);
        measured.add("click to new page, first visit, slowest", highest(firstVisits), "ms");
        measured.add("click to new page, later visits, median", median(laterVisits), "ms", CONTENT_MS);
        measured.add("click to new page, later visits, slowest", highest(laterVisits), "ms");
        measured.add("click to the chart of a page, later visits, median", median(withCharts), "ms", CONTENT_MS);
        byPage.forEach((page, waited) -> measured.add(
                "  of these, " + (page.isEmpty() ? "home" : page) + ", median", median(waited), "ms"));
        measured.save(Path.of("target", "bench", "web.json"));
        System.out.printf("%d rounds, processor %d times slower%n%s", rounds, SLOWDOWN, measured.table());
    }

    private static double median(List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double highest(List<Double> measured) {
        return measured.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
