package org.raisingthegame.tracker.raisingattainment;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as one save left it.
 *
 * @param number that of its last change; later versions have higher ones
 * @param name who saved it
 * @param changes what was changed with it, in the order in which it was written
 */
public record PlanVersion(long number, String name, LocalDateTime at, List<PlanChange> changes) {

    public PlanVersion {
        changes = List.copyOf(changes);
    }

    /** What a field holds in one version and in another. */
    public record Difference(PartRef part, String label, PlanField field, String before, String after) {}

    /** What was saved at once is one version; the latest first. */
    static List<PlanVersion> of(List<PlanChange> changes) {
        record Save(long number, String name, LocalDateTime at) {}
        Map<Save, List<PlanChange>> saves = new LinkedHashMap<>();
        changes.stream()
                .sorted(Comparator.comparingLong(PlanChange::number))
                .forEach(change -> saves.computeIfAbsent(
                                new Save(change.save(), change.name(), change.at()), save -> new ArrayList<>())
                        .add(change));
        List<PlanVersion> versions = new ArrayList<>();
        saves.forEach((save, of) -> versions.add(new PlanVersion(of.getLast().number(), save.name(), save.at(), of)));
        return versions.reversed();
    }

    /**
     * What a later version holds otherwise than an earlier one. A field that was changed and changed back is no difference.
     *
     * @param versions all versions of the plan
     */
    public static List<Difference> between(List<PlanVersion> versions, long earlier, long later) {
        record Place(PartRef part, PlanField field) {}
        Map<Place, Difference> found = new LinkedHashMap<>();
        versions.stream()
                .flatMap(version -> version.changes().stream())
                .filter(change -> change.number() > earlier && change.number() <= later)
                .sorted(Comparator.comparingLong(PlanChange::number))
                .forEach(change -> found.merge(
                        new Place(change.part(), change.field()),
                        new Difference(change.part(), change.label(), change.field(), change.before(), change.after()),
                        (first, last) ->
                                new Difference(last.part(), last.label(), last.field(), first.before(), last.after())));
        return found.values().stream()
                .filter(difference -> !difference.before().equals(difference.after()))
                .sorted(Comparator.comparing(
                                (Difference difference) -> difference.part().kind())
                        .thenComparing(difference -> difference.part().id())
                        .thenComparing(Difference::field))
                .toList();
    }
}
