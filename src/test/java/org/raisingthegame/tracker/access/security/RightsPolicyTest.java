package org.raisingthegame.tracker.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raisingthegame.tracker.access.Rights;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.SharedSchools;
import org.raisingthegame.tracker.access.SharedSchools.Sharer;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.access.security.Standing.Grant;
import org.raisingthegame.tracker.access.security.Standing.Place;
import org.raisingthegame.tracker.access.security.Standing.Post;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.suite.PluginCatalogue;
import org.raisingthegame.tracker.suite.PluginDescriptor;
import org.raisingthegame.tracker.suite.PluginPermission;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.core.GrantedAuthority;

class RightsPolicyTest {

    private static final LaCode BOROUGH = new LaCode("208");
    private static final SchoolId A = new SchoolId(1);
    private static final SchoolId B = new SchoolId(2);

    private final RightsPolicy policy = new RightsPolicy(catalogue());

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleWithoutBoroughPostOrGrantBringsNothing(Role role) {
        assertThat(policy.rightsOf(standing(role, Set.of()))).isEmpty();
        assertThat(policy.scopeOf(standing(role, Set.of()), Rights.SEE_PUPILS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyActsBeforeTheSecondFactorThatIsOwed(Role role) {
        var standing = new Standing(
                new UserId(1), "Test", role, Set.of(BOROUGH), List.of(new Post(A, "A", BOROUGH, true)), 0, true);
        assertThat(policy.rightsOf(standing)).isEmpty();
        assertThat(policy.scopeOf(standing, Rights.SEE_PUPILS)).isEmpty();
    }

    @Test
    void aChampionSeesFiguresAndNothingElse() {
        Standing champion = standing(Role.CHAMPION, Set.of(), post(A, false));
        assertThat(policy.rightsOf(champion)).containsExactly(Rights.SEE_FIGURES);
        assertThat(policy.scopeOf(champion, Rights.SEE_PUPILS)).isEmpty();
        assertThat(policy.scopeOf(champion, Rights.SEE_FIGURES)).isEmpty();
    }

    @Test
    void theProgrammeTeamSeesFiguresAndNoPupils() {
        Standing team = standing(Role.PROGRAMME_TEAM, Set.of(BOROUGH));
        assertThat(policy.rightsOf(team)).containsExactlyInAnyOrder(Rights.SEE_FIGURES, "STEER_EVENTS");
        assertThat(policy.scopeOf(team, Rights.SEE_PUPILS)).isEmpty();
    }

    @Test
    void aPluginsRightReachesTheRolesItNamesOnly() {
        assertThat(policy.rightsOf(standing(Role.HEADTEACHER, Set.of(), post(A, true))))
                .contains(Rights.MANAGE_COLLEAGUES)
                .doesNotContain("STEER_EVENTS");
    }

    @Test
    void anAdvisorReadsRecordsOnlyWhereTheSchoolShowsNames() {
        Standing withNames = standing(Role.ADVISOR, Set.of(), post(A, true), post(B, false));
        assertThat(policy.scopeOf(withNames, Rights.SEE_PUPILS)).isEqualTo(schools(A));
        Standing without = standing(Role.ADVISOR, Set.of(), post(A, false), post(B, false));
        assertThat(policy.scopeOf(without, Rights.SEE_PUPILS)).isEmpty();
        assertThat(policy.rightsOf(without))
                .containsExactlyInAnyOrder(Rights.SEE_FIGURES, Rights.SEE_PLAN, Rights.REVIEW_PLAN);
    }

    @Test
    void anAdvisorMonitorsThePlansOfAllSchoolsWhetherOrNotTheyShowNames() {
        Standing advisor = standing(Role.ADVISOR, Set.of(), post(A, true), post(B, false));
        assertThat(policy.scopeOf(advisor, Rights.SEE_PLAN)).isEqualTo(schools(A, B));
        assertThat(policy.scopeOf(advisor, Rights.REVIEW_PLAN)).isEqualTo(schools(A, B));
        assertThat(policy.scopeOf(advisor, Rights.EDIT_PLAN)).isEmpty();
    }

    @Test
    void aColleagueReadsThePlanThatHeMayEditAndNoOther() {
        Standing colleague = standing(
                Role.SCHOOL_STAFF,
                Set.of(),
                new Grant(A, "A", BOROUGH, Rights.EDIT_PLAN),
                new Grant(B, "B", BOROUGH, Rights.SEE_PUPILS));
        assertThat(policy.scopeOf(colleague, Rights.SEE_PLAN)).isEqualTo(schools(A));
        Standing other = standing(Role.SCHOOL_STAFF, Set.of(), new Grant(B, "B", BOROUGH, Rights.SEE_PUPILS));
        assertThat(policy.scopeOf(other, Rights.SEE_PLAN)).isEmpty();
    }

    @Test
    void aColleaguesRightsHoldAtTheSchoolThatGrantedThem() {
        Standing colleague = standing(
                Role.SCHOOL_STAFF,
                Set.of(),
                new Grant(A, "A", BOROUGH, Rights.UPLOAD),
                new Grant(B, "B", BOROUGH, Rights.SEE_PUPILS));
        assertThat(policy.rightsOf(colleague))
                .containsExactlyInAnyOrder(Rights.SEE_FIGURES, Rights.UPLOAD, Rights.SEE_PUPILS);
        assertThat(policy.scopeOf(colleague, Rights.UPLOAD)).isEqualTo(schools(A));
        assertThat(policy.scopeOf(colleague, Rights.SEE_PUPILS)).isEqualTo(schools(B));
    }

    @Test
    void whoMayOnlyUploadBrowsesNoPupils() {
        Standing colleague = standing(Role.SCHOOL_STAFF, Set.of(), new Grant(A, "A", BOROUGH, Rights.UPLOAD));
        assertThat(policy.scopeOf(colleague, Rights.SEE_PUPILS)).isEmpty();
        assertThat(policy.scopeOf(colleague, Rights.UPLOAD)).isEqualTo(schools(A));
    }

    @Test
    void aRightThatCanNotBeGrantedComesFromNoGrant() {
        Standing colleague = standing(
                Role.SCHOOL_STAFF,
                Set.of(),
                new Grant(A, "A", BOROUGH, Rights.MANAGE_COLLEAGUES),
                new Grant(A, "A", BOROUGH, "BOROUGH_OFFICER"));
        assertThat(policy.rightsOf(colleague)).containsExactly(Rights.SEE_FIGURES);
    }

    @Test
    void anOfficersScopeIsTheBoroughsAndOfRecordsWhatTheirSchoolsShare() {
        Standing officer = new Standing(
                new UserId(1),
                "Test",
                Role.BOROUGH_OFFICER,
                Set.of(BOROUGH),
                List.of(),
                0,
                false,
                () -> new SharedSchools(Set.of(
                        new Sharer(A, BOROUGH, true),
                        new Sharer(B, BOROUGH, false),
                        new Sharer(new SchoolId(3), new LaCode("210"), true))));
        for (String right : List.of(Rights.MANAGE_PEOPLE, Rights.MANAGE_SCHOOLS, Rights.SEE_AUDIT)) {
            assertThat(policy.scopeOf(officer, right)).isEqualTo(Optional.of(new RowScope.InBoroughs(Set.of(BOROUGH))));
        }
        for (String right : List.of(Rights.UPLOAD, Rights.SEE_PUPILS, Rights.MERGE_PUPILS, Rights.SUBJECT_ACCESS)) {
            assertThat(policy.scopeOf(officer, right))
                    .isEqualTo(Optional.of(new RowScope.SharedIn(Set.of(BOROUGH), Set.of(A))));
        }
        assertThat(policy.scopeOf(officer, Rights.SEE_PLAN))
                .isEqualTo(Optional.of(new RowScope.SharedIn(Set.of(BOROUGH), Set.of(A, B))));
        assertThat(policy.scopeOf(officer, Rights.CONFIDENTIAL_EXPORT)).isEmpty();
    }

    @Test
    void springKnowsRoleAndRightsByThePrefix() {
        assertThat(policy.authoritiesOf(standing(Role.CHAMPION, Set.of(), post(A, false))))
                .extracting(GrantedAuthority::getAuthority)
                .containsExactlyInAnyOrder("ROLE_CHAMPION", "ROLE_SEE_FIGURES");
    }

    private static Optional<RowScope> schools(SchoolId... schools) {
        return Optional.of(new RowScope.OnlySchools(Set.of(schools)));
    }

    private static Post post(SchoolId school, boolean seesNames) {
        return new Post(school, "School " + school, BOROUGH, seesNames);
    }

    private static Standing standing(Role role, Set<LaCode> boroughs, Place... places) {
        return new Standing(new UserId(1), "Test", role, boroughs, List.of(places), 0, false);
    }

    private static PluginCatalogue catalogue() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(
                    PluginDescriptor.class,
                    () -> new PluginDescriptor(
                            "events",
                            1,
                            List.of(new PluginPermission("STEER_EVENTS", Set.of(Role.PROGRAMME_TEAM.name())))));
            context.register(PluginCatalogue.class);
            context.refresh();
            return context.getBean(PluginCatalogue.class);
        }
    }
}
