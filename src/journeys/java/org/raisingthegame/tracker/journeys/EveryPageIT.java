package org.raisingthegame.tracker.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.vaadin.flow.router.Route;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Each page of each person can be used by everybody and fits a phone. Takes a picture of each.
 *
 * <p>Barriers are looked for on each person's page as a phone shows it, and once on each page as a desk does: what differs from
 * person to person is what stands on the page, not how it is laid out. There each page is looked at in the dark and gone through by keys
 * as well. Of the
 * pages about a single record, each is opened by the first who comes upon a link to one, and by the head, whose school has some of
 * everything.
 */
@Execution(ExecutionMode.CONCURRENT)
class EveryPageIT extends Journey {

    private static final Set<String> WIDE = ConcurrentHashMap.newKeySet();

    /** Pages of a single record, such as {@code /plans/:id/history}, that somebody has opened. */
    private static final Set<String> OF_A_RECORD = ConcurrentHashMap.newKeySet();

    /** All that anybody has opened. */
    private static final Set<String> OPENED = ConcurrentHashMap.newKeySet();

    /** Pages that nobody who is signed in comes to; each has a journey or a picture of its own. */
    private static final Set<String> OUTSIDE = Set.of("login", "setup", "invitation");

    /** So many stops of the Tab key on each page: the header, what narrows down, the first rows of a list. */
    private static final int STOPS = 15;

    /** What has the focus: its number, what it is, whether a ring shows it, whether it is in sight; null outside the page. */
    private static final String FOCUSED = """
            () => {
                let one = document.activeElement;
                const host = one;
                if (!one || one.id === 'page' || !document.querySelector('main').contains(one)) {
                    return null;
                }
                while (one.shadowRoot?.activeElement) {
                    one = one.shadowRoot.activeElement;
                }
                window.stops ??= new Map();
                if (!window.stops.has(one)) {
                    window.stops.set(one, window.stops.size);
                }
                const box = one.getBoundingClientRect();
                return [
                    window.stops.get(one),
                    `${one.localName} ${(one.ariaLabel ?? one.textContent).trim().slice(0, 40)}`,
                    !!host.closest('[focus-ring]') || getComputedStyle(one).outlineStyle !== 'none',
                    box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
                ];
            }""";

    /** What glides, grows or turns for longer than an eye sees, though the person asked for less motion (see Journey). */
    private static final String MOVING = """
            () => {
                const moving = new Set();
                const look = (root) => root.querySelectorAll('*').forEach((one) => {
                    if (!one.checkVisibility()) {
                        return;
                    }
                    for (const part of [null, '::before', '::after']) {
                        const style = getComputedStyle(one, part);
                        const seen = (times) => times.split(',').some((time) => parseFloat(time) > 0.02);
                        const glides = !/^(background-)?color$/.test(style.transitionProperty) && seen(style.transitionDuration);
                        if (glides || (style.animationName !== 'none' && seen(style.animationDuration))) {
                            moving.add(`${root.host?.localName ?? ''} ${one.localName}.${one.className}${part ?? ''}`);
                        }
                    }
                    if (one.shadowRoot) {
                        look(one.shadowRoot);
                    }
                });
                look(document);
                return [...moving];
            }""";

    private static final String KEY = "/(\\d+|[0-9a-f]{8}-[0-9a-f-]{27})(?=/|$)";

    @ParameterizedTest
    @EnumSource
    void every_page_that_links_lead_to_has_no_barrier_and_fits(Person person) {
        signIn(person);
        List<String> navigation = addresses(page.locator("nav a, a.notice-bell"));
        assertThat(navigation).contains("/").hasSizeGreaterThan(2);
        Deque<String> ahead = new ArrayDeque<>(navigation);
        Set<String> ownKinds = new HashSet<>();
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            OPENED.add(address);
            go(address);
            addresses(main().locator("a[href]:not([download])")).stream()
                    .filter(link -> isOfARecordThatIsNew(link, person, ownKinds))
                    .forEach(ahead::add);
            String name = address.equals("/")
                    ? "home"
                    : address.replaceAll(KEY, "/one").substring(1).replace('/', '-');
            inspect(person.slug() + "-" + name, PHONE);
            if (WIDE.add(address)) {
                fitsZoomedIn(address);
                inspect(person.slug() + "-" + name, DESK);
                nothingMoves(address);
                goThroughByKeys(address);
                unfold(address);
                readableInTheDark(address);
            } else if (address.equals("/")) {
                measure(person.slug() + "-" + name, DESK); // to each person another page
            }
        }
    }

    private void nothingMoves(String where) {
        assertThat((List<?>) page.evaluate(MOVING)).as("moves on " + where).isEmpty();
    }

    /** From the top of the page by the Tab key: it stays nowhere, and one always sees where one is. */
    private void goThroughByKeys(String where) {
        page.locator("#page").focus();
        List<Object> stops = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (int key = 0; key < STOPS; key++) {
            page.keyboard().press("Tab");
            if (!(page.evaluate(FOCUSED) instanceof List<?> at)) {
                break; // past the end of the page
            }
            if (!stops.isEmpty() && stops.getLast().equals(at.getFirst())) {
                lost.add("no way on from " + at.get(1));
            }
            if (!Boolean.TRUE.equals(at.get(2))) {
                lost.add("no ring around " + at.get(1));
            }
            if (!Boolean.TRUE.equals(at.get(3))) {
                lost.add("out of sight: " + at.get(1));
            }
            stops.add(at.getFirst());
        }
        boolean offers = main().locator("a[href], button, vaadin-button:not([disabled]), summary, select").count() > 0;
        assertThat(lost).as("lost by the keyboard on " + where).isEmpty();
        assertThat(stops.size()).as("what is reached by the keyboard on " + where).isGreaterThanOrEqualTo(offers ? 1 : 0);
    }

    private static List<String> addresses(Locator links) {
        List<?> paths = (List<?>) links.evaluateAll("links => links.map(link => new URL(link.href).pathname)");
        return paths.stream().map(String::valueOf).distinct().toList();
    }

    private static boolean isOfARecordThatIsNew(String address, Person person, Set<String> ownKinds) {
        String kind = address.replaceAll(KEY, "/:id");
        if (kind.equals(address) || kind.startsWith("/VAADIN")) {
            return false;
        }
        boolean first = OF_A_RECORD.add(kind);
        return person == Person.HEAD ? ownKinds.add(kind) : first;
    }

    /** What is folded away when the page opens has no barrier either; some of it is made only then. */
    private void unfold(String where) {
        Locator folded = main().locator("details:not([open]) > summary, vaadin-details:not([opened]) > vaadin-details-summary");
        if (folded.count() > 0) {
            folded.evaluateAll("all => all.forEach(one => one.click())");
            settle();
            noBarriers(where + ", unfolded");
        }
    }

    @Test
    void the_sign_in_and_what_is_not_found_have_no_barrier_and_fit() {
        page.navigate("/login");
        inspect("nobody-sign-in", PHONE);
        inspect("nobody-sign-in", DESK);
        readableInTheDark("/login");
        signIn(Person.HEAD);
        go("/no/such/page");
        inspect("head-not-found", PHONE);
        inspect("head-not-found", DESK);
    }

    /** A page that is new stands on the list by itself, and fails here until somebody can come to it. */
    @AfterAll
    static void no_page_of_the_program_was_left_out() {
        var pages = new ClassPathScanningCandidateComponentProvider(false);
        pages.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        List<String> unseen = pages.findCandidateComponents("org.raisingthegame.tracker").stream()
                .map(AnnotatedBeanDefinition.class::cast)
                .map(page -> Objects.requireNonNull(page.getMetadata().getAnnotationAttributes(Route.class.getName())))
                // The design system is opened for those who build pages alone.
                .filter(route -> Boolean.TRUE.equals(route.get("registerAtStartup")))
                .map(route -> String.valueOf(route.get("value")))
                .filter(route -> !OUTSIDE.contains(route))
                .filter(route -> {
                    Pattern address = Pattern.compile("/" + route.replaceAll(":[a-z]+\\(([^)]*)\\)", "$1"));
                    return OPENED.stream().noneMatch(one -> address.matcher(one).matches());
                })
                .sorted()
                .toList();
        assertThat(unseen).as("pages that no person came to").isEmpty();
    }

    @Test
    void the_other_measures_have_no_barrier_and_fit() {
        signIn(Person.HEAD);
        for (String measure : List.of(
                "attainment?measure=attainment.gcse-english-maths",
                "exclusions?measure=exclusions.one-plus-suspension-rate",
                "exclusions?measure=exclusions.permanent-exclusion-rate")) {
            go("/figures/" + measure);
            String name = measure.substring(measure.lastIndexOf('.') + 1);
            inspect("head-" + name, PHONE);
            inspect("head-" + name, DESK);
        }
    }
}
