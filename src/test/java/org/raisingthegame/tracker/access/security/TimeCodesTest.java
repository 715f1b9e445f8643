package org.raisingthegame.tracker.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

    /** "12345678901234567890", the secret of RFC 6238's test vectors, in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /** RFC 6238, appendix B, SHA-1; its eight digits cut to the six that apps show. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(TimeCodes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void a_code_is_good_for_its_step_and_the_one_beside_it() {
        Instant now = Instant.ofEpochSecond(1_000_000_020);
        String code = TimeCodes.code(SECRET, now);
        assertThat(TimeCodes.stepOf(code, SECRET, now.plusSeconds(30))).hasValue(33_333_334);
        assertThat(TimeCodes.stepOf(code, SECRET, now.minusSeconds(30))).hasValue(33_333_334);
        assertThat(TimeCodes.stepOf(code, SECRET, now.plusSeconds(60))).isEmpty();
        assertThat(TimeCodes.stepOf("", SECRET, now)).isEmpty();
        assertThat(TimeCodes.stepOf(code.substring(0, 3) + " " + code.substring(3), SECRET, now))
                .as("as apps show it")
                .isPresent();
    }

    @Test
    void a_new_secret_has_160_bits_and_is_a_new_one() {
        assertThat(TimeCodes.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(TimeCodes.newSecret());
    }
}
