package org.raisingthegame.tracker.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeStartTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0.0.0.0", "10.1.2.3", "::"})
    void pagesGoNowhereUnencryptedButToThisMachine(String address) {
        assertRefused(
                () -> SafeStart.requireEncryption(address, false, false),
                "unencrypted",
                "server.address=127.0.0.1",
                "tracker.behind-tls-proxy=true");
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
        assertRefused(
                () -> SafeStart.requirePassword("jdbc:mariadb://db/tracker", null),
                "without a password",
                "spring.datasource.password");
        assertRefused(
                () -> SafeStart.requirePassword("jdbc:mariadb://db/tracker", " "),
                "without a password",
                "spring.datasource.password");
        assertThatCode(() -> SafeStart.requirePassword("jdbc:mariadb://db/tracker", "secret"))
                .doesNotThrowAnyException();
        assertThatCode(() -> SafeStart.requirePassword(null, null)).doesNotThrowAnyException();
    }

    @Test
    void aServerThatLetsEverybodyInIsRefused() {
        for (String nobody : new String[] {null, "", "@", "skip-grants user@skip-grants host"}) {
            assertRefused(() -> SafeStart.requireGrants(nobody), "lets everybody in", "without skip-grant-tables");
        }
        assertThatCode(() -> SafeStart.requireGrants("tracker@localhost")).doesNotThrowAnyException();
    }

    @Test
    void noAccountOfTheDemonstrationOpensALiveInstallation() {
        assertRefused(
                () -> SafeStart.requireNoDemonstration(1), "whose passwords everybody knows", "use an empty database");
        assertThatCode(() -> SafeStart.requireNoDemonstration(0)).doesNotThrowAnyException();
    }

    /** Refused with a sentence that says what is wrong, and one that says what to do. */
    private static void assertRefused(ThrowingCallable start, String wrong, String... whatToDo) {
        assertThatThrownBy(start)
                .isInstanceOfSatisfying(
                        UnsafeInstallation.class,
                        refusal -> assertThat(refusal.action()).contains(whatToDo))
                .hasMessageContaining(wrong);
    }
}
