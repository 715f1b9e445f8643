package org.raisingthegame.tracker.access;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.security.InternalOfficer;
import org.raisingthegame.tracker.access.security.RightsPolicy;
import org.raisingthegame.tracker.access.security.SignedInAccount;
import org.raisingthegame.tracker.access.security.Standing;
import org.raisingthegame.tracker.access.security.Standings;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The signed-in person and what is his to do and see today. Posts and grants are read at every request, so an ended one
 * ends at once, without a new sign-in.
 *
 * <p>Two questions are kept apart: whose <em>records</em> ({@link #rowScope()}), and where true <em>counts</em> are
 * shown ({@link #seesTrueFiguresOf}). An advisor sees true counts of every assigned school, but names only where the
 * school granted them.
 *
 * <p>Every method throws {@link AccessDeniedException} when nobody is signed in.
 */
@Component
public class CurrentUser {

    private final Standings standings;
    private final RightsPolicy policy;
    private final SchoolDirectory directory;
    private final ChosenSchool chosen;

    CurrentUser(Standings standings, RightsPolicy policy, SchoolDirectory directory, ChosenSchool chosen) {
        this.standings = standings;
        this.policy = policy;
        this.directory = directory;
        this.chosen = chosen;
    }

    public UserId id() {
        return standing().id();
    }

    /** Who is signed in, whatever he may do; empty when nobody is. */
    public Optional<UserId> idIfAny() {
        return switch (principal()) {
            case SignedInAccount account -> Optional.of(account.id());
            case InternalOfficer officer -> Optional.of(officer.standing().id());
            case null, default -> Optional.empty();
        };
    }

    public String displayName() {
        return standing().displayName();
    }

    public Role role() {
        return standing().role();
    }

    /** Translation key of the role's name, for example "Headteacher". */
    public String roleTitleKey() {
        return role().titleKey();
    }

    /** Whether the person holds a right today, one of {@link Rights} or of a plugin. */
    public boolean may(String right) {
        return policy.rightsOf(standing()).contains(right);
    }

    /**
     * Whose records of pupils this person may read; the same as {@code scopeOf(Rights.SEE_PUPILS)}. A colleague who may
     * only upload has none: he hands in a file and reads the report on it, but browses no pupils.
     *
     * @throws AccessDeniedException when there are none: champions, the programme team, an advisor to whom no school
     *     granted names, a head whose post has ended, a colleague without the right
     */
    public RowScope rowScope() {
        return scopeOf(Rights.SEE_PUPILS);
    }

    public Optional<RowScope> rowScopeIfAny() {
        return scopeIfAny(Rights.SEE_PUPILS);
    }

    /**
     * Where this person holds a right over records: a colleague may upload for one school and see the pupils of
     * another, so an import asks {@code scopeOf(Rights.UPLOAD)}.
     *
     * @throws AccessDeniedException when he holds it nowhere
     */
    public RowScope scopeOf(String right) {
        return scopeIfAny(right).orElseThrow(() -> new AccessDeniedException("No records are within this scope"));
    }

    public Optional<RowScope> scopeIfAny(String right) {
        return policy.scopeOf(standing(), right);
    }

    /**
     * The boroughs whose shared figures this person may see.
     *
     * @throws AccessDeniedException when he belongs to no borough and no school today
     */
    public FigureScope figureScope() {
        Standing standing = standing();
        var areas = standing.areas();
        if (areas.isEmpty() || !policy.rightsOf(standing).contains(Rights.SEE_FIGURES)) {
            throw new AccessDeniedException("No figures are within this scope");
        }
        return new FigureScope(areas, standing.shared().figuresIn(areas), ownSchools(standing));
    }

    /** Those for which the person works, and whose figures are his whether or not they are shared. */
    private static Set<SchoolId> ownSchools(Standing standing) {
        return switch (standing.role()) {
            case HEADTEACHER, SCHOOL_STAFF ->
                standing.places().stream().map(Standing.Place::school).collect(toSet());
            case BOROUGH_OFFICER, ADVISOR, CHAMPION, PROGRAMME_TEAM -> Set.of();
        };
    }

    /**
     * Whether true counts of a school are shown to this person on screen instead of suppressed ones: a head and the
     * colleagues he authorised for their own school; while the school shares its figures, an advisor for assigned schools
     * while assigned, a borough officer for the borough's schools; nobody else.
     */
    public boolean seesTrueFiguresOf(SchoolId school) {
        Standing standing = standing();
        if (!policy.rightsOf(standing).contains(Rights.SEE_FIGURES)) {
            return false;
        }
        return switch (standing.role()) {
            case BOROUGH_OFFICER ->
                standing.shared().figures().contains(school)
                        && directory
                                .byId(school)
                                .filter(found -> standing.boroughs().contains(found.laCode()))
                                .isPresent();
            case HEADTEACHER, ADVISOR, SCHOOL_STAFF ->
                standing.places().stream().anyMatch(place -> place.school().equals(school));
            case CHAMPION, PROGRAMME_TEAM -> false;
        };
    }

    /** All schools of which {@link #seesTrueFiguresOf} holds, read once: for pages with many schools. */
    public Set<SchoolId> schoolsWithTrueFigures() {
        Standing standing = standing();
        if (!policy.rightsOf(standing).contains(Rights.SEE_FIGURES)) {
            return Set.of();
        }
        return switch (standing.role()) {
            case BOROUGH_OFFICER -> standing.shared().figuresIn(standing.boroughs());
            case HEADTEACHER, ADVISOR, SCHOOL_STAFF ->
                standing.places().stream().map(place -> place.school()).collect(Collectors.toUnmodifiableSet());
            case CHAMPION, PROGRAMME_TEAM -> Set.of();
        };
    }

    /**
     * The schools between which this person may switch, by name: those of his posts or grants (an advisor's without
     * names and a champion's own as places only, without their records), for a borough officer all of the borough's,
     * for the programme team none.
     */
    public List<SchoolChoice> schoolChoices() {
        return choicesOf(standing());
    }

    /**
     * The school in which the person stands: the last choice while it is still his, else the first by name; a borough
     * officer stands in none until he chooses.
     */
    public Optional<SchoolChoice> currentSchool() {
        Standing standing = standing();
        Optional<SchoolId> remembered = chosen.remembered();
        boolean officer = standing.role() == Role.BOROUGH_OFFICER;
        if (officer && remembered.isEmpty()) {
            return Optional.empty();
        }
        List<SchoolChoice> choices = choicesOf(standing);
        return remembered
                .flatMap(id -> find(choices, id))
                .or(() -> officer ? Optional.empty() : choices.stream().findFirst());
    }

    /**
     * Stands in another school from now on, for the length of the session.
     *
     * @throws OutOfScope when it is not among {@link #schoolChoices()}
     */
    public void switchTo(SchoolId school) {
        chosen.remember(
                find(schoolChoices(), school).orElseThrow(OutOfScope::new).id());
    }

    /** Whether the second factor has to be given before anything else. */
    public boolean owesSecondFactor() {
        return standing().secondFactorOwed();
    }

    /** The session of the person who is signed in; empty for nobody and for the program itself at work. */
    Optional<SignedInAccount> session() {
        return principal() instanceof SignedInAccount account ? Optional.of(account) : Optional.empty();
    }

    /** This session changed how its account proves itself, and goes on; every other one has ended. */
    void sessionGoesOnWith(int credentials) {
        session().ifPresent(session -> {
            session.goesOnWith(credentials);
            standings.forget(session.id());
        });
    }

    private List<SchoolChoice> choicesOf(Standing standing) {
        if (standing.role() == Role.BOROUGH_OFFICER) {
            return directory.all().stream()
                    .filter(school -> standing.boroughs().contains(school.laCode()))
                    .map(school -> new SchoolChoice(school.id(), school.name()))
                    .toList();
        }
        return standing.places().stream()
                .map(place -> new SchoolChoice(place.school(), place.name()))
                .distinct()
                .sorted(Comparator.comparing(SchoolChoice::name))
                .toList();
    }

    private static Optional<SchoolChoice> find(List<SchoolChoice> choices, SchoolId school) {
        return choices.stream().filter(choice -> choice.id().equals(school)).findFirst();
    }

    private Standing standing() {
        return switch (principal()) {
            case SignedInAccount account ->
                standings.now(account).orElseThrow(() -> new AccessDeniedException("The account is closed"));
            case InternalOfficer officer -> officer.standing();
            case null, default -> throw new AccessDeniedException("Nobody is signed in");
        };
    }

    private static @Nullable Object principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? null : authentication.getPrincipal();
    }
}
