package org.raisingthegame.tracker.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.persistence.GrantTable;
import org.raisingthegame.tracker.access.persistence.PostTable;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.raisingthegame.tracker.access.security.Passwords;
import org.raisingthegame.tracker.core.LaCode;
import org.raisingthegame.tracker.core.Phase;
import org.raisingthegame.tracker.core.SchoolId;
import org.raisingthegame.tracker.schools.School;
import org.raisingthegame.tracker.schools.SchoolDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the demonstration's accounts, one for each role. Exists only there; called once the demonstration's schools are
 * in.
 */
@Component
@Profile("demo")
public class DemoAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    /** Before anything that the samples tell of, so that every post is in force at the demonstration's fixed date. */
    private static final LocalDate SINCE = LocalDate.of(2016, 9, 1);

    private static final int ADVISED = 3;

    private final AccountRepository accounts;
    private final PostTable posts;
    private final GrantTable grants;
    private final SchoolDirectory directory;
    private final Passwords passwords;
    private final DemoSignIns signIns;

    DemoAccounts(
            AccountRepository accounts,
            PostTable posts,
            GrantTable grants,
            SchoolDirectory directory,
            Passwords passwords,
            DemoSignIns signIns) {
        this.accounts = accounts;
        this.posts = posts;
        this.grants = grants;
        this.directory = directory;
        this.passwords = passwords;
        this.signIns = signIns;
    }

    /**
     * Makes those accounts that are not there yet, and shows the sign-ins on the console. Schools are taken in the order
     * of their DfE numbers.
     *
     * @throws IllegalStateException with fewer than three founding primary schools or no founding secondary school
     */
    @Transactional
    public void create() {
        List<School> primaries = founding(Phase.PRIMARY);
        List<School> secondaries = founding(Phase.SECONDARY);
        if (primaries.size() < ADVISED || secondaries.isEmpty()) {
            throw new IllegalStateException("The demonstration needs three founding primaries and a secondary");
        }
        School first = primaries.getFirst();
        LaCode borough = first.laCode();
        String hash = passwords.hash(DemoSignIns.PASSWORD);

        make(DemoSignIns.OFFICER, "Olive Officer", Role.BOROUGH_OFFICER, hash, id -> posts.addBorough(id, borough));
        make(DemoSignIns.PROGRAMME, "Percy Programme", Role.PROGRAMME_TEAM, hash, id -> posts.addBorough(id, borough));
        make(DemoSignIns.HEAD, "Hannah Head", Role.HEADTEACHER, hash, id -> post(id, first, Role.HEADTEACHER));
        make(DemoSignIns.HEAD_OF_TWO, "Hugo Head", Role.HEADTEACHER, hash, id -> {
            post(id, primaries.get(1), Role.HEADTEACHER);
            post(id, secondaries.getFirst(), Role.HEADTEACHER);
        });
        make(DemoSignIns.CHAMPION, "Chipo Champion", Role.CHAMPION, hash, id -> post(id, first, Role.CHAMPION));

        UserId head = accounts.withEmail(DemoSignIns.HEAD).orElseThrow().userId();
        make(DemoSignIns.STAFF, "Stefan Staff", Role.SCHOOL_STAFF, hash, id -> {
            grant(id, first.id(), Rights.UPLOAD, head);
            grant(id, first.id(), Rights.SEE_PUPILS, head);
        });
        make(DemoSignIns.ADVISOR, "Ada Advisor", Role.ADVISOR, hash, id -> {
            primaries.stream().limit(ADVISED).forEach(school -> post(id, school, Role.ADVISOR));
            posts.showNamesTo(id, first.id(), head, SINCE);
        });
        LOG.info("\n\nSign-ins of the demonstration:\n\n{}\n", listing());
    }

    private List<School> founding(Phase phase) {
        return directory.founding().stream()
                .filter(school -> school.phase() == phase)
                .toList();
    }

    private void make(String email, String name, Role role, String hash, Consumer<UserId> belong) {
        Optional<UserAccount> there = accounts.withEmail(email);
        if (there.isEmpty()) {
            belong.accept(
                    accounts.save(UserAccount.open(email, name, hash, role)).userId());
        }
    }

    private void post(UserId id, School school, Role kind) {
        posts.assign(id, school.id(), kind, SINCE, null);
    }

    private void grant(UserId id, SchoolId school, String right, UserId head) {
        grants.add(id, school, right, head, SINCE, null);
    }

    private String listing() {
        return signIns.all().stream()
                .map(signIn -> "    %-24s %s   %s".formatted(signIn.email(), signIn.password(), signIn.who()))
                .collect(Collectors.joining("\n"));
    }
}
