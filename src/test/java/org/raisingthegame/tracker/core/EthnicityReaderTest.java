package org.raisingthegame.tracker.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EthnicityReaderTest {

    private final EthnicityReader reader = new EthnicityReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BCRB",
                "bcrb",
                " BCRB ",
                "Caribbean",
                "Black Caribbean",
                "BLACK CARIBBEAN",
                "Black - Caribbean",
                "Black - Black Caribbean",
                "Black or Black British - Caribbean",
                "Black or Black British Caribbean",
                "Black / Black British: Caribbean",
                "Black / African / Caribbean / Black British - Caribbean",
                "Ethnicity_Minor_Black_Caribbean",
                "Ethnicity Minor Black Caribbean",
                "BCRB - Caribbean",
                "BCRB - Black Caribbean",
                "BCRB – Black Caribbean",
                "BCRB: Black Caribbean",
                "Black Caribbean (BCRB)",
                "Black\u00a0Caribbean"
            })
    void everySpellingOfBlackCaribbeanIsRead(String written) {
        assertThat(reader.read(written)).contains(Ethnicity.BCRB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MWBC",
                "White and Black Caribbean",
                "White & Black Caribbean",
                "White/Black Caribbean",
                "Mixed - White and Black Caribbean",
                "Mixed / Dual background - White and Black Caribbean",
                "MWBC - White and Black Caribbean",
                "Ethnicity Minor White and Black Caribbean"
            })
    void whiteAndBlackCaribbeanIsAMixedGroupOfItsOwn(String written) {
        assertThat(reader.read(written)).contains(Ethnicity.MWBC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BOTH",
                "Any other Black / African / Caribbean background",
                "Any other Black background",
                "Any Other Black Background",
                "Black - Any other Black background",
                "Black or Black British - Any other Black background",
                "BOTB",
                "Black European"
            })
    void anyOtherBlackBackgroundIsNotBlackCaribbean(String written) {
        assertThat(reader.read(written)).contains(Ethnicity.BOTH);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            BNGN,BAFR
            BSOM,BAFR
            Somali,BAFR
            Black or Black British - African,BAFR
            African,BAFR
            WENG,WBRI
            White - British,WBRI
            White British,WBRI
            White - White British,WBRI
            White - White Irish,WIRI
            Black - Black African,BAFR
            Mixed - White and Black African,MWBA
            British,WBRI
            WROR,WROM
            Gypsy / Roma,WROM
            Irish Traveller,WIRT
            Irish,WIRI
            White - Irish,WIRI
            WPOR,WOTH
            Portuguese,WOTH
            White - Any other White background,WOTH
            AKPA,APKN
            AKAO,AOTH
            Asian or Asian British - Pakistani,APKN
            Bangladeshi,ABAN
            Asian - Chinese,CHNE
            ACHN,CHNE
            CHNE,CHNE
            OOEG,OOTH
            OLAM,OOTH
            Arab,OOTH
            Any other ethnic group - Arab,OOTH
            Any other ethnic group,OOTH
            Mixed - White and Asian,MWAS
            White and Black African,MWBA
            MABL,MOTH
            Any other Mixed background,MOTH
            REFU,REFU
            Refused,REFU
            NOBT,NOBT
            Information not yet obtained,NOBT
            NONE,NOBT
            UNCL,NOBT
            ?,NOBT
            """)
    void codesRollUpAndDescriptionsAreWhole(String written, Ethnicity expected) {
        assertThat(reader.read(written)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Black",
                "Black British",
                "Mixed",
                "Caribbean food",
                "African Caribbean",
                "British Caribbean",
                "Jamaican",
                "XBCR",
                "BCRBX",
                "Not Black Caribbean",
                "All pupils"
            })
    void whatIsNotKnownIsNotGuessed(String written) {
        assertThat(reader.read(written)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Ethnicity.class)
    void everyMainCodeIsItself(Ethnicity main) {
        assertThat(reader.read(main.name())).contains(main);
    }

    @Test
    void blackCaribbeanHasNoExtendedCodes() {
        assertThat(reader.codesOf(Ethnicity.BCRB)).containsExactly("BCRB");
        assertThat(reader.codesOf(Ethnicity.BAFR))
                .containsExactly("BAFR", "BANN", "BAOF", "BCON", "BGHA", "BNGN", "BSLN", "BSOM", "BSUD");
    }
}
