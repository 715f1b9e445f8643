package org.raisingthegame.tracker.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeStartTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "::"})
    void pagesGoNowhereUnencryptedButToThisMachine(String address) {
        assertThatThrownBy(() -> SafeStart.requireEncryption(address, false, false))
                .isInstanceOf(UnsafeInstallation.class);
        assertThatCode(() -> SafeStart.requireEncryption(address, true, false)).doesNotThrowAnyException();
        assertThatCode(() -> SafeStart.requireEncryption(address, false, true))
                .as("somebody says that a proxy ends TLS")
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void toThisMachineTheyMay(String address) {
        assertThatCode(() -> SafeStart.requireEncryption(address, false, false)).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseOfOnesOwnNeedsAPasswordAndTheOneThatComesAlongHasOne() {
        assertThatThrownBy(() -> SafeStart.requirePassword("jdbc:mariadb://db/tracker", null))
                .isInstanceOf(UnsafeInstallation.class);
        assertThatThrownBy(() -> SafeStart.requirePassword("jdbc:mariadb://db/tracker", " "))
                .isInstanceOf(UnsafeInstallation.class);
        assertThatCode(() -> SafeStart.requirePassword("jdbc:mariadb://db/tracker", "secret"))
                .doesNotThrowAnyException();
        assertThatCode(() -> SafeStart.requirePassword(null, null)).doesNotThrowAnyException();
    }

    @Test
    void aServerThatLetsEverybodyInIsRefused() {
        for (String nobody : new String[] {null, "", "@", "skip-grants user@skip-grants host"}) {
            assertThatThrownBy(() -> SafeStart.requireGrants(nobody)).isInstanceOf(UnsafeInstallation.class);
        }
        assertThatCode(() -> SafeStart.requireGrants("tracker@localhost")).doesNotThrowAnyException();
    }

    @Test
    void noAccountOfTheDemonstrationOpensALiveInstallation() {
        assertThatThrownBy(() -> SafeStart.requireNoDemonstration(1)).isInstanceOf(UnsafeInstallation.class);
        assertThatCode(() -> SafeStart.requireNoDemonstration(0)).doesNotThrowAnyException();
    }
}
