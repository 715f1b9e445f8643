package org.raisingthegame.tracker.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.persistence.PostTable;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.raisingthegame.tracker.access.security.Passwords;
import org.raisingthegame.tracker.core.LaCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way into an installation without accounts: whoever can read its console gets a code with which the first borough
 * officer is made at {@code /setup}. Shut as soon as there is any account, and always in the demonstration.
 */
@Component
@Profile("!demo")
public class FirstOfficer {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOfficer.class);

    private final AccountRepository accounts;
    private final PostTable posts;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private @Nullable String code;

    FirstOfficer(AccountRepository accounts, PostTable posts, Passwords passwords, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.posts = posts;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /** Makes the code and shows it on the console, when nobody could sign in yet. */
    @EventListener(ApplicationReadyEvent.class)
    public synchronized void announce() {
        if (accounts.anybody()) {
            return;
        }
        code = SecretCode.make();
        LOG.info("""


                There is no account yet. Open /setup in the browser and make the first one with this code:

                    {}

                The code holds until the program stops.
                """, code);
    }

    /** Whether the page may be shown at all. */
    public synchronized boolean isOpen() {
        return code != null && !accounts.anybody();
    }

    /**
     * Makes the first borough officer.
     *
     * @return whether the code was right
     * @throws OutOfScope when there is an account already
     * @throws IllegalArgumentException when the password is too short or too long
     */
    public synchronized boolean create(String typedCode, String email, String name, LaCode borough, String password) {
        String expected = code;
        if (expected == null || accounts.anybody()) {
            throw new OutOfScope();
        }
        if (!same(expected, typedCode.strip())) {
            return false;
        }
        UserAccount officer = UserAccount.open(email, name, passwords.hash(password), Role.BOROUGH_OFFICER);
        transaction.executeWithoutResult(
                status -> posts.addBorough(accounts.save(officer).userId(), borough));
        code = null;
        return true;
    }

    private static boolean same(String expected, String typed) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }
}
