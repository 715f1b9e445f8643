package org.raisingthegame.tracker.pupils.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.pupils.PupilId;

/**
 * What a merge would do, before it is done.
 *
 * @param moved how many rows would come to stand under the kept number, by the translation key of what they are
 * @param aside rows that would be put aside, because the kept record has one of the same school and time already
 */
public record MergePreview(PupilId kept, PupilId merged, List<Count> moved, List<Aside> aside) {

    public record Count(String titleKey, int rows) {}

    /** A row that would be put aside, with what it says otherwise than the one that stays. */
    public record Aside(String titleKey, @Nullable String when, List<Difference> differences) {}

    /** @param fieldKey translation key of the field's name */
    public record Difference(
            String fieldKey,
            @Nullable String stays,
            @Nullable String aside) {}
}
