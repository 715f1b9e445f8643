package org.raisingthegame.tracker.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;

/**
 * A window that has never been anywhere (nothing is cached), of a slow machine, with a count of what comes over the wire and
 * the browser's own clocks of what a person waits for.
 */
final class MeasuredWindow implements AutoCloseable {

    /** Largest contentful paint; the longest that any key or click waited for its paint; and when the last click was. */
    private static final String CLOCKS = """
            (() => {
                window.clocks = { paint: 0, interaction: 0, clicked: 0 };
                new PerformanceObserver(list => list.getEntries().forEach(one => window.clocks.paint = one.startTime))
                    .observe({ type: 'largest-contentful-paint', buffered: true });
                new PerformanceObserver(list => list.getEntries().filter(one => one.interactionId).forEach(one =>
                        window.clocks.interaction = Math.max(window.clocks.interaction, one.duration)))
                    .observe({ type: 'event', durationThreshold: 16, buffered: true });
                addEventListener('click', () => window.clocks.clicked = performance.now(), true);
            })()""";

    /** Milliseconds from the click to the frame in which another page stands there, by its heading; -1 after ten seconds. */
    private static final String CONTENT = """
            () => new Promise(shown => {
                const look = () => {
                    const heading = document.querySelector('h1');
                    const waited = performance.now() - window.clocks.clicked;
                    if (heading && heading !== window.clocks.heading) {
                        shown(waited);
                    } else if (waited > 10_000) {
                        shown(-1);
                    } else {
                        requestAnimationFrame(look);
                    }
                };
                look();
            })""";

    /** Milliseconds from the click to the frame in which the page's chart is drawn; the same as to the page where it has none. */
    private static final String CHART = """
            () => new Promise(shown => {
                const look = () => {
                    const chart = document.querySelector('main :is(trend-chart, funnel-chart)');
                    const waited = performance.now() - window.clocks.clicked;
                    if (chart === null) {
                        shown(0);
                    } else if (chart.shadowRoot?.querySelector('.canvas svg path')) {
                        shown(waited);
                    } else if (waited > 10_000) {
                        shown(-1);
                    } else {
                        requestAnimationFrame(look);
                    }
                };
                look();
            })""";

    private final BrowserContext window;
    private final Page page;
    private final Set<String> within = new HashSet<>();
    private long bytes;
    private double chartWaited;

    /** @param slowdown how many times slower than this machine's the processor is */
    MeasuredWindow(Browser browser, String address, int slowdown) {
        window = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setViewportSize(1280, 900));
        window.addInitScript(CLOCKS);
        page = window.newPage();
        CDPSession devTools = window.newCDPSession(page);
        devTools.send("Network.enable");
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", slowdown);
        devTools.send("Emulation.setCPUThrottlingRate", rate);
        devTools.on("Network.requestWillBeSent", sent -> {
            if (sent.getAsJsonObject("request").get("url").getAsString().startsWith("data:")) {
                within.add(sent.get("requestId").getAsString());
            }
        });
        devTools.on("Network.loadingFinished", loaded -> {
            if (!within.contains(loaded.get("requestId").getAsString())) {
                bytes += loaded.get("encodedDataLength").getAsLong();
            }
        });
    }

    Page page() {
        return page;
    }

    /** Thousands of bytes over the wire since it was last asked, headers and all, as they come: compressed. */
    double kilobytes() {
        double since = bytes / 1000.0;
        bytes = 0;
        return since;
    }

    /** Milliseconds from the beginning of the page to its largest piece. */
    double paint() {
        return number("() => window.clocks.paint");
    }

    /** Milliseconds that the slowest key or click since the page began had to wait for its paint; in steps of eight. */
    double interaction() {
        return number("() => window.clocks.interaction");
    }

    /** Chooses a page in the menu and says after how many milliseconds it stands there. */
    double choose(String inMenu) {
        return choose(page.locator("nav a[href='" + inMenu + "']"));
    }

    /** Clicks on a link and says after how many milliseconds the page to which it leads stands there. */
    double choose(Locator link) {
        page.evaluate("() => { window.clocks.heading = document.querySelector('h1'); }");
        link.click();
        double waited = number(CONTENT);
        if (waited < 0) {
            throw new IllegalStateException("No page came after a click on " + link);
        }
        chartWaited = Math.max(waited, number(CHART));
        settle();
        return waited;
    }

    /** Milliseconds from the last click to the page with its chart. */
    double chartWaited() {
        return chartWaited;
    }

    /** Waits until nothing comes any more and the program has answered all. */
    void settle() {
        page.waitForFunction(
                "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).some(one => one.isActive)"
                        + " && Object.values(window.Vaadin.Flow.clients).every(one => !one.isActive || !one.isActive())");
        // No condition: paints that come late are to be counted too.
        page.waitForTimeout(1_000);
    }

    private double number(String asked) {
        return ((Number) page.evaluate(asked)).doubleValue();
    }

    @Override
    public void close() {
        window.close();
    }
}
