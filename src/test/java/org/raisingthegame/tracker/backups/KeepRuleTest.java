package org.raisingthegame.tracker.backups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeepRuleTest {

    private static String on(String day) {
        return "rtg-backup-" + day + "-023000.zip";
    }

    /** Every day of November 2026, which begins with a Sunday. */
    private static List<String> november() {
        return IntStream.rangeClosed(1, 30)
                .mapToObj("2026-11-%02d"::formatted)
                .map(KeepRuleTest::on)
                .toList();
    }

    private static List<String> kept(KeepRule rule, List<String> names) {
        return names.stream().filter(name -> !rule.spare(names).contains(name)).toList();
    }

    @Test
    void theLastOfSomeDaysAndTheLastOfSomeWeeksAreKept() {
        // Weeks end on 29, 22, 15 and 8 November; the thirtieth is a Monday, alone in its week.
        assertThat(kept(new KeepRule(3, 4), november()))
                .containsExactly(
                        on("2026-11-15"), on("2026-11-22"), on("2026-11-28"), on("2026-11-29"), on("2026-11-30"));
    }

    @Test
    void ofSeveralOfADayTheLastIsKept() {
        List<String> names = List.of("rtg-backup-2026-11-22-023000.zip", "rtg-backup-2026-11-22-170500.zip.gpg");

        assertThat(kept(new KeepRule(7, 4), names)).containsExactly("rtg-backup-2026-11-22-170500.zip.gpg");
    }

    @Test
    void aProgramThatWasOffForLongLosesNothingByIt() {
        List<String> names = List.of(on("2025-01-31"), on("2025-06-30"), on("2026-11-22"));

        assertThat(new KeepRule(3, 0).spare(names)).isEmpty();
    }

    @Test
    void filesOfOthersAreNeverTouched() {
        List<String> others =
                List.of("rtg-backup-2020-01-01.zip", "before-summer.zip", on("2020-13-01"), on("2020-01-01") + ".part");

        assertThat(new KeepRule(1, 0)
                        .spare(Stream.concat(others.stream(), november().stream())
                                .toList()))
                .hasSize(29)
                .doesNotContainAnyElementsOf(others);
    }
}
