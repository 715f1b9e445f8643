package org.raisingthegame.tracker.raisingattainment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raisingthegame.tracker.access.OutOfScope;
import org.raisingthegame.tracker.raisingattainment.PlanEvidence.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class PlanEvidenceTest extends PlanTest {

    private static final byte[] PDF = "%PDF-1.7 made up".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private PlanEvidence evidence;

    private PlanId plan;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aPlan() {
        plan = started();
    }

    @Test
    void an_attached_file_comes_back_byte_for_byte_to_whoever_reads_the_plan() {
        assertThat(evidence.attach(plan, null, "C:\\papers\\Book look.pdf", PDF))
                .isEqualTo(Outcome.ADDED);
        PartRef attached = plans.sheet(plan).evidence().getFirst().ref();
        openAs(people.advisor(ash));
        AttachedFile file = evidence.file(plan, attached);
        assertThat(file.name()).isEqualTo("Book look.pdf");
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.content()).isEqualTo(PDF);
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE kind = 'EXPORT' AND school_id = ?")
                        .param(ash.value())
                        .query(String.class)
                        .list())
                .containsExactly("Attached file");
    }

    @Test
    void what_led_to_a_priority_stands_with_it_goes_with_it_and_comes_back_with_it() {
        PartRef priority = added(plan, PartKind.PRIORITY, null, Map.of(PlanField.PRIORITY_TITLE, "Reading"));
        assertThat(evidence.attach(plan, priority, "Book look.pdf", PDF)).isEqualTo(Outcome.ADDED);
        assertThat(evidence.addNote(plan, null, "", "Of the whole plan")).isEqualTo(Outcome.ADDED);
        PlanSheet sheet = plans.sheet(plan);
        assertThat(sheet.evidenceOf(sheet.priorities().getFirst()))
                .extracting(Evidence::title)
                .containsExactly("Book look.pdf");
        assertThat(sheet.evidenceOfAll()).extracting(Evidence::text).containsExactly("Of the whole plan");
        editing.remove(plan, priority);
        assertThat(plans.sheet(plan).evidence()).extracting(Evidence::text).containsExactly("Of the whole plan");
        editing.putBack(plan, priority);
        assertThat(plans.sheet(plan).evidence()).hasSize(2);
        PlanId another = started();
        assertThatThrownBy(() -> evidence.addNote(another, priority, "", "Of another plan"))
                .isInstanceOf(OutOfScope.class);
    }

    @Test
    void nobody_of_another_school_gets_it_and_nobody_at_all_once_it_is_taken_away() {
        evidence.attach(plan, null, "Book look.pdf", PDF);
        PartRef attached = plans.sheet(plan).evidence().getFirst().ref();
        openAs(people.head(oak()));
        assertThatThrownBy(() -> evidence.file(plan, attached)).isInstanceOf(OutOfScope.class);
        openAs(head);
        evidence.remove(plan, attached);
        assertThatThrownBy(() -> evidence.file(plan, attached)).isInstanceOf(OutOfScope.class);
    }

    @Test
    void what_is_too_large_or_not_what_it_says_is_not_kept() {
        assertThat(evidence.attach(plan, null, "Large.pdf", new byte[5 * 1024 * 1024 + 1]))
                .isEqualTo(Outcome.TOO_LARGE);
        assertThat(evidence.attach(plan, null, "Page.pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Outcome.NOT_SUCH_A_FILE);
        assertThat(plans.sheet(plan).evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "example.org",
                "https://",
                "no link"
            })
    void a_link_leads_to_a_web_site_and_nowhere_else(String address) {
        assertThat(evidence.addLink(plan, null, "A link", address)).isEqualTo(Outcome.NOT_A_LINK);
        assertThat(evidence.addLink(plan, null, "A link", "https://example.org/page"))
                .isEqualTo(Outcome.ADDED);
    }
}
