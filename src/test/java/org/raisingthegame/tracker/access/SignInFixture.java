package org.raisingthegame.tracker.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.raisingthegame.tracker.access.security.SignedInAccount;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Makes made-up schools and people in the database, and signs people in on the test's thread. */
public final class SignInFixture {

    public static final LaCode BOROUGH = new LaCode("208");
    public static final LaCode OTHER_BOROUGH = new LaCode("210");

    private static final LocalDate LONG_AGO = LocalDate.of(2016, 9, 1);

    public static final LocalDate FAR_OFF = LocalDate.of(2098, 8, 31);

    private final JdbcClient jdbc;

    public SignInFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A primary school that shares rows of pupils; its URN is the DfE number's last six digits. */
    public SchoolId school(String laestab, String name) {
        return school(laestab, name, "PRIMARY");
    }

    public SchoolId school(String laestab, String name, String phase) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO schools_school (urn, laestab, la_code, name, phase) VALUES (?, ?, ?, ?, ?)")
                .params(laestab.substring(1), laestab, laestab.substring(0, 3), name, phase)
                .update(key);
        SchoolId school = new SchoolId(key.getKey().longValue());
        shares(school, Shared.PUPIL_ROWS, LONG_AGO, FAR_OFF);
        return school;
    }

    /** An agreement in force from a first to a last day. */
    public void shares(SchoolId school, Shared what, LocalDate from, LocalDate lastDay) {
        jdbc.sql("INSERT INTO access_agreement (school_id, reference, shares, signed_by, signed_on, starts_on, ends_on,"
                        + " recorded_at) VALUES (?, 'Test', ?, 'Test', ?, ?, ?, '2016-09-01')")
                .params(school.value(), what.name(), from, from, lastDay.plusDays(1))
                .update();
    }

    /** As if none had ever been signed. */
    public void sharesNothing(SchoolId school) {
        jdbc.sql("DELETE FROM access_agreement WHERE school_id = ?")
                .param(school.value())
                .update();
    }

    /** For schools that a test imported: all that have no agreement share rows of pupils. */
    public void allShare() {
        jdbc.sql("SELECT id FROM schools_school WHERE id NOT IN (SELECT school_id FROM access_agreement)")
                .query(Long.class)
                .list()
                .forEach(id -> shares(new SchoolId(id), Shared.PUPIL_ROWS, LONG_AGO, FAR_OFF));
    }

    public void founding(SchoolId school) {
        jdbc.sql("INSERT INTO schools_membership (school_id, joined_on, founding) VALUES (?, '2017-09-01', 1)")
                .params(school.value())
                .update();
    }

    /** Joined after the founding. */
    public void member(SchoolId school, LocalDate joinedOn) {
        jdbc.sql("INSERT INTO schools_membership (school_id, joined_on, founding) VALUES (?, ?, 0)")
                .params(school.value(), joinedOn)
                .update();
    }

    public UserId officer(LaCode... boroughs) {
        return withBoroughs(Role.BOROUGH_OFFICER, boroughs);
    }

    public UserId programmeTeam(LaCode... boroughs) {
        return withBoroughs(Role.PROGRAMME_TEAM, boroughs);
    }

    public UserId head(SchoolId... schools) {
        return withPosts(Role.HEADTEACHER, schools);
    }

    public UserId advisor(SchoolId... schools) {
        return withPosts(Role.ADVISOR, schools);
    }

    public UserId champion(SchoolId school) {
        return withPosts(Role.CHAMPION, school);
    }

    /** A colleague without any right yet. */
    public UserId colleague() {
        return account(Role.SCHOOL_STAFF);
    }

    public void grant(UserId colleague, SchoolId school, String right, LocalDate startsOn, LocalDate endsOn) {
        jdbc.sql("INSERT INTO access_grant (account_id, school_id, granted_right, granted_by, starts_on, ends_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(colleague.value(), school.value(), right, colleague.value(), startsOn, endsOn))
                .update();
    }

    public void grant(UserId colleague, SchoolId school, String right) {
        grant(colleague, school, right, LONG_AGO, null);
    }

    public void post(UserId account, SchoolId school, Role kind, LocalDate startsOn, LocalDate endsOn) {
        jdbc.sql(
                        "INSERT INTO access_assignment (account_id, school_id, kind, starts_on, ends_on) VALUES (?, ?, ?, ?, ?)")
                .params(Arrays.asList(account.value(), school.value(), kind.name(), startsOn, endsOn))
                .update();
    }

    /** The key of somebody's latest post at a school. */
    public long postId(UserId account, SchoolId school) {
        return jdbc.sql("SELECT MAX(id) FROM access_assignment WHERE account_id = ? AND school_id = ?")
                .params(account.value(), school.value())
                .query(Long.class)
                .single();
    }

    public String emailOf(UserId account) {
        return jdbc.sql("SELECT email FROM access_account WHERE id = ?")
                .param(account.value())
                .query(String.class)
                .single();
    }

    /** Closes the account; whoever holds it can't sign in any more. */
    public void close(UserId account) {
        jdbc.sql("UPDATE access_account SET enabled = 0 WHERE id = ?")
                .param(account.value())
                .update();
    }

    public void showNames(UserId advisor, SchoolId school) {
        jdbc.sql("INSERT INTO access_advisor_names (account_id, school_id, granted_by, starts_on) VALUES (?, ?, ?, ?)")
                .params(advisor.value(), school.value(), advisor.value(), LONG_AGO)
                .update();
    }

    /** An open account without anything else; its address is {@code <role>-<n>@test.example}. */
    public UserId account(Role role) {
        var key = new GeneratedKeyHolder();
        long number = jdbc.sql("SELECT COUNT(*) FROM access_account")
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO access_account (version, email, display_name, role, enabled, internal)"
                        + " VALUES (0, ?, ?, ?, 1, 0)")
                .params(
                        role.name().toLowerCase(java.util.Locale.ROOT) + "-" + number + "@test.example",
                        "Test " + role,
                        role.name())
                .update(key);
        return new UserId(key.getKey().longValue());
    }

    /** Signs in as an account; {@code authorities} are given without their prefix, for method security. */
    public void signIn(UserId account, String... authorities) {
        var granted = Arrays.stream(authorities)
                .map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                .toList();
        var principal = new SignedInAccount(account, "test@test.example", null, List.of(), credentials(account), false);
        SecurityContextHolder.setContext(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(principal, null, granted)));
    }

    private int credentials(UserId account) {
        return jdbc.sql("SELECT credentials FROM access_account WHERE id = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    public void signOut() {
        SecurityContextHolder.clearContext();
    }

    private UserId withBoroughs(Role role, LaCode... boroughs) {
        UserId id = account(role);
        for (LaCode borough : boroughs) {
            jdbc.sql("INSERT INTO access_borough (account_id, la_code) VALUES (?, ?)")
                    .params(id.value(), borough.value())
                    .update();
        }
        return id;
    }

    private UserId withPosts(Role role, SchoolId... schools) {
        UserId id = account(role);
        for (SchoolId school : schools) {
            post(id, school, role, LONG_AGO, null);
        }
        return id;
    }
}
