package org.raisingthegame.tracker.raisingattainment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the texts of a part's fields, in the order of the fields. */
final class FieldTexts {

    private final Map<PlanField, String> texts = new EnumMap<>(PlanField.class);

    FieldTexts put(PlanField field, @Nullable Object value) {
        texts.put(field, Texts.of(value));
        return this;
    }

    Map<PlanField, String> all() {
        return Collections.unmodifiableMap(texts);
    }
}
