package org.raisingthegame.tracker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raisingthegame.tracker.access.SignInFixture.BOROUGH;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.raisingthegame.tracker.KaribuTest;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.audit.Audit;
import org.raisingthegame.tracker.audit.AuditEvent;
import org.raisingthegame.tracker.audit.AuditKind;
import org.raisingthegame.tracker.audit.TooManyExports;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.figures.FigureRefresh;
import org.raisingthegame.tracker.pupils.RollRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.RequestContextFilter;

/** Figures by address, as Excel asks for them: with an e-mail address and a password. */
class FiguresByAddressTest extends KaribuTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String KS2 = "attainment.ks2-rwm-expected";
    private static final String FIGURES = "/api/v1/figures.csv?measure=" + KS2;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FigureRefresh figures;

    @Autowired
    private Audit audit;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private I18NProvider translations;

    private MockMvc web;
    private SchoolId ash;
    private RollRows rolls;
    private int pupils;

    @BeforeEach
    void resultsOfThreeFoundingSchools() {
        web = MockMvcBuilders.webAppContextSetup((WebApplicationContext) program)
                .addFilters(new RequestContextFilter())
                .apply(springSecurity())
                .build();
        rolls = new RollRows(jdbc);
        ash = people.school("2088501", "Ash Primary");
        for (SchoolId school :
                List.of(ash, people.school("2088502", "Oak Primary"), people.school("2088503", "Elm Primary"))) {
            people.founding(school);
            results(school, 2019, "BCRB", 21, 12);
            results(school, 2019, "WBRI", 30, 21);
            // Of nine Black Caribbean pupils in all.
            results(school, 2022, "BCRB", 3, 2);
            results(school, 2022, "WBRI", 30, 21);
        }
        figures.refreshAll();
    }

    @Test
    void a_champion_gets_numbers_as_numbers_with_interval_and_pupils() throws Exception {
        Map<String, String> row = row(ask(signIn(people.champion(ash)), FIGURES), "Black Caribbean", "2019");
        // 36 of 63; Wilson's interval worked out outside of this program: 44.9 to 68.6.
        assertThat(row)
                .containsEntry("kind", "value")
                .containsEntry("value", "57")
                .containsEntry("lower_95", "45")
                .containsEntry("upper_95", "69")
                .containsEntry("numerator", "36")
                .containsEntry("denominator", "63")
                .containsEntry("difference_in", "points")
                .containsEntry("schools_with_data", "3");
    }

    @Test
    void what_is_not_a_number_says_which_kind_of_none_it_is_and_leaves_the_numbers_empty() throws Exception {
        Map<String, String> row = row(ask(signIn(people.programmeTeam(BOROUGH)), FIGURES), "Black Caribbean", "2022");
        assertThat(row)
                .containsEntry("kind", "suppressed")
                .containsEntry("value", "")
                .containsEntry("numerator", "")
                .containsEntry("denominator", "")
                .containsEntry("shown_as", words("figures.suppressed.SMALL_NUMBER_INVOLVED"))
                .containsEntry("difference", "");
        Map<String, String> cancelled =
                row(ask(signIn(people.programmeTeam(BOROUGH)), FIGURES), "Black Caribbean", "2020");
        assertThat(cancelled).containsEntry("kind", "not-collected").containsEntry("value", "");
    }

    /** 2022 has 6 of 9 Black Caribbean pupils in all, and 2 of 3 in each school; 2019 may be shown. */
    @Test
    void no_count_of_any_set_that_can_be_asked_for_is_a_small_one_whoever_asks() throws Exception {
        int counts = 0;
        for (UserId person :
                List.of(people.champion(ash), people.head(ash), people.advisor(ash), people.officer(BOROUGH))) {
            signIn(person);
            for (String set : List.of("founding", "all", "members", "primary", "088501", "088502", "088503")) {
                for (Map<String, String> row : rows(ask(person, FIGURES + "&set=" + set))) {
                    if (row.get("kind").equals("value")) {
                        int of = Integer.parseInt(row.get("denominator"));
                        int met = Integer.parseInt(row.get("numerator"));
                        assertThat(of).as("%s", row).isGreaterThanOrEqualTo(10);
                        assertThat(List.of(met, of - met)).as("%s", row).noneMatch(one -> one > 0 && one < 5);
                        counts++;
                    } else if (!row.get("kind").startsWith("published")) {
                        assertThat(List.of(row.get("value"), row.get("numerator"), row.get("denominator")))
                                .as("%s", row)
                                .containsOnly("");
                    }
                }
            }
        }
        assertThat(counts).isPositive();
    }

    @Test
    void one_year_can_be_asked_for() throws Exception {
        List<Map<String, String>> rows = rows(ask(signIn(people.champion(ash)), FIGURES + "&year=2019&set=all"));
        assertThat(rows).isNotEmpty().allMatch(row -> row.get("year_ending").equals("2019"));
    }

    @Test
    void another_group_a_part_of_the_pupils_and_whom_they_are_compared_with_can_be_asked_for() throws Exception {
        UserId champion = signIn(people.champion(ash));
        assertThat(row(ask(champion, FIGURES + "&group=WBRI"), "White British", "2019"))
                .containsKey("kind");
        assertThat(row(ask(champion, FIGURES + "&compared-with=WBRI"), "White British", "2019"))
                .containsKey("kind");
        // No roll says who is a girl, so no figure of girls may come out of it.
        assertThat(rows(ask(champion, FIGURES + "&pupils=XF")))
                .noneMatch(row -> row.get("kind").equals("value"));
        refused(champion, FIGURES + "&pupils=Q9", words("dashboards.api.part", "Q9"));
        refused(champion, FIGURES + "&compared-with=BLACK", words("dashboards.api.beside", "BLACK", "black-caribbean"));
    }

    @Test
    void of_a_single_school_everybody_gets_by_address_what_everybody_may_see() throws Exception {
        for (UserId person : List.of(people.champion(ash), people.programmeTeam(BOROUGH))) {
            var answer = ask(signIn(person), FIGURES + "&set=088501");
            assertThat(row(answer, "Black Caribbean", "2019"))
                    .containsEntry("kind", "value")
                    .containsEntry("numerator", "12")
                    .containsEntry("denominator", "21");
            assertThat(row(answer, "Black Caribbean", "2022"))
                    .containsEntry("kind", "suppressed")
                    .containsEntry("value", "")
                    .containsEntry("denominator", "");
        }
    }

    @Test
    void what_cannot_be_answered_is_a_sentence() throws Exception {
        UserId champion = signIn(people.champion(ash));
        refused(champion, "/api/v1/figures.csv", words("dashboards.api.measure.missing"));
        refused(champion, "/api/v1/figures.csv?measure=x", words("dashboards.api.measure", "x"));
        refused(champion, FIGURES + "&set=999999", words("dashboards.api.set", "999999"));
        refused(champion, FIGURES + "&year=1999", words("dashboards.api.year", "1999", "2019", "2026"));
        refused(champion, FIGURES + "&colour=red", words("dashboards.api.parameter", "colour"));
        refused(champion, FIGURES + "&group=green", words("dashboards.api.group", "green", "black-caribbean"));
    }

    @Test
    void without_a_password_or_with_a_wrong_one_it_asks_for_one_and_gives_nothing() throws Exception {
        signIn(people.champion(ash));
        web.perform(get(FIGURES)).andExpect(status().isUnauthorized());
        MockHttpServletResponse wrong = web.perform(
                        get(FIGURES).with(httpBasic("somebody@test.example", "wrong horse battery")))
                .andReturn()
                .getResponse();
        assertThat(wrong.getStatus()).isEqualTo(HttpServletResponse.SC_UNAUTHORIZED);
        assertThat(wrong.getHeader("WWW-Authenticate")).startsWith("Basic realm=\"Raising the Game Tracker\"");
        assertThat(wrong.getContentAsString()).isEmpty();
    }

    @Test
    void who_sends_wrong_passwords_has_to_wait_as_at_the_sign_in_page() throws Exception {
        UserId champion = people.champion(ash);
        signIn(champion);
        // The throttle remembers beyond this test.
        jdbc.sql("UPDATE access_account SET email = 'guessed@test.example' WHERE id = ?")
                .param(champion.value())
                .update();
        for (int attempt = 0; attempt < 5; attempt++) {
            web.perform(get(FIGURES).with(httpBasic(people.emailOf(champion), "wrong " + attempt)))
                    .andExpect(status().isUnauthorized());
        }
        MockHttpServletResponse sixth = web.perform(get(FIGURES).with(httpBasic(people.emailOf(champion), PASSWORD)))
                .andReturn()
                .getResponse();
        assertThat(sixth.getStatus()).isEqualTo(429);
        assertThat(sixth.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void a_password_alone_opens_nothing_to_somebody_who_needs_a_second_factor() throws Exception {
        UserId head = signIn(people.head(ash));
        jdbc.sql("INSERT INTO access_second_factor (account_id, secret, since, last_step)"
                        + " VALUES (?, 'JBSWY3DPEHPK3PXP', '2026-09-01', 0)")
                .param(head.value())
                .update();
        MockHttpServletResponse answer = ask(head, FIGURES);
        assertThat(answer.getStatus()).isEqualTo(HttpServletResponse.SC_FORBIDDEN);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(words("dashboards.api.second-factor"));
    }

    @Test
    void nothing_can_be_changed_by_address() throws Exception {
        UserId champion = signIn(people.champion(ash));
        web.perform(post(FIGURES).with(httpBasic(people.emailOf(champion), PASSWORD)))
                .andExpect(status().isForbidden());
    }

    @Test
    void what_was_taken_stands_in_the_trail() throws Exception {
        UserId champion = signIn(people.champion(ash));
        ask(champion, FIGURES);
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE kind = 'EXPORT' AND by_account = ?")
                        .param(champion.value())
                        .query(String.class)
                        .list())
                .containsExactly("figures.csv, " + KS2 + ", founding");
    }

    @Test
    void who_asks_too_often_within_an_hour_is_told_to_wait() throws Exception {
        UserId champion = signIn(people.champion(ash));
        for (int file = 0; file < TooManyExports.IN_AN_HOUR; file++) {
            audit.record(AuditEvent.of(AuditKind.EXPORT).by(champion).saying("a file"));
        }
        MockHttpServletResponse answer = ask(champion, FIGURES);
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(words("dashboards.api.too-many", TooManyExports.IN_AN_HOUR));
    }

    /** There is no page here to translate. */
    private String words(String key, Object... arguments) {
        return translations.getTranslation(key, Locale.UK, arguments);
    }

    private UserId signIn(UserId account) {
        jdbc.sql("UPDATE access_account SET password_hash = ? WHERE id = ?")
                .params(encoder.encode(PASSWORD), account.value())
                .update();
        return account;
    }

    private MockHttpServletResponse ask(UserId account, String address) throws Exception {
        return web.perform(get(address).with(httpBasic(people.emailOf(account), PASSWORD)))
                .andReturn()
                .getResponse();
    }

    private void refused(UserId account, String address, String sentence) throws Exception {
        MockHttpServletResponse answer = ask(account, address);
        assertThat(answer.getStatus()).isEqualTo(HttpServletResponse.SC_BAD_REQUEST);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(sentence);
    }

    private static Map<String, String> row(MockHttpServletResponse answer, String who, String year) throws Exception {
        return rows(answer).stream()
                .filter(row ->
                        row.get("who").equals(who) && row.get("year_ending").equals(year))
                .findFirst()
                .orElseThrow();
    }

    /** No word of these figures holds a comma but the measure's title, which stands in quotes. */
    private static List<Map<String, String>> rows(MockHttpServletResponse answer) throws Exception {
        List<List<String>> lines = answer.getContentAsString(StandardCharsets.UTF_8)
                .substring(1)
                .lines()
                .map(line -> List.of(line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1)))
                .toList();
        return lines.stream()
                .skip(1)
                .map(line -> {
                    Map<String, String> row = new HashMap<>();
                    for (int column = 0; column < line.size(); column++) {
                        row.put(lines.getFirst().get(column), line.get(column));
                    }
                    return row;
                })
                .toList();
    }

    private void results(SchoolId school, int year, String ethnicity, int count, int met) {
        for (int i = 0; i < count; i++) {
            String upn = "T%012d".formatted(++pupils);
            long pupil = rolls.pupil(upn);
            rolls.characteristics(school, year, upn, ethnicity);
            jdbc.sql("INSERT INTO attainment_ks2 (school_id, academic_year, pupil_id, rwm_expected, eligible)"
                            + " VALUES (?, ?, ?, ?, 1)")
                    .params(school.value(), year, pupil, i < met)
                    .update();
        }
    }
}
