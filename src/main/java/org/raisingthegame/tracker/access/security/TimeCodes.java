package org.raisingthegame.tracker.access.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every thirty seconds, as authenticator apps make them (TOTP, RFC 6238). */
public final class TimeCodes {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** RFC 4226 asks for at least 128 bits and recommends 160. */
    private static final int SECRET_BYTES = 20;

    /** One step to either side, for a telephone's clock that goes a little wrong (RFC 6238, 5.2). */
    private static final int SLACK = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_A_LETTER = 5;

    private TimeCodes() {}

    /** A new secret in Base32, as apps read it. */
    public static String newSecret() {
        StringBuilder secret = new StringBuilder();
        for (int letter = 0; letter < SECRET_BYTES * Byte.SIZE / BITS_OF_A_LETTER; letter++) {
            secret.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
        }
        return secret.toString();
    }

    /** What an app reads from a QR code. */
    public static String address(String secret, String issuer, String account) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(issuer), encoded(account), secret, encoded(issuer));
    }

    /** The time step whose code was typed: the present one or one beside it; empty for any other text. */
    public static OptionalLong stepOf(String typed, String secret, Instant now) {
        String digits = typed.replaceAll("\\s", "");
        long present = step(now);
        for (long step = present - SLACK; step <= present + SLACK; step++) {
            if (code(secret, step).equals(digits)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of the present time step. */
    public static String code(String secret, Instant now) {
        return code(secret, step(now));
    }

    private static long step(Instant now) {
        return now.getEpochSecond() / GENERATOR.getTimeStep().toSeconds();
    }

    private static String code(String secret, long step) {
        Instant at = Instant.ofEpochSecond(step * GENERATOR.getTimeStep().toSeconds());
        try {
            return GENERATOR.generateOneTimePasswordString(
                    new SecretKeySpec(bytes(secret), GENERATOR.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Not a secret for codes", e);
        }
    }

    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * BITS_OF_A_LETTER / Byte.SIZE];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (char letter : base32.toCharArray()) {
            buffer = buffer << BITS_OF_A_LETTER | BASE32.indexOf(letter);
            bits += BITS_OF_A_LETTER;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
