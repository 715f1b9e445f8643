package org.raisingthegame.tracker.access.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The rule for passwords, and the making of temporary ones. */
@Component
public class Passwords {

    /** Length before all else, as NCSC and NIST SP 800-63B advise; no rules about kinds of characters. */
    public static final int LEAST_CHARACTERS = 12;

    /** bcrypt reads no further; a longer one would be cut in silence. */
    public static final int MOST_BYTES = 72;

    /** Without letters and digits that look alike when written down. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

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

    /** Sixteen random characters in groups of four (79 bits), to be read out or copied once. */
    public String temporary() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> random.ints(GROUP, 0, LEGIBLE.length())
                        .mapToObj(at -> String.valueOf(LEGIBLE.charAt(at)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
