package org.raisingthegame.tracker.access.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.CurrentUser;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.OwnPassword;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SecondFactor;
import org.raisingthegame.tracker.access.SecondFactor.Answer;
import org.raisingthegame.tracker.access.SecondFactor.Beginning;
import org.raisingthegame.tracker.access.SecretCode;
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
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
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

    @Autowired
    SecondFactor secondFactor;

    @Autowired
    OwnPassword ownPassword;

    @Autowired
    Standings standings;

    @Autowired
    RightsPolicy policy;

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

    /** Spring Security makes a form for itself where nobody says in time that there is a page. */
    @Test
    void theSignInPageIsOurs() throws Exception {
        assertThat(web.perform(get("/login")).andReturn().getResponse().getContentAsString())
                .doesNotContain("<form");
    }

    @Test
    void theHealthCheckIsOpenAndNothingBesideIt() throws Exception {
        web.perform(get("/actuator/health")).andExpect(status().isOk());
        web.perform(get("/actuator/health/liveness")).andExpect(status().isOk());
        web.perform(get("/actuator/health/readiness")).andExpect(status().isOk());
        web.perform(get("/actuator/health/db")).andExpect(redirectedUrl("/login"));
        web.perform(get("/actuator/env")).andExpect(redirectedUrl("/login"));
        MockHttpSession session = signedIn();
        web.perform(get("/actuator/env").session(session)).andExpect(status().isForbidden());
    }

    @Test
    void figuresOfTheProgramAreForThisMachine() throws Exception {
        web.perform(get("/actuator/prometheus").with(request -> {
                    request.setRemoteAddr("10.0.0.7");
                    return request;
                }))
                .andExpect(redirectedUrl("/login"));
        int here = web.perform(get("/actuator/prometheus"))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(here).as("let in, whether or not a test has figures").isIn(200, 404);
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
    void whoHasASecondFactorHoldsNothingBeforeItIsGiven() throws Exception {
        String secret = secondFactorOfHana();
        MockHttpSession session = signedIn();
        web.perform(get("/probe/scope").session(session)).andExpect(status().isForbidden());
        assertThat(signIns()).as("a password alone is no sign-in").isZero();
        as(session, () -> assertThat(secondFactor.give("000000")).isInstanceOf(Answer.Wrong.class));
        web.perform(get("/probe/scope").session(session)).andExpect(status().isForbidden());
        String code = TimeCodes.code(secret, Instant.now());
        as(session, () -> assertThat(secondFactor.give(code)).isInstanceOf(Answer.Right.class));
        web.perform(get("/probe/scope").session(session)).andExpect(status().isOk());
        assertThat(signIns()).isOne();

        MockHttpSession another = signedIn();
        as(another, () -> assertThat(secondFactor.give(code)).as("taken before").isInstanceOf(Answer.Wrong.class));
        web.perform(get("/probe/scope").session(another)).andExpect(status().isForbidden());
    }

    @Test
    void codesThatAreGuessedHaveToWaitEvenTheRightOne() throws Exception {
        String secret = secondFactorOfHana();
        MockHttpSession session = signedIn();
        as(session, () -> {
            for (int attempt = 0; attempt < SignInThrottle.ATTEMPTS_FOR_AN_EMAIL; attempt++) {
                assertThat(secondFactor.give("wrong")).isInstanceOf(Answer.Wrong.class);
            }
            assertThat(secondFactor.give(TimeCodes.code(secret, Instant.now()))).isInstanceOf(Answer.Wait.class);
        });
        web.perform(get("/probe/scope").session(session)).andExpect(status().isForbidden());
    }

    @Test
    void whoMakesASecondFactorGoesOnInTheSameSessionAndNowhereElse() throws Exception {
        MockHttpSession here = signedIn();
        MockHttpSession elsewhere = signedIn();
        as(here, () -> {
            Beginning beginning = secondFactor.begin();
            assertThat(secondFactor.make(beginning, "000000")).isEmpty();
            assertThat(secondFactor
                            .make(beginning, TimeCodes.code(beginning.secret(), Instant.now()))
                            .orElseThrow())
                    .hasSize(8);
            assertThat(secondFactor.state().owed()).isFalse();
        });
        web.perform(get("/probe/scope").session(here)).andExpect(status().isOk());
        web.perform(get("/probe/scope").session(elsewhere)).andExpect(redirectedUrl("/login"));
    }

    @Test
    void aRecoveryCodeOpensOnce() throws Exception {
        secondFactorOfHana();
        String code = SecretCode.make();
        jdbc.sql("INSERT INTO access_recovery_code (code_hash, account_id) VALUES (?, ?)")
                .params(SecretCode.hash(code), hana.value())
                .update();
        as(signedIn(), () -> assertThat(secondFactor.give(code)).isInstanceOf(Answer.Right.class));
        as(signedIn(), () -> assertThat(secondFactor.give(code)).isInstanceOf(Answer.Wrong.class));
    }

    @Test
    void theSessionGetsAnotherIdAtTheSignIn() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String planted = before.getId();
        web.perform(post("/login")
                        .session(before)
                        .with(csrf())
                        .param("username", EMAIL)
                        .param("password", PASSWORD))
                .andExpect(authenticated());
        assertThat(before.getId()).isNotEqualTo(planted);
    }

    @Test
    void aFormOfAnotherSiteSignsNobodyIn() throws Exception {
        for (String from : List.of("cross-site", "same-site")) {
            web.perform(signInFrom(from)).andExpect(unauthenticated()).andExpect(redirectedUrl("/login"));
        }
        web.perform(signInFrom("same-origin")).andExpect(authenticated());
    }

    private static MockHttpServletRequestBuilder signInFrom(String site) {
        return post("/login")
                .with(csrf())
                .header("Sec-Fetch-Site", site)
                .param("username", EMAIL)
                .param("password", PASSWORD);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndNotThisOne() throws Exception {
        MockHttpSession here = signedIn();
        MockHttpSession elsewhere = signedIn();
        as(
                here,
                () -> assertThat(ownPassword.change(PASSWORD, "purple lantern river"))
                        .isEqualTo(OwnPassword.Outcome.CHANGED));
        web.perform(get("/probe/scope").session(here)).andExpect(status().isOk());
        web.perform(get("/probe/scope").session(elsewhere)).andExpect(redirectedUrl("/login"));
        assertThat(elsewhere.isInvalid()).isTrue();
    }

    @Test
    void aSessionThatLastsTooLongEndsWhateverItsPersonDoes() throws Exception {
        MockHttpSession session = signedIn();
        var later = new StandingFilter(
                standings,
                policy,
                new HttpSessionSecurityContextRepository(),
                Duration.ofHours(12),
                () -> Instant.now().plus(Duration.ofHours(12)));
        SecurityContextHolder.setContext(contextOf(session));
        var request = new MockHttpServletRequest();
        request.setSession(session);
        later.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    private String secondFactorOfHana() {
        String secret = TimeCodes.newSecret();
        jdbc.sql("INSERT INTO access_second_factor (account_id, secret, since, last_step) VALUES (?, ?, NOW(), 0)")
                .params(hana.value(), secret)
                .update();
        return secret;
    }

    private int signIns() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE kind = 'SIGN_IN'")
                .query(Integer.class)
                .single();
    }

    /** Does something within a session, as a page of it would. */
    private void as(MockHttpSession session, Runnable work) {
        SecurityContextHolder.setContext(contextOf(session));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            work.run();
        } finally {
            RequestContextHolder.resetRequestAttributes();
            SecurityContextHolder.clearContext();
        }
    }

    private static SecurityContext contextOf(MockHttpSession session) {
        return (SecurityContext) Objects.requireNonNull(
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
    }

    @Test
    void pagesForbidFramesAndForeignForms() throws Exception {
        String headers = web.perform(get("/probe/headers").session(signedIn()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(headers)
                .as("sent with every page")
                .contains("X-Content-Type-Options: nosniff", "Referrer-Policy: same-origin")
                .contains("frame-ancestors 'none'", "form-action 'self'", "default-src 'self'", "object-src 'none'")
                .contains("Cache-Control: no-cache, no-store, max-age=0, must-revalidate")
                .contains("X-Frame-Options: DENY", "Permissions-Policy: camera=()");
    }

    @Test
    void browsersKeepWhatLooksTheSameToEverybodyAndNothingElse() throws Exception {
        for (String page : List.of("/pupils", "/actuator/health", "/api/v1/measures.csv")) {
            web.perform(get(page))
                    .andExpect(header().string("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"));
        }
        assertThat(kept("/VAADIN/dynamic/resource/1/2/roll.xlsx"))
                .as("a download")
                .contains("no-store");
        assertThat(kept("/assets/styles/tokens.css")).isNull();
        assertThat(kept("/VAADIN/build/index.js")).isNull();
    }

    private static String kept(String path) {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new KeepNoPage().writeHeaders(new MockHttpServletRequest("GET", path), answer);
        return answer.getHeader("Cache-Control");
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
