package org.raisingthegame.tracker.access.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The rule for passwords. */
@Component
public class Passwords {

    /** Length before all else, as NCSC and NIST SP 800-63B advise; no rules about kinds of characters. */
    public static final int LEAST_CHARACTERS = 12;

    /** bcrypt reads no further; a longer one would be cut in silence. */
    public static final int MOST_BYTES = 72;

    /**
     * Fewer guesses than this find a password that is made of common ones, names, dates and patterns. Within what
     * zxcvbn calls "safely unguessable" (1e8 to 1e10), at the point where a name with a year is refused, and three words that
     * have nothing to do with each other pass.
     */
    private static final double LEAST_GUESSES = 1e9;

    private static final Zxcvbn GUESSER = new Zxcvbn();

    private final PasswordEncoder encoder;

    public Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    public static boolean acceptable(String password) {
        return password.codePointCount(0, password.length()) >= LEAST_CHARACTERS
                && password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /**
     * The form in which a password is stored.
     *
     * @throws IllegalArgumentException when it is too short or too long
     */
    public String hash(String password) {
        if (!acceptable(password)) {
            throw new IllegalArgumentException("A password has at least " + LEAST_CHARACTERS + " characters");
        }
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder gave no hash");
        }
        return hash;
    }

    public boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    private static double guesses(String password, List<String> known) {
        return GUESSER.measure(password, known).getGuesses();
    }

    /** Whether somebody who tries the common ones first would soon find it; parts of one's own address and name are common. */
    public static boolean common(String password, String... own) {
        List<String> known = new ArrayList<>(List.of("raising", "game", "tracker", "raisingthegame"));
        for (String words : own) {
            known.addAll(List.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        }
        // Spaces and signs between words add little, and would count as if they were drawn by lot.
        String words = password.replaceAll("[^\\p{L}\\p{N}]", "");
        return Math.min(guesses(password, known), words.isEmpty() ? LEAST_GUESSES : guesses(words, known)) < LEAST_GUESSES;
    }
}
