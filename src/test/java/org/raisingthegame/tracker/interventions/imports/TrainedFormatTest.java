package org.raisingthegame.tracker.interventions.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.imports.spi.RowFixture;
import org.raisingthegame.tracker.interventions.Post;

class TrainedFormatTest {

    private final RowFixture<TrainedEntry> trained = RowFixture.of(new TrainedFormat());

    @Test
    void a_row_says_how_many_people_of_a_post_an_intervention_trained() {
        TrainedEntry entry = trained.read(
                        "Intervention code", "ubt-2020-1", "Role", "Chairs of governors", "Number trained", "2")
                .only();
        assertThat(entry.intervention()).isEqualTo("UBT-2020-1");
        assertThat(entry.post()).isEqualTo(Post.CHAIR_OF_GOVERNORS);
        assertThat(entry.people()).isEqualTo(2);
    }

    @Test
    void a_post_that_nobody_knows_and_half_a_person_hand_the_row_back() {
        assertThat(trained.read("Intervention code", "A-1", "Post", "Caretaker’s cat", "People trained", "1")
                        .issues())
                .containsExactly("POST_UNKNOWN at post");
        assertThat(trained.read("Intervention code", "A-1", "Post", "SLT", "People trained", "1.5")
                        .issues())
                .containsExactly("PEOPLE_IMPLAUSIBLE at people");
        assertThat(trained.read("Intervention code", "A-1", "Post", "SLT", "People trained", "501")
                        .issues())
                .containsExactly("PEOPLE_IMPLAUSIBLE at people");
    }
}
