package org.raisingthegame.tracker.pupils.duplicates;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.core.Upn;
import org.raisingthegame.tracker.pupils.PupilId;

/**
 * A pupil as the latest roll of a school has him. What two records have in common is told by digests, so that they are found
 * by an index and names stand in one place only.
 */
record Likeness(
        PupilId pupil,
        Upn upn,
        String surname,
        String forename,
        @Nullable LocalDate birthDate) {

    /** The same for the same name, whatever its letter case and accents, and day of birth; null where that is not known. */
    @Nullable
    Long nameAndBirth() {
        return birthDate == null ? null : digest(birthDate + " " + name());
    }

    /** The same for numbers that are alike but for the first letter, which is worked out from the rest. */
    long number() {
        return digest(upn.value().substring(1));
    }

    /** Whether the one has a temporary number and the other, of the same school, is who may have got the permanent one. */
    boolean mayHaveBeen(Likeness other) {
        return upn.temporary()
                && !other.upn.temporary()
                && (birthDate == null || other.birthDate == null || birthDate.equals(other.birthDate));
    }

    /** As people compare names. */
    String name() {
        return plain(surname) + ", " + plain(forename);
    }

    private static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.chars().allMatch(c -> c < 128)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static long digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
