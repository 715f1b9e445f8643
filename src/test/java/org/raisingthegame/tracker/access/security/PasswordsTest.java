package org.raisingthegame.tracker.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "123456789012345",
                "qwertyuiop123",
                "aaaaaaaaaaaaaaaaaa",
                "iloveyou123456",
                "raisingthegame",
                "hana.ashprimary",
                "Hana Example 2026"
            })
    void common_ones_patterns_and_ones_own_name_are_refused(String password) {
        assertThat(Passwords.common(password, "hana@ashprimary.example", "Hana Example"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"purple lantern river", "correct horse battery", "Kx7pQ2vL9zTr"})
    void others_are_not(String password) {
        assertThat(Passwords.common(password, "hana@ashprimary.example", "Hana Example"))
                .isFalse();
    }
}
