package org.raisingthegame.tracker.raisingattainment.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raisingthegame.tracker.imports.spi.RowFixture;
import org.raisingthegame.tracker.raisingattainment.ActionStatus;

class PlanSheetFormatTest {

    private final RowFixture<PlanRow> sheet =
            RowFixture.of(new PlanSheetFormat()).academicYear(2027);

    @Test
    void a_row_becomes_an_action_with_its_priority() {
        PlanRow row = sheet.read(
                        "Priority", "Reading at 11",
                        "Action", "Paired reading",
                        "By when", "27/11/2026",
                        "Person responsible", "D. Osei",
                        "Success criteria", "Each pupil has a next step",
                        "Cost", "£250",
                        "RAG", "Amber",
                        "Progress", "Four of six sessions held")
                .only();
        assertThat(row.priority()).isEqualTo("Reading at 11");
        assertThat(row.due()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(row.lead()).isEqualTo("D. Osei");
        assertThat(row.cost()).isEqualByComparingTo(new BigDecimal("250"));
        assertThat(row.status()).isEqualTo(ActionStatus.UNDER_WAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"when ready", "27/11/2206", "27/11/1926"})
    void a_wrong_day_hands_the_row_back(String day) {
        var outcome = sheet.read("Priority", "Reading", "Action", "Paired reading", "Due", day, "Lead", "D. Osei");
        assertThat(outcome.records()).isEmpty();
        assertThat(outcome.issues()).singleElement().asString().contains("at due");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TBC", "?", "to be confirmed"})
    void an_action_that_nobody_leads_is_kept_and_told(String lead) {
        var outcome = sheet.read("Priority", "Reading", "Action", "Paired reading", "Due", "27/11/2026", "Lead", lead);
        assertThat(outcome.only().lead()).isNull();
        assertThat(outcome.issues()).containsExactly("LEAD_MISSING at lead");
    }

    @Test
    void a_row_without_priority_or_action_is_handed_back() {
        assertThat(sheet.read("Action", "Paired reading", "Due", "27/11/2026", "Lead", "D. Osei")
                        .issues())
                .containsExactly("VALUE_MISSING at priority");
        assertThat(sheet.read("Priority", "Reading", "Due", "27/11/2026", "Lead", "D. Osei")
                        .issues())
                .containsExactly("VALUE_MISSING at action");
    }

    @Test
    void a_status_that_nobody_knows_counts_as_not_started() {
        var outcome = sheet.read(
                "Priority",
                "Reading",
                "Action",
                "Paired reading",
                "Due",
                "27/11/2026",
                "Lead",
                "D. Osei",
                "Status",
                "Blue");
        assertThat(outcome.only().status()).isEqualTo(ActionStatus.NOT_STARTED);
        assertThat(outcome.issues()).containsExactly("STATUS_UNKNOWN_LEFT_OUT at status");
    }
}
