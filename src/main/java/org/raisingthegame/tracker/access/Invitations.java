package org.raisingthegame.tracker.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.persistence.InvitationTable;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.raisingthegame.tracker.access.security.Passwords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets somebody in who has an account and no password: by a code that went to his address or was handed to him, good for
 * once and for some days. Guessing one is hopeless (79 bits); whoever has one is let in, whoever has none learns nothing.
 */
@Component
public class Invitations {

    private final InvitationTable table;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final InvitationMail mail;
    private final AccessSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invitations(
            InvitationTable table,
            AccountRepository accounts,
            Passwords passwords,
            InvitationMail mail,
            AccessSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.passwords = passwords;
        this.mail = mail;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Whom a code invites. */
    public record Invited(String name, String email) {}

    /** What became of a password that somebody chose. */
    public enum Outcome {
        ACCEPTED,
        /** Used, too old, replaced by a later one, or never made. */
        NO_SUCH_INVITATION,
        UNSUITABLE,
        TOO_COMMON
    }

    /** Makes an invitation for an account, and sends it where there is a mail server. Earlier ones hold no more. */
    Invitation make(UserAccount account) {
        String code = SecretCode.make();
        LocalDate lastDay = LocalDate.now(clock).plusDays(settings.invitationDays());
        table.replace(account.userId(), SecretCode.hash(code), LocalDateTime.now(clock), lastDay);
        return new Invitation(code, lastDay, mail.send(account, code, lastDay));
    }

    /** Empty for a code that holds no more, or never did. */
    @Transactional
    public Optional<Invited> find(String code) {
        return account(code).map(account -> new Invited(account.displayName(), account.email()));
    }

    /** Chooses the password of the account that the code invites to; the code is used up. */
    @Transactional
    public Outcome accept(String code, String password) {
        UserAccount account = account(code).orElse(null);
        if (account == null) {
            return Outcome.NO_SUCH_INVITATION;
        }
        if (!Passwords.acceptable(password)) {
            return Outcome.UNSUITABLE;
        }
        if (Passwords.common(password, account.email(), account.displayName())) {
            return Outcome.TOO_COMMON;
        }
        accounts.save(account.withPassword(passwords.hash(password)));
        use(code, account, "Invitation accepted");
        return Outcome.ACCEPTED;
    }

    /**
     * Uses a code up for somebody who signs in elsewhere, with an OpenID Connect provider.
     *
     * @return the account, empty for a code that holds no more
     */
    @Transactional
    public Optional<UserAccount> acceptBy(String code, String provider) {
        Optional<UserAccount> account = account(code);
        account.ifPresent(found -> use(code, found, "Invitation accepted with " + provider));
        return account;
    }

    private void use(String code, UserAccount account, String what) {
        table.use(SecretCode.hash(code), LocalDateTime.now(clock));
        events.publishEvent(new AccessEvent.RightsChanged(account.userId(), null, what));
    }

    private Optional<UserAccount> account(String code) {
        return table.account(SecretCode.hash(code), LocalDate.now(clock))
                .flatMap(id -> accounts.withId(id.value()))
                .filter(account -> account.enabled() && !account.internal());
    }
}
