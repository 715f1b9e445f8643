package org.raisingthegame.tracker.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.figures.suppression.Audience;
import org.raisingthegame.tracker.figures.suppression.SuppressionSettings;
import org.springframework.stereotype.Component;

/**
 * Counts of people in the parts of a whole, such as year groups or schools, as the signed-in person may see them; for what
 * is no measure and has no denominator. Put into words by {@link FigureFormat#count}.
 */
@Component
public class SharedCounts {

    private final CurrentUser user;
    private final SuppressionSettings settings;

    SharedCounts(CurrentUser user, SuppressionSettings settings) {
        this.user = user;
        this.settings = settings;
    }

    /**
     * The parts as they are shown, and the whole.
     *
     * @param parts in the order in which they were given
     */
    public record Shown(List<Figure> parts, Figure whole) {

        public Shown {
            parts = List.copyOf(parts);
        }
    }

    /** Counts of all schools of the person's boroughs: true for a borough officer, else small ones are hidden. */
    public Shown shown(List<Long> counts) {
        return shown(counts, audience());
    }

    /** The same for whatever is passed on, whoever makes it: small counts are hidden. */
    public Shown shared(List<Long> counts) {
        return shown(counts, Audience.SHARED);
    }

    /** Whether the signed-in person sees true counts of all schools of his or her boroughs. */
    public boolean areTrue() {
        return settings.trueNumbersFor().contains(audience());
    }

    private Audience audience() {
        return user.role() == Role.BOROUGH_OFFICER ? Audience.OFFICER : Audience.SHARED;
    }

    /**
     * Hides each count from 1 to 4; and because the whole minus the others would give a single one away, the next smallest
     * with it, until what is hidden together could be several things. Nought is shown.
     */
    Shown shown(List<Long> counts, Audience audience) {
        long whole = counts.stream().mapToLong(Long::longValue).sum();
        if (settings.trueNumbersFor().contains(audience)) {
            return new Shown(counts.stream().map(SharedCounts::value).toList(), value(whole));
        }
        boolean[] hidden = new boolean[counts.size()];
        List<Integer> smallestFirst = IntStream.range(0, counts.size())
                .boxed()
                .filter(place -> counts.get(place) > 0)
                .sorted(Comparator.comparing(counts::get))
                .toList();
        int parts = 0;
        long sum = 0;
        for (int place : smallestFirst) {
            long count = counts.get(place);
            boolean small = count < settings.smallestCount();
            boolean givesAway = parts > 0 && (parts < 2 || sum < enough());
            if (small || givesAway) {
                hidden[place] = true;
                parts++;
                sum += count;
            }
        }
        List<Figure> shown = new ArrayList<>();
        for (int place = 0; place < counts.size(); place++) {
            shown.add(hidden[place] ? hidden(counts.get(place)) : value(counts.get(place)));
        }
        boolean wholeGivesAway = parts == 1 || parts > 0 && sum < enough();
        return new Shown(
                shown,
                wholeGivesAway
                        ? new Figure.Suppressed(
                                Figure.Suppressed.Reason.SMALL_NUMBER_INVOLVED, settings.smallestCount())
                        : value(whole));
    }

    /** From so many on, two hidden counts can't both be told from their sum. */
    private long enough() {
        return 2L * settings.smallestCount() - 1;
    }

    /** A small one says so; one that is hidden only to protect another says that a small number is involved. */
    private Figure hidden(long count) {
        return new Figure.Suppressed(
                count < settings.smallestCount()
                        ? Figure.Suppressed.Reason.FEWER_THAN_SMALLEST
                        : Figure.Suppressed.Reason.SMALL_NUMBER_INVOLVED,
                settings.smallestCount());
    }

    private static Figure value(long count) {
        return new Figure.Value(count, count, count, null, false);
    }
}
