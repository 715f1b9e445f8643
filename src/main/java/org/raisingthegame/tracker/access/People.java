package org.raisingthegame.tracker.access;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.PersonOutcome.Reason;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.persistence.GrantTable;
import org.raisingthegame.tracker.access.persistence.PersonTable;
import org.raisingthegame.tracker.access.persistence.PersonTable.BoroughRow;
import org.raisingthegame.tracker.access.persistence.PersonTable.PersonRow;
import org.raisingthegame.tracker.access.persistence.PersonTable.PostRow;
import org.raisingthegame.tracker.access.persistence.PostTable;
import org.raisingthegame.tracker.access.persistence.SecondFactorTable;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a borough officer decides about the accounts of the borough's people. Whoever never had anything to do in the
 * officer's boroughs does not exist here: every method that takes a person throws {@link OutOfScope} for him.
 */
@Service
@PreAuthorize("hasRole('MANAGE_PEOPLE')")
public class People {

    /** Whom an officer makes an account for, in the order in which to offer it; school colleagues are their head's. */
    private static final List<Role> ROLES =
            List.of(Role.HEADTEACHER, Role.ADVISOR, Role.CHAMPION, Role.PROGRAMME_TEAM, Role.BOROUGH_OFFICER);

    private final CurrentUser user;
    private final SchoolDirectory directory;
    private final AccountRepository accounts;
    private final PersonTable people;
    private final PostTable posts;
    private final GrantTable grants;
    private final Invitations invitations;
    private final SecondFactorTable secondFactors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            CurrentUser user,
            SchoolDirectory directory,
            AccountRepository accounts,
            PersonTable people,
            PostTable posts,
            GrantTable grants,
            Invitations invitations,
            SecondFactorTable secondFactors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.user = user;
        this.directory = directory;
        this.accounts = accounts;
        this.people = people;
        this.posts = posts;
        this.grants = grants;
        this.invitations = invitations;
        this.secondFactors = secondFactors;
        this.events = events;
        this.clock = clock;
    }

    /** The roles for which an officer opens accounts. */
    public List<Role> roles() {
        return ROLES;
    }

    /** Whether somebody of this role works at single schools, and not for a whole borough. */
    public static boolean hasPosts(Role role) {
        return switch (role) {
            case HEADTEACHER, ADVISOR, CHAMPION -> true;
            case BOROUGH_OFFICER, PROGRAMME_TEAM, SCHOOL_STAFF -> false;
        };
    }

    /** The schools of the officer's boroughs, by name. */
    public List<School> schools() {
        RowScope scope = scope();
        return directory.all().stream().filter(scope::includes).toList();
    }

    /** The officer's boroughs, by code. */
    public List<LaCode> boroughs() {
        return switch (scope()) {
            case RowScope.InBoroughs in -> in.boroughs().stream().sorted().toList();
            case RowScope.SharedIn in -> in.boroughs().stream().sorted().toList();
            case RowScope.OnlySchools only -> List.of();
        };
    }

    /** The people of the officer's boroughs: open accounts first, by name. */
    @Transactional(readOnly = true)
    public List<Person> all() {
        RowScope scope = scope();
        LocalDate today = today();
        Map<UserId, List<BoroughRow>> boroughs =
                people.boroughs(scope).stream().collect(groupingBy(BoroughRow::account));
        Map<UserId, List<PostRow>> held = people.posts(scope).stream().collect(groupingBy(PostRow::account));
        return people.within(scope).stream()
                .map(row -> new Person(
                        row.account(),
                        row.name(),
                        row.email(),
                        row.role(),
                        boroughs.getOrDefault(row.account(), List.of()).stream()
                                .map(BoroughRow::la)
                                .toList(),
                        held.getOrDefault(row.account(), List.of()).stream()
                                .map(post -> post(post, today))
                                .toList(),
                        row.open(),
                        row.account().equals(user.id())))
                .toList();
    }

    /**
     * Opens an account with its posts or boroughs, and invites the person to it.
     *
     * @throws OutOfScope when a school or a borough is not the officer's, or the role is none of {@link #roles()}
     */
    @Transactional
    public PersonOutcome add(NewPerson person) {
        RowScope scope = scope();
        Role role = person.role();
        if (!UserAccount.isAddress(person.email())) {
            return refused(Reason.NOT_AN_ADDRESS);
        }
        if (!UserAccount.isName(person.name())) {
            return refused(Reason.NO_NAME);
        }
        if (role == null) {
            return refused(Reason.NO_ROLE);
        }
        if (!ROLES.contains(role) || !boroughs().containsAll(person.boroughs())) {
            throw new OutOfScope();
        }
        if (hasPosts(role)) {
            Reason unfit = unfit(scope, person.posts());
            if (unfit != null) {
                return refused(unfit);
            }
        } else if (person.boroughs().isEmpty()) {
            return refused(Reason.NO_BOROUGH);
        }
        if (accounts.withEmail(UserAccount.normalised(person.email())).isPresent()) {
            return refused(Reason.ADDRESS_IN_USE);
        }
        UserAccount account = accounts.save(UserAccount.open(person.email(), person.name(), null, role));
        UserId opened = account.userId();
        tell(opened, null, "Account opened: " + role);
        if (hasPosts(role)) {
            assign(scope, opened, role, person.posts());
        } else {
            person.boroughs().forEach(la -> posts.addBorough(opened, la));
        }
        return new PersonOutcome.Invited(invitations.make(account));
    }

    /**
     * Adds posts of the person's role. An advisor begins without names, also where he saw them in an earlier post.
     *
     * @throws OutOfScope when a school is not the officer's, or the person's role has no posts
     */
    @Transactional
    public PersonOutcome addPosts(UserId person, NewPosts added) {
        RowScope scope = scope();
        Role role = within(scope, person).role();
        if (!hasPosts(role)) {
            throw new OutOfScope();
        }
        Reason unfit = unfit(scope, added);
        if (unfit != null) {
            return refused(unfit);
        }
        boolean there = people.posts(scope).stream()
                .filter(post -> post.account().equals(person))
                .anyMatch(post -> added.schools().contains(post.school()) && overlap(post, added));
        if (there) {
            return refused(Reason.THERE_ALREADY);
        }
        assign(scope, person, role, added);
        return new PersonOutcome.Done();
    }

    /**
     * Sets the last day of a post; a day before today ends it at once, one before its first day takes it back whole.
     *
     * @throws OutOfScope when the person has no such post in the officer's boroughs, or it is over
     */
    @Transactional
    public PersonOutcome endPost(UserId person, long post, LocalDate lastDay) {
        RowScope scope = scope();
        Role role = within(scope, person).role();
        PostRow found = people.posts(scope).stream()
                .filter(row -> row.account().equals(person) && row.id() != null && row.id() == post)
                .filter(row -> row.endsOn() == null || row.endsOn().isAfter(today()))
                .findFirst()
                .orElseThrow(OutOfScope::new);
        LocalDate endsOn = lastDay.plusDays(1);
        people.end(scope, person, post, endsOn);
        tell(person, found.school(), "Post as %s ends after %s".formatted(role, lastDay));
        if (role == Role.ADVISOR) {
            grants.hideNamesFrom(scope, person, found.school(), endsOn);
        }
        return new PersonOutcome.Done();
    }

    /**
     * Takes back that a post was given a last day. An advisor whom the school's head showed names is not shown them again: that
     * is the head's to do.
     *
     * @param lastDay the one that the post had before; null where it had none
     * @throws OutOfScope when the person has no such post in the officer's boroughs
     */
    @Transactional
    public PersonOutcome resumePost(UserId person, long post, @Nullable LocalDate lastDay) {
        RowScope scope = scope();
        Role role = within(scope, person).role();
        PostRow found = people.posts(scope).stream()
                .filter(row -> row.account().equals(person) && row.id() != null && row.id() == post)
                .findFirst()
                .orElseThrow(OutOfScope::new);
        NewPosts again = new NewPosts(Set.of(found.school()), found.startsOn(), lastDay);
        boolean filled = people.posts(scope).stream()
                .filter(row -> row.account().equals(person) && row.school().equals(found.school()))
                .anyMatch(row -> !Objects.equals(row.id(), found.id()) && overlap(row, again));
        if (filled) {
            return refused(Reason.THERE_ALREADY);
        }
        people.resume(scope, person, post, lastDay == null ? null : lastDay.plusDays(1));
        tell(
                person,
                found.school(),
                "Post as %s goes on%s, as before".formatted(role, lastDay == null ? "" : " to " + lastDay));
        return new PersonOutcome.Done();
    }

    /** Closes an account; whoever is signed in with it is signed out by his next press. */
    @Transactional
    public PersonOutcome close(UserId person) {
        RowScope scope = scope();
        UserAccount account = account(scope, person);
        Reason locked = locked(scope, person);
        if (locked != null) {
            return refused(locked);
        }
        accounts.save(account.closed());
        tell(person, null, "Account closed");
        return new PersonOutcome.Done();
    }

    /** Takes back that an account was closed: the password is as it was, and posts that still run hold again. */
    @Transactional
    public PersonOutcome reopen(UserId person) {
        RowScope scope = scope();
        UserAccount account = account(scope, person);
        Reason locked = locked(scope, person);
        if (locked != null) {
            return refused(locked);
        }
        accounts.save(account.reopened());
        tell(person, null, "Account opened again, as it was");
        return new PersonOutcome.Done();
    }

    /**
     * Invites somebody anew, who has forgotten the password or whose account was closed: the old password ends, sessions
     * end, and posts that still run hold again.
     */
    @Transactional
    public PersonOutcome invite(UserId person) {
        RowScope scope = scope();
        UserAccount account = account(scope, person);
        Reason locked = locked(scope, person);
        if (locked != null) {
            return refused(locked);
        }
        UserAccount invited = accounts.save(account.invited());
        tell(person, null, account.enabled() ? "Invited anew" : "Account opened again");
        return new PersonOutcome.Invited(invitations.make(invited));
    }

    /** Takes the second factor away from somebody who has lost it; a new one is made at the next sign-in. */
    @Transactional
    public PersonOutcome removeSecondFactor(UserId person) {
        RowScope scope = scope();
        UserAccount account = account(scope, person);
        Reason locked = locked(scope, person);
        if (locked != null) {
            return refused(locked);
        }
        secondFactors.remove(person);
        accounts.save(account.withOtherSecondFactor());
        tell(person, null, "Second factor taken away");
        return new PersonOutcome.Done();
    }

    /** Why the account as a whole is not this officer's to change. */
    private @Nullable Reason locked(RowScope scope, UserId person) {
        if (person.equals(user.id())) {
            return Reason.ONESELF;
        }
        return people.elsewhere(scope, person, today()) ? Reason.ALSO_ELSEWHERE : null;
    }

    private @Nullable Reason unfit(RowScope scope, NewPosts added) {
        added.schools().forEach(school -> scope.require(directory.byId(school).orElseThrow(OutOfScope::new)));
        LocalDate from = added.from();
        LocalDate lastDay = added.lastDay();
        if (added.schools().isEmpty()) {
            return Reason.NO_SCHOOL;
        }
        if (from == null) {
            return Reason.NO_FIRST_DAY;
        }
        return lastDay != null && lastDay.isBefore(from) ? Reason.LAST_DAY_BEFORE_FIRST : null;
    }

    private void assign(RowScope scope, UserId person, Role role, NewPosts added) {
        LocalDate from = added.from();
        if (from == null) {
            throw new IllegalArgumentException("A post has a first day");
        }
        LocalDate lastDay = added.lastDay();
        added.schools().forEach(school -> {
            if (role == Role.ADVISOR) {
                grants.hideNamesFrom(scope, person, school, from);
            }
            posts.assign(person, school, role, from, lastDay == null ? null : lastDay.plusDays(1));
            tell(person, school, "Post as %s from %s%s".formatted(role, from, lastDay == null ? "" : " to " + lastDay));
        });
    }

    private void tell(UserId person, @Nullable SchoolId school, String what) {
        events.publishEvent(new AccessEvent.RightsChanged(person, school, what));
    }

    private static boolean overlap(PostRow post, NewPosts added) {
        LocalDate from = added.from();
        LocalDate lastDay = added.lastDay();
        boolean endsBefore =
                post.endsOn() != null && from != null && !post.endsOn().isAfter(from);
        boolean beginsAfter = lastDay != null && post.startsOn().isAfter(lastDay);
        return !endsBefore && !beginsAfter;
    }

    private static Person.Post post(PostRow row, LocalDate today) {
        LocalDate endsOn = row.endsOn();
        return new Person.Post(
                row.id(),
                row.name(),
                row.startsOn(),
                endsOn == null ? null : endsOn.minusDays(1),
                endsOn != null && !endsOn.isAfter(today));
    }

    private UserAccount account(RowScope scope, UserId person) {
        return accounts.withId(within(scope, person).account().value()).orElseThrow(OutOfScope::new);
    }

    private PersonRow within(RowScope scope, UserId person) {
        return people.within(scope).stream()
                .filter(row -> row.account().equals(person))
                .findFirst()
                .orElseThrow(OutOfScope::new);
    }

    private RowScope scope() {
        return user.scopeOf(Rights.MANAGE_PEOPLE);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static PersonOutcome refused(Reason reason) {
        return new PersonOutcome.Refused(reason);
    }
}
