package org.raisingthegame.live;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The authenticator app of a person's telephone (RFC 6238: SHA-1, six digits, thirty seconds). */
final class OneTimeCodes {

    private static final int SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;
    private long last;

    /** @param secret as the page shows it, in base 32, with spaces */
    OneTimeCodes(String secret) {
        this.secret = decoded(secret.replace(" ", ""));
    }

    private static byte[] decoded(String text) {
        BigInteger bits = BigInteger.ONE;
        for (char letter : text.toCharArray()) {
            bits = bits.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(letter)));
        }
        int whole = text.length() * 5 / 8;
        byte[] withMark = bits.shiftRight(text.length() * 5 - whole * 8).toByteArray();
        byte[] bytes = new byte[whole];
        System.arraycopy(withMark, withMark.length - whole, bytes, 0, whole);
        return bytes;
    }

    /** The code that the app shows now; waits for the next where that one was given already, as each holds once. */
    String next() throws InterruptedException {
        while (Instant.now().getEpochSecond() / SECONDS == last) {
            Thread.sleep(200);
        }
        last = Instant.now().getEpochSecond() / SECONDS;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(last).array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
