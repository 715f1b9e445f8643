package org.raisingthegame.tracker.interventions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.imports.spi.RowFixture;
import org.raisingthegame.tracker.interventions.ForWhom;
import org.raisingthegame.tracker.interventions.Funding;
import org.raisingthegame.tracker.interventions.Intervention;
import org.raisingthegame.tracker.interventions.Participant.Took;
import org.raisingthegame.tracker.interventions.Strand;

class ParticipationFormatTest {

    private final RowFixture<ParticipationEntry> participants = RowFixture.of(new ParticipationFormat());
    private final RowFixture<Intervention> list = RowFixture.of(new InterventionListFormat());

    @Test
    void a_row_says_who_had_how_much_of_what() {
        ParticipationEntry entry = participants
                .read(
                        "Intervention code", "men-2026-1",
                        "UPN", RowFixture.UPN,
                        "Start date", "08/09/2025",
                        "End date", "26/06/2026",
                        "Sessions planned", "30",
                        "Sessions attended", "27",
                        "Baseline", "98.5",
                        "Exit", "104",
                        "Mentor", "Ms Ade")
                .only();

        assertThat(entry.intervention()).isEqualTo("MEN-2026-1");
        assertThat(entry.took())
                .isEqualTo(new Took(
                        LocalDate.of(2025, 9, 8),
                        LocalDate.of(2026, 6, 26),
                        30,
                        27,
                        new BigDecimal("98.50"),
                        new BigDecimal("104.00"),
                        "Ms Ade"));
    }

    @Test
    void an_end_before_the_start_hands_the_row_back() {
        assertThat(participants
                        .read(
                                "Intervention code", "A-1",
                                "UPN", RowFixture.UPN,
                                "Start date", "08/09/2025",
                                "End date", "07/09/2025")
                        .issues())
                .containsExactly("ENDS_BEFORE_START at ends");
    }

    @Test
    void half_a_session_is_left_out_and_more_held_than_planned_is_told() {
        assertThat(participants
                        .read(
                                "Intervention code", "A-1",
                                "UPN", RowFixture.UPN,
                                "Start date", "08/09/2025",
                                "Sessions planned", "10.5",
                                "Sessions held", "4")
                        .issues())
                .containsExactly("SESSIONS_IMPLAUSIBLE_LEFT_OUT at planned");
        assertThat(participants
                        .read(
                                "Intervention code", "A-1",
                                "UPN", RowFixture.UPN,
                                "Start date", "08/09/2025",
                                "Sessions planned", "10",
                                "Sessions held", "11")
                        .issues())
                .containsExactly("MORE_HELD_THAN_PLANNED at held");
    }

    @Test
    void a_strand_that_nobody_knows_is_the_school_s_own() {
        Intervention forest = list.read(
                        "Intervention code", "FOR-1",
                        "Intervention", "Forest school",
                        "Strand", "Outdoor learning",
                        "Cost", "£1,250.00",
                        "Funded by", "PP",
                        "Start date", "08/09/2025",
                        "End date", "26/06/2026")
                .only();
        assertThat(forest.strand()).isEqualTo(Strand.OWN);
        assertThat(forest.ownStrand()).isEqualTo("Outdoor learning");
        assertThat(forest.cost()).isEqualByComparingTo("1250");
        assertThat(forest.funding()).isEqualTo(Funding.PUPIL_PREMIUM);
        assertThat(forest.forWhom()).isEqualTo(ForWhom.PUPILS);
        assertThat(forest.school()).isNotNull();
    }
}
