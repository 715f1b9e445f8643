package org.raisingthegame.tracker.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.figures.suppression.SuppressionSettings;

class SharedCountsTest {

    // Whoever is signed in doesn't matter where the audience is given.
    @SuppressWarnings("NullAway")
    private final SharedCounts counts = new SharedCounts(null, SuppressionSettings.DEFAULTS);

    /** By hand: <5 is "fewer than 5", * is hidden beside it, and the last is the whole. */
    @ParameterizedTest
    @CsvSource({
        // Nothing is small.
        "12 30 5, 12 30 5 = 47",
        // One small count alone would be the whole minus the others: the next smallest goes with it.
        "3 30 12, <5 30 * = 45",
        // Two that make 4 together could be told apart too well: a third goes with them.
        "1 3 9 40, <5 <5 * 40 = 53",
        // Two small ones of which 9 or more remain are enough.
        "4 4 40, <5 <5 * = 48",
        // A small one alone, beside nought: the whole would tell it.
        "3 0, <5 0 = *",
        // Nought is no small count.
        "0 20, 0 20 = 20"
    })
    void small_counts_are_hidden_so_that_no_sum_gives_them_away(String parts, String expected) {
        List<Long> given = LongStream.of(Arrays.stream(parts.split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .boxed()
                .toList();
        SharedCounts.Shown shown = counts.shown(given, Audience.SHARED);
        assertThat(shown.parts().stream().map(SharedCountsTest::word).collect(Collectors.joining(" ")) + " = "
                        + word(shown.whole()))
                .isEqualTo(expected);
    }

    private static String word(Figure figure) {
        return switch (figure) {
            case Figure.Value value -> Long.toString(value.numerator());
            case Figure.Suppressed(Figure.Suppressed.Reason reason, int smallest) ->
                reason == Figure.Suppressed.Reason.FEWER_THAN_SMALLEST ? "<" + smallest : "*";
            default -> "?";
        };
    }
}
