package org.raisingthegame.tracker.access.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.raisingthegame.tracker.access.UserId;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Slows the guessing of passwords down: after some attempts without success for one e-mail address, or from one computer,
 * the next has to wait, and each further one twice as long. Kept in memory, so a restart forgets it.
 *
 * <p>An attempt counts when it begins and is forgiven when it succeeds; so many at the same time count as many.
 */
@Component
public class SignInThrottle {

    /** As many as a person makes who has two passwords in mind and Caps Lock on. */
    static final int ATTEMPTS_FOR_AN_EMAIL = 5;

    /** A school often shows one address for all its computers; one forgetful colleague must not shut the others out. */
    static final int ATTEMPTS_FROM_A_COMPUTER = 20;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** After so long without an attempt, all is forgotten. */
    private static final Duration MEMORY = Duration.ofHours(1);

    /** Guessed addresses must not fill the memory; the ones quiet for longest go first. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Key, Record> records = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Record> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private enum Kind {
        EMAIL,
        COMPUTER,
        /** Codes of a second factor, by account: who got so far has the password. */
        SECOND_FACTOR
    }

    private record Key(Kind kind, String value) {

        int free() {
            return switch (kind) {
                case EMAIL, SECOND_FACTOR -> ATTEMPTS_FOR_AN_EMAIL;
                case COMPUTER -> ATTEMPTS_FROM_A_COMPUTER;
            };
        }
    }

    private record Record(int attempts, Instant last) {}

    /**
     * Lets an attempt begin, or says how long it has to wait. One that has to wait doesn't count.
     *
     * @param email in its normal form
     * @param computer the network address that the attempt comes from
     */
    synchronized Optional<Duration> begin(String email, String computer) {
        Instant now = clock.instant();
        Key byEmail = new Key(Kind.EMAIL, email);
        Key byComputer = new Key(Kind.COMPUTER, computer);
        Duration wait = wait(byEmail, now);
        Duration other = wait(byComputer, now);
        wait = other.compareTo(wait) > 0 ? other : wait;
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        count(byEmail, now);
        count(byComputer, now);
        return Optional.empty();
    }

    /** The same for a code of an account's second factor. */
    public synchronized Optional<Duration> beginCode(UserId account) {
        Instant now = clock.instant();
        Key key = new Key(Kind.SECOND_FACTOR, account.toString());
        Duration wait = wait(key, now);
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        count(key, now);
        return Optional.empty();
    }

    public synchronized void codeSucceeded(UserId account) {
        records.remove(new Key(Kind.SECOND_FACTOR, account.toString()));
    }

    /** Forgives the attempts for this e-mail address, and this one attempt of the computer. */
    synchronized void succeeded(String email, String computer) {
        records.remove(new Key(Kind.EMAIL, email));
        records.computeIfPresent(
                new Key(Kind.COMPUTER, computer),
                (key, record) -> record.attempts() <= 1 ? null : new Record(record.attempts() - 1, record.last()));
    }

    @EventListener
    void forgive(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails web) {
            succeeded(event.getAuthentication().getName(), web.getRemoteAddress());
        }
    }

    private void count(Key key, Instant now) {
        records.merge(key, new Record(1, now), (before, one) -> new Record(remembered(before, now) + 1, now));
    }

    private static int remembered(Record record, Instant now) {
        return record.last().plus(MEMORY).isAfter(now) ? record.attempts() : 0;
    }

    private Duration wait(Key key, Instant now) {
        Record record = records.get(key);
        int beyond = record == null ? -1 : remembered(record, now) - key.free();
        if (record == null || beyond < 0) {
            return Duration.ZERO;
        }
        Duration whole = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, Byte.SIZE));
        whole = whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole;
        return Duration.between(now, record.last().plus(whole));
    }
}
