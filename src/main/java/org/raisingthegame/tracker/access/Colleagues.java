package org.raisingthegame.tracker.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.GrantOutcome.Reason;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.persistence.GrantTable;
import org.raisingthegame.tracker.access.persistence.GrantTable.GrantRow;
import org.raisingthegame.tracker.access.persistence.PostTable;
import org.raisingthegame.tracker.access.persistence.SecondFactorTable;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.raisingthegame.tracker.access.security.RightsPolicy;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a head decides about people of his school: single rights of colleagues, and whether its advisors see names.
 * Every method throws {@link OutOfScope} for a school that is not the caller's.
 */
@Service
@PreAuthorize("hasRole('MANAGE_COLLEAGUES')")
public class Colleagues {

    private final CurrentUser user;
    private final SchoolDirectory directory;
    private final AccountRepository accounts;
    private final GrantTable grants;
    private final PostTable posts;
    private final Invitations invitations;
    private final SecondFactorTable secondFactors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Colleagues(
            CurrentUser user,
            SchoolDirectory directory,
            AccountRepository accounts,
            GrantTable grants,
            PostTable posts,
            Invitations invitations,
            SecondFactorTable secondFactors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.user = user;
        this.directory = directory;
        this.accounts = accounts;
        this.grants = grants;
        this.posts = posts;
        this.invitations = invitations;
        this.secondFactors = secondFactors;
        this.events = events;
        this.clock = clock;
    }

    /** What can be granted, in the order in which to offer it. */
    public List<String> grantableRights() {
        return RightsPolicy.GRANTABLE;
    }

    /** Colleagues with at least one right in force, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> of(SchoolId school) {
        return grants.openAt(scopeWith(school), school, today()).stream()
                .collect(groupingBy(GrantRow::account, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(Colleagues::colleague)
                .toList();
    }

    /** The school's advisors, by name. */
    @Transactional(readOnly = true)
    public List<SchoolAdvisor> advisorsOf(SchoolId school) {
        return grants.advisorsOf(scopeWith(school), school, today()).stream()
                .map(row -> new SchoolAdvisor(row.account(), row.name(), row.seesNames()))
                .toList();
    }

    /**
     * Grants a colleague rights at the school from today; an account is opened for an address that has none. A right
     * that is held already gets the new last day.
     *
     * @param lastDay the last day on which they hold; absent for open
     */
    @Transactional
    public GrantOutcome grant(
            SchoolId school, String email, String name, Set<String> rights, @Nullable LocalDate lastDay) {
        RowScope scope = scopeWith(school);
        LocalDate today = today();
        if (rights.isEmpty() || !RightsPolicy.GRANTABLE.containsAll(rights)) {
            return new GrantOutcome.Refused(Reason.NO_RIGHT_CHOSEN);
        }
        if (lastDay != null && lastDay.isBefore(today)) {
            return new GrantOutcome.Refused(Reason.LAST_DAY_IS_PAST);
        }
        String address = UserAccount.normalised(email);
        if (!UserAccount.isAddress(address)) {
            return new GrantOutcome.Refused(Reason.NOT_AN_ADDRESS);
        }
        Optional<UserAccount> there = accounts.withEmail(address);
        if (there.isPresent()) {
            UserAccount account = there.get();
            if (account.role() != Role.SCHOOL_STAFF || !account.enabled()) {
                return new GrantOutcome.Refused(Reason.HOLDS_ANOTHER_ROLE);
            }
            add(scope, account.userId(), school, rights, lastDay);
            return new GrantOutcome.Granted();
        }
        if (!UserAccount.isName(name)) {
            return new GrantOutcome.Refused(Reason.NO_NAME);
        }
        UserAccount opened = accounts.save(UserAccount.open(address, name, null, Role.SCHOOL_STAFF));
        add(scope, opened.userId(), school, rights, lastDay);
        return new GrantOutcome.Opened(invitations.make(opened));
    }

    /** Ends a colleague's right at the school at once; without it, nothing happens. */
    @Transactional
    public void end(SchoolId school, UserId colleague, String right) {
        grants.end(scopeWith(school), colleague, school, right, today());
        tell(colleague, school, "Right ended: " + right);
    }

    /**
     * Shows or hides pupils' names to an advisor of the school.
     *
     * @throws OutOfScope when the person is no advisor of the school today
     */
    @Transactional
    public void showNames(SchoolId school, UserId advisor, boolean show) {
        RowScope scope = scopeWith(school);
        SchoolAdvisor found = advisorsOf(school).stream()
                .filter(candidate -> candidate.id().equals(advisor))
                .findFirst()
                .orElseThrow(OutOfScope::new);
        if (show && !found.seesNames()) {
            posts.showNamesTo(advisor, school, user.id(), today());
            tell(advisor, school, "Advisor sees pupils' names");
        } else if (!show) {
            grants.hideNamesFrom(scope, advisor, school, today());
            tell(advisor, school, "Advisor sees no names");
        }
    }

    /**
     * Invites a colleague anew, who has forgotten the password or lost the second factor: both end, and so do sessions.
     *
     * @return empty when the colleague also holds rights at a school that is not the caller's: whoever has the code could
     *     act there, too
     * @throws OutOfScope when the person holds no right at the school
     */
    @Transactional
    public Optional<Invitation> invite(SchoolId school, UserId colleague) {
        RowScope scope = scopeWith(school);
        if (of(school).stream().noneMatch(candidate -> candidate.id().equals(colleague))) {
            throw new OutOfScope();
        }
        UserAccount account = accounts.withId(colleague.value()).orElseThrow(OutOfScope::new);
        boolean elsewhere = grants.schoolsOf(colleague, today()).stream()
                .map(id -> directory.byId(id).orElseThrow(OutOfScope::new))
                .anyMatch(other -> !scope.includes(other));
        if (elsewhere || account.role() != Role.SCHOOL_STAFF) {
            return Optional.empty();
        }
        secondFactors.remove(colleague);
        UserAccount invited = accounts.save(account.invited());
        tell(colleague, school, "Invited anew");
        return Optional.of(invitations.make(invited));
    }

    private void add(
            RowScope scope, UserId colleague, SchoolId school, Set<String> rights, @Nullable LocalDate lastDay) {
        LocalDate today = today();
        for (String right :
                RightsPolicy.GRANTABLE.stream().filter(rights::contains).toList()) {
            grants.end(scope, colleague, school, right, today);
            grants.add(colleague, school, right, user.id(), today, lastDay == null ? null : lastDay.plusDays(1));
            tell(colleague, school, "Right granted: " + right + (lastDay == null ? "" : " to " + lastDay));
        }
    }

    private void tell(UserId person, SchoolId school, String what) {
        events.publishEvent(new AccessEvent.RightsChanged(person, school, what));
    }

    private RowScope scopeWith(SchoolId school) {
        RowScope scope = user.scopeOf(Rights.MANAGE_COLLEAGUES);
        scope.require(directory.byId(school).orElseThrow(OutOfScope::new));
        return scope;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Colleague colleague(List<GrantRow> rows) {
        GrantRow first = rows.getFirst();
        return new Colleague(
                first.account(),
                first.name(),
                first.email(),
                rows.stream()
                        .map(row -> new Colleague.Granted(
                                row.right(),
                                row.endsOn() == null ? null : row.endsOn().minusDays(1)))
                        .toList());
    }
}
