package org.raisingthegame.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What a drill looks at, said as it goes, with the seconds since it began. */
final class Findings {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Instant began = Instant.now();
    private int wrong;

    void check(String what, boolean so) {
        say("%4d s  %-5s %s", Duration.between(began, Instant.now()).toSeconds(), so ? "yes" : "NO", what);
        if (!so) {
            wrong++;
        }
    }

    /** @throws IllegalStateException where it does not come to it within five minutes */
    void until(String what, Callable<Boolean> reached) throws InterruptedException {
        Instant latest = Instant.now().plus(PATIENCE);
        @Nullable Exception last = null;
        while (Instant.now().isBefore(latest)) {
            try {
                if (reached.call()) {
                    check(what, true);
                    return;
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                last = e;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("It never came to this: " + what, last);
    }

    static boolean fails(Callable<?> what) {
        try {
            what.call();
            return false;
        } catch (Exception expected) {
            return true;
        }
    }

    static void say(String text, Object... arguments) {
        System.out.println(String.format(Locale.UK, text, arguments));
    }

    /** Says how it ended, and gives the exit code that says so too. */
    int end() {
        say(wrong == 0 ? "Passed." : "%d of it went wrong.", wrong);
        return wrong == 0 ? 0 : 1;
    }
}
