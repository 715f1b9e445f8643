package org.raisingthegame.tracker.access.security;

import static java.util.stream.Collectors.toSet;
import static org.raisingthegame.tracker.access.Rights.CONFIDENTIAL_EXPORT;
import static org.raisingthegame.tracker.access.Rights.EDIT_PLAN;
import static org.raisingthegame.tracker.access.Rights.LOG_ATTENDANCE;
import static org.raisingthegame.tracker.access.Rights.MANAGE_COLLEAGUES;
import static org.raisingthegame.tracker.access.Rights.MANAGE_PEOPLE;
import static org.raisingthegame.tracker.access.Rights.MANAGE_SCHOOLS;
import static org.raisingthegame.tracker.access.Rights.MERGE_PUPILS;
import static org.raisingthegame.tracker.access.Rights.REVIEW_PLAN;
import static org.raisingthegame.tracker.access.Rights.SEE_AUDIT;
import static org.raisingthegame.tracker.access.Rights.SEE_FIGURES;
import static org.raisingthegame.tracker.access.Rights.SEE_PLAN;
import static org.raisingthegame.tracker.access.Rights.SEE_PUPILS;
import static org.raisingthegame.tracker.access.Rights.SUBJECT_ACCESS;
import static org.raisingthegame.tracker.access.Rights.UPLOAD;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.Role;
import org.raisingthegame.tracker.access.RowScope;
import org.raisingthegame.tracker.access.security.Standing.Grant;
import org.raisingthegame.tracker.access.security.Standing.Place;
import org.raisingthegame.tracker.access.security.Standing.Post;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.suite.PluginCatalogue;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Which role holds which right, and where. The whole of it can be read here. */
@Component
public class RightsPolicy {

    /** What a head may grant a colleague, in the order in which it is offered. */
    public static final List<String> GRANTABLE =
            List.of(UPLOAD, SEE_PUPILS, EDIT_PLAN, LOG_ATTENDANCE, CONFIDENTIAL_EXPORT);

    /** Rights over what is no record of a pupil: they need no names, and hold wherever a school shares anything. */
    private static final Set<String> WITHOUT_NAMES = Set.of(SEE_PLAN, REVIEW_PLAN);

    /** What an officer does for the borough as a whole: no record of a school is in it. */
    private static final Set<String> WHATEVER_IS_SHARED = Set.of(MANAGE_PEOPLE, MANAGE_SCHOOLS, SEE_AUDIT);

    private final PluginCatalogue plugins;

    public RightsPolicy(PluginCatalogue plugins) {
        this.plugins = plugins;
    }

    private static Set<String> heldBy(Role role) {
        return switch (role) {
            case BOROUGH_OFFICER ->
                Set.of(
                        SEE_FIGURES,
                        SEE_PUPILS,
                        SEE_PLAN,
                        UPLOAD,
                        MANAGE_PEOPLE,
                        MANAGE_SCHOOLS,
                        MERGE_PUPILS,
                        SUBJECT_ACCESS,
                        SEE_AUDIT);
            case ADVISOR -> Set.of(SEE_FIGURES, SEE_PUPILS, SEE_PLAN, REVIEW_PLAN);
            case HEADTEACHER ->
                Set.of(
                        SEE_FIGURES,
                        SEE_PUPILS,
                        UPLOAD,
                        SEE_PLAN,
                        EDIT_PLAN,
                        LOG_ATTENDANCE,
                        CONFIDENTIAL_EXPORT,
                        SUBJECT_ACCESS,
                        MERGE_PUPILS,
                        MANAGE_COLLEAGUES);
            case SCHOOL_STAFF, CHAMPION, PROGRAMME_TEAM -> Set.of(SEE_FIGURES);
        };
    }

    /**
     * The rights held today. Without a borough, a post or a grant in force a role brings nothing at all, nor before
     * a second factor that is owed is given; an advisor holds SEE_PUPILS only while some school grants him names.
     */
    public Set<String> rightsOf(Standing standing) {
        if (standing.areas().isEmpty() || standing.secondFactorOwed()) {
            return Set.of();
        }
        Set<String> rights = new HashSet<>(heldBy(standing.role()));
        rights.addAll(plugins.permissionsOf(standing.role().name()));
        if (standing.role() == Role.ADVISOR && postsWithNames(standing).isEmpty()) {
            rights.remove(SEE_PUPILS);
        }
        standing.places().stream()
                .flatMap(RightsPolicy::grants)
                .map(Grant::right)
                .filter(GRANTABLE::contains)
                .forEach(rights::add);
        if (rights.contains(EDIT_PLAN)) {
            rights.add(SEE_PLAN);
        }
        return Set.copyOf(rights);
    }

    /**
     * The records over which a right is held; empty where it is not held, or is held over no records.
     *
     * <p>A colleague's host rights hold at the schools that granted them; rights that a plugin gives to his role hold
     * where he may see pupils.
     */
    public Optional<RowScope> scopeOf(Standing standing, String right) {
        if (!rightsOf(standing).contains(right)) {
            return Optional.empty();
        }
        return switch (standing.role()) {
            case BOROUGH_OFFICER -> Optional.of(ofOfficer(standing, right));
            case HEADTEACHER -> only(schoolsOf(standing, place -> true));
            case ADVISOR ->
                only(WITHOUT_NAMES.contains(right) ? schoolsOf(standing, place -> true) : postsWithNames(standing));
            case SCHOOL_STAFF -> {
                String granted = grantBehind(right);
                yield only(schoolsOf(
                        standing,
                        place -> grants(place).anyMatch(grant -> grant.right().equals(granted))));
            }
            case CHAMPION, PROGRAMME_TEAM -> Optional.empty();
        };
    }

    /** Accounts, the list of schools and the trail of all; of plans and of pupils' rows what schools agreed to share. */
    private static RowScope ofOfficer(Standing standing, String right) {
        if (WHATEVER_IS_SHARED.contains(right)) {
            return new RowScope.InBoroughs(standing.boroughs());
        }
        return new RowScope.SharedIn(
                standing.boroughs(),
                WITHOUT_NAMES.contains(right)
                        ? standing.shared().figuresIn(standing.boroughs())
                        : standing.shared().rowsIn(standing.boroughs()));
    }

    /** The grant with which a colleague came by a right. */
    private static String grantBehind(String right) {
        if (right.equals(SEE_PLAN)) {
            return EDIT_PLAN;
        }
        return GRANTABLE.contains(right) ? right : SEE_PUPILS;
    }

    /** Role and rights as Spring knows them. */
    public Set<GrantedAuthority> authoritiesOf(Standing standing) {
        return Stream.concat(Stream.of(standing.role().name()), rightsOf(standing).stream())
                .map(name -> new SimpleGrantedAuthority("ROLE_" + name))
                .collect(toSet());
    }

    private static Set<SchoolId> postsWithNames(Standing standing) {
        return schoolsOf(standing, place -> place instanceof Post post && post.seesNames());
    }

    private static Set<SchoolId> schoolsOf(Standing standing, Predicate<Place> which) {
        return standing.places().stream().filter(which).map(Place::school).collect(toSet());
    }

    private static Stream<Grant> grants(Place place) {
        return place instanceof Grant grant ? Stream.of(grant) : Stream.empty();
    }

    private static Optional<RowScope> only(Set<SchoolId> schools) {
        return schools.isEmpty() ? Optional.empty() : Optional.of(new RowScope.OnlySchools(schools));
    }
}
