package org.raisingthegame.tracker.figures.suppression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.raisingthegame.tracker.figures.spi.MeasureKind;
import org.raisingthegame.tracker.figures.suppression.SmallNumbers.Bounds;

/**
 * Which schools of a block are hidden, so that none of them can be worked out from the block's total (secondary suppression).
 * A block are schools whose total is taken to be known: that of a set that is shown, or of one less another, or the published
 * one of a borough.
 *
 * <p>Why it holds: of two hidden schools one count may be moved from the first's group to its others, and back in the second.
 * Every total, and both schools' figures of all pupils, stay what they are, so a reader can't tell the two worlds apart,
 * provided that both stay within what he may know of hidden numbers ({@link SmallNumbers}). That makes the two
 * <em>partners</em>. Each hidden school gets so many partners that one remains to it whichever schools a reader knows truly,
 * because he is their head. Schools are hidden for their few pupils first, by the pupils alone: so measures over the same
 * pupils hide the same ones, and one measure does not show what another hides.
 */
final class HiddenSchools {

    /** Which of the two figures of a school. */
    enum Column {
        GROUP,
        ALL
    }

    private static final Comparator<SchoolRow> BY_SCHOOL =
            Comparator.comparingLong(row -> row.school().value());

    private final SmallNumbers small;
    private final Column column;
    private final int partners;
    private final int fewestPartners;

    HiddenSchools(SmallNumbers small, Column column) {
        this.small = small;
        this.column = column;
        this.partners = small.settings().schoolsKnownToOne() + 1;
        this.fewestPartners = Math.min(partners, small.settings().fewestSchools() - 1);
    }

    /** What is told of a school in this column. */
    Tally told(SchoolRow row) {
        return column == Column.GROUP ? row.group() : row.all();
    }

    /** Small by itself: or by what is left of all pupils, where those are told. */
    boolean small(SchoolRow row) {
        return small.small(told(row))
                || column == Column.GROUP
                        && !row.group().empty()
                        && !small.small(row.all())
                        && small.small(row.others());
    }

    /** Of how many schools of a block something is told in this column. */
    long counted(List<SchoolRow> block) {
        return block.stream().filter(row -> !told(row).empty()).count();
    }

    /** The hidden schools of a block; empty where it can't be done even by hiding all of them. */
    Optional<Set<SchoolRow>> in(List<SchoolRow> block) {
        List<SchoolRow> rows = block.stream()
                .filter(row -> !told(row).empty())
                .sorted(BY_SCHOOL)
                .toList();
        Set<SchoolRow> hidden = new LinkedHashSet<>();
        rows.stream().filter(row -> small.fewPupils(told(row))).forEach(hidden::add);
        boolean closed = close(rows, hidden, row -> small.fewPupils(told(row)), false);
        rows.stream().filter(this::small).forEach(hidden::add);
        if (closed && (!small.kind().counts() || close(rows, hidden, row -> true, true))) {
            return Optional.of(hidden);
        }
        Set<SchoolRow> everything = new LinkedHashSet<>(rows);
        boolean safe = everything.stream()
                .allMatch(row -> (!needs(row, rows) || partnersOf(row, everything, true) >= fewestPartners)
                        && (!small.fewPupils(told(row)) || partnersOf(row, everything, false) >= fewestPartners));
        return safe || hidden.isEmpty() ? Optional.of(hidden.isEmpty() ? hidden : everything) : Optional.empty();
    }

    /** Of nothing that happened, or of everybody, there is nothing to be told apart: the block's own total says it already. */
    private boolean needs(SchoolRow row, List<SchoolRow> rows) {
        Tally total = rows.stream().map(this::told).reduce(Tally.NONE, Tally::plus);
        return small.kind().counts() && open(total) && (column == Column.ALL || open(row.all()));
    }

    /** A whole of which nothing happened, or that is all, tells its parts by itself. */
    private static boolean open(Tally whole) {
        return whole.counted() != 0 && whole.counted() != whole.pupils();
    }

    /** @param counts whether counts are to be kept from the reader, else pupils */
    private boolean close(List<SchoolRow> rows, Set<SchoolRow> hidden, Predicate<SchoolRow> kept, boolean counts) {
        Comparator<SchoolRow> smallestFirst = Comparator.comparingLong((SchoolRow row) ->
                        counts ? told(row).counted() : told(row).pupils())
                .thenComparingLong(row -> told(row).pupils())
                .thenComparing(BY_SCHOOL);
        List<SchoolRow> others = new ArrayList<>(rows);
        others.sort(smallestFirst);
        boolean all = false;
        while (!all) {
            Optional<SchoolRow> lacking = hidden.stream()
                    .filter(kept)
                    .filter(row -> !counts || needs(row, rows))
                    .filter(row -> partnersOf(row, hidden, counts) < partners)
                    .findFirst();
            Optional<SchoolRow> next = others.stream()
                    .filter(row -> !hidden.contains(row))
                    .filter(row ->
                            lacking.map(one -> partners(one, row, counts)).orElseGet(() -> smallHole(hidden)))
                    .findFirst();
            if (lacking.isPresent() && next.isEmpty()) {
                return false;
            }
            next.ifPresent(hidden::add);
            all = next.isEmpty();
        }
        return true;
    }

    /** What the hidden ones are together can be worked out; it should not be small either. */
    private boolean smallHole(Set<SchoolRow> hidden) {
        return !hidden.isEmpty() && small.small(hidden.stream().map(this::told).reduce(Tally.NONE, Tally::plus));
    }

    private long partnersOf(SchoolRow row, Set<SchoolRow> hidden, boolean counts) {
        return hidden.stream()
                .filter(other -> !other.equals(row) && partners(row, other, counts))
                .count();
    }

    boolean partners(SchoolRow one, SchoolRow other, boolean counts) {
        return moves(one, 1, counts) && moves(other, -1, counts)
                || moves(one, -1, counts) && moves(other, 1, counts)
                || !counts
                        && (movesCounted(one, 1) && movesCounted(other, -1)
                                || movesCounted(one, -1) && movesCounted(other, 1));
    }

    /**
     * Whether a pupil who was counted could be told to belong to the group (or to the others) instead, so that pupils and counts
     * move together, and all pupils of the school stay what they are. Each of the two must stay as small, or as large, as a reader
     * may know it to be.
     */
    private boolean movesCounted(SchoolRow row, int by) {
        Tally moved = new Tally(by, by);
        return column == Column.GROUP
                && small.kind() == MeasureKind.PROPORTION
                && small.alike(row.group(), row.group().plus(moved))
                && small.alike(row.others(), row.others().minus(moved));
    }

    /** Whether one more (or less) could be told of the school without anything else that is told of it changing. */
    boolean moves(SchoolRow row, int by, boolean counts) {
        Tally told = told(row);
        // Moved between the group and the others; or to the others, from nowhere, where all pupils are what is hidden.
        int othersBy = column == Column.GROUP ? -by : by;
        return counts
                ? moved(small.counts(told), told.counted(), by)
                        && moved(small.counts(row.others()), row.others().counted(), othersBy)
                : moved(small.pupils(told), told.pupils(), by)
                        && moved(small.pupils(row.others()), row.others().pupils(), othersBy);
    }

    private static boolean moved(Bounds bounds, long value, int by) {
        return bounds.holds(value + by);
    }
}
