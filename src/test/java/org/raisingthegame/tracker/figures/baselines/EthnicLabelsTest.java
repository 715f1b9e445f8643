package org.raisingthegame.tracker.figures.baselines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EthnicLabelsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Black - Black Caribbean",
                "Ethnicity Minor Black Caribbean",
                "Ethnicity_Minor_Black_Caribbean",
                "Caribbean",
                "BLACK CARIBBEAN"
            })
    void black_caribbean_is_found_in_all_its_spellings(String label) {
        assertThat(EthnicLabels.minor(label).orElseThrow().code()).isEqualTo("BCRB");
    }

    @ParameterizedTest
    @CsvSource({
        "White and Black Caribbean, MWBC",
        "Mixed - White and Black Caribbean, MWBC",
        "Ethnicity Minor Any other black background, BOTH",
        "Black - Black African, BAFR",
        "Any other Black / African / Caribbean background, BOTH",
        "Any other Mixed / Multiple ethnic background, MOTH",
        "English / Welsh / Scottish / Northern Irish / British, WBRI",
        "Gypsy / Roma, WROM",
        "Irish Traveller, WIRT"
    })
    void and_never_within_another_name(String label, String code) {
        assertThat(EthnicLabels.minor(label).orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Black / African / Caribbean / Black British",
                "Gypsy or Irish Traveller",
                "Ethnicity Minor Black Caribbean Male",
                "Black - Black Caribbean FSM eligible",
                "Black",
                "Unclassified"
            })
    void a_name_we_do_not_know_as_a_whole_is_no_minor_group(String label) {
        assertThat(EthnicLabels.minor(label)).isEmpty();
    }

    @Test
    void black_is_a_major_group_in_any_case() {
        assertThat(EthnicLabels.major("BLACK").orElseThrow().code()).isEqualTo("BLACK");
        assertThat(EthnicLabels.major("Ethnicity Major Black Total")
                        .orElseThrow()
                        .code())
                .isEqualTo("BLACK");
        assertThat(EthnicLabels.major("Black / African / Caribbean / Black British")
                        .orElseThrow()
                        .code())
                .isEqualTo("BLACK");
        assertThat(EthnicLabels.major("Black Caribbean")).isEmpty();
        assertThat(EthnicLabels.major("Caribbean")).isEmpty();
    }
}
