package org.raisingthegame.tracker.pupils.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.imports.RollFile;
import org.raisingthegame.tracker.pupils.PupilId;

class LikenessTest {

    private static final LocalDate MAY = LocalDate.of(2015, 5, 3);
    private static final LocalDate JUNE = LocalDate.of(2015, 6, 3);
    private static final String TEMPORARY = "M80120000500A";

    private static Likeness pupil(String upn, String surname, @Nullable LocalDate birth) {
        return new Likeness(new PupilId(1), new Upn(upn), surname, "Zoë", birth);
    }

    private static @Nullable Long nameAndBirth(String surname, @Nullable LocalDate birth) {
        return pupil(RollFile.upn(1), surname, birth).nameAndBirth();
    }

    @Test
    void letter_case_and_accents_make_no_other_name_but_a_letter_and_a_birth_date_do() {
        assertThat(nameAndBirth("NÚÑEZ ", MAY)).isEqualTo(nameAndBirth("Nunez", MAY));
        assertThat(nameAndBirth("Reid", MAY)).isNotEqualTo(nameAndBirth("Read", MAY));
        assertThat(nameAndBirth("Reid", MAY)).isNotEqualTo(nameAndBirth("Reid", JUNE));
        assertThat(nameAndBirth("Reid", null)).isNull();
    }

    @Test
    void numbers_are_alike_whatever_their_first_letter() {
        String upn = RollFile.upn(1);
        String mistyped = (upn.startsWith("A") ? "B" : "A") + upn.substring(1);
        assertThat(pupil(upn, "Reid", MAY).number())
                .isEqualTo(pupil(mistyped, "Brown", JUNE).number());
        assertThat(pupil(upn, "Reid", MAY).number())
                .isNotEqualTo(pupil(RollFile.upn(2), "Reid", MAY).number());
    }

    @Test
    void a_temporary_number_may_have_been_that_of_a_permanent_one_unless_the_birth_dates_differ() {
        Likeness temporary = pupil(TEMPORARY, "Reid", MAY);
        assertThat(temporary.mayHaveBeen(pupil(RollFile.upn(1), "Reid", MAY))).isTrue();
        assertThat(temporary.mayHaveBeen(pupil(RollFile.upn(1), "Reid", null))).isTrue();
        assertThat(temporary.mayHaveBeen(pupil(RollFile.upn(1), "Reid", JUNE))).isFalse();
        assertThat(temporary.mayHaveBeen(temporary)).isFalse();
        assertThat(pupil(RollFile.upn(1), "Reid", MAY).mayHaveBeen(temporary)).isFalse();
    }
}
