package org.raisingthegame.tracker.access;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.raisingthegame.tracker.access.persistence.AccountRepository;
import org.raisingthegame.tracker.access.persistence.SecondFactorTable;
import org.raisingthegame.tracker.access.persistence.SecondFactorTable.SecondFactorRow;
import org.raisingthegame.tracker.access.persistence.UserAccount;
import org.raisingthegame.tracker.access.security.SignInThrottle;
import org.raisingthegame.tracker.access.security.TimeCodes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own second factor: made once, then given at every sign-in. */
@Service
@PreAuthorize("isAuthenticated()")
public class SecondFactor {

    private static final String ISSUER = "Raising the Game";
    private static final int RECOVERY_CODES = 8;

    private final CurrentUser user;
    private final AccountRepository accounts;
    private final SecondFactorTable table;
    private final SignInThrottle throttle;
    private final AccessSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Codes follow the time that passes on telephones, also where the program's own stands still. */
    private final InstantSource telephones = InstantSource.system();

    SecondFactor(
            CurrentUser user,
            AccountRepository accounts,
            SecondFactorTable table,
            SignInThrottle throttle,
            AccessSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.user = user;
        this.accounts = accounts;
        this.table = table;
        this.throttle = throttle;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How somebody stands.
     *
     * @param made whether there is one
     * @param owed whether this session has still to give it, or to make it
     * @param needed whether the role needs one
     * @param recoveryCodes how many are left
     */
    public record State(boolean made, boolean owed, boolean needed, int recoveryCodes) {}

    /** A secret to bring into an app; kept only when its first code has come back. */
    public record Beginning(String secret, String address) {

        @Override
        public String toString() {
            return "Beginning";
        }
    }

    /** What became of a code. */
    public sealed interface Answer {

        record Right() implements Answer {}

        record Wrong() implements Answer {}

        /** After several wrong ones. */
        record Wait(Duration time) implements Answer {}
    }

    @Transactional(readOnly = true)
    public State state() {
        UserId id = user.id();
        return new State(
                table.of(id).isPresent(),
                user.owesSecondFactor(),
                settings.needsSecondFactor(user.role()),
                table.unusedRecoveryCodes(id));
    }

    public Beginning begin() {
        String secret = TimeCodes.newSecret();
        return new Beginning(secret, TimeCodes.address(secret, ISSUER, account().email()));
    }

    /**
     * Keeps the secret, once the app has shown that it has it; other sessions end.
     *
     * @return the recovery codes, shown this once; empty for a code that is not the app's
     * @throws IllegalStateException where there is a second factor already: whoever would replace it has to give it first
     */
    @Transactional
    public Optional<List<String>> make(Beginning beginning, String code) {
        UserAccount account = account();
        if (table.of(account.userId()).isPresent()) {
            throw new IllegalStateException("There is a second factor already");
        }
        OptionalLong step = TimeCodes.stepOf(code, beginning.secret(), telephones.instant());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        table.add(account.userId(), beginning.secret(), LocalDateTime.now(clock), step.getAsLong());
        UserAccount changed = accounts.save(account.withOtherSecondFactor());
        user.session().ifPresent(session -> {
            session.goesOnWith(changed.credentials());
            session.secondFactorGiven();
        });
        tell("Second factor made");
        return Optional.of(newCodes(account.userId()));
    }

    /** Gives the second factor for this session: a code of the app, or a recovery code, which is used up. */
    @Transactional
    public Answer give(String typed) {
        UserId id = user.id();
        Optional<Duration> wait = throttle.beginCode(id);
        if (wait.isPresent()) {
            events.publishEvent(new AccessEvent.SignInRefused(id, "Too many codes"));
            return new Answer.Wait(wait.get());
        }
        if (!takes(id, typed)) {
            events.publishEvent(new AccessEvent.SignInRefused(id, "Wrong code"));
            return new Answer.Wrong();
        }
        throttle.codeSucceeded(id);
        user.session().ifPresent(session -> session.secondFactorGiven());
        events.publishEvent(new AccessEvent.SignedIn(id));
        return new Answer.Right();
    }

    /** Other recovery codes; the ones before are good for nothing. */
    @Transactional
    public List<String> renewRecoveryCodes() {
        if (user.owesSecondFactor()) {
            throw new AccessDeniedException("The second factor comes first");
        }
        tell("New recovery codes made");
        return newCodes(user.id());
    }

    private boolean takes(UserId id, String typed) {
        SecondFactorRow row = table.of(id).orElse(null);
        if (row == null) {
            return false;
        }
        OptionalLong step = TimeCodes.stepOf(typed, row.secret(), telephones.instant());
        if (step.isPresent()) {
            return table.take(id, step.getAsLong());
        }
        boolean recovered = table.useRecoveryCode(id, SecretCode.hash(typed), LocalDateTime.now(clock));
        if (recovered) {
            tell("Recovery code used");
        }
        return recovered;
    }

    private List<String> newCodes(UserId id) {
        List<String> codes =
                Stream.generate(SecretCode::make).limit(RECOVERY_CODES).toList();
        table.replaceRecoveryCodes(id, codes.stream().map(SecretCode::hash).toList());
        return codes;
    }

    private UserAccount account() {
        return accounts.withId(user.id().value()).orElseThrow(() -> new AccessDeniedException("The account is closed"));
    }

    private void tell(String what) {
        events.publishEvent(new AccessEvent.RightsChanged(user.id(), null, what));
    }
}
