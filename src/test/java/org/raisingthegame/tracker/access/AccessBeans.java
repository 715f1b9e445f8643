package org.raisingthegame.tracker.access;

import java.time.LocalDate;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.raisingthegame.tracker.suite.PluginCatalogue;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The module's own beans for a test of SQL, without web pages: {@code @DatabaseTest @Import(AccessBeans.class)}. Brings
 * a {@link MovableClock} and the {@link SignInFixture}.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableMethodSecurity
@ComponentScan(
        basePackages = "org.raisingthegame.tracker.access",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            ".*\\.SecurityConfiguration",
                            ".*\\.SecondFactorGuard",
                            ".*\\.security\\.Providers?(SignIn)?",
                            ".*Test",
                            ".*Test\\$.*",
                            ".*\\.AccessBeans"
                        }))
@Import({SchoolDirectory.class, PluginCatalogue.class})
@EnableConfigurationProperties(AccessSettings.class)
public class AccessBeans {

    /** The day on which tests begin: a Friday within the autumn term. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Bean
    MovableClock clock() {
        return new MovableClock(TODAY);
    }

    /** The real algorithm with the least work, so that tests don't wait for it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    SignInFixture signInFixture(JdbcClient jdbc) {
        return new SignInFixture(jdbc);
    }
}
