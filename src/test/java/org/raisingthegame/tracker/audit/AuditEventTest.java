package org.raisingthegame.tracker.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEventTest {

    private static final AuditEvent EVENT = AuditEvent.of(AuditKind.IMPORT);

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\u2028", "\u2029", "\u0085", "\u000b", "\f", "\0", "\u202e", "\u200b\t"})
    void a_line_break_in_a_name_begins_no_second_entry(String breaking) {
        AuditEvent forged = EVENT.saying("roll.xlsx" + breaking + "22 Nov 2026, Head, Sign-in");
        assertThat(forged.detail()).isEqualTo("roll.xlsx 22 Nov 2026, Head, Sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A823432003001", "a823432003001", "(T82343200300A)", "x_A823432003001.xlsx"})
    void a_pupil_number_never_reaches_the_trail(String written) {
        assertThat(EVENT.saying(written).detail()).contains("•••").doesNotContain("82343200300");
    }

    @Test
    void a_long_detail_is_cut_between_letters() {
        AuditEvent event = EVENT.saying("😀".repeat(400));
        assertThat(event.detail().codePointCount(0, event.detail().length())).isEqualTo(300);
        assertThat(event.detail()).endsWith("😀…");
    }

    @Test
    void the_kind_of_a_record_is_a_word_of_ours() {
        assertThatThrownBy(() -> EVENT.about("Jade Reid", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(EVENT.about("import", 12).subject()).hasToString("import 12");
    }
}
