package org.raisingthegame.samples.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a school judges of a pupil in a subject during the year.
 *
 * @param judgement Below, At or Above what the school expects
 * @param predicted a GCSE grade with a sign for how safe it is; null below Year 11
 */
public record InYearMark(
        RollEntry entry,
        String subject,
        String judgement,
        @Nullable String predicted) {

    /** The marks of a school's oldest two year groups: three subjects in a primary school, two in a secondary. */
    static List<InYearMark> of(RollEntry entry) {
        List<String> subjects =
                entry.school().isPrimary() ? List.of("Reading", "Writing", "Maths") : List.of("English", "Maths");
        double strength = Candidate.of(entry, "in-year").strength();
        List<InYearMark> marks = new ArrayList<>();
        for (String subject : subjects) {
            Dice dice = Dice.of("in-year", subject, entry.pupil().upn(), entry.asAt());
            double seen = Math.max(-3, strength) + 0.5 * dice.bell();
            String judgement = seen > 1 ? "Above" : seen > -0.5 ? "At" : "Below";
            long grade = Math.clamp(Math.round(4.9 + 1.5 * seen), 1, 9);
            String predicted = entry.yearGroup() == 11 ? grade + dice.oneOf(List.of("", "+", "-")) : null;
            marks.add(new InYearMark(entry, subject, judgement, predicted));
        }
        return marks;
    }
}
