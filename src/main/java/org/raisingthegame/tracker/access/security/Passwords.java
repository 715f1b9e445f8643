package org.raisingthegame.tracker.access.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
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

    /** zxcvbn's "safely unguessable: moderate protection from an offline attack on slowly hashed passwords". */
    private static final double LEAST_GUESSES = 1e8;

    /** What has to be left of a password without one's own name and address, which are guessed first. */
    private static final int LEAST_LEFT = 8;

    private static final int SHORTEST_OWN_WORD = 3;

    private static final List<String> PRODUCT = List.of("raising", "game", "tracker", "raisingthegame");
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

    /** Whether somebody who tries the common ones first would soon find it, or who knows the person's name and address. */
    public static boolean common(String password, String... own) {
        String left = password.toLowerCase(Locale.ROOT);
        for (String words : own) {
            for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                left = word.length() < SHORTEST_OWN_WORD ? left : left.replace(word, "");
            }
        }
        return left.replaceAll("[^\\p{L}\\p{N}]", "").length() < LEAST_LEFT
                || GUESSER.measure(password, PRODUCT).getGuesses() < LEAST_GUESSES;
    }
}
