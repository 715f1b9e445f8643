package org.raisingthegame.tracker.authorisation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.SignInFixture;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.access.security.Standing;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;

/** Everybody who might ask: a column of the matrix each. Schools are seen from here: the actor's own, and others. */
enum Actor {
    NOBODY("not signed in", null, null),
    WITHOUT_POST("head without a school", Role.HEADTEACHER, null),
    HEAD("head", Role.HEADTEACHER, null),
    STAFF_UPLOAD("staff: import", Role.SCHOOL_STAFF, Rights.UPLOAD),
    STAFF_PUPILS("staff: see pupils", Role.SCHOOL_STAFF, Rights.SEE_PUPILS),
    STAFF_PLAN("staff: edit plan", Role.SCHOOL_STAFF, Rights.EDIT_PLAN),
    STAFF_ATTENDANCE("staff: log attendance", Role.SCHOOL_STAFF, Rights.LOG_ATTENDANCE),
    STAFF_EXPORT("staff: confidential files", Role.SCHOOL_STAFF, Rights.CONFIDENTIAL_EXPORT),
    ADVISOR_WITH_NAMES("advisor shown names", Role.ADVISOR, null),
    ADVISOR("advisor", Role.ADVISOR, null),
    CHAMPION("champion", Role.CHAMPION, null),
    PROGRAMME_TEAM("programme team", Role.PROGRAMME_TEAM, null),
    OFFICER("officer", Role.BOROUGH_OFFICER, null);

    private final String title;
    private final @Nullable Role role;
    private final @Nullable String grant;

    Actor(String title, @Nullable Role role, @Nullable String grant) {
        this.title = title;
        this.role = role;
        this.grant = grant;
    }

    /** The heading of the column. */
    String title() {
        return title;
    }

    /** What the actor holds, at a school of its own; null for nobody. */
    @Nullable
    Standing standing() {
        if (role == null) {
            return null;
        }
        SchoolId school = new SchoolId(1);
        LaCode la = SignInFixture.BOROUGH;
        List<Standing.Place> places = switch (this) {
            case HEAD, ADVISOR_WITH_NAMES -> List.of(new Standing.Post(school, "Own", la, true));
            case ADVISOR, CHAMPION -> List.of(new Standing.Post(school, "Own", la, false));
            case STAFF_UPLOAD, STAFF_PUPILS, STAFF_PLAN, STAFF_ATTENDANCE, STAFF_EXPORT ->
                List.of(new Standing.Grant(school, "Own", la, grant));
            case NOBODY, WITHOUT_POST, PROGRAMME_TEAM, OFFICER -> List.of();
        };
        Set<LaCode> boroughs = this == OFFICER || this == PROGRAMME_TEAM ? Set.of(la) : Set.of();
        return new Standing(new UserId(1), title, role, boroughs, places, 0, false);
    }

    /** Makes the account, with its post at a school. */
    UserId account(SignInFixture people, SchoolId own) {
        return switch (this) {
            case NOBODY -> throw new IllegalArgumentException("Nobody has no account");
            case WITHOUT_POST -> people.account(Role.HEADTEACHER);
            case HEAD -> people.head(own);
            case STAFF_UPLOAD, STAFF_PUPILS, STAFF_PLAN, STAFF_ATTENDANCE, STAFF_EXPORT -> {
                UserId colleague = people.colleague();
                people.grant(colleague, own, grant);
                yield colleague;
            }
            case ADVISOR_WITH_NAMES -> {
                UserId advisor = people.advisor(own);
                people.showNames(advisor, own);
                yield advisor;
            }
            case ADVISOR -> people.advisor(own);
            case CHAMPION -> people.champion(own);
            case PROGRAMME_TEAM -> people.programmeTeam(SignInFixture.BOROUGH);
            case OFFICER -> people.officer(SignInFixture.BOROUGH);
        };
    }
}
