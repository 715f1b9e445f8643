package org.raisingthegame.tracker.imports;

import org.jspecify.annotations.Nullable;

/**
 * Which of the fields that would change somebody wants to see.
 *
 * @param fieldKey translation key of a field's name; null for all
 * @param text something that stands in the row's label or number, or in either value; blank for all
 */
public record ChangeFilter(@Nullable String fieldKey, String text) {

    public static final ChangeFilter ALL = new ChangeFilter(null, "");
}
