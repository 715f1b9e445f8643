package org.raisingthegame.tracker.access.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.RequestContextFilter;

@SpringBootTest
@OnTestDatabase
@Transactional
class SignInTest {

    private static final String EMAIL = "hana@school.example";
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    WebApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    MovableClock clock;

    MockMvc web;
    SignInFixture people;
    SchoolId ash;
    UserId hana;

    @BeforeEach
    void aHeadWithAPassword() {
        // The filter that Spring Boot puts first: what is remembered for a request ends with it.
        web = MockMvcBuilders.webAppContextSetup(program)
                .addFilters(new RequestContextFilter())
                .apply(springSecurity())
                .build();
        clock.moveTo(TODAY);
        people = new SignInFixture(jdbc);
        ash = people.school("2089001", "Ash Primary");
        hana = people.account(Role.HEADTEACHER);
        people.post(hana, ash, Role.HEADTEACHER, TODAY.minusYears(1), TODAY.plusDays(1));
        jdbc.sql("UPDATE access_account SET email = ?, password_hash = ? WHERE id = ?")
                .params(EMAIL, encoder.encode(PASSWORD), hana.value())
                .update();
    }

    @Test
    void whoIsNotSignedInIsSentToTheSignInPage() throws Exception {
        web.perform(get("/probe/scope")).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/login"));
        web.perform(get("/no/such/page")).andExpect(redirectedUrl("/login"));
    }

    @Test
    void theHealthCheckIsOpenAndNothingBesideIt() throws Exception {
        web.perform(get("/actuator/health")).andExpect(status().isOk());
        web.perform(get("/actuator/env")).andExpect(redirectedUrl("/login"));
        MockHttpSession session = signedIn();
        web.perform(get("/actuator/env").session(session)).andExpect(status().isForbidden());
    }

    @Test
    void theRightPasswordOpensWhateverTheWritingOfTheAddress() throws Exception {
        web.perform(formLogin("/login").user(" Hana@School.Example").password(PASSWORD))
                .andExpect(authenticated().withUsername(EMAIL));
    }

    @Test
    void aWrongPasswordAnUnknownAddressAndAClosedAccountAreOneAnswer() throws Exception {
        web.perform(formLogin("/login").user(EMAIL).password("wrong horse battery"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?error"));
        web.perform(formLogin("/login").user("nobody@school.example").password(PASSWORD))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?error"));
        close();
        web.perform(formLogin("/login").user(EMAIL).password(PASSWORD))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void eachSignInIsInTheTrailAndWhatWasTypedIsNot() throws Exception {
        web.perform(formLogin("/login").user("my secret password").password(""));
        web.perform(formLogin("/login").user(EMAIL).password("wrong horse battery"));
        web.perform(formLogin("/login").user(EMAIL).password(PASSWORD));
        assertThat(jdbc.sql("SELECT CONCAT_WS('|', kind, by_account, by_name, detail) FROM audit_entry ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "SIGN_IN_REFUSED|Wrong password, or no such account",
                        "SIGN_IN_REFUSED|%s|Test HEADTEACHER|Wrong password, or no such account".formatted(hana),
                        "SIGN_IN|%s|Test HEADTEACHER|".formatted(hana));
    }

    @Test
    void whoGuessesTooOftenWaitsEvenWithTheRightPassword() throws Exception {
        jdbc.sql("UPDATE access_account SET email = ? WHERE id = ?")
                .params("guessed@school.example", hana.value())
                .update();
        for (int attempt = 0; attempt < SignInThrottle.ATTEMPTS_FOR_AN_EMAIL; attempt++) {
            web.perform(formLogin("/login").user("guessed@school.example").password("wrong horse battery"))
                    .andExpect(redirectedUrl("/login?error"));
        }
        web.perform(formLogin("/login").user("Guessed@school.example ").password(PASSWORD))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?wait=1"));
        clock.moveTo(TODAY.plusDays(1));
        web.perform(formLogin("/login").user("guessed@school.example").password(PASSWORD))
                .andExpect(authenticated());
        web.perform(formLogin("/login").user("guessed@school.example").password("wrong horse battery"))
                .andExpect(redirectedUrl("/login?error"));
    }

    @Test
    void anInternalAccountHasNoWayIn() throws Exception {
        jdbc.sql("UPDATE access_account SET password_hash = NULL, internal = 1 WHERE id = ?")
                .param(hana.value())
                .update();
        web.perform(formLogin("/login").user(EMAIL).password(PASSWORD)).andExpect(unauthenticated());
        web.perform(formLogin("/login").user(EMAIL).password("")).andExpect(unauthenticated());
    }

    @Test
    void aPostThatEndsClosesWhatItOpenedInTheSameSession() throws Exception {
        MockHttpSession session = signedIn();
        String scope = web.perform(get("/probe/scope").session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(scope).isEqualTo(new RowScope.OnlySchools(Set.of(ash)).toString());
        clock.moveTo(TODAY.plusDays(1));
        web.perform(get("/probe/scope").session(session)).andExpect(status().isForbidden());
    }

    @Test
    void aPostThatBeginsOpensInTheSameSession() throws Exception {
        clock.moveTo(TODAY.plusDays(1));
        MockHttpSession session = signedIn();
        web.perform(get("/probe/scope").session(session)).andExpect(status().isForbidden());
        people.post(hana, ash, Role.HEADTEACHER, TODAY, null);
        web.perform(get("/probe/scope").session(session)).andExpect(status().isOk());
    }

    @Test
    void whoseAccountIsClosedIsSignedOutAtTheNextRequest() throws Exception {
        MockHttpSession session = signedIn();
        close();
        web.perform(get("/probe/scope").session(session)).andExpect(redirectedUrl("/login"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void pagesForbidFramesAndForeignForms() throws Exception {
        String headers = web.perform(get("/probe/headers").session(signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(headers)
                .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin")
                .contains("frame-ancestors 'none'", "form-action 'self'");
    }

    private MockHttpSession signedIn() throws Exception {
        return (MockHttpSession) web.perform(formLogin("/login").user(EMAIL).password(PASSWORD))
                .andExpect(authenticated())
                .andReturn()
                .getRequest()
                .getSession(false);
    }

    private void close() {
        jdbc.sql("UPDATE access_account SET enabled = 0 WHERE id = ?")
                .param(hana.value())
                .update();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Probes {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(TODAY);
        }

        @Bean
        Probe probe(CurrentUser user) {
            return new Probe(user);
        }
    }

    /** A service behind an address, guarded as the program's services are. */
    @RestController
    static class Probe {

        private final CurrentUser user;

        Probe(CurrentUser user) {
            this.user = user;
        }

        /**
         * The headers that are there before the answer is written: a page that is forwarded to Vaadin is sent past
         * Spring's wrappers and gets no later ones.
         */
        @GetMapping("/probe/headers")
        public String headersSoFar(HttpServletResponse response) {
            return response.getHeaderNames().stream()
                    .map(name -> name + ": " + response.getHeader(name))
                    .collect(Collectors.joining("\n"));
        }

        @GetMapping("/probe/scope")
        @PreAuthorize("hasRole('" + Rights.SEE_PUPILS + "')")
        public String scope() {
            return user.rowScope().toString();
        }
    }
}
