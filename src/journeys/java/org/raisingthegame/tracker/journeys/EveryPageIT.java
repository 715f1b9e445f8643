package org.raisingthegame.tracker.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each page of each person can be used by everybody and fits a phone. Takes a picture of each.
 *
 * <p>Barriers are looked for on each person's page as a phone shows it, and once on each page as a desk does: what differs from
 * person to person is what stands on the page, not how it is laid out.
 */
@Execution(ExecutionMode.CONCURRENT)
class EveryPageIT extends Journey {

    private static final Set<String> WIDE = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @EnumSource
    void every_page_in_the_navigation_has_no_barrier_and_fits(Person person) {
        signIn(person);
        Set<String> addresses = new LinkedHashSet<>();
        for (Object address : (Iterable<?>) page.locator("nav a")
                .evaluateAll("links => links.map(link => new URL(link.href).pathname)")) {
            addresses.add(String.valueOf(address));
        }
        assertThat(addresses).contains("/").hasSizeGreaterThan(2);
        for (String address : addresses) {
            go(address);
            String name = address.equals("/") ? "home" : address.substring(1).replace('/', '-');
            inspect(person.slug() + "-" + name, PHONE);
            if (WIDE.add(address)) {
                inspect(person.slug() + "-" + name, DESK);
            } else {
                measure(person.slug() + "-" + name, DESK);
            }
        }
    }

    @Test
    void the_sign_in_and_what_is_not_found_have_no_barrier_and_fit() {
        page.navigate("/login");
        inspect("nobody-sign-in", PHONE);
        inspect("nobody-sign-in", DESK);
        signIn(Person.HEAD);
        go("/no/such/page");
        inspect("head-not-found", PHONE);
        inspect("head-not-found", DESK);
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
