package org.raisingthegame.tracker.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.raisingthegame.tracker.access.UserId;
import org.raisingthegame.tracker.core.SchoolId;

/**
 * Something that happened and belongs in the trail.
 *
 * <pre>{@code
 * audit.record(AuditEvent.of(AuditKind.SIGNING).at(school).about("plan", planId).saying("Autumn review"));
 * }</pre>
 *
 * @param by who did it; null for whoever is signed in
 * @param school at which school; null where it concerns none, or no single one
 * @param subject the record that it was done to
 * @param detail further words for the reader, at most {@value #LONGEST_DETAIL} characters. Never a pupil's name or number:
 *     the subject's id says who is meant to those who may know
 */
public record AuditEvent(
        AuditKind kind,
        @Nullable UserId by,
        @Nullable SchoolId school,
        @Nullable Subject subject,
        String detail) {

    static final int LONGEST_DETAIL = 300;

    /** Pieces that could break a line, hide text or turn its direction, and so make one entry look like two. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}]+");

    /** Shaped like a pupil number, in whatever letter case. */
    private static final Pattern PUPIL_NUMBER = Pattern.compile("(?i)(?<![A-Z0-9])[A-Z]\\d{11}[0-9A-Z](?![A-Z0-9])");

    /** @param type the kind of record in small letters, such as {@code pupil}, {@code import} or {@code account} */
    public record Subject(String type, long id) {

        private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]{1,29}");

        public Subject {
            if (!TYPE.matcher(type).matches()) {
                throw new IllegalArgumentException("Not a kind of record: " + type);
            }
        }

        @Override
        public String toString() {
            return type + " " + id;
        }
    }

    public AuditEvent {
        String oneLine = UNPRINTABLE.matcher(detail).replaceAll(" ").strip();
        String masked = PUPIL_NUMBER.matcher(oneLine).replaceAll("•••");
        detail = masked.codePointCount(0, masked.length()) <= LONGEST_DETAIL
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, LONGEST_DETAIL - 1)) + "…";
    }

    public static AuditEvent of(AuditKind kind) {
        return new AuditEvent(kind, null, null, null, "");
    }

    /** The same, done by somebody who is not signed in on this thread. */
    public AuditEvent by(UserId account) {
        return new AuditEvent(kind, account, school, subject, detail);
    }

    public AuditEvent at(SchoolId where) {
        return new AuditEvent(kind, by, where, subject, detail);
    }

    public AuditEvent about(String type, long id) {
        return new AuditEvent(kind, by, school, new Subject(type, id), detail);
    }

    public AuditEvent saying(String words) {
        return new AuditEvent(kind, by, school, subject, words);
    }
}
