package org.raisingthegame.tracker.pupils.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.pupils.PupilId;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Reason;
import org.raisingthegame.tracker.pupils.duplicates.Candidate.Side;
import org.raisingthegame.tracker.pupils.duplicates.LookAlikes.OnRoll;
import org.raisingthegame.tracker.pupils.duplicates.LookAlikes.Pair;

class LookAlikesTest {

    private static final LocalDate MAY = LocalDate.of(2015, 5, 3);
    private static final LocalDate JUNE = LocalDate.of(2015, 6, 3);

    private static OnRoll pupil(int id, String upn, String surname, @Nullable LocalDate birth, int school) {
        Side side = new Side(
                new PupilId(id), new Upn(upn), surname, "Zoë", birth, "6", "Ash", LocalDate.of(2026, 1, 15), 1);
        return new OnRoll(side, new SchoolId(school));
    }

    private static List<Candidate> candidates(OnRoll... records) {
        return new LookAlikes(List.of(records), Map.of()).candidates(Set.of(), 10);
    }

    @Test
    void letter_case_and_accents_make_no_other_name_but_a_letter_and_a_birth_date_do() {
        assertThat(candidates(pupil(1, RollFile.upn(1), "NÚÑEZ", MAY, 1), pupil(2, RollFile.upn(2), "Nunez", MAY, 2)))
                .singleElement()
                .satisfies(pair -> assertThat(pair.reasons()).containsExactly(Reason.SAME_NAME_AND_BIRTH_DATE));
        assertThat(candidates(pupil(1, RollFile.upn(1), "Reid", MAY, 1), pupil(2, RollFile.upn(2), "Read", MAY, 1)))
                .isEmpty();
        assertThat(candidates(pupil(1, RollFile.upn(1), "Reid", MAY, 1), pupil(2, RollFile.upn(2), "Reid", JUNE, 1)))
                .isEmpty();
        assertThat(candidates(pupil(1, RollFile.upn(1), "Reid", null, 1), pupil(2, RollFile.upn(2), "Reid", null, 1)))
                .isEmpty();
    }

    @Test
    void a_temporary_number_is_set_beside_a_permanent_one_of_the_same_school_only() {
        OnRoll permanent = pupil(1, RollFile.upn(1), "Reid", null, 1);
        assertThat(candidates(permanent, pupil(2, "M80120000500A", "Reid", MAY, 1)))
                .singleElement()
                .satisfies(pair -> assertThat(pair.reasons()).containsExactly(Reason.TEMPORARY_UPN));
        assertThat(candidates(permanent, pupil(2, "M80120000500A", "Reid", MAY, 2)))
                .isEmpty();
    }

    @Test
    void a_mistyped_first_letter_and_a_former_number_are_seen_and_who_was_told_apart_is_not_shown() {
        String upn = RollFile.upn(1);
        OnRoll right = pupil(1, upn, "Reid", MAY, 1);
        OnRoll mistyped = pupil(2, (upn.startsWith("A") ? "B" : "A") + upn.substring(1), "Brown", JUNE, 1);
        OnRoll renumbered = pupil(3, RollFile.upn(3), "Cole", MAY, 1);
        LookAlikes all =
                new LookAlikes(List.of(right, mistyped, renumbered), Map.of(new PupilId(3), List.of(new Upn(upn))));
        assertThat(all.candidates(Set.of(), 10))
                .extracting(pair -> pair.left().surname() + " " + pair.right().surname() + " " + pair.reasons())
                .containsExactly("Reid Brown [SAME_UPN_BUT_CHECK_LETTER]", "Reid Cole [FORMER_UPN]");
        assertThat(all.candidates(Set.of(Pair.of(new PupilId(2), new PupilId(1))), 10))
                .hasSize(1);
        assertThat(all.candidates(Set.of(), 1)).hasSize(1);
    }

    /** Forty thousand pupils, as in a borough; to compare each with each other would take an hour. */
    @Test
    @Timeout(10)
    void a_borough_is_looked_through_while_a_page_opens() {
        List<OnRoll> borough = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            borough.add(pupil(i, RollFile.upn(i), "Name" + i % 39_990, MAY.plusDays(i % 4_000), 1 + i % 90));
        }
        long begun = System.nanoTime();
        new LookAlikes(borough, Map.of()).candidates(Set.of(), 100);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }
}
