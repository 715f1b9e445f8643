package org.raisingthegame.tracker.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Codes that are read out, printed or typed, and are good for once: sixteen random characters in groups of four (79 bits). */
public final class SecretCode {

    /** Without letters and digits that look alike when written down. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretCode() {}

    public static String make() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> RANDOM.ints(GROUP, 0, LEGIBLE.length())
                        .mapToObj(at -> String.valueOf(LEGIBLE.charAt(at)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** The form in which one is kept, whatever hyphens, spaces and letter case it is typed with. */
    public static String hash(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
