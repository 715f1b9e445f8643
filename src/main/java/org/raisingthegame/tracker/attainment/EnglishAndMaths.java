package org.raisingthegame.tracker.attainment;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Grade 9 to 4 in English and maths: a 4 or better in maths and in English language or English literature, whichever is
 * better. A pupil who sat only one of the two English examinations is judged by that.
 *
 * <p>Source: DfE, Key stage 4 performance, the measure {@code l2basics_94}, as set out in the domain notes, section 3.2.
 */
public record EnglishAndMaths(
        @Nullable GcseGrade englishLanguage,
        @Nullable GcseGrade englishLiterature,
        @Nullable GcseGrade maths) {

    public Reached standardPass() {
        return both(GcseGrade::standardPass);
    }

    /** The same with a 5 or better, DfE's {@code l2basics_95}. */
    public Reached strongPass() {
        return both(GcseGrade::strongPass);
    }

    private Reached both(Function<GcseGrade, Reached> pass) {
        return Reached.all(List.of(english(pass), maths == null ? Reached.UNKNOWN : pass.apply(maths)));
    }

    private Reached english(Function<GcseGrade, Reached> pass) {
        List<Reached> known = Stream.of(englishLanguage, englishLiterature)
                .filter(Objects::nonNull)
                .map(pass)
                .toList();
        if (known.contains(Reached.YES)) {
            return Reached.YES;
        }
        return known.isEmpty() || known.contains(Reached.UNKNOWN) ? Reached.UNKNOWN : Reached.NO;
    }
}
