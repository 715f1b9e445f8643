package org.raisingthegame.tracker.access.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.AccessBeans.TODAY;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.access.MovableClock;
import org.raisingthegame.tracker.access.NewPerson;
import org.raisingthegame.tracker.access.NewPosts;
import org.raisingthegame.tracker.access.OpenInvitation;
import org.raisingthegame.tracker.access.People;
import org.raisingthegame.tracker.access.PersonOutcome;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.database.OnTestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.RequestContextFilter;

/**
 * An invitation by e-mail, accepted by signing in with an OpenID Connect provider; a mail server and a provider listen on this
 * machine, and everything between is the program's own.
 */
@SpringBootTest
@OnTestDatabase
@Transactional
class InvitationByMailAndProviderTest {

    private static final GreenMail MAIL = mailServer();
    private static final OidcProvider PROVIDER = OidcProvider.started();
    private static final String EMAIL = "hana@school.example";
    private static final Pattern LINK = Pattern.compile("https://tracker\\.example/invitation\\?code=(\\S+)");

    @Autowired
    WebApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People officersPeople;

    @Autowired
    MovableClock clock;

    MockMvc web;
    SignInFixture people;
    SchoolId ash;

    private static GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        String client = "spring.security.oauth2.client.";
        settings.add(client + "registration.borough.client-id", () -> OidcProvider.CLIENT);
        settings.add(client + "registration.borough.client-secret", () -> "secret");
        settings.add(client + "registration.borough.client-name", () -> "Borough account");
        settings.add(client + "registration.borough.scope", () -> "openid,email");
        settings.add(client + "provider.borough.issuer-uri", PROVIDER::issuer);
        settings.add("tracker.access.second-factor", () -> "required");
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        settings.add("tracker.notices.from", () -> "tracker@borough.example");
        settings.add("tracker.notices.program-address", () -> "https://tracker.example");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
        PROVIDER.stop();
    }

    @BeforeEach
    void anOfficerAndASchool() throws Exception {
        RequestContextHolder.resetRequestAttributes();
        MAIL.purgeEmailFromAllMailboxes();
        clock.moveTo(TODAY);
        web = MockMvcBuilders.webAppContextSetup(program)
                .addFilters(new RequestContextFilter())
                .apply(springSecurity())
                .build();
        people = new SignInFixture(jdbc);
        ash = people.school("2089001", "Ash Primary");
    }

    @Test
    void an_invitation_goes_to_its_address_with_a_link_that_works_and_without_a_password() throws Exception {
        String code = invited();
        MimeMessage message = MAIL.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly(EMAIL);
        assertThat(message.getFrom()).extracting(Object::toString).containsExactly("tracker@borough.example");
        assertThat(message.getSubject()).isEqualTo("Your invitation to the Raising the Game Tracker");
        assertThat(GreenMailUtil.getBody(message))
                .contains("Hello Hana Head", "27 November 2026")
                .doesNotContain("Ash Primary");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM access_invitation WHERE code_hash = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .as("the code itself is not kept")
                .isZero();
    }

    @Test
    void the_invited_person_comes_in_by_the_provider_and_owes_the_second_factor_and_is_known_the_next_time()
            throws Exception {
        PROVIDER.isUsedBy("subject-1", "whatever@elsewhere.example");
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(OpenInvitation.ATTRIBUTE, invited());
        MvcResult first = signIn(session);
        assertThat(first.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(account(first)).hasValueSatisfying(account -> {
            assertThat(account.getUsername()).isEqualTo(EMAIL);
            assertThat(account.owesSecondFactor()).isTrue();
        });
        MvcResult again = signIn(new MockHttpSession());
        assertThat(account(again)).map(SignedInAccount::getUsername).contains(EMAIL);
    }

    @Test
    void an_address_in_a_token_opens_no_account_nor_does_a_stranger() throws Exception {
        invited();
        PROVIDER.isUsedBy("stranger", EMAIL);
        MvcResult answer = signIn(new MockHttpSession());
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/login?error");
        assertThat(account(answer)).isEmpty();
    }

    @Test
    void a_token_that_another_key_signed_opens_nothing_and_uses_no_invitation_up() throws Exception {
        String code = invited();
        PROVIDER.isUsedBy("subject-2", EMAIL);
        PROVIDER.signsWithAnotherKey();
        MockHttpSession session = new MockHttpSession();
        session.setAttribute(OpenInvitation.ATTRIBUTE, code);
        MvcResult forged = signIn(session);
        assertThat(forged.getResponse().getRedirectedUrl()).isEqualTo("/login?error");
        assertThat(account(forged)).isEmpty();
        PROVIDER.isUsedBy("subject-2", EMAIL);
        MockHttpSession honest = new MockHttpSession();
        honest.setAttribute(OpenInvitation.ATTRIBUTE, code);
        assertThat(account(signIn(honest))).isPresent();
    }

    @Test
    void an_answer_that_this_browser_did_not_ask_for_opens_nothing() throws Exception {
        PROVIDER.isUsedBy("subject-3", EMAIL);
        MockHttpSession asked = new MockHttpSession();
        asked.setAttribute(OpenInvitation.ATTRIBUTE, invited());
        URI answer = providersAnswer(asked);
        MvcResult elsewhere = comeBack(answer, new MockHttpSession());
        assertThat(elsewhere.getResponse().getRedirectedUrl()).isEqualTo("/login?error");
        assertThat(account(elsewhere)).isEmpty();
    }

    /** Makes the account of a head, and takes the code out of the message that arrives. */
    private String invited() throws Exception {
        people.signIn(people.officer(BOROUGH), Rights.MANAGE_PEOPLE);
        try {
            var posts = new NewPosts(Set.of(ash), TODAY, null);
            var outcome = officersPeople.add(new NewPerson(EMAIL, "Hana Head", Role.HEADTEACHER, Set.of(), posts));
            assertThat(((PersonOutcome.Invited) outcome).invitation().mailed()).isTrue();
        } finally {
            people.signOut();
        }
        assertThat(MAIL.waitForIncomingEmail(1)).isTrue();
        Matcher link = LINK.matcher(GreenMailUtil.getBody(MAIL.getReceivedMessages()[0])
                .replace("=\r\n", "")
                .replace("=3D", "="));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private MvcResult signIn(MockHttpSession session) throws Exception {
        return comeBack(providersAnswer(session), session);
    }

    /** What the provider sends the browser back with. */
    private URI providersAnswer(MockHttpSession session) throws Exception {
        String toProvider = Objects.requireNonNull(
                web.perform(get("/oauth2/authorization/borough").session(session))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
        assertThat(toProvider).startsWith(PROVIDER.issuer() + "/authorize");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<Void> sentBack = browser.send(
                    HttpRequest.newBuilder(URI.create(toProvider)).build(), HttpResponse.BodyHandlers.discarding());
            return URI.create(sentBack.headers().firstValue("Location").orElseThrow());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private MvcResult comeBack(URI answer, MockHttpSession session) throws Exception {
        Map<String, String> pairs = OidcProvider.pairs(answer.getRawQuery());
        return web.perform(get("/login/oauth2/code/borough")
                        .queryParam("code", pairs.get("code"))
                        .queryParam("state", pairs.get("state"))
                        .session(session))
                .andReturn();
    }

    /** Who is signed in afterwards. */
    private static Optional<SignedInAccount> account(MvcResult result) {
        var session = result.getRequest().getSession(false);
        Object context = session == null
                ? null
                : session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext known
                        && known.getAuthentication() != null
                        && known.getAuthentication().getPrincipal() instanceof SignedInAccount account
                ? Optional.of(account)
                : Optional.empty();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(TODAY);
        }
    }
}
